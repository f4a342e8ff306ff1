import { PreconditionError } from '#platform/errors.ts'
import { subtreeIds } from './tree.ts'
import type { Unit } from './unit.queries.ts'
import { isInForce, type UnitKindCode } from './unit.ts'

export const unitChangeKinds = ['merge', 'split', 'rename', 'move', 'close'] as const
export type UnitChangeKind = (typeof unitChangeKinds)[number]

/** A unit that a change makes. */
export type MadeUnit = { name: string; kind: UnitKindCode; parentId: string }

/** What is asked for. `takesDuties` of a part: what the old unit owed is owed by this part from then on. */
export type UnitChangeRequest =
  | { kind: 'merge'; unitIds: string[]; into: { unitId: string } | MadeUnit }
  | { kind: 'split'; unitId: string; parts: { name: string; kind: UnitKindCode; takesDuties: boolean }[] }
  | { kind: 'rename'; unitId: string; name: string }
  | { kind: 'move'; unitId: string; parentId: string }
  | { kind: 'close'; unitId: string; successorId: string | null }

/**
 * What a change comes to. `made` units get their ids when it is done; an heir is a unit that exists, or the place of
 * one in `made`. The first heir of a unit takes what only one can have: its tasks, its people, the units below it.
 */
export type ChangeSteps = {
  ending: { unitId: string; heirs: (string | number)[] }[]
  made: MadeUnit[]
  renamed: { unitId: string; name: string } | null
  moved: { unitId: string; parentId: string } | null
}

const nothing: ChangeSteps = { ending: [], made: [], renamed: null, moved: null }

/**
 * What has to be done for a request, with `units` as they stand, closed ones too. Refusals: `unit-is-root`,
 * `unit-ended`, `unit-change-unknown`, `unit-merge-few`, `unit-split-few`, `unit-split-no-heir`, `unit-same-name`,
 * `unit-name-taken`, `unit-moves-under-itself`, `unit-same-parent`, `unit-dates`.
 */
export function stepsOf(request: UnitChangeRequest, units: readonly Unit[], on: string): ChangeSteps {
  const steps = stepsByKind(request, units, on)
  for (const { unitId } of steps.ending) {
    const unit = living(units, unitId, on)
    if (unit.parentId === null) throw new PreconditionError('unit-is-root')
    // Its last day is the day before, and it must have had one.
    if (unit.validFrom >= on) throw new PreconditionError('unit-dates')
  }
  for (const made of steps.made) {
    living(units, made.parentId, on)
    requireFreeName(units, made, { on, except: steps.ending.map(({ unitId }) => unitId) })
  }
  return steps
}

function stepsByKind(request: UnitChangeRequest, units: readonly Unit[], on: string): ChangeSteps {
  if (request.kind === 'merge') return merged(request, units, on)
  if (request.kind === 'split') return split(request, units, on)
  if (request.kind === 'close') {
    const successor = request.successorId === null ? [] : [living(units, request.successorId, on).id]
    if (successor.includes(request.unitId)) throw new PreconditionError('unit-change-unknown')
    if (successor.some((id) => subtreeIds(units, request.unitId).has(id)))
      throw new PreconditionError('unit-moves-under-itself')
    return { ...nothing, ending: [{ unitId: request.unitId, heirs: successor }] }
  }
  if (request.kind === 'rename') return renamed(request, units, on)
  return moved(request, units, on)
}

function merged(request: UnitChangeRequest & { kind: 'merge' }, units: readonly Unit[], on: string): ChangeSteps {
  const ids = [...new Set(request.unitIds)]
  const into = request.into
  if ('unitId' in into) {
    const heir = living(units, into.unitId, on)
    const ending = ids.filter((id) => id !== heir.id)
    if (ending.length === 0) throw new PreconditionError('unit-merge-few')
    if (ending.some((id) => subtreeIds(units, id).has(heir.id))) throw new PreconditionError('unit-moves-under-itself')
    return { ...nothing, ending: ending.map((unitId) => ({ unitId, heirs: [heir.id] })) }
  }
  if (ids.length < 2) throw new PreconditionError('unit-merge-few')
  if (ids.some((id) => subtreeIds(units, id).has(into.parentId))) throw new PreconditionError('unit-moves-under-itself')
  return { ...nothing, ending: ids.map((unitId) => ({ unitId, heirs: [0] })), made: [into] }
}

function split(request: UnitChangeRequest & { kind: 'split' }, units: readonly Unit[], on: string): ChangeSteps {
  const unit = living(units, request.unitId, on)
  if (unit.parentId === null) throw new PreconditionError('unit-is-root')
  if (request.parts.length < 2) throw new PreconditionError('unit-split-few')
  const heirs = request.parts.flatMap(({ takesDuties }, index) => (takesDuties ? [index] : []))
  if (heirs.length === 0) throw new PreconditionError('unit-split-no-heir')
  const names = request.parts.map(({ name }) => nameKey(name))
  if (new Set(names).size < names.length) throw new PreconditionError('unit-name-taken', { name: unit.name })
  const parentId = unit.parentId
  return {
    ...nothing,
    ending: [{ unitId: unit.id, heirs }],
    made: request.parts.map(({ name, kind }) => ({ name, kind, parentId })),
  }
}

function renamed(request: UnitChangeRequest & { kind: 'rename' }, units: readonly Unit[], on: string): ChangeSteps {
  const unit = living(units, request.unitId, on)
  if (unit.name === request.name) throw new PreconditionError('unit-same-name')
  requireFreeName(units, { name: request.name, parentId: unit.parentId ?? '' }, { on, except: [unit.id] })
  return { ...nothing, renamed: { unitId: unit.id, name: request.name } }
}

function moved(request: UnitChangeRequest & { kind: 'move' }, units: readonly Unit[], on: string): ChangeSteps {
  const unit = living(units, request.unitId, on)
  if (unit.parentId === null) throw new PreconditionError('unit-is-root')
  const parent = living(units, request.parentId, on)
  if (parent.id === unit.parentId) throw new PreconditionError('unit-same-parent')
  if (subtreeIds(units, unit.id).has(parent.id)) throw new PreconditionError('unit-moves-under-itself')
  requireFreeName(units, { name: unit.name, parentId: parent.id }, { on, except: [unit.id] })
  return { ...nothing, moved: { unitId: unit.id, parentId: parent.id } }
}

function living(units: readonly Unit[], id: string, on: string): Unit {
  const unit = units.find((other) => other.id === id)
  if (!unit) throw new PreconditionError('unit-change-unknown')
  if (!isInForce(unit, on)) throw new PreconditionError('unit-ended', { name: unit.name })
  return unit
}

type Place = { name: string; parentId: string }

function requireFreeName(units: readonly Unit[], place: Place, of: { on: string; except: readonly string[] }): void {
  const twin = units.some(
    (other) =>
      !of.except.includes(other.id) &&
      other.parentId === place.parentId &&
      isInForce(other, of.on) &&
      nameKey(other.name) === nameKey(place.name),
  )
  if (twin) throw new PreconditionError('unit-name-taken', { name: place.name })
}

const nameKey = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi')

/** The day before a day. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

/** Dates of a role or a duty that ends on the eve of `on`; one that began later never was, and its successor begins then. */
export function handedOver(validFrom: string, on: string): { lastDay: string; from: string } {
  const begun = validFrom < on
  return begun ? { lastDay: dayBefore(on), from: on } : { lastDay: validFrom, from: validFrom }
}
