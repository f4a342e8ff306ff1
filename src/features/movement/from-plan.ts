import type { Context } from '#platform/context.ts'
import { fold } from '#reading/fold.ts'
import type { Plan, Target } from '#reading/plan.ts'
import { readSubjects } from '../plan/subjects.ts'
import { measureOf } from '../target/measure-of.ts'
import type { NewTarget } from '../target/target.ts'
import type { NewTask } from '../task/task.ts'
import type { NewMovement } from './movement.ts'

type Maker = Pick<Context, 'tenantId' | 'newId' | 'now' | 'today'>

/** The movement itself, as its plan states it. */
export function movementRow(ctx: Maker, { plan, kind, subjects = readSubjects(plan)?.text ?? null }: NewMovement) {
  const name = movementName(plan.document.title ?? plan.source.name)
  return {
    tenant_id: ctx.tenantId,
    id: ctx.newId(),
    kind,
    name,
    name_folded: fold(name),
    theme: plan.theme?.text ?? null,
    objective: plan.objective?.text ?? null,
    subjects,
    ...periodOf(plan),
    period_text: plan.period?.text ?? null,
    status: 'draft' as const,
    created_at: ctx.now,
  }
}

/** Dates that stand the wrong way round say nothing of when it begins. */
function periodOf({ period }: Plan) {
  const [from, to] = [period?.from ?? null, period?.to ?? null]
  return { period_from: from !== null && to !== null && from > to ? null : from, period_to: to }
}

/** Everything that hangs under a movement but its targets and tasks. */
export function movementParts(ctx: Maker, movementId: string, plan: Plan) {
  const own = () => ({ tenant_id: ctx.tenantId, id: ctx.newId(), movement_id: movementId })
  const phases = plan.phases.map((phase, position) => ({
    ...own(),
    position,
    name: phase.name,
    title: phase.title,
    opens_on: phase.from,
    closes_on: phase.to,
  }))
  return {
    phases,
    contentGroups: plan.contentGroups.map(({ name }, position) => ({ ...own(), position, name })),
    milestones: plan.phases.flatMap((phase, index) =>
      phase.milestones.map(({ kind, due }) => ({ ...own(), phase_id: phases[index]?.id ?? '', kind, due_on: due })),
    ),
    namedMovements: plan.movements.map(({ name, launchedBy, period, plan: number }, position) => ({
      ...own(),
      position,
      name,
      launched_by: launchedBy,
      from_year: period?.from ?? null,
      to_year: period?.to ?? null,
      plan_number: number,
    })),
    awardRules: plan.awards.map(({ level, form, text }, position) => ({ ...own(), position, level, form, text })),
  }
}

export type MovementParts = ReturnType<typeof movementParts>

/** A number that no column holds exactly is not kept as a figure. */
function figureOf({ comparator, value, valueTo }: Target) {
  const exact = [value, valueTo].every((number) => number === null || Math.abs(number) <= 1e15)
  return exact ? { comparator, value, value_to: valueTo } : { comparator: null, value: null, value_to: null }
}

/** What a plan says of one target, as the target is kept. */
export function targetOf(target: Target, { position, requirement }: { position: number; requirement: boolean }) {
  return {
    position,
    requirement,
    label: target.label,
    name: target.name,
    name_folded: fold(target.name),
    ...figureOf(target),
    unit: target.unit,
    cadence: target.cadence,
    due_on: target.due,
    measurable: target.measurable,
    span_start: target.span[0],
    span_end: target.span[1],
  }
}

/** Targets and requirements with those who answer for them; sub-targets point at their parents. */
export function targetRows(ctx: Maker, movementId: string, { plan, owners }: NewMovement): NewTarget[] {
  const ids = plan.targets.map(() => ctx.newId())
  const unitsOf = new Map(owners.map(({ target, unitIds }) => [target, unitIds]))
  const row = (target: Target, position: number, requirement: boolean): NewTarget => ({
    tenant_id: ctx.tenantId,
    id: requirement ? ctx.newId() : (ids[position] ?? ctx.newId()),
    movement_id: movementId,
    parent_id: target.parent === null || requirement ? null : (ids[target.parent] ?? null),
    ...targetOf(target, { position: requirement ? plan.targets.length + position : position, requirement }),
    ...measureOf(target),
    owners: requirement ? [] : (unitsOf.get(position) ?? []),
  })
  return [
    ...plan.targets.map((target, position) => row(target, position, false)),
    ...plan.requirements.map((target, position) => row(target, position, true)),
  ]
}

/** Duties of units and tasks of phases; a phase's task is due when the phase closes. */
export function taskRows(
  ctx: Maker,
  movementId: string,
  from: { input: NewMovement; phases: MovementParts['phases'] },
): NewTask[] {
  const { plan, responsibilityUnits } = from.input
  const unitOf = new Map(responsibilityUnits.map(({ responsibility, unitId }) => [responsibility, unitId]))
  const own = () => ({ tenant_id: ctx.tenantId, id: ctx.newId(), movement_id: movementId, state: 'open' as const })
  const duties = plan.responsibilities.flatMap(({ duties }, index) =>
    duties.map(({ text, span }) => ({ text, span, unit_id: unitOf.get(index) ?? null, phase_id: null, due_on: null })),
  )
  const phased = plan.phases.flatMap(({ tasks, to }, index) =>
    tasks.map(({ text, span }) => ({
      text,
      span,
      unit_id: null,
      phase_id: from.phases[index]?.id ?? null,
      due_on: to,
    })),
  )
  return [...phased, ...duties].map(({ span, ...task }, position) => ({
    ...own(),
    ...task,
    position,
    span_start: span[0],
    span_end: span[1],
  }))
}

/**
 * What people call a movement: its plan's title without the verb of launching and without what it is done in honour
 * of. "Phát động đợt thi đua X năm 2025, lập thành tích chào mừng …" is "Đợt thi đua X năm 2025".
 */
export function movementName(title: string): string {
  const named = title
    .trim()
    .replace(
      /^(?:về việc\s+|v\/v\s+)?(?:tổ chức\s+)?phát động\s+(?=(?:các |đợt |phong trào |cao điểm |thi đua ))/iu,
      '',
    )
  const [core = named] = named.split(/\s*[,;]?\s+(?:lập thành tích|chào mừng|nhân dịp|tiến tới)\s/iu)
  const short = core.length >= shortName ? core : firstClause(named)
  return short.charAt(0).toLocaleUpperCase('vi') + short.slice(1)
}

const shortName = 40

/** Up to the first comma or semicolon that leaves a name long enough to know it by. */
function firstClause(text: string): string {
  const end = text.slice(shortName).search(/[,;]/)
  return end < 0 ? text : text.slice(0, shortName + end)
}
