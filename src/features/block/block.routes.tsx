import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { inTransaction, requireRole } from '#platform/context.ts'
import { PreconditionError } from '#platform/errors.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import type { FieldIssue } from '#web/components/error-summary.tsx'
import { formatDate, parseDate, parseNumber } from '#web/format.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { blockRefusals, blockText } from './block.messages.ts'
import { BlockPage } from './block.page.tsx'
import { getBlock, listBlocks, listLeaders, listMemberships } from './block.queries.ts'
import { BlockFormPage, type BlockFormValues } from './block-form.page.tsx'
import { BlockListPage } from './block-list.page.tsx'
import { changeBlock, closeBlock, createBlock, setLeaders } from './manage-block.command.ts'

const Id = z.object({ id: z.uuid() })
const version = z.coerce.number().int().min(1).max(2_147_483_646)
const many = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid()).max(500))
const words = z.string().max(2000).catch('')
const Form = z.object({ name: words, from: words, unit: many })
const Leaders = z.object({
  year: words,
  leader: z.union([z.uuid(), z.literal('')]),
  deputy: z.union([z.uuid(), z.literal('')]),
})

const idOf = (c: AppContext) => Id.parse(c.req.param()).id
const mayEdit = (c: AppContext) => c.var.ctx.actor.role === 'officer'
const yearOf = (c: AppContext) => Number(c.var.ctx.today.slice(0, 4))

/** Blocks of the office: everyone reads, the officer keeps them. */
export const blockRoutes = new Hono<AppEnv>()
  .get('/blocks', async (c) => {
    const { ctx, locale, view } = c.var
    const blocks = await inTransaction(ctx, (tx) => listBlocks(tx, ctx.tenantId, ctx.today))
    return c.html(<BlockListPage locale={locale} view={view} blocks={blocks} mayEdit={mayEdit(c)} year={yearOf(c)} />)
  })
  .get('/blocks/new', (c) => showForm(c, null, { issues: [], values: null }))
  .post('/blocks', (c) => save(c, null))
  .get('/blocks/:id', async (c) => c.html(await blockPage(c, idOf(c))))
  .get('/blocks/:id/edit', (c) => showForm(c, idOf(c), { issues: [], values: null }))
  .post('/blocks/:id', (c) => save(c, idOf(c)))
  .post('/blocks/:id/leaders', async (c) => {
    const { year, leader, deputy } = Leaders.parse(await c.req.parseBody())
    const typed = parseNumber(year)
    if (typed === null || !Number.isInteger(typed) || typed < 2000 || typed > 2100 || leader === '')
      throw new PreconditionError('block-leader-not-member')
    await setLeaders(c.var.ctx, { blockId: idOf(c), year: typed, leaderId: leader, deputyId: deputy || null })
    return c.redirect(`/blocks/${idOf(c)}?done=saved`, 303)
  })
  .post('/blocks/:id/closing', async (c) => {
    requireRole(c.var.ctx, 'officer')
    const body = await c.req.parseBody()
    const lastDay = typeof body.lastDay === 'string' ? parseDate(body.lastDay) : null
    const issues = [{ field: 'lastDay', message: blockText[c.var.locale].errors.date }]
    if (lastDay === null && body.lastDay !== undefined) return showForm(c, idOf(c), { issues, values: null })
    await closeBlock(c.var.ctx, { blockId: idOf(c), version: version.parse(body.version), lastDay })
    return c.redirect(`/blocks/${idOf(c)}?done=saved`, 303)
  })

function blockPage(c: AppContext, id: string) {
  const { ctx, locale, view } = c.var
  return inTransaction(ctx, async (tx) => {
    const block = await getBlock(tx, ctx.tenantId, { id, on: ctx.today })
    const leaders = await listLeaders(tx, ctx.tenantId, id)
    const names = new Map((await listUnits(tx, ctx.tenantId, null)).map((unit) => [unit.id, unit.name]))
    const history = (await listMemberships(tx, ctx.tenantId))
      .filter(({ blockId }) => blockId === id)
      .map((row) => ({ ...row, name: names.get(row.unitId) ?? '' }))
    const shown = { block, leaders, history, mayEdit: mayEdit(c), year: yearOf(c) }
    return <BlockPage locale={locale} view={view} {...shown} saved={c.req.query('done') === 'saved'} />
  })
}

type Shown = { values: BlockFormValues | null; issues: readonly FieldIssue[] }

async function showForm(c: AppContext, id: string | null, { values, issues }: Shown): Promise<Response> {
  const { ctx, locale, view } = c.var
  requireRole(ctx, 'officer')
  const { block, blocks, units } = await inTransaction(ctx, async (tx) => ({
    block: id === null ? null : await getBlock(tx, ctx.tenantId, { id, on: ctx.today }),
    blocks: await listBlocks(tx, ctx.tenantId, ctx.today),
    units: await listUnits(tx, ctx.tenantId, ctx.today),
  }))
  const others = new Map(
    blocks.filter((other) => other.id !== id).flatMap(({ name, members }) => members.map((m) => [m.unitId, name])),
  )
  const choices = units
    .filter(({ kind, parentId }) => kind !== 'group' && parentId !== null)
    .map((unit) => ({ id: unit.id, name: unit.name, otherBlock: others.get(unit.id) ?? null }))
  const stored = { name: block?.name ?? '', unitIds: block?.members.map(({ unitId }) => unitId) ?? [] }
  const shown = { block, values: values ?? { ...stored, from: formatDate(ctx.today) }, units: choices, issues }
  return c.html(<BlockFormPage locale={locale} view={view} {...shown} />, issues.length > 0 ? 422 : 200)
}

async function save(c: HonoContext<AppEnv>, id: string | null): Promise<Response> {
  const { ctx, locale } = c.var
  requireRole(ctx, 'officer')
  const body = await c.req.parseBody({ all: true })
  const { name, from, unit: unitIds } = Form.parse(body)
  const said = blockText[locale].errors
  const day = parseDate(from)
  const issues: FieldIssue[] = []
  if (!name.trim() || name.trim().length > 200) issues.push({ field: 'name', message: said.name })
  if (!day) issues.push({ field: 'from', message: said.date })
  if (unitIds.length < 2) issues.push({ field: 'unit', message: said.members })
  const values = { name, from, unitIds }
  if (issues.length > 0 || !day) return showForm(c, id, { values, issues })
  try {
    const kept = id ?? (await createBlock(ctx, { name, validFrom: day, unitIds })).blockId
    if (id) await changeBlock(ctx, { blockId: id, version: version.parse(body.version), name, unitIds, from: day })
    return c.redirect(`/blocks/${kept}?done=saved`, 303)
  } catch (error) {
    const message = sentenceOf(c, error)
    return showForm(c, id, { values, issues: [{ field: 'name', message }] })
  }
}

/** The sentence of a refusal of this slice; anything else is thrown on. */
function sentenceOf(c: AppContext, error: unknown): string {
  const table: Record<string, unknown> = blockRefusals[c.var.locale]
  const sentence = error instanceof PreconditionError ? table[error.code] : undefined
  if (!(error instanceof PreconditionError) || sentence === undefined) throw error
  return typeof sentence === 'function' ? String(sentence(error.facts)) : String(sentence)
}
