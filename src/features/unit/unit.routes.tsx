import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { inTransaction, requireRole } from '#platform/context.ts'
import { PreconditionError } from '#platform/errors.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import type { FieldIssue } from '#web/components/error-summary.tsx'
import { formatDate, parseDate } from '#web/format.ts'
import { changeUnit, closeUnit, reopenUnit } from './change-unit.command.ts'
import { createUnit } from './create-unit.command.ts'
import { pasteUnits, previewPaste } from './paste-units.command.ts'
import { PasteUnitsPage } from './paste-units.page.tsx'
import { searchUnits, subtreeIds, treeLines } from './tree.ts'
import { unitRefusals, unitText } from './unit.messages.ts'
import { UnitsPage } from './unit.page.tsx'
import { getUnit, listCommuneNames, listUnits, type Unit } from './unit.queries.ts'
import { isUnitKind } from './unit.ts'
import { UnitFormPage, type UnitFormValues } from './unit-form.page.tsx'

const Query = z.object({
  q: z.string().max(200).catch(''),
  closed: z.literal('yes').optional().catch(undefined),
  done: z.string().max(20).catch(''),
})
const Id = z.object({ id: z.uuid() })
const words = z.string().max(2000).catch('')
const Form = z.object({ name: words, kind: words, parentId: words, validFrom: words, outside: words })
const Version = z.coerce.number().int().min(1).max(2_147_483_646)
const Paste = z.object({ text: z.string().max(100_000).catch(''), parentId: z.uuid(), step: words })

/** The tree of units; officers and administrators change it. */
export const unitRoutes = new Hono<AppEnv>()
  .get('/units', async (c) => {
    const { ctx, locale, view } = c.var
    const { q, closed, done } = Query.parse(c.req.query())
    const { units, communes } = await inTransaction(ctx, async (tx) => ({
      units: await listUnits(tx, ctx.tenantId, closed ? null : ctx.today),
      communes: await listCommuneNames(tx, ctx.tenantId),
    }))
    const lines = q.trim() ? searchUnits(units, q).map((unit) => ({ unit, depth: 0, children: 0 })) : treeLines(units)
    const count = units.filter(({ kind, parentId }) => kind !== 'group' && parentId !== null).length
    const mayEdit = mayChange(c)
    const page = { locale, view, lines, count, mayEdit, communes, today: ctx.today, typed: q.trim() }
    return c.html(<UnitsPage {...page} showClosed={closed === 'yes'} done={doneSentence(c, done)} />)
  })
  .get('/units/new', async (c) => {
    requireRole(c.var.ctx, 'officer', 'admin')
    const parents = treeLines(await openUnits(c))
    const root = parents[0]?.unit.id ?? ''
    const empty = { name: '', kind: '', parentId: root, outside: false, validFrom: formatDate(c.var.ctx.today) }
    return c.html(formPage(c, { values: empty, parents, unit: null, issues: [] }))
  })
  .get('/units/paste', async (c) => {
    requireRole(c.var.ctx, 'officer', 'admin')
    const parents = treeLines(await openUnits(c))
    const { locale, view } = c.var
    const props = { locale, view, parents, text: '', parentId: parents[0]?.unit.id ?? '', lines: null }
    return c.html(<PasteUnitsPage {...props} />)
  })
  .post('/units', (c) => save(c, null))
  .post('/units/paste', paste)
  .get('/units/:id', async (c) => {
    requireRole(c.var.ctx, 'officer', 'admin')
    const { unit, parents } = await forEditing(c, Id.parse(c.req.param()).id)
    return c.html(formPage(c, { values: valuesOf(unit), parents, unit, issues: [] }))
  })
  .post('/units/:id', (c) => save(c, Id.parse(c.req.param()).id))
  .post('/units/:id/close', async (c) => {
    const { id } = Id.parse(c.req.param())
    const body = await c.req.parseBody()
    const { lastDay } = z.object({ lastDay: words }).parse(body)
    const day = parseDate(lastDay)
    const version = Version.parse(body.version)
    const close = () => closeUnit(c.var.ctx, { unitId: id, version, lastDay: day ?? '' })
    const error = day ? await refusalOf(c, close) : unitText[c.var.locale].errors.date
    if (error === null) return c.redirect('/units?done=saved', 303)
    const { unit, parents } = await forEditing(c, id)
    const issues = [{ field: 'lastDay', message: error }]
    return c.html(formPage(c, { values: valuesOf(unit), parents, unit, issues, lastDay }), 422)
  })
  .post('/units/:id/reopen', async (c) => {
    const { id } = Id.parse(c.req.param())
    await reopenUnit(c.var.ctx, { unitId: id, version: Version.parse((await c.req.parseBody()).version) })
    return c.redirect('/units?done=saved', 303)
  })

