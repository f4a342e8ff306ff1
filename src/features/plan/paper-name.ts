import type { CitedInstrument } from '#reading/plan.ts'
import { formatDate } from '#web/format.ts'

/** Abbreviations of Decree 30/2020, Appendix III, and of the instruments that plans rely on. */
const kinds = new Map([
  ['NQ', 'Nghị quyết'],
  ['QĐ', 'Quyết định'],
  ['CT', 'Chỉ thị'],
  ['HD', 'Hướng dẫn'],
  ['CTr', 'Chương trình'],
  ['KH', 'Kế hoạch'],
  ['PA', 'Phương án'],
  ['ĐA', 'Đề án'],
  ['TB', 'Thông báo'],
  ['CV', 'Công văn'],
  ['TTr', 'Tờ trình'],
  ['KL', 'Kết luận'],
  ['NĐ', 'Nghị định'],
  ['TT', 'Thông tư'],
  ['QH', 'Luật'],
])

type Cited = Pick<CitedInstrument, 'kind' | 'number' | 'date' | 'issuer'>

/** "Kế hoạch 03/KH-UBND ngày 10/01/2026 của Ủy ban nhân dân thành phố Hải Phòng": as much of it as is known. */
export function paperName({ kind, number, date, issuer }: Cited): string {
  const name = kinds.get(kind ?? '')
  const day = date ? `ngày ${formatDate(date)}` : null
  return [name, number, day, issuer ? `của ${issuer}` : null].filter(Boolean).join(' ')
}

/** The paper a plan carries out: the plan, directive or decision of a higher level before what it is merely based on. */
export function carriedOut<T extends Pick<Cited, 'kind'>>(citations: readonly T[]): T | null {
  const ranks = ['KH', 'CT', 'CTr', 'NQ', 'QĐ', 'HD']
  const found = ranks.flatMap((rank) => citations.filter(({ kind }) => kind === rank))
  return found[0] ?? citations[0] ?? null
}
