import { plainDate } from '#platform/clock.ts'
import { transact } from '#platform/db.ts'
import type { Services } from '#platform/http.ts'
import { newId } from '#platform/ids.ts'
import { clock } from '../movement/advance-movements.command.ts'
import { listOfficeNames } from './office.queries.ts'
import { sendRemindersIn } from './send-reminders.command.ts'

type Clock = Pick<Services, 'db' | 'now' | 'config'>

/** Reminds, in every office, of what is due to be said now. Safe to run at any time, twice, or on two machines at once. */
export async function sendReminders({ db, now, config }: Clock): Promise<void> {
  const at = now()
  const mail = config.mail ? { origin: originOf(config) } : null
  const failures: unknown[] = []
  for (const { id: tenantId, name } of await listOfficeNames(db)) {
    const ctx = { tenantId, actor: clock, now: at, today: plainDate(at), newId, officeName: name, mail }
    const entry = { tenantId, actorId: clock.accountId, role: clock.role }
    // What is wrong in one office must not keep the others from being reminded.
    await transact(db, entry, (tx) => sendRemindersIn(tx, ctx)).catch((error) => failures.push(error))
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some offices were not reminded')
}

/** Where the pages are, for those who read a letter. */
export const originOf = ({ publicUrl, port }: Services['config']): string =>
  (publicUrl ?? `http://localhost:${port}`).replace(/\/$/, '')
