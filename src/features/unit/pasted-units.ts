import { fold } from '#reading/fold.ts'
import { guessKind } from './guess-kind.ts'
import { type UnitKindCode, unitKinds } from './unit.ts'

export type PastedProblem = 'too-long' | 'no-kind' | 'unknown-kind' | 'unknown-parent' | 'twice' | 'exists'

export type PastedLine = {
  /** Counted from 1, empty lines included, as the person sees them. */
  line: number
  name: string
  kind: UnitKindCode | null
  /** Null: under the unit that was chosen for all. */
  parentId: string | null
  problem: PastedProblem | null
}

type Known = { id: string; name: string; parentId: string | null }

const plain = (text: string): string => fold(text.normalize('NFC')).replace(/\s+/g, ' ').trim()

/**
 * Reads lines copied from a sheet: name, then, in further columns, kind and parent where they are given. A list
 * number before the name is dropped. `parentId`: under what the lines without a parent come.
 */
export function readPastedUnits(text: string, known: readonly Known[], parentId: string): PastedLine[] {
  const byName = new Map(known.map((unit) => [plain(unit.name), unit.id]))
  const taken = new Set(known.map((unit) => `${unit.parentId} ${unit.name.toLocaleLowerCase('vi')}`))
  const seen = new Set<string>()
  return text.split(/\r?\n/).flatMap((raw, index): PastedLine[] => {
    const read = readLine(raw)
    if (!read) return []
    const line = { line: index + 1, name: read.name, kind: kindOf(read), parentId: parentOf(read.parent, byName) }
    const key = `${line.parentId ?? parentId} ${read.name.toLocaleLowerCase('vi')}`
    const problem = problemOf(read, line, { twice: seen.has(key), exists: taken.has(key) })
    seen.add(key)
    return [{ ...line, problem }]
  })
}

type Read = { name: string; kind: string; parent: string }

function readLine(raw: string): Read | null {
  const cells = raw
    .normalize('NFC')
    .split('\t')
    .map((cell) => cell.replace(/\s+/g, ' ').trim())
  // A column that only counts is not a name.
  const [name = '', kind = '', parent = ''] = /^\d{0,4}[.)]?$/.test(cells[0] ?? '') ? cells.slice(1) : cells
  const bare = name
    .replace(/^(\d{1,3}[.)]\s*|[-+•*]\s+)/, '')
    .replace(/[;,.]$/, '')
    .trim()
  return bare ? { name: bare, kind, parent } : null
}

function kindOf({ name, kind }: Read): UnitKindCode | null {
  if (kind)
    return (
      unitKinds.find(({ vi, en, code }) => [vi, en, code].some((word) => plain(word) === plain(kind)))?.code ??
      guessKind(kind)
    )
  return guessKind(name)
}

function parentOf(parent: string, byName: ReadonlyMap<string, string>): string | null {
  return parent ? (byName.get(plain(parent)) ?? null) : null
}

type Clash = { twice: boolean; exists: boolean }

function problemOf(
  read: Read,
  line: { kind: string | null; parentId: string | null },
  clash: Clash,
): PastedProblem | null {
  if (read.name.length > 200) return 'too-long'
  if (line.kind === null) return read.kind ? 'unknown-kind' : 'no-kind'
  if (read.parent && line.parentId === null) return 'unknown-parent'
  if (clash.twice) return 'twice'
  return clash.exists ? 'exists' : null
}
