import type { Tx } from '#platform/db.ts'
import type { Plan } from '#reading/plan.ts'
import { listOrphans, type Orphan } from '../target/orphan.queries.ts'
import { listTargets } from '../target/target.queries.ts'
import { listTasks } from '../task/task.queries.ts'
import { getParts, getPlanInForce, listReadinessNotes, type MovementRow } from './movement.queries.ts'
import { isReadinessItem, type ReadinessFacts, type ReadinessItem } from './readiness.ts'

/** What the readiness checklist goes by, and the reasons given so far. */
export async function loadReadiness(
  tx: Tx,
  movement: MovementRow,
  today: string,
): Promise<{ facts: ReadinessFacts; reasons: Map<ReadinessItem, string>; orphans: Orphan[] }> {
  const { tenant_id: tenantId, id: movementId } = movement
  const parts = await getParts(tx, tenantId, movementId)
  const targets = await listTargets(tx, tenantId, { movementId, on: today })
  const tasks = await listTasks(tx, tenantId, { movementId })
  const plan = (await getPlanInForce(tx, tenantId, movementId)).facts as unknown as Plan
  const orphans = await listOrphans(tx, tenantId, { on: today, movementIds: [movementId] })
  const notes = await listReadinessNotes(tx, tenantId, movementId)
  const measurable = targets.filter((target) => target.measurable && !target.requirement)
  return {
    facts: {
      objective: movement.objective,
      contentGroups: parts.groups.length,
      subjects: movement.subjects,
      measurableTargets: measurable.length,
      unownedTargets: orphans.length,
      periodFrom: movement.period_from,
      periodTo: movement.period_to,
      planNumber: plan.document.number === null ? null : String(plan.document.number),
      tasks: tasks.length,
      awardRules: parts.awards.length,
    },
    orphans,
    reasons: new Map(notes.flatMap(({ item, reason }) => (isReadinessItem(item) ? [[item, reason]] : []))),
  }
}
