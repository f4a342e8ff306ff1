import { setOfficeDay } from '#features/calendar/set-office-day.command.ts'
import { insertCalls } from '#features/reminder/call.queries.ts'
import { insertMail } from '#features/reminder/mail.queries.ts'
import { insertReminders } from '#features/reminder/reminder.queries.ts'
import { transact } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import type { TestOffice } from './office.ts'

export type Reminded = { batch: string }

/** A call on a unit with its notice and its letter, and a day of the office's own. */
export async function fillReminders(office: TestOffice, unitId: string): Promise<Reminded> {
  const officer = office.as('officer')
  const { tenantId, now, today, actor } = officer
  const batch = newId()
  const call = newId()
  const text = `Lời nhắc ${office.word}`
  await transact(officer.db, { tenantId, actorId: actor.accountId, role: actor.role }, async (tx) => {
    await insertCalls(tx, [
      {
        ...{ tenant_id: tenantId, id: call, batch_id: batch, unit_id: unitId, period: '2026-10', called_on: today },
        ...{ attempt: 1, text, recipients: 1, called_by: actor.accountId, called_by_name: actor.name },
        ...{ called_at: now, shown_from: now },
      },
    ])
    await insertReminders(tx, [
      {
        ...{ tenant_id: tenantId, id: newId(), account_id: actor.accountId, duty_kind: 'task', duty_id: newId() },
        ...{ due_on: today, step: 'by-hand', unit_id: unitId, period: '2026-10', subject: `Việc ${office.word}` },
        ...{ link: '/work', text, call_id: call, made_at: now, shown_from: now },
      },
    ])
    const address = `nguoi@${office.word.toLowerCase()}.example`
    const mail = { tenant_id: tenantId, id: newId(), account_id: actor.accountId, batch_id: batch, address }
    const words = { subject: text, body: text, failure: text }
    await insertMail(tx, [{ ...mail, ...words, state: 'failed', created_at: now, send_after: now }])
  })
  await setOfficeDay(officer, { day: '2026-12-24', kind: 'off', name: `Ngày nghỉ ${office.word}` })
  return { batch }
}