const mayChange = (c: AppContext): boolean => ['officer', 'admin'].includes(c.var.ctx.actor.role)

function doneSentence(c: AppContext, done: string): string | undefined {
  const said = unitText[c.var.locale]
  if (done === 'saved') return said.saved
  return /^\d{1,4}$/.test(done) ? said.addedMany(Number(done)) : undefined
}

const openUnits = (c: AppContext) =>
  inTransaction(c.var.ctx, (tx) => listUnits(tx, c.var.ctx.tenantId, c.var.ctx.today))

function forEditing(c: AppContext, id: string) {
  const { ctx } = c.var
  return inTransaction(ctx, async (tx) => {
    const unit = await getUnit(tx, ctx.tenantId, id)
    const units = await listUnits(tx, ctx.tenantId, ctx.today)
    const own = subtreeIds(units, id)
    return { unit, parents: treeLines(units.filter((other) => !own.has(other.id))) }
  })
}

function valuesOf(unit: Unit): UnitFormValues {
  const { name, kind, parentId, outside, validFrom } = unit
  return { name, kind, parentId: parentId ?? '', outside, validFrom: formatDate(validFrom) }
}

type Shown = Omit<Parameters<typeof UnitFormPage>[0], 'locale' | 'view' | 'today'>

function formPage(c: AppContext, shown: Shown) {
  return <UnitFormPage locale={c.var.locale} view={c.var.view} today={c.var.ctx.today} {...shown} />
}

async function save(c: HonoContext<AppEnv>, id: string | null): Promise<Response> {
  requireRole(c.var.ctx, 'officer', 'admin')
  const body = await c.req.parseBody()
  const form = Form.parse(body)
  const values = { ...form, outside: form.outside === 'yes' }
  const issues = issuesOf(c, form, id)
  const error = issues.length > 0 ? null : await refusalOf(c, () => write(c, id, { ...values, version: body.version }))
  if (issues.length === 0 && error === null) return c.redirect('/units?done=saved', 303)
  if (error !== null) issues.push({ field: 'name', message: error })
  const { unit, parents } = id ? await forEditing(c, id) : { unit: null, parents: treeLines(await openUnits(c)) }
  return c.html(formPage(c, { values, parents, unit, issues }), 422)
}

function issuesOf(c: AppContext, form: z.infer<typeof Form>, id: string | null): FieldIssue[] {
  const said = unitText[c.var.locale].errors
  const issues: FieldIssue[] = []
  if (!form.name.trim()) issues.push({ field: 'name', message: said.name })
  if (form.name.trim().length > 200) issues.push({ field: 'name', message: said.nameLong })
  if (!isUnitKind(form.kind)) issues.push({ field: 'kind', message: said.kind })
  const noParent = form.parentId === '' && id !== null
  if (!noParent && !z.uuid().safeParse(form.parentId).success) issues.push({ field: 'parentId', message: said.parent })
  if (!parseDate(form.validFrom)) issues.push({ field: 'validFrom', message: said.date })
  return issues
}

async function write(c: AppContext, id: string | null, values: UnitFormValues & { version: unknown }): Promise<void> {
  const { name, kind, outside } = values
  const validFrom = parseDate(values.validFrom)
  if (!isUnitKind(kind) || !validFrom) return
  const unit = { name, kind, outside, validFrom, parentId: values.parentId || null }
  if (id === null) await createUnit(c.var.ctx, unit)
  else await changeUnit(c.var.ctx, { ...unit, unitId: id, version: Version.parse(values.version) })
}

async function paste(c: HonoContext<AppEnv>): Promise<Response> {
  const { ctx, locale, view } = c.var
  const { step, ...input } = Paste.parse(await c.req.parseBody())
  const said = unitText[locale]
  if (step === 'save') {
    let added = 0
    const add = async () => {
      added = (await pasteUnits(ctx, input)).unitIds.length
    }
    if ((await refusalOf(c, add)) === null) return c.redirect(`/units?done=${added}`, 303)
  }
  const lines = await previewPaste(ctx, input)
  const wrong = lines.length === 0 || lines.some(({ problem }) => problem !== null)
  const issues = lines.length === 0 ? [{ field: 'text', message: said.pasteEmpty }] : []
  const parents = treeLines(await openUnits(c))
  return c.html(<PasteUnitsPage {...{ locale, view, parents, lines, issues, ...input }} />, wrong ? 422 : 200)
}

/** The sentence of a refusal of this slice; other failures go on to the place for all errors. */
async function refusalOf(c: AppContext, work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (!(error instanceof PreconditionError)) throw error
    const table = unitRefusals[c.var.locale]
    const sentence = Object.hasOwn(table, error.code) ? table[error.code as keyof typeof table] : undefined
    if (sentence === undefined) throw error
    return typeof sentence === 'function' ? sentence(error.facts) : sentence
  }
}
