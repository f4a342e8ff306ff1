import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { NotFoundError, PreconditionError } from '#platform/errors.ts'
import { loadReportMatrix, type ReportCell } from '../result/report-matrix.queries.ts'
import { standingFor } from '../unit/group.ts'
import { getUnit, listUnits } from '../unit/unit.queries.ts'
import { countCallsOn, insertCalls, listBatch, withdrawBatch } from './call.queries.ts'
import { type Duty, dutyLink, type Person, reportId } from './duty.ts'
import { letterOf, noticeFacts } from './letter-of.ts'
import { insertMail, listAddresses } from './mail.queries.ts'
import { reminderText } from './reminder.messages.ts'
import { insertReminders, listPeople, lockReminders } from './reminder.queries.ts'

/** Until then a reminder can be taken back. */
export const undoMinutes = 2

export type UnitCall = {
  period: string
  unitIds: readonly string[]
  /** As the officer saw it before sending. */
  text: string
  /** Also those that were called on today already. */
  forced: boolean
  officeName: string
  /** Where the pages are, for links in letters; null where no letters are sent. */
  mail: { origin: string } | null
}

export type Called = { batchId: string; called: number; skipped: number; withoutAccount: number }

/** The officer calls on units for what they still owe for a period. Those that owe nothing, or were called on today, are passed over. */
export async function remindUnits(ctx: Context, input: UnitCall): Promise<Called> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    if (input.unitIds.length === 0) throw new PreconditionError('no-unit-chosen')
    await lockReminders(tx, ctx.tenantId)
    const owing = await owingReports(tx, ctx, input)
    const today = await countCallsOn(tx, ctx.tenantId, { period: input.period, on: ctx.today })
    const due = owing.filter(({ unitId }) => input.forced || !today.get(unitId)?.standing)
    if (due.length === 0) throw new PreconditionError('reminded-today')
    const batchId = ctx.newId()
    const shownFrom = new Date(ctx.now.getTime() + undoMinutes * 60_000)
    const people = await listPeople(tx, ctx.tenantId, ctx.today)
    const units = await listUnits(tx, ctx.tenantId, ctx.today)
    const calls = due.map((report) => ({
      report,
      id: ctx.newId(),
      attempt: (today.get(report.unitId)?.attempts ?? 0) + 1,
      people: people.filter(
        ({ role, unitId }) => role === 'unit' && standingFor(unitId, units).includes(report.unitId),
      ),
    }))
    await write(tx, ctx, { calls, batchId, shownFrom, input })
    const skipped = owing.length - due.length
    const after = { period: input.period, units: due.map(({ unitId }) => unitId), skipped, forced: input.forced }
    await recordAudit(tx, ctx, { action: 'reminder.call', objectKind: 'reminder', objectId: batchId, after })
    return {
      batchId,
      called: due.length,
      skipped,
      withoutAccount: calls.filter((call) => call.people.length === 0).length,
    }
  })
}

/** Of the units that were chosen, those that still owe figures; whether or not the day has come. */
async function owingReports(tx: Tx, ctx: Context, { period, unitIds }: UnitCall): Promise<ReportCell[]> {
  for (const unitId of new Set(unitIds)) await getUnit(tx, ctx.tenantId, unitId)
  const reports = await loadReportMatrix(tx, ctx.tenantId, [period])
  const owing = reports.filter(({ unitId, openDueOn }) => unitIds.includes(unitId) && openDueOn !== null)
  if (owing.length === 0) throw new PreconditionError('nothing-missing')
  return owing
}

type Call = { report: ReportCell; id: string; attempt: number; people: readonly Person[] }
type Batch = { calls: readonly Call[]; batchId: string; shownFrom: Date; input: UnitCall }

async function write(tx: Tx, ctx: Context, batch: Batch): Promise<void> {
  const { calls, batchId, shownFrom, input } = batch
  const base = { tenant_id: ctx.tenantId, period: input.period, text: input.text, shown_from: shownFrom }
  await insertCalls(
    tx,
    calls.map(({ id, report, attempt, people }) => ({
      ...{ ...base, id, batch_id: batchId, unit_id: report.unitId, attempt, recipients: people.length },
      ...{ called_on: ctx.today, called_by: ctx.actor.accountId, called_by_name: ctx.actor.name, called_at: ctx.now },
    })),
  )
  await insertReminders(
    tx,
    calls.flatMap(({ id, report, people }) =>
      [...new Set(people.map(({ accountId }) => accountId))].map((accountId) => ({
        ...{ ...base, id: ctx.newId(), account_id: accountId, duty_kind: 'report', step: 'by-hand' },
        // The call is part of it, so that another day's is another reminder.
        ...{ duty_id: `${reportId(report.unitId, input.period)}/${id}`, due_on: report.openDueOn ?? report.dueOn },
        ...{ unit_id: report.unitId, subject: input.period, open_count: report.owed - report.submitted, call_id: id },
        ...{ link: dutyLink(dutyOf(report), 'unit'), made_at: ctx.now },
      })),
    ),
  )
  if (input.mail) await writeLetters(tx, ctx, { ...batch, origin: input.mail.origin })
}

async function writeLetters(
  tx: Tx,
  ctx: Context,
  { calls, batchId, shownFrom, input, origin }: Batch & { origin: string },
) {
  const told = calls.flatMap(({ report, people }) => people.map(({ accountId }) => ({ accountId, report })))
  const addresses = await listAddresses(
    tx,
    told.map(({ accountId }) => accountId),
  )
  const letters = [...Map.groupBy(told, ({ accountId }) => accountId)].flatMap(([accountId, own]) => {
    const address = addresses.get(accountId)
    if (address === undefined) return []
    const reports = [...new Set(own.map(({ report }) => report))].map(dutyOf)
    const lines = reports.map((duty) => ({
      sentence: reminderText.vi.notice(noticeFacts(duty, null, 'vi')),
      due: reminderText.vi.due(duty.dueOn, ctx.today),
      link: origin + dutyLink(duty, 'unit'),
    }))
    return [{ accountId, address, ...letterOf(lines, { officeName: input.officeName, text: input.text }) }]
  })
  await insertMail(
    tx,
    letters.map((letter) => ({
      ...{ tenant_id: ctx.tenantId, id: ctx.newId(), account_id: letter.accountId, batch_id: batchId },
      ...{ address: letter.address, subject: letter.subject, body: letter.body },
      ...{ state: 'queued', created_at: ctx.now, send_after: shownFrom },
    })),
  )
}

const dutyOf = ({ unitId, period, openDueOn, dueOn, owed, submitted }: ReportCell): Duty => ({
  ...{ kind: 'report', id: reportId(unitId, period), dueOn: openDueOn ?? dueOn, unitId, movementId: null },
  ...{ period, subject: period, openCount: owed - submitted },
})

/** Takes back a call that nobody has been shown yet. */
export async function withdrawCall(ctx: Context, { batchId }: { batchId: string }): Promise<{ period: string }> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const batch = await listBatch(tx, ctx.tenantId, batchId)
    const [first] = batch
    if (!first) throw new NotFoundError('reminder', batchId)
    if (first.withdrawn_at) return { period: first.period }
    if (first.shown_from <= ctx.now) throw new PreconditionError('reminder-shown')
    await withdrawBatch(tx, ctx.tenantId, { batchId, at: ctx.now })
    await recordAudit(tx, ctx, {
      action: 'reminder.withdraw',
      objectKind: 'reminder',
      objectId: batchId,
      after: { period: first.period, units: batch.map(({ unit_id }) => unit_id) },
    })
    return { period: first.period }
  })
}
