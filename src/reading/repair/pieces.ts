import { acronymFor, isSymbol, repairNumber, repairSymbol } from './symbols.ts'

/**
 * A stretch of the raw text without white space. `word` is to be read; `fixed` stands as `text` says (numbers, symbols
 * of instruments, abbreviations, labels); `mark` is punctuation.
 */
export type Piece = {
  kind: 'word' | 'fixed' | 'mark'
  start: number
  end: number
  /** What stands there, composed; for a fixed piece, what should. */
  text: string
  number: boolean
}

const LEAD = /^[("“”‘’'[{«*•·\-–—+…<>]+/u
const TRAIL = /[)\]}"“”’'‘»:;,.!?…*\-–—<>]/u
const SEPARATOR = /[/,;–—+=]|-|[.:)(](?=[\p{Lu}\d(])|\((?=\p{L})/u
const ADDRESS = /@.*\.|https?:|www\.|\.(?:vn|com|org|net)\b/
/** Longer runs without a space are rules, leaders or rubbish. */
const LONGEST_CORE = 120
const LABEL = /^\p{L}$/u

/** Every piece in order; white space between them is left to the caller. */
export function piecesOf(text: string): Piece[] {
  const pieces = [...text.matchAll(/\S+/g)].flatMap(({ 0: chunk, index }) => {
    const lineStart = /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, index - 12), index))
    return chunkPieces(chunk, index, lineStart)
  })
  return relabel(pieces)
}

/** The second d) of a list is đ). */
function relabel(pieces: Piece[]): Piece[] {
  let last = ''
  return pieces.map((piece) => {
    if (piece.kind !== 'fixed' || !LABEL.test(piece.text)) return piece
    const repeated = piece.text === 'd' && last === 'd'
    last = piece.text
    return repeated ? { ...piece, text: 'đ' } : piece
  })
}

function chunkPieces(chunk: string, start: number, lineStart: boolean): Piece[] {
  const lead = LEAD.exec(chunk)?.[0] ?? ''
  const trail = trailOf(chunk.slice(lead.length))
  const core = chunk.slice(lead.length, chunk.length - trail.length)
  const coreStart = start + lead.length
  const isLabel = lineStart && LABEL.test(core) && /^[).]/.test(trail)
  const middle = isLabel
    ? [fixed(core, coreStart, core)]
    : corePieces(core, coreStart, lineStart && trail.startsWith('.'))
  return [...marks(lead, start), ...middle, ...marks(trail, coreStart + core.length)]
}

function trailOf(rest: string): string {
  let from = rest.length
  while (from > 0 && TRAIL.test(rest[from - 1] ?? '')) from -= 1
  return rest.slice(from)
}

function corePieces(core: string, start: number, ordinal: boolean): Piece[] {
  if (core === '') return []
  if (core.length > LONGEST_CORE) return [fixed(core, start, core)]
  const settled = settle(core, ordinal)
  if (settled !== null) return [fixed(core, start, settled)]
  const cut = SEPARATOR.exec(core)
  if (!cut || !/[\p{L}\d]/u.test(core.slice(cut.index + 1))) return [word(core, start)]
  const after = start + cut.index + 1
  return [
    ...corePieces(core.slice(0, cut.index), start, false),
    ...marks(cut[0], start + cut.index),
    ...corePieces(core.slice(cut.index + 1), after, false),
  ]
}

/** What a core that is no ordinary word should read; null for a word. */
function settle(core: string, ordinal: boolean): string | null {
  if (ADDRESS.test(core)) return core
  return repairNumber(core, ordinal) ?? (isSymbol(core) ? repairSymbol(core) : acronymFor(core))
}

function fixed(raw: string, start: number, text: string): Piece {
  return {
    kind: 'fixed',
    start,
    end: start + raw.length,
    text: text.normalize('NFC'),
    number: /^\d[\d.,:/–-]*%?$/.test(text),
  }
}

function word(raw: string, start: number): Piece {
  const text = raw.normalize('NFC')
  const kind = /[\p{L}\p{N}&¢€|@$]/u.test(text) ? 'word' : 'mark'
  return { kind, start, end: start + raw.length, text, number: false }
}

function marks(raw: string, start: number): Piece[] {
  return raw === '' ? [] : [{ kind: 'mark', start, end: start + raw.length, text: raw.normalize('NFC'), number: false }]
}
