import { fold } from '../fold.ts'

export type LabelKind =
  | 'appendix'
  | 'part'
  | 'chapter'
  | 'division'
  | 'roman'
  | 'capital'
  | 'article'
  | 'arabic'
  | 'decimal2'
  | 'decimal3'
  | 'letter'
  | 'paren'
  | 'star'
  | 'dash'
  | 'plus'

/** How high a label stands by itself; a smaller number stands above a greater one. */
export const labelRank: Readonly<Record<LabelKind, number>> = {
  appendix: 0,
  part: 1,
  chapter: 2,
  division: 3,
  roman: 4,
  capital: 4,
  article: 5,
  arabic: 6,
  decimal2: 7,
  decimal3: 8,
  letter: 9,
  paren: 10,
  star: 11,
  dash: 12,
  plus: 13,
}

/** `label` as a reader would cite it (`I`, `1.2`, `a`, `(3)`, `-`); the heading or sentence starts at `end`. */
export type Label = { kind: LabelKind; label: string; order: number | null; end: number }

const bullets: Readonly<Record<string, LabelKind>> = {
  '-': 'dash', '–': 'dash', '—': 'dash', '−': 'dash',
  '+': 'plus', o: 'plus', '◦': 'plus', '▫': 'plus', '○': 'plus',
  '*': 'star', '•': 'star', '●': 'star', '▪': 'star', '■': 'star', '·': 'star', '→': 'star', '➢': 'star',
  '⮚': 'star', '✓': 'star', '❖': 'star', '►': 'star', '\uf0b7': 'star', '\uf02d': 'dash', '⁃': 'dash', '∙': 'star',
} // biome-ignore format: a table of signs

const letters = 'abcdđeghiklmnopqrstuvxy'
const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }
const ordinals: Readonly<Record<string, number>> = {
  nhat: 1, mot: 1, hai: 2, ba: 3, tu: 4, bon: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10,
} // biome-ignore format: a table of words

const named: readonly [LabelKind, RegExp][] = [
  ['appendix', /^phu luc(?:\s+(?:so\s+)?([ivx]+|\d+|[a-d]))?\s*(?:[.:)-]|$)\s*/],
  ['part', /^phan\s+(?:thu\s+)?([ivx]+|\d+|nhat|mot|hai|ba|tu|bon|nam|sau)\s*(?:[.:)-]|$)\s*/],
  ['chapter', /^chuong\s+([ivx]+|\d+)\s*(?:[.:)-]|$)\s*/],
  ['division', /^muc\s+([ivx]+|\d+)\s*(?:[.:)-]|$)\s*/],
  ['article', /^dieu\s+(\d+)\s*(?:[.:)]|$)\s*/],
]
const romanLabel = /^([IVX]{1,6})\s*(?:[.)/:](?!\d)|[-–](?=\s)|\s[-–](?=\s))\s*(?=\S)/
const capitalLabel = /^([A-EGHĐ])\s*[.)/]\s+(?=\S)/
const decimalLabel = /^(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)(?:\s*[.):]\s+(?=\S)|[-–]\s+(?=[^\d\s])|\s+(?=[\p{Lu}“"(]))/u
const arabicLabel = /^(\d{1,3})(?:\s*[.)/](?:\s+(?=[^\s.,;)])|(?=[^\d\s.,;)]))|[-–]\s+(?=[^\d\s.,;)]))/
const letterLabel = /^([a-zđ])(\d?)\s*[).]\s*(?=\S)/
const parenLabel = /^[([]\s*([a-zđ]|\d{1,2}|[ivx]{1,4})\s*[)\]]\s*[.:]?\s*(?=\S)/

/** The number or sign that introduces a paragraph, or null. */
export function readLabel(text: string): Label | null {
  return readNamed(text) ?? readNumbered(text) ?? readBullet(text)
}

function readNamed(text: string): Label | null {
  if (!/^[PCMĐ]/.test(text)) return null
  const folded = fold(text.slice(0, 40))
  for (const [kind, pattern] of named) {
    const match = pattern.exec(folded)
    if (!match) continue
    const written = text.slice(0, match[0].length).replace(/[\s.:)-]+$/, '')
    return { kind, label: written, order: namedOrder(match[1] ?? ''), end: match[0].length }
  }
  return null
}

function readNumbered(text: string): Label | null {
  const roman = romanLabel.exec(text)
  if (roman) return { kind: 'roman', label: roman[1] ?? '', order: romanValue(roman[1] ?? ''), end: roman[0].length }
  const decimal = decimalLabel.exec(text)
  if (decimal) return decimalOf(decimal)
  const arabic = arabicLabel.exec(text)
  if (arabic) return { kind: 'arabic', label: arabic[1] ?? '', order: Number(arabic[1]), end: arabic[0].length }
  const paren = parenLabel.exec(text)
  if (paren) return { kind: 'paren', label: `(${paren[1]})`, order: orderOf(paren[1] ?? ''), end: paren[0].length }
  const capital = capitalLabel.exec(text)
  if (capital)
    return {
      kind: 'capital',
      label: capital[1] ?? '',
      order: orderOf((capital[1] ?? '').toLowerCase()),
      end: capital[0].length,
    }
  const letter = letterLabel.exec(text)
  if (!letter) return null
  const order = letter[2] === '' ? orderOf(letter[1] ?? '') : null
  return { kind: 'letter', label: `${letter[1]}${letter[2]}`, order, end: letter[0].length }
}

function decimalOf(match: RegExpExecArray): Label {
  const label = match[1] ?? ''
  const parts = label.split('.')
  return {
    kind: parts.length === 2 ? 'decimal2' : 'decimal3',
    label,
    order: Number(parts.at(-1)),
    end: match[0].length,
  }
}

function readBullet(text: string): Label | null {
  const sign = text[0] ?? ''
  const kind = bullets[sign]
  if (kind === undefined || (sign === 'o' && text[1] !== ' ')) return null
  const end = text.length - text.slice(1).trimStart().length
  return end >= text.length ? null : { kind, label: sign, order: null, end }
}

const namedOrder = (sign: string) => (/^[ivx]+$/.test(sign) ? romanValue(sign) : orderOf(sign))

function orderOf(sign: string): number | null {
  if (/^\d+$/.test(sign)) return Number(sign)
  if (ordinals[sign] !== undefined) return ordinals[sign]
  if (/^[ivx]+$/.test(sign) && sign.length > 1) return romanValue(sign)
  const letter = letters.indexOf(sign)
  if (sign === 'i') return letter + 1
  return sign.length === 1 && letter >= 0 ? letter + 1 : sign === '' ? null : romanValue(sign)
}

function romanValue(sign: string): number | null {
  let value = 0
  let last = 0
  for (const digit of sign.toLowerCase().split('').reverse()) {
    const worth = romanDigits[digit]
    if (worth === undefined) return null
    value += worth < last ? -worth : worth
    last = Math.max(last, worth)
  }
  return value
}
