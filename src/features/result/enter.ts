import { checkFigure, type FigureOf, type FigureProblem } from './figure.ts'
import { actionOfEntry, type EnteredFigure, nextResultState, type ResultState, sameFigure } from './result.ts'

/** One figure as its author sends it. */
export type TypedFigure = {
  targetId: string
  /** Drawn where it was typed; the same key sent twice is one entry. */
  clientKey: string
  /** The entry the author saw when typing; null: none. */
  basedOn: string | null
  figure: EnteredFigure
  /** ISO moment of typing on a device that was offline; null: now. */
  typedAt: string | null
}

/** The figure that stands in a cell. */
export type StandingFigure = EnteredFigure & { entryId: string; enteredByName: string; enteredAt: Date }

/** A cell as it stands, locked, with what an entry into it has to be compared to. */
export type EnterableCell = FigureOf & {
  targetId: string
  state: ResultState
  version: number
  current: StandingFigure | null
}

/** An entry of an earlier call that carries the same client key. */
export type KnownKey = { clientKey: string; entryId: string; here: boolean }

export type EntryProblem = FigureProblem | 'not-owed' | 'period-locked' | 'key-taken'

type Became =
  | { outcome: 'saved' | 'already-saved'; entryId: string }
  | { outcome: 'conflict'; entryId: null; current: StandingFigure | null }
  | { outcome: 'refused'; entryId: null; code: EntryProblem }

/** What became of one figure that was sent. */
export type EntryOutcome = { targetId: string; clientKey: string } & Became

/** One entry about to be written, and what it makes of its cell. */
export type PlannedEntry = {
  id: string
  targetId: string
  clientKey: string
  typedAt: Date | null
  figure: EnteredFigure
  correctsId: string | null
  action: 'enter' | 'correct'
  from: ResultState
  to: ResultState
  /** The cell's version, which is the number of this step in its log. */
  sequence: number
}

type Setting = {
  cells: readonly EnterableCell[]
  known: readonly KnownKey[]
  locked: boolean
  author: { role: 'unit' | 'officer'; name: string }
  now: Date
  newId(): string
}

/**
 * What becomes of each typed figure. A figure that was typed without seeing the one that stands is a conflict, never
 * an overwrite; of two for one cell in one call the later stands on the earlier.
 */
export function planEntries(figures: readonly TypedFigure[], setting: Setting) {
  const cells = new Map(setting.cells.map((cell) => [cell.targetId, cell]))
  const entries: PlannedEntry[] = []
  const become = (typed: TypedFigure): Became => {
    const known = knownBefore(typed, setting.known, entries)
    if (known) return known
    const taken = take(typed, cells.get(typed.targetId), { ...setting, entries })
    if (!('figure' in taken)) return taken
    const entry = plan(taken, setting)
    entries.push(entry)
    cells.set(typed.targetId, after(taken.cell, entry, setting))
    return { outcome: 'saved', entryId: entry.id }
  }
  const outcomes = figures.map(
    (typed): EntryOutcome => ({ targetId: typed.targetId, clientKey: typed.clientKey, ...become(typed) }),
  )
  return { entries, outcomes }
}

const refused = (code: EntryProblem): Became => ({ outcome: 'refused', entryId: null, code })
const already = (entryId: string): Became => ({ outcome: 'already-saved', entryId })

/** A key that was used before, in this call or an earlier one: the same entry, or somebody else's. */
function knownBefore(typed: TypedFigure, known: readonly KnownKey[], entries: readonly PlannedEntry[]): Became | null {
  const written = known.find(({ clientKey }) => clientKey === typed.clientKey)
  if (written) return written.here ? already(written.entryId) : refused('key-taken')
  const twin = entries.find(({ clientKey }) => clientKey === typed.clientKey)
  if (!twin) return null
  return twin.targetId === typed.targetId ? already(twin.id) : refused('key-taken')
}

type Taken = { typed: TypedFigure; figure: EnteredFigure; cell: EnterableCell; action: 'enter' | 'correct' }
type Answering = Setting & { entries: readonly PlannedEntry[] }

function take(typed: TypedFigure, cell: EnterableCell | undefined, setting: Answering): Taken | Became {
  const action = cell ? actionOfEntry(cell.state) : null
  if (!cell || action === null) return refused('not-owed')
  if (setting.locked) return refused('period-locked')
  const checked = checkFigure(typed.figure, cell)
  if (!checked.ok) return refused(checked.code)
  const { figure } = checked
  const { current } = cell
  if (current && cell.state !== 'returned' && sameFigure(current, figure)) return already(current.entryId)
  const isOwn = setting.entries.some(({ id }) => id === current?.entryId)
  if (!isOwn && (current?.entryId ?? null) !== typed.basedOn) return { outcome: 'conflict', entryId: null, current }
  if (action === 'correct' && figure.note === null) return refused('reason-missing')
  return { typed, figure, cell, action }
}

function plan({ typed, figure, cell, action }: Taken, { author, newId, locked, now }: Setting): PlannedEntry {
  return {
    id: newId(),
    targetId: typed.targetId,
    clientKey: typed.clientKey,
    typedAt: typedMoment(typed.typedAt, now),
    figure,
    correctsId: action === 'correct' ? (cell.current?.entryId ?? null) : null,
    action,
    from: cell.state,
    to: nextResultState(cell.state, action, { role: author.role, reason: figure.note, locked }),
    sequence: cell.version,
  }
}

/** A device's clock may be wrong: a moment that has not come yet, or is long past, is not kept. */
function typedMoment(typedAt: string | null, now: Date): Date | null {
  if (typedAt === null) return null
  const at = new Date(typedAt)
  return Number.isNaN(at.getTime()) || at > now || at.getTime() < Date.UTC(2000, 0) ? null : at
}

function after(cell: EnterableCell, { id, figure, to }: PlannedEntry, { author, now }: Setting): EnterableCell {
  const current = { ...figure, entryId: id, enteredByName: author.name, enteredAt: now }
  return { ...cell, state: to, version: cell.version + 1, current }
}
