import { findDues } from '#reading/figures/dates.ts'
import type { LocatedFigure } from '#reading/figures/figure.ts'
import { findCadences } from '#reading/figures/periods.ts'
import { fold } from '#reading/fold.ts'
import type { Stretch } from '#reading/targets/stretches.ts'

/** Words before a name that are no part of it; written with marks, for "có" opens and "cơ" does not. */
const openers =
  /^(?:[\s,:;.()+*•–-]+|(?:phấn đấu|phân đấu|quyết tâm|nỗ lực|tiếp tục|trong đó|riêng|đồng thời|cụ thể|và|hằng năm|hàng năm|mỗi năm|chỉ tiêu(?: về)?|bảo đảm|đảm bảo|có|là|đạt|các chỉ tiêu)(?=[\s,:]|$)|về [^:.;]{3,60}:|nhằm [^,;]{3,80},|(?:(?:toàn )?xã|phường|thành phố|tỉnh|cả nước)?\s*(?:phấn đấu|đặt mục tiêu|đề ra mục tiêu)(?=[\s,:]|$)|(?:đến|tới|trước|trong|vào|từ|giai đoạn|thời kỳ|cuối|hết)\s*(?=,|$))+/
const closers =
  /(?:[\s,:;.(=+–-]+|(?<![\p{L}/])(?:phấn đấu|đạt|còn|là|(?<!mặt )bằng|chiếm|ở mức|(?<!định |hạn )mức|từ|khoảng|ước|ở|với|có|được|(?<!cấp )trên|phải|(?<!chuyên )cần|hằng năm|hàng năm|đến|trong|vào|tới|cuối|hết|tỷ lệ|tỉ lệ|gồm|và|ít nhất|trong đó|riêng|giai đoạn|số lượng)(?=\s*$))+$/u
const endOfTerm = /(?:đến |vào |tới )?(?:cuối|hết) nhiệm kỳ,?/giu
/** "từ 48,14% năm 2015 (xuống …)": where things stood before. */
const startingPoint = /\s+từ\s+[\d.,]+\s?(?:%|‰)?[^,;]*$/iu

const unopened = (text: string): string => text.slice(openers.exec(text.toLowerCase())?.[0].length ?? 0)
const unclosed = (text: string): string => text.slice(0, closers.exec(text.toLowerCase())?.index ?? text.length)
const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text)

/** What is left of `text[start, end)` when times ("đến năm 2030", "hằng năm") are taken out. */
function withoutTimes(text: string, start: number, end: number): string {
  const piece = text.slice(start, end)
  const dues = findDues(piece).filter((due) => due.stated || due.start < 12 || piece.slice(due.end).trim() === '')
  const cuts = [...dues, ...findCadences(piece)].sort((left, right) => left.start - right.start)
  let kept = ''
  let at = 0
  for (const cut of cuts) {
    if (cut.start < at) continue
    kept += `${piece.slice(at, cut.start)} `
    at = cut.end
  }
  return (kept + piece.slice(at)).replace(endOfTerm, ' ').replace(/\s+/g, ' ')
}

/** Long names end at the first comma after the 80th letter, or at a word before the 200th. */
function shortened(name: string): string {
  if (name.length <= 110) return name
  const comma = name.slice(80, 160).search(/[,;:]\s/)
  if (comma >= 0) return name.slice(0, 80 + comma)
  return name.length <= 200 ? name : name.slice(0, name.lastIndexOf(' ', 200))
}

function tidy(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  const name = unclosed(
    unopened(plain)
      .replace(/\s*\/\s*(?:năm|quý|tháng)$/iu, '')
      .replace(/\s*\([^()]*\d[^()]*\)\s*$/u, ''),
  ).trim()
  return shortened(name.replace(/\s+([,;.:)/])/g, '$1').replace(/^[("“](?=[^)"”]*$)/u, ''))
}

const verbsOnly =
  /^(?:(?:phan dau|hoan thanh|duy tri|giu vung|thu hut|hinh thanh|xay dung|thuc hien|giai quyet|xu ly|dau tu|moi|trong moi)[\s,]*)+$/
/** What follows a figure and only says what it is held against: "so với năm 2025", "kế hoạch vốn được giao". */
const afterthought =
  /^[\s,.;:()]*(?:$|\/|(?:so voi|tro len|tro xuong|theo|trong|tren|tai|vao|ke hoach|du toan|nhu cau|tong so|moi nam|hang nam|nam|cua nam|va|de|nham|gan voi|chi tieu|nghi quyet|gia tri|muc|o)\b)/
