import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { requireRole } from '#platform/context.ts'
import { NotFoundError, PreconditionError } from '#platform/errors.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import type { FieldIssue } from '#web/components/error-summary.tsx'
import { formatNumber, parseDate, parseNumber } from '#web/format.ts'
import { CriterionFormPage } from './criterion-form.page.tsx'
import { criterionFields, isRuleKind, readCriterion, type TypedCriterion, typedCriterion } from './criterion-form.ts'
import { dropCriterion, dropGroup, type GridRow, putCriterion, putGrid, putGroup, raiseCriterion } from './draft.ts'
import { EditSheetPage } from './edit-sheet.page.tsx'
import { GroupFormPage, type TypedGroup } from './group-form.page.tsx'
import { changeDraft } from './keep-sheet.command.ts'
import { loadSheet, type SheetData } from './scoring-page.queries.ts'
import { type Criterion, criteriaOf, criterionOf, groupKinds, type SheetContent } from './sheet.ts'
import { scoringFormText } from './sheet-form.messages.ts'

const Id = z.object({ sheetId: z.uuid() })
const Key = z.object({ key: z.string().min(1).max(60) })
const version = z.coerce.number().int().min(1).max(2_147_483_646)
const many = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid()).max(200))

const idOf = (c: AppContext) => Id.parse(c.req.param()).sheetId
const keyOf = (c: AppContext) => Key.parse(c.req.param()).key
const back = (c: AppContext, at = '') => c.redirect(`/scoring/${idOf(c)}/edit?done=saved${at}`, 303)

/** Pages and forms of a draft. The officer's alone. */
export const draftRoutes = new Hono<AppEnv>()
  .get('/scoring/:sheetId/edit', async (c) => c.html(await editPage(c, [])))
  .post('/scoring/:sheetId/grid', saveGrid)
  .post('/scoring/:sheetId/settings', saveSettings)
  .get('/scoring/:sheetId/groups/:key', async (c) => {
    const data = await loadDraft(c)
    const group = groupAt(data, keyOf(c))
    const known = { ...group, mostPoints: group?.mostPoints ?? null }
    const mostPoints = known.mostPoints === null ? '' : formatNumber(known.mostPoints, c.var.locale)
    const typed = {
      name: known.name ?? '',
      kind: known.kind ?? 'standard',
      appraisers: known.appraisers ?? [],
      mostPoints,
    }
    return c.html(<GroupFormPage {...frame(c)} data={data} group={group} typed={typed} issues={[]} />)
  })
  .post('/scoring/:sheetId/groups', saveGroup)
  .post('/scoring/:sheetId/groups/:key/removal', async (c) => {
    await change(c, await c.req.parseBody(), (content) => dropGroup(content, keyOf(c)))
    return back(c)
  })
  .get('/scoring/:sheetId/criteria/:key', async (c) => {
    const data = await loadDraft(c)
    const { criterion, typed } = shownCriterion(c, data)
    return c.html(<CriterionFormPage {...frame(c)} data={data} criterion={criterion} typed={typed} issues={[]} />)
  })
  .post('/scoring/:sheetId/criteria', saveCriterion)
  .post('/scoring/:sheetId/criteria/:key/removal', async (c) => {
    await change(c, await c.req.parseBody(), (content) => dropCriterion(content, keyOf(c)))
    return back(c)
  })
  .post('/scoring/:sheetId/criteria/:key/raising', async (c) => {
    await change(c, await c.req.parseBody(), (content) => raiseCriterion(content, keyOf(c)))
    return back(c)
  })

const frame = (c: AppContext) => ({ locale: c.var.locale, view: c.var.view })

async function loadDraft(c: AppContext): Promise<SheetData> {
  requireRole(c.var.ctx, 'officer')
  const data = await loadSheet(c.var.ctx, idOf(c))
  if (data.sheet.state !== 'draft') throw new PreconditionError('score-sheet-frozen', { name: data.sheet.name })
  return data
}

async function editPage(c: AppContext, issues: readonly FieldIssue[]) {
  const data = await loadDraft(c)
  const saved = issues.length === 0 && c.req.query('done') === 'saved'
  return <EditSheetPage {...frame(c)} data={data} issues={issues} saved={saved} />
}

type Body = Record<string, unknown>
type Change = (content: SheetContent) => SheetContent

function change(c: AppContext, body: Body, how: Change): Promise<void> {
  return changeDraft(c.var.ctx, { sheetId: idOf(c), version: version.parse(body.version), change: how })
}

const textIn = (body: Body, name: string): string => {
  const value = body[name]
  return typeof value === 'string' ? value.slice(0, 8000) : ''
}

/** A number that is not negative; null for anything else. */
function figureIn(c: AppContext, typed: string): number | null {
  const value = parseNumber(typed, c.var.locale)
  return value !== null && value >= 0 && value <= 1e9 ? value : null
}

async function saveGrid(c: HonoContext<AppEnv>): Promise<Response> {
  const data = await loadDraft(c)
  const body = await c.req.parseBody()
  const said = scoringFormText[c.var.locale].errors
  const issues: FieldIssue[] = []
  const rows = criteriaOf(data.sheet.content).flatMap((criterion): GridRow[] => {
    const { key } = criterion
    if (!(`name.${key}` in body)) return []
    const name = textIn(body, `name.${key}`).normalize('NFC').trim()
    if (name === '' || name.length > 300) issues.push({ field: `name.${key}`, message: said.name })
    const number = (field: 'maximum' | 'weight') => {
      const value = `${field}.${key}` in body ? figureIn(c, textIn(body, `${field}.${key}`)) : criterion[field]
      if (value === null) issues.push({ field: `${field}.${key}`, message: said.number })
      return value ?? 0
    }
    return [{ key, name, maximum: number('maximum'), weight: number('weight') }]
  })
  if (issues.length > 0) return c.html(await editPage(c, issues), 422)
  await change(c, body, (content) => putGrid(content, rows))
  return back(c)
}

