import { Hono } from 'hono'
import { z } from 'zod'
import { inTransaction } from '#platform/context.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { enterResults } from '../result/enter-results.command.ts'
import { parsePeriod } from '../result/period.ts'
import { figureKinds } from '../result/result.ts'
import { submitReport } from '../result/submit-report.command.ts'
import { figureRefusals } from '../result/typed-figure.messages.ts'
import { answersOf } from './entries.ts'
import { reportText } from './report.messages.ts'
import { listUnitReports, loadUnitReport } from './report.queries.ts'
import { unitAskedFor } from './report.ts'
import { ReportCheckPage, ReportSentPage } from './report-check.page.tsx'
import { ReportFormPage, reportPath } from './report-form.page.tsx'
import { ReportListPage } from './report-list.page.tsx'
import { type SavedReport, saveReport } from './save-report.command.ts'
import { longestNote, type PostedForm } from './typed-report.ts'

const Unit = z.object({ unit: z.uuid().optional() })
const number = z.number().nullable()
const Figure = z.object({
  kind: z.enum(figureKinds),
  value: number,
  numerator: number,
  denominator: number,
  note: z.string().max(longestNote).nullable(),
})
const Entries = z.object({
  unit: z.uuid(),
  figures: z
    .array(
      z.object({
        targetId: z.uuid(),
        clientKey: z.uuid(),
        basedOn: z.uuid().nullable(),
        figure: Figure,
        typedAt: z.string().max(40).nullable(),
      }),
    )
    .min(1)
    .max(300),
})

/** A unit's own figures: what it owes, one form for a period, the check, the receipt; and what devices kept offline. */
export const reportRoutes = new Hono<AppEnv>()
  .get('/reports', async (c) => {
    const { locale, view, ctx } = c.var
    const unit = unitOf(c)
    const list = await inTransaction(ctx, (tx) => listUnitReports(tx, ctx, unit))
    return c.html(<ReportListPage {...{ locale, view, today: ctx.today, ...unit, ...list }} />)
  })
  .get('/reports/:period', async (c) => {
    const shown = { problems: [], conflicts: new Map(), posted: null, savedCount: 0 }
    return c.html(await formPage(c, unitOf(c), { ...shown, done: c.req.query('done') === 'saved' }))
  })
  .get('/reports/:period/check', async (c) => {
    const { locale, view } = c.var
    const unit = unitOf(c)
    return c.html(<ReportCheckPage {...{ locale, view, ...unit, report: await reportOf(c, unit) }} />)
  })
  .get('/reports/:period/sent', async (c) => {
    const { locale, view, ctx } = c.var
    const unit = unitOf(c)
    const { reports } = await inTransaction(ctx, (tx) => listUnitReports(tx, ctx, unit))
    const all = { today: ctx.today, reports }
    return c.html(<ReportSentPage {...{ locale, view, ...unit, report: await reportOf(c, unit), all }} />)
  })
  .post('/reports/:period', save)
  .post('/reports/:period/entries', async (c) => {
    const { unit, figures } = Entries.parse(await c.req.json().catch(() => null))
    const outcomes = await enterResults(c.var.ctx, { unitId: unit, period: periodOf(c), figures })
    return c.json({ figures: answersOf(outcomes) })
  })
  .post('/reports/:period/submit', async (c) => {
    const unit = unitOf(c, Unit.parse(await c.req.parseBody()).unit)
    await submitReport(c.var.ctx, { unitId: unit.unitId, period: periodOf(c) })
    return c.redirect(reportPath({ period: periodOf(c), unitId: unit.unitId }, unit.forOther, '/sent'), 303)
  })

function periodOf(c: AppContext): string {
  const key = c.req.param('period') ?? ''
  if (parsePeriod(key) === null) throw new NotFoundError('period', key)
  return key
}

type AskedUnit = { unitId: string; forOther: boolean }

function unitOf(c: AppContext, posted?: string): AskedUnit {
  const { actor } = c.var.ctx
  const asked = posted ?? Unit.parse(c.req.query()).unit ?? null
  const unitId = unitAskedFor(actor, asked)
  if (unitId === null) throw new ForbiddenError('report.read')
  return { unitId, forOther: unitId !== actor.unitId }
}

function reportOf(c: AppContext, { unitId }: AskedUnit) {
  const { ctx, locale } = c.var
  const period = periodOf(c)
  return inTransaction(ctx, (tx) => loadUnitReport(tx, ctx, { unitId, period, locale }))
}

type Shown = Pick<Parameters<typeof ReportFormPage>[0], 'problems' | 'conflicts' | 'posted' | 'savedCount' | 'done'>

async function formPage(c: AppContext, unit: AskedUnit, shown: Shown) {
  const { locale, view, ctx } = c.var
  const props = { locale, view, today: ctx.today, newKey: () => ctx.newId(), forOther: unit.forOther, ...shown }
  return <ReportFormPage {...props} report={await reportOf(c, unit)} />
}

async function save(c: AppContext): Promise<Response> {
  const { ctx, services, locale } = c.var
  const body = await c.req.parseBody({ all: true })
  const form = fieldsOf(body)
  const unit = unitOf(c, Unit.parse({ unit: form.unit }).unit)
  const period = periodOf(c)
  const posted = { unitId: unit.unitId, period, form, files: await filesOf(body), locale }
  const saved = await saveReport(ctx, services.files, posted)
  const report = { period, unitId: unit.unitId }
  if (saved.problems.length > 0 || saved.conflicts.length > 0)
    return c.html(await formPage(c, unit, { ...shownOf(c, saved), posted: form, done: false }), 422)
  if (form.next !== 'save') return c.redirect(reportPath(report, unit.forOther, '/check'), 303)
  const path = reportPath(report, unit.forOther)
  return c.redirect(`${path}${path.includes('?') ? '&' : '?'}done=saved`, 303)
}

type Body = Record<string, string | File | (string | File)[]>

const ids = /^(key|based|theirs)-/
const uuid = z.uuid()

/** Texts of a form; of a name that comes twice the last. What should be an id and is none is left out. */
function fieldsOf(body: Body): PostedForm {
  const texts = Object.entries(body).flatMap(([name, value]): [string, string][] => {
    const text = [value].flat().at(-1)
    if (typeof text !== 'string') return []
    return ids.test(name) && !uuid.safeParse(text).success ? [] : [[name, text]]
  })
  return Object.fromEntries(texts)
}

async function filesOf(body: Body) {
  const files = Object.entries(body).flatMap(([name, value]) => {
    const targetId = name.startsWith('file-') ? name.slice('file-'.length) : ''
    if (!uuid.safeParse(targetId).success) return []
    return [value].flat().flatMap((file) => (file instanceof File && file.name !== '' ? [{ targetId, file }] : []))
  })
  const read = ({ targetId, file }: (typeof files)[number]) =>
    file.arrayBuffer().then((bytes) => ({ targetId, name: file.name, bytes: new Uint8Array(bytes) }))
  return Promise.all(files.map(read))
}

function shownOf(c: AppContext, saved: SavedReport): Pick<Shown, 'problems' | 'conflicts' | 'savedCount'> {
  const { locale } = c.var
  const words = reportText[locale]
  const table: Record<string, string> = { ...words.refused, ...figureRefusals[locale], ...words.problems }
  return {
    savedCount: saved.savedCount,
    problems: saved.problems.map(({ code, ...at }) => ({ ...at, sentence: table[code] ?? words.refused.refused })),
    conflicts: new Map(saved.conflicts.map(({ targetId, ...theirs }) => [targetId, theirs])),
  }
}