const startsAsNoun = /^(?:ty le|ti le|so|tong|muc|toc do|thu|gia tri|thu nhap|san luong|dien tich|chi so|ho)\b/
/** "… ở 14/14 thôn": the unit only says where, and is no part of the name. */
const place = /(?<!\p{L})(?:ở|tại|trên)\s*$/iu

/** "tăng", "giảm bình quân" where the figure is the change itself, and not the level that is reached. */
function changeIn(lead: string, figure: LocatedFigure): string {
  if (figure.change === null || /xuống|còn|lên/iu.test(lead)) return ''
  return /(?:tăng|giảm)(?: thêm)?(?: (?:bình quân|trung bình))?/iu.exec(lead)?.[0] ?? ''
}

/** For a count the noun stays in the name: "01 khu công nghiệp" gives "khu công nghiệp". */
function countedNoun(text: string, { kind, unit, numberSpan, span }: LocatedFigure): string {
  if (kind !== 'count' || unit === null) return ''
  const written = text.slice(numberSpan[0], Math.max(numberSpan[1], span[1]))
  const noun = /(?<![\p{L}\d])(?!(?:đến|tới)(?!\p{L}))\p{L}.*$/u.exec(written)?.[0]
  return (noun ?? unit).replace(/\s*,?\s*trở (?:lên|xuống)\s*$/iu, '')
}

/** "Về thu ngân sách: phấn đấu vượt 10%": the topic names the figure where nothing else does. */
const topic = (before: string): string =>
  /^\s*về ([^:.;]{3,60}):\s*(?:phấn đấu\s*)?(?:vượt\s*)?$/iu.exec(before)?.[1] ?? ''

/** The words of a clause around its figure that name what the figure measures. */
function around(text: string, clause: Stretch, figure: LocatedFigure): string {
  const [start, end] = figure.span
  const lead = text.slice(start, figure.numberSpan[0])
  const opening = unopened(
    withoutTimes(text, clause.start, Math.max(clause.start, start)).replace(startingPoint, ''),
  ).trim()
  const stem = unclosed(opening).trim()
  const before = /^(?:vượt)?$/iu.test(stem) ? `${topic(text.slice(clause.start, start))} ${stem}`.trim() : stem
  const tail = withoutTimes(text, end, Math.max(clause.end, end)).replace(
    figure.apart ? /\s*trở (?:lên|xuống)/iu : /^$/,
    '',
  )
  const after = `${countedNoun(text, figure)} ${tail}`
  const change = changeIn(lead, figure)
  if (!hasWords(before)) return change === '' || !hasWords(after) ? after : `${change} ${after}`
  if (lead.includes(':'))
    return hasWords(tail) && !/^\s*\(/.test(tail) && !afterthought.test(fold(tail))
      ? `${before}: ${after.trim()}`
      : before
  if (change !== '' && !afterthought.test(fold(tail)) && !startsAsNoun.test(fold(before)))
    return `${before} ${change} ${after}`
  if (figure.verb && !verbsOnly.test(fold(before))) return `${before} ${change}`
  const bareCount =
    /^(?:(?:nghìn|triệu) )?(?:người|hộ|vụ|đơn vị|trường hợp|cái|chiếc|lượt|đồng chí|con|cây)\s*$/.test(
      after.trim().toLowerCase(),
    ) && before.split(' ').length > 2
  const said =
    bareCount || place.test(text.slice(clause.start, start)) || fold(before).includes(fold(figure.unit ?? '?'))
  return !hasWords(tail) && figure.kind === 'count' && said ? before : `${before === stem ? opening : before} ${after}`
}

/** "Đạt dưới 2%" in a list of grades: the word that elsewhere ties a figure to its name is here the name. */
const grade = (before: string): string => /^\s*(Đạt)(?=\s)/u.exec(before)?.[1] ?? ''

function wholeName(text: string, clause: Stretch): string {
  const bare = withoutTimes(text, clause.start, clause.end).replace(/^[\s,:;.()+*•–-]+/u, '')
  const opener =
    /^(?:phấn đấu|quyết tâm|trong đó|đồng thời|và|về [^:.;]{3,60}:)[\s,:]*/u.exec(bare.toLowerCase())?.[0] ?? ''
  return shortened(
    bare
      .slice(opener.length)
      .replace(/\s+/g, ' ')
      .replace(/[\s,;.:]+$/, '')
      .trim(),
  )
}

/** The noun phrase that names a target. Empty when the clause has no words of its own besides the figure. */
export function nameOf(text: string, clause: Stretch, figure: LocatedFigure | null): string {
  if (figure === null) return wholeName(text, clause)
  const name = tidy(around(text, clause, figure))
  return name === '' ? grade(text.slice(clause.start, figure.numberSpan[0])) : name
}
