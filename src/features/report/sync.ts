import type { EnteredFigure } from '../result/result.ts'

/** What the server last told this device of a figure. Ids of entries sort by time. */
export type Seen = { entryId: string | null; figure: EnteredFigure | null; by: string | null }

/** What was typed here, under a key drawn once: sent twice, it is one entry. */
export type Typed = { clientKey: string; basedOn: string | null; figure: EnteredFigure; typedAt: string }

/**
 * One figure on one device. Nothing leaves here but by an answer or by its author: `waiting` was never sent, `sent` was,
 * and may have arrived; `conflict` and `refused` wait for the author.
 */
export type DeviceCell = {
  seen: Seen
  waiting: Typed | null
  sent: Typed | null
  conflict: { mine: Typed; theirs: Seen } | null
  refused: { mine: Typed; code: string } | null
}

/** What the server says of one figure that was sent. `current`: what stands there now, with a conflict. */
export type Answer = {
  clientKey: string
  outcome: 'saved' | 'already-saved' | 'conflict' | 'refused'
  entryId: string | null
  current: Seen | null
  code: string | null
}

export const untouched = (seen: Seen): DeviceCell => ({
  seen,
  waiting: null,
  sent: null,
  conflict: null,
  refused: null,
})

/** The author typed. What was typed before and never left this device is replaced, by its own author. */
export function typed(cell: DeviceCell, entry: Omit<Typed, 'basedOn'>): DeviceCell {
  if (cell.conflict) return { ...cell, conflict: { ...cell.conflict, mine: { ...entry, basedOn: null } } }
  return { ...cell, waiting: { ...entry, basedOn: cell.seen.entryId }, refused: null }
}

/** The author took back what was typed and never sent. */
export const untyped = (cell: DeviceCell): DeviceCell => ({ ...cell, waiting: null, refused: null })

/** Takes what goes next: what may have been lost on the way first, under its old key, then what waits. */
export function taken(cell: DeviceCell): { cell: DeviceCell; entry: Typed | null } {
  if (cell.conflict) return { cell, entry: null }
  if (cell.sent) return { cell, entry: cell.sent }
  return { cell: { ...cell, sent: cell.waiting, waiting: null }, entry: cell.waiting }
}

/** The server answered. An answer to anything but what is on its way comes twice or too late, and says nothing new. */
export function answered(cell: DeviceCell, answer: Answer): DeviceCell {
  const { sent, waiting } = cell
  if (sent === null || sent.clientKey !== answer.clientKey) return cell
  if (answer.outcome === 'conflict') {
    const theirs = answer.current ?? { entryId: null, figure: null, by: null }
    return { ...cell, seen: theirs, sent: null, waiting: null, conflict: { mine: waiting ?? sent, theirs } }
  }
  if (answer.outcome === 'refused' || answer.entryId === null) {
    const refused = waiting ? null : { mine: sent, code: answer.code ?? 'refused' }
    return { ...cell, sent: null, refused }
  }
  const seen = { entryId: answer.entryId, figure: sent.figure, by: null }
  return { ...cell, seen, sent: null, waiting: waiting && { ...waiting, basedOn: answer.entryId }, refused: null }
}

/** The author chose between the two figures of a conflict. Their own goes again, on top of the one they have seen now. */
export function chosen(cell: DeviceCell, choice: 'mine' | 'theirs', entry: Omit<Typed, 'basedOn' | 'figure'>) {
  if (!cell.conflict) return cell
  const { mine, theirs } = cell.conflict
  const settled = { ...cell, seen: theirs, conflict: null }
  if (choice === 'theirs') return settled
  return { ...settled, waiting: { ...entry, figure: mine.figure, basedOn: theirs.entryId } }
}

/** The author has read why it was refused, and lets it go. */
export const dismissed = (cell: DeviceCell): DeviceCell => ({ ...cell, refused: null })

/** A page came from the server. One that is older than what this device knows, kept for offline use, changes nothing. */
export function refreshed(cell: DeviceCell, seen: Seen): DeviceCell {
  if (isOlder(seen, cell.seen)) return cell
  if (cell.conflict) return { ...cell, seen, conflict: { ...cell.conflict, theirs: seen } }
  // What waits was typed over what was shown then; that stays its ground, so that the server can tell.
  if (cell.waiting || cell.sent) return cell
  return { ...cell, seen }
}

const isOlder = (a: Seen, b: Seen): boolean => (a.entryId ?? '') < (b.entryId ?? '')

/** What the author has last said here, where the server has not yet taken it. */
export function unsettled(cell: DeviceCell): Typed | null {
  return cell.conflict?.mine ?? cell.waiting ?? cell.sent ?? cell.refused?.mine ?? null
}

/** Whether two figures say the same to whoever typed them; a ratio's value follows from its parts. */
export function saysSame(a: EnteredFigure | null, b: EnteredFigure | null): boolean {
  if (a === null || b === null) return a === b
  const parts = (figure: EnteredFigure) =>
    figure.numerator === null ? [figure.value] : [figure.numerator, figure.denominator]
  const whole = (figure: EnteredFigure) => JSON.stringify([figure.kind, figure.note ?? '', ...parts(figure)])
  return whole(a) === whole(b)
}

export type Standing = 'settled' | 'waiting' | 'conflict' | 'refused'

export function standingOf(cell: DeviceCell): Standing {
  if (cell.conflict) return 'conflict'
  if (cell.waiting || cell.sent) return 'waiting'
  return cell.refused ? 'refused' : 'settled'
}
