import { isUnitKind, type UnitKindCode } from './unit.ts'
import { type UnitChangeKind, type UnitChangeRequest, unitChangeKinds } from './unit-change.ts'

/** Fields of the screen, as typed; the same names go from the form to the preview and from there to the confirmation. */
export type ChangeValues = {
  kind: UnitChangeKind
  effectiveOn: string
  paper: string
  /** Ids of units merged with this one. */
  unit: string[]
  /** `this` or `new`. */
  into: string
  name: string
  newKind: string
  parentId: string
  part: string[]
  /** Places of parts that take the duties over, from 1. */
  heir: string[]
  successorId: string
}

export type ChangeField = 'effectiveOn' | 'unit' | 'name' | 'newKind' | 'part-1' | 'parentId'
export type ChangeIssue = { field: ChangeField; code: 'date' | 'unit' | 'name' | 'kind' }

export const isChangeKind = (text: string): text is UnitChangeKind => unitChangeKinds.some((kind) => kind === text)

const isName = (text: string): boolean => text.trim() !== '' && text.trim().length <= 200

/** What was asked for, or what is missing to understand it. `kindOf` is the kind of the unit that is split. */
export function requestOf(
  values: ChangeValues,
  unit: { id: string; kind: UnitKindCode },
): { request: UnitChangeRequest } | { issues: ChangeIssue[] } {
  if (values.kind === 'merge') return mergeOf(values, unit.id)
  if (values.kind === 'split') return splitOf(values, unit)
  if (values.kind === 'rename')
    return isName(values.name)
      ? { request: { kind: 'rename', unitId: unit.id, name: tidy(values.name) } }
      : { issues: [{ field: 'name', code: 'name' }] }
  if (values.kind === 'move')
    return values.parentId
      ? { request: { kind: 'move', unitId: unit.id, parentId: values.parentId } }
      : { issues: [{ field: 'parentId', code: 'unit' }] }
  return { request: { kind: 'close', unitId: unit.id, successorId: values.successorId || null } }
}

function mergeOf(values: ChangeValues, unitId: string): { request: UnitChangeRequest } | { issues: ChangeIssue[] } {
  const issues: ChangeIssue[] = []
  const unitIds = [unitId, ...values.unit]
  if (values.unit.length === 0) issues.push({ field: 'unit', code: 'unit' })
  if (values.into !== 'new')
    return issues.length > 0 ? { issues } : { request: { kind: 'merge', unitIds, into: { unitId } } }
  const { name, newKind, parentId } = values
  if (!isName(name)) issues.push({ field: 'name', code: 'name' })
  if (!parentId) issues.push({ field: 'parentId', code: 'unit' })
  if (!isUnitKind(newKind)) return { issues: [...issues, { field: 'newKind', code: 'kind' }] }
  if (issues.length > 0) return { issues }
  return { request: { kind: 'merge', unitIds, into: { name: tidy(name), kind: newKind, parentId } } }
}

function splitOf(
  values: ChangeValues,
  unit: { id: string; kind: UnitKindCode },
): { request: UnitChangeRequest } | { issues: ChangeIssue[] } {
  const parts = values.part.flatMap((name, index) =>
    name.trim() === ''
      ? []
      : [{ name: tidy(name), kind: unit.kind, takesDuties: values.heir.includes(String(index + 1)) }],
  )
  if (parts.some(({ name }) => !isName(name))) return { issues: [{ field: 'part-1', code: 'name' }] }
  return { request: { kind: 'split', unitId: unit.id, parts } }
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
