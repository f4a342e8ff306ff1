import { recordAudit } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'
import { listOfficeDays } from '../calendar/office-day.queries.ts'
import { dayAfter, workCalendar } from '../calendar/working-day.ts'
import type { ClockContext } from '../movement/advance-movements.command.ts'
import { standingFor } from '../unit/group.ts'
import { listUnits, type Unit } from '../unit/unit.queries.ts'
import { holdOpenDuties, listOpenDuties } from './duty.queries.ts'
import { type Duty, dutyKey, dutyLink } from './duty.ts'
import { letterOf, noticeFacts } from './letter-of.ts'
import { insertMail, listAddresses } from './mail.queries.ts'
import { daysAhead, daysBehind, isQuiet, momentOf, type PlannedReminder, planReminders } from './plan-reminders.ts'
import { reminderText } from './reminder.messages.ts'
import { insertReminders, listPeople, listSent, lockReminders } from './reminder.queries.ts'

/** `origin`: where the pages are, for links in letters. Null where no letters are sent. */
export type Sending = ClockContext & {
  newId(): string
  officeName: string
  mail: { origin: string } | null
}

/**
 * Says to everyone in one office what is due to be said now. Inside the caller's transaction: a duty is looked at again and
 * held before its notice is written, and the key of the notice lets it be written once, whoever tries.
 */
export async function sendRemindersIn(tx: Tx, ctx: Sending): Promise<number> {
  const at = momentOf(ctx.now)
  const calendar = workCalendar(await listOfficeDays(tx, ctx.tenantId))
  if (isQuiet(at, calendar)) return 0
  await lockReminders(tx, ctx.tenantId)
  const span = { from: dayAfter(at.today, -daysBehind), to: dayAfter(at.today, daysAhead) }
  const units = await listUnits(tx, ctx.tenantId, at.today)
  const standsFor = remembered((unitId: string) => standingFor(unitId, units))
  const people = await listPeople(tx, ctx.tenantId, at.today)
  const sent = await listSent(tx, ctx.tenantId, span)
  const duties = await listOpenDuties(tx, ctx.tenantId, span)
  const planned = planReminders(duties, { at, calendar, standsFor, people, sent })
  const open = new Set((await holdOpenDuties(tx, ctx.tenantId, dutiesOf(planned))).map(dutyKey))
  const due = planned.filter(({ duty }) => open.has(dutyKey(duty))).map((one) => ({ ...one, id: ctx.newId() }))
  const added = new Set(
    await insertReminders(
      tx,
      due.map((one) => rowOf(one, ctx)),
    ),
  )
  const made = due.filter(({ id }) => added.has(id))
  if (made.length === 0) return 0
  if (ctx.mail) await writeLetters(tx, ctx, { made, units, origin: ctx.mail.origin })
  await recordAudit(tx, ctx, {
    action: 'reminder.send',
    objectKind: 'tenant',
    objectId: ctx.tenantId,
    after: { reminders: made.length },
  })
  return made.length
}

type Made = PlannedReminder & { id: string }

const dutiesOf = (planned: readonly PlannedReminder[]): Duty[] => [
  ...new Map(planned.map(({ duty }) => [dutyKey(duty), duty])).values(),
]

function rowOf({ id, duty, step, person }: Made, { tenantId, now }: Sending) {
  return {
    tenant_id: tenantId,
    id,
    account_id: person.accountId,
    ...{ duty_kind: duty.kind, duty_id: duty.id, due_on: duty.dueOn, step },
    ...{ unit_id: duty.unitId, period: duty.period, subject: duty.subject.slice(0, 500), open_count: duty.openCount },
    link: dutyLink(duty, person.role),
    ...{ made_at: now, shown_from: now },
  }
}

type Writing = { made: readonly Made[]; units: readonly Unit[]; origin: string }

/** One letter a person, however many duties it is about. */
async function writeLetters(tx: Tx, ctx: Sending, { made, units, origin }: Writing): Promise<void> {
  const addresses = await listAddresses(
    tx,
    made.map(({ person }) => person.accountId),
  )
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const letters = [...Map.groupBy(made, ({ person }) => person.accountId)].flatMap(([accountId, own]) => {
    const address = addresses.get(accountId)
    if (address === undefined) return []
    const lines = own.map(({ duty, person }) => ({
      sentence: reminderText.vi.notice(
        noticeFacts(duty, person.role === 'unit' ? null : (names.get(duty.unitId ?? '') ?? null), 'vi'),
      ),
      due: reminderText.vi.due(duty.dueOn, ctx.today),
      link: origin + dutyLink(duty, person.role),
    }))
    return [{ accountId, address, ...letterOf(lines, { officeName: ctx.officeName }) }]
  })
  await insertMail(
    tx,
    letters.map(({ accountId, address, subject, body }) => ({
      ...{ tenant_id: ctx.tenantId, id: ctx.newId(), account_id: accountId, batch_id: null, address, subject, body },
      ...{ state: 'queued', created_at: ctx.now, send_after: ctx.now },
    })),
  )
}

function remembered<T>(of: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const value = known.get(key) ?? of(key)
    known.set(key, value)
    return value
  }
}
