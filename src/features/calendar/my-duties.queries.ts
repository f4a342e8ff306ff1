import { plainDate } from '#platform/clock.ts'
import { type Db, transact } from '#platform/db.ts'
import { listHeldRoles, listOfficeIds } from '../access/membership.queries.ts'
import { listOpenDuties } from '../reminder/duty.queries.ts'
import type { Duty } from '../reminder/duty.ts'
import { standingFor } from '../unit/group.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { isMine } from './my-duties.ts'
import { dayAfter } from './working-day.ts'

export type MyDuty = { duty: Duty; role: string }

const back = 60
const ahead = 400

/** What an account owes in every office in which it holds a role today; nothing once it holds none. */
export async function listMyDuties(db: Db, { accountId, now }: { accountId: string; now: Date }): Promise<MyDuty[]> {
  const today = plainDate(now)
  const found: MyDuty[] = []
  for (const tenantId of await listOfficeIds(db, accountId)) {
    const entered = { tenantId, actorId: accountId, role: 'unit' }
    found.push(
      ...(await transact(db, entered, async (tx) => {
        const held = await listHeldRoles(tx, tenantId, { accountId, on: today })
        if (held.length === 0) return []
        const units = await listUnits(tx, tenantId, today)
        const seats = held.map(({ role, unitId }) => ({ role, unitIds: standingFor(unitId, units) }))
        const duties = await listOpenDuties(tx, tenantId, { from: dayAfter(today, -back), to: dayAfter(today, ahead) })
        return duties.flatMap((duty) => {
          const seat = seats.find((one) => isMine(duty, [one]))
          return seat ? [{ duty, role: seat.role }] : []
        })
      })),
    )
  }
  return found
}
