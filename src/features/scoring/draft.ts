import { NotFoundError } from '#platform/errors.ts'
import type { Criterion, CriterionGroup, SheetContent } from './sheet.ts'

/** What a form says of a group; its criteria stay. */
export type GroupForm = Omit<CriterionGroup, 'key' | 'criteria'>

/** Adds a group (`key` new) or changes the one of that key. */
export function putGroup(content: SheetContent, key: string, form: GroupForm): SheetContent {
  const known = content.groups.some((group) => group.key === key)
  if (!known) return { ...content, groups: [...content.groups, { key, ...form, criteria: [] }] }
  return { ...content, groups: content.groups.map((group) => (group.key === key ? { ...group, ...form } : group)) }
}

/** Takes a group out, with its criteria. */
export const dropGroup = (content: SheetContent, key: string): SheetContent => ({
  ...content,
  groups: content.groups.filter((group) => group.key !== key),
})

/** Adds a criterion to a group, or changes the one of that key and moves it there if it stood elsewhere. */
export function putCriterion(content: SheetContent, groupKey: string, criterion: Criterion): SheetContent {
  if (!content.groups.some(({ key }) => key === groupKey)) throw new NotFoundError('criterion-group', groupKey)
  const groups = content.groups.map((group) => {
    const known = group.criteria.some(({ key }) => key === criterion.key)
    if (group.key !== groupKey) return { ...group, criteria: without(group.criteria, criterion.key) }
    const criteria = known
      ? group.criteria.map((one) => (one.key === criterion.key ? criterion : one))
      : [...group.criteria, criterion]
    return { ...group, criteria }
  })
  return { ...content, groups }
}

const without = (criteria: readonly Criterion[], key: string): Criterion[] =>
  criteria.filter((criterion) => criterion.key !== key)

export const dropCriterion = (content: SheetContent, key: string): SheetContent => ({
  ...content,
  groups: content.groups.map((group) => ({ ...group, criteria: without(group.criteria, key) })),
})

/** One place up in its group; the first stays where it is. */
export function raiseCriterion(content: SheetContent, key: string): SheetContent {
  const raised = (criteria: readonly Criterion[]) => {
    const at = criteria.findIndex((criterion) => criterion.key === key)
    const [moved] = criteria.slice(at, at + 1)
    if (at < 1 || !moved) return [...criteria]
    return [...criteria.slice(0, at - 1), moved, ...criteria.slice(at - 1, at), ...criteria.slice(at + 1)]
  }
  return { ...content, groups: content.groups.map((group) => ({ ...group, criteria: raised(group.criteria) })) }
}

/** Names, maxima and weights of many criteria at once, as the grid gives them. */
export type GridRow = { key: string; name: string; maximum: number; weight: number }

export function putGrid(content: SheetContent, rows: readonly GridRow[]): SheetContent {
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const changed = (criterion: Criterion): Criterion => ({ ...criterion, ...byKey.get(criterion.key) })
  return { ...content, groups: content.groups.map((group) => ({ ...group, criteria: group.criteria.map(changed) })) }
}

/** A sheet taken from another: same criteria and keys, no figures of a movement that may be over. */
export function copyOf(content: SheetContent, keepsTargets: boolean): SheetContent {
  const free = (criterion: Criterion): Criterion => ({
    ...criterion,
    targetId: keepsTargets ? criterion.targetId : null,
  })
  return { ...content, groups: content.groups.map((group) => ({ ...group, criteria: group.criteria.map(free) })) }
}
