import type { LocatedFigure } from '#reading/figures/figure.ts'
import { chooseFigure } from '#reading/figures/read-figure.ts'
import { scanFigures } from '#reading/figures/scan.ts'
import { fold } from '#reading/fold.ts'
import { bordersOf, cut, enclosed, type Stretch, trimmed } from '#reading/targets/stretches.ts'

/** A stretch that demands one thing, with its figure where it has one. */
export type Clause = Stretch & { figure: LocatedFigure | null; part: boolean }

const figuresIn = (figures: readonly LocatedFigure[], { start, end }: Stretch): LocatedFigure[] =>
  figures.filter(({ numberSpan: [first, last] }) => first >= start && last <= end)

/** Figures of a stretch, with offsets into the whole text. */
export function scanWithin(text: string, { start, end }: Stretch): LocatedFigure[] {
  return scanFigures(text.slice(start, end)).map((figure) => ({
    ...figure,
    span: [figure.span[0] + start, figure.span[1] + start],
    numberSpan: [figure.numberSpan[0] + start, figure.numberSpan[1] + start],
  }))
}

const weakBorder =
  /,(?=\s)|\s(?:va|dong thoi)(?=\s+(?:(?:ty|ti) le|so\s|\d|it nhat|toi thieu|tren|duoi|khong (?:co|con|de)|co\s+(?:it nhat|\d)|thu\s|giam|tang|tong|giu vung|(?:[a-z]+\s){1,3}[1-9]|hoan thanh|duy tri|nang|keo giam|ket nap|xay dung))|(?<=\S)\s*[,:]?\s*\(?(?=(?:trong do|rieng|bao gom)\b)|\s\+(?=\s)|:(?=\s+[a-z])/g

/** Splits a semicolon clause so that each figure has a clause of its own. */
export function weakClauses(text: string, within: Stretch): Clause[] {
  const folded = fold(text)
  const figures = visible(scanWithin(text, within), folded)
  const clause = folded.slice(within.start, within.end)
  const maySplit =
    figures.length > 1 ||
    (figures.length === 1 && (doing.test(clause) || /, phan dau\b/.test(clause))) ||
    /\bdat (?:chuan|danh hieu)\b/.test(clause)
  if (!maySplit) return [{ ...within, figure: choose(folded, within, figures), part: startsPart(folded, within) }]
  const borders = bordersOf(folded, within, weakBorder).filter(({ at }) => folded[at] !== ':' || partsSum(figures, at))
  const pieces = cut(text, within, borders)
  return gather({ text, folded, figures }, pieces)
}

/** "5,4 tỷ đồng: ngân sách xã 3,2 tỷ đồng, nhân dân 2,2 tỷ đồng": what stands behind the colon makes up the sum before it. */
const partsSum = (figures: readonly LocatedFigure[], colon: number) =>
  figures.some(({ numberSpan: [, end] }) => end <= colon) &&
  figures.filter(({ numberSpan: [at] }) => at > colon).length > 1

/** Figures in brackets only explain, unless the bracket says "trong đó" or "riêng". */
function visible(figures: readonly LocatedFigure[], folded: string): readonly LocatedFigure[] {
  const inside = enclosed(folded)
  const open = figures.filter(({ numberSpan: [at] }) => {
    if (!inside[at]) return true
    const bracket = folded.lastIndexOf('(', at)
    return bracket >= 0 && /^\(\s*(?:trong do|rieng)\b/.test(folded.slice(bracket))
  })
  return open.length > 0 ? open : figures
}

const startsPart = (folded: string, { start, end }: Stretch): boolean =>
  /^[\s,(]*(?:trong do|rieng)\b/.test(folded.slice(start, end))

/** The figure stands first, so that the name follows it. */
const leads = (folded: string, piece: Stretch, figure: LocatedFigure): boolean =>
  (!figure.verb && /^\s*[a-z]{2}/.test(folded.slice(figure.span[1], piece.end))) ||
  (!figure.verb && figure.kind === 'count' && /^\s*[a-z]{2}/.test(folded.slice(figure.numberSpan[1], piece.end))) ||
  !/[a-z]{2}/.test(
    folded
      .slice(piece.start, figure.span[0])
      .replace(/^(?:va|phan dau|bao dam|dam bao|co|trong do|hang nam|den nam _*)\s*/g, ''),
  )

/** A line, its folded letters and the figures that count in it. */
type Line = { text: string; folded: string; figures: readonly LocatedFigure[] }

function gather(line: Line, pieces: readonly Stretch[]): Clause[] {
  const clauses: Clause[] = []
  let waiting: number | null = null
  for (const piece of pieces) {
    const own = figuresIn(line.figures, piece)
    if (own.length > 0) {
      clauses.push(...demandsOf(line, { piece, own, waiting, last: clauses.at(-1) }))
      waiting = null
    } else if (waiting === null && belongsToLast(line, clauses.at(-1), piece)) {
      const last = clauses.at(-1)
      if (last && isOutcome(line.folded, piece, last)) clauses.push({ ...piece, figure: null, part: false })
      else if (last) last.end = piece.end
    } else waiting ??= piece.start
  }
  if (clauses.length > 0) return clauses
  return [{ start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0, figure: null, part: false }]
}

type Piece = { piece: Stretch; own: readonly LocatedFigure[]; waiting: number | null; last: Clause | undefined }

/** A piece with a figure, and what waited before it: as part of its name, as a demand of its own, or as nothing. */
function demandsOf({ text, folded }: Line, { piece, own, waiting, last }: Piece): Clause[] {
  const aside = waiting === null ? null : trimmed(text, { start: waiting, end: piece.start })
  const apart =
    aside !== null && standsApart(folded.slice(aside.start, aside.end), folded.slice(piece.start, piece.end), own)
  const kept = apart && (own[0]?.kind === 'zero' || folded.startsWith('giu vung', aside.start))
  const clause = { start: waiting === null || apart ? piece.start : waiting, end: piece.end }
  const before = kept ? undefined : last
  const part =
    startsPart(folded, piece) || startsPart(folded, clause) || continuesPart(before, own, folded.slice(piece.start))
  return [
    ...(kept ? [{ ...aside, figure: null, part: false }] : []),
    { ...clause, figure: choose(folded, clause, own), part },
  ]
}

/** A piece without a figure goes on with the demand before it, unless a figure is still to come that it names. */
function belongsToLast({ folded, figures }: Line, last: Clause | undefined, piece: Stretch): boolean {
  if (!last?.figure || startsPart(folded, piece)) return false
  return leads(folded, last, last.figure) || !laterFigure(figures, piece)
}

/** "Tỷ lệ hộ có thu nhập trên 100 triệu đồng đạt 30%": the figure that the share reaches, not the one that describes it. */
function choose(folded: string, { start }: Stretch, figures: readonly LocatedFigure[]): LocatedFigure | null {
  const [first, second] = figures
  if (first?.kind === 'count' && second && describing.test(folded.slice(first.span[1], second.span[0]))) return first
  const share =
    first !== undefined &&
    !first.verb &&
    /^(?:[\s(+-]|phan dau|duy tri|nang|giam|trong do|hang nam,?)*(?:t[iy] le|so |muc )/.test(
      folded.slice(start, first.span[0]),
    )
  return (share ? figures.findLast(({ verb }) => verb) : undefined) ?? chooseFigure(figures)
}

/** "01 công trình trị giá từ 3 triệu đồng": the second figure says what the counted thing is like. */
const describing = /\b(?:tri gia|dai|rong|dien tich)\s*$/

/** "Thực hiện tốt …, hoàn thành 100% …": what is done (`aside`), and then the `demand`. */
function standsApart(aside: string, demand: string, own: readonly LocatedFigure[]): boolean {
  if (/^phan dau (?:\d|(?!dat|vuot|con|giam con|tang|giam|la|tren|duoi|tu)[a-z])/.test(demand)) return true
  if (!doing.test(aside)) return false
  return (
    own[0]?.kind === 'zero' ||
    /^(?:hoan thanh|phan dau|phan dau dat|keo giam|giam|ty le|ti le|bao dam|dam bao|co )/.test(demand)
  )
}

/** In "…, trong đó A 5%, B 3%" B is a part as well: the same unit, and a short name or none before the figure. */
function continuesPart(last: Clause | undefined, [figure]: readonly LocatedFigure[], folded: string): boolean {
  if (!last?.part || !figure || last.figure?.unit !== figure.unit) return false
  const before = /^[^\d]*/.exec(folded)?.[0] ?? ''
  return before.trim().split(/\s+/).length <= 6
}

/** How a demand of its own begins. */
export const ownDoing =
  /^(?:giu vung|duy tri|phan dau|thu hut|xay dung|hoan thanh|to chuc|thuc hien|tiep tuc|di chuyen|mo rong|dau tu|phat trien|nang cao|hinh thanh|bao dam|dam bao)\s|^(?:co (?:it nhat|toi thieu|\d)|khong (?:de|co|con)\s)/

const doing =
  /^(?:thuc hien|tang cuong|day manh|tiep tuc|to chuc|giu vung|duy tri|nang cao|chu dong|lam tot|xay dung|bao dam|dam bao|tap trung)\s/

const laterFigure = (figures: readonly LocatedFigure[], { end }: Stretch): boolean =>
  figures.some(({ numberSpan: [at] }) => at >= end)

/** "…, cơ quan xã đạt danh hiệu …": a demand of its own, with its own verb, after one that has its verb already. */
function isOutcome(folded: string, piece: Stretch, last: Clause): boolean {
  return (
    /^[a-z][^,;]{3,60}\bdat (?:\w+ )?(?:danh hieu|chuan)\b/.test(folded.slice(piece.start, piece.end)) &&
    /\bdat\b/.test(folded.slice(last.start, last.end))
  )
}

/**
 * The heading of a sentence that sets several figures ("Cơ cấu kinh tế: dịch vụ 60%; công nghiệp 30%"), up to its
 * colon; null where the colon only stands before the figure.
 */
export function headOf(text: string, sentence: Stretch): Stretch | null {
  const folded = fold(text)
  const inside = enclosed(folded)
  const colon = folded.slice(sentence.start, sentence.end).search(/:\s*[a-z]/) + sentence.start
  if (colon < sentence.start || inside[colon] || /[;.]/.test(folded.slice(sentence.start, colon))) return null
  if (/(?:trong do|rieng)[^;]{0,3}$/.test(folded.slice(sentence.start, colon))) return null
  const [first, second] = scanWithin(text, sentence)
  if (!first || !second || first.span[0] <= colon || !/[a-z]{2}/.test(folded.slice(colon, first.span[0]))) return null
  return { start: sentence.start, end: colon }
}