async function saveSettings(c: HonoContext<AppEnv>): Promise<Response> {
  requireRole(c.var.ctx, 'officer')
  const body = await c.req.parseBody()
  const said = scoringFormText[c.var.locale].errors
  const name = textIn(body, 'name').trim()
  const days = { figuresUntil: textIn(body, 'figuresUntil'), selfScoreUntil: textIn(body, 'selfScoreUntil') }
  const figuresUntil = parseDate(days.figuresUntil)
  const selfScoreUntil = parseDate(days.selfScoreUntil)
  const issues: FieldIssue[] = []
  if (name === '' || name.length > 300) issues.push({ field: 'name', message: said.name })
  if (!figuresUntil) issues.push({ field: 'figuresUntil', message: said.date })
  if (!selfScoreUntil) issues.push({ field: 'selfScoreUntil', message: said.date })
  const place = (field: string) => {
    const value = parseNumber(textIn(body, field), c.var.locale)
    if (value !== null && Number.isInteger(value) && value >= 0 && value <= 100) return value
    issues.push({ field, message: said.whole })
    return 0
  }
  const places = { first: place('first'), second: place('second'), third: place('third') }
  if (issues.length > 0 || !figuresUntil || !selfScoreUntil) return c.html(await editPage(c, issues), 422)
  const digits = z.coerce.number().int().min(0).max(3).catch(2).parse(body.digits)
  const notArisen = body.notArisen === 'lose' ? ('lose' as const) : ('rescale' as const)
  const settings = { digits, notArisen, places, mayExceed: body.mayExceed === 'yes' }
  await changeDraft(c.var.ctx, {
    ...{ sheetId: idOf(c), version: version.parse(body.version), named: { name, figuresUntil, selfScoreUntil } },
    change: (content) => ({ ...content, ...settings }),
  })
  return back(c)
}

/** `new` is no group yet; another key that is not there is not found. */
function groupAt({ sheet }: SheetData, key: string) {
  const group = sheet.content.groups.find((one) => one.key === key) ?? null
  if (group === null && key !== 'new' && key !== '') throw new NotFoundError('criterion-group', key)
  return group
}

async function saveGroup(c: HonoContext<AppEnv>): Promise<Response> {
  const data = await loadDraft(c)
  const body = await c.req.parseBody({ all: true })
  const group = groupAt(data, textIn(body, 'key'))
  const typed: TypedGroup = {
    ...{ name: textIn(body, 'name'), kind: textIn(body, 'kind'), mostPoints: textIn(body, 'mostPoints') },
    appraisers: many.parse(body.appraiser),
  }
  const said = scoringFormText[c.var.locale].errors
  const mostPoints = typed.mostPoints.trim() === '' ? null : figureIn(c, typed.mostPoints)
  const name = typed.name.normalize('NFC').trim()
  const issues: FieldIssue[] = []
  if (name === '' || name.length > 300) issues.push({ field: 'name', message: said.name })
  if (mostPoints === null && typed.mostPoints.trim() !== '') issues.push({ field: 'mostPoints', message: said.number })
  if (issues.length > 0)
    return c.html(<GroupFormPage {...frame(c)} data={data} group={group} typed={typed} issues={issues} />, 422)
  const kind = groupKinds.find((one) => one === typed.kind) ?? 'standard'
  const form = { name, kind, mostPoints: kind === 'standard' ? null : mostPoints, appraisers: [...typed.appraisers] }
  const key = group?.key ?? c.var.ctx.newId()
  await change(c, body, (content) => putGroup(content, key, form))
  return back(c, `#group-${key}`)
}

/** What the form shows: the criterion as it is, or judged in the other kind that was chosen. */
function shownCriterion(c: AppContext, data: SheetData): { criterion: Criterion | null; typed: TypedCriterion } {
  const key = keyOf(c)
  const found = criterionOf(data.sheet.content, key)
  if (!found && key !== 'new') throw new NotFoundError('criterion', key)
  const asked = c.req.query('kind') ?? ''
  const blank = { key: '', name: '', maximum: 10, weight: 1, targetId: null, leastPoints: null, guide: null }
  const criterion = found?.criterion ?? { ...blank, rule: { kind: 'proportional' as const, asked: null, excess: null } }
  const group = found?.group.key ?? c.req.query('group') ?? data.sheet.content.groups[0]?.key ?? ''
  const typed = typedCriterion(criterion, group, c.var.locale)
  return { criterion: found?.criterion ?? null, typed: isRuleKind(asked) ? { ...typed, kind: asked } : typed }
}

async function saveCriterion(c: HonoContext<AppEnv>): Promise<Response> {
  const data = await loadDraft(c)
  const body = await c.req.parseBody()
  const typed = Object.fromEntries(criterionFields.map((field) => [field, textIn(body, field)])) as TypedCriterion
  const known = criterionOf(data.sheet.content, textIn(body, 'key'))
  const { criterion, issues } = readCriterion(typed, known?.criterion.key ?? c.var.ctx.newId(), c.var.locale)
  const said = scoringFormText[c.var.locale].errors
  const named = issues.map(({ field, code }) => ({ field, message: said[code] }))
  if (named.length > 0) {
    const shown = { criterion: known?.criterion ?? null, typed, issues: named }
    return c.html(<CriterionFormPage {...frame(c)} data={data} {...shown} />, 422)
  }
  if (criterion.targetId !== null) z.uuid().parse(criterion.targetId)
  await change(c, body, (content) => putCriterion(content, typed.group, criterion))
  return back(c)
}
