import type { LocatedFigure } from '#reading/figures/figure.ts'
import { fold } from '#reading/fold.ts'

type Named = { name: string; figure: LocatedFigure | null; start: number }

const predicate =
  /(?<=\S) (?:đạt|được|có|tham gia|đăng ký|hoàn thành|sử dụng|thực hiện|ký|chấp hành|không|biết|nộp|là|giữ|duy trì|trở thành|tổ chức|xây dựng|ban hành|triển khai|phát động|áp dụng|thành lập|bố trí|lắp đặt|cam kết)(?!\p{L}).+$/u
const longestSubject = 6

/**
 * "90% hộ gia đình, 85% thôn, 95% cơ quan đạt chuẩn văn hóa": what the last is to do the others are to do as well.
 * Only subjects that stand alone behind their share take the predicate of the next one that has it.
 */
export function withSharedPredicates<T extends Named>(clauses: readonly T[]): T[] {
  return clauses.map((clause, index) => {
    if (!isBareSubject(clause)) return clause
    const next = clauses.slice(index + 1).find((other) => !isBareSubject(other))
    const shared = next && leadsName(next) ? predicate.exec(next.name)?.[0] : undefined
    return shared === undefined ? clause : { ...clause, name: clause.name + shared }
  })
}

const isShare = ({ figure, start }: Named) =>
  figure !== null && figure.kind === 'percent' && !figure.verb && figure.span[0] - start < 12

const leadsName = ({ figure, start }: Named) =>
  figure !== null && ['percent', 'count'].includes(figure.kind) && !figure.verb && figure.span[0] - start < 12

const isBareSubject = (clause: Named) =>
  isShare(clause) &&
  !predicate.test(clause.name) &&
  clause.name.split(' ').length <= longestSubject &&
  !/^(?:ke hoach|du toan|chi tieu|so voi)/.test(fold(clause.name))
