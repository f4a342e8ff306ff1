import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { requireRole } from '#platform/context.ts'
import { InvalidInputError } from '#platform/errors.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { spreadsheetMediaType, writeWorkbook } from '#platform/spreadsheet.ts'
import type { FieldIssue } from '#web/components/error-summary.tsx'
import { formatDate, parseDate, parseNumber } from '#web/format.ts'
import { createSheet, dropSheet, publishSheet, reviseSheet, type SheetOrigin } from './keep-sheet.command.ts'
import { NewSheetPage, newSheetFields, type TypedSheet } from './new-sheet.page.tsx'
import { RankingPage } from './ranking.page.tsx'
import { ruleTie } from './rule-tie.command.ts'
import { scoreWorkbook } from './score-workbook.ts'
import { loadRanking, loadSheet, loadSheets } from './scoring-page.queries.ts'
import { SheetPage } from './sheet.page.tsx'
import { scoringFormText } from './sheet-form.messages.ts'
import { SheetListPage } from './sheet-list.page.tsx'

const Id = z.object({ sheetId: z.uuid() })
const Version = z.object({ version: z.coerce.number().int().min(1).max(2_147_483_646) })
const Movement = z.object({ movement: z.union([z.uuid(), z.literal('')]).default('') })
const Start = Movement.extend({ block: z.union([z.uuid(), z.literal('')]).catch('') })
const Ruling = z.object({ kind: z.enum(['vote', 'women-share']), reason: z.string().max(2000).default('') })

const idOf = (c: AppContext) => Id.parse(c.req.param()).sheetId
const frame = (c: AppContext) => ({ locale: c.var.locale, view: c.var.view })

/** Score sheets of the office and their ranking. */
export const scoringRoutes = new Hono<AppEnv>()
  .get('/scoring', async (c) => c.html(<SheetListPage {...frame(c)} data={await loadSheets(c.var.ctx, null)} />))
  .get('/movements/:id/scoring', async (c) => {
    const { id } = z.object({ id: z.uuid() }).parse(c.req.param())
    return c.html(<SheetListPage {...frame(c)} data={await loadSheets(c.var.ctx, id)} />)
  })
  .get('/scoring/new', async (c) => {
    requireRole(c.var.ctx, 'officer')
    const { movement, block } = Start.parse(c.req.query())
    return c.html(await newSheetPage(c, { movement, block, typed: null, issues: [] }))
  })
  .post('/scoring', create)
  .get('/scoring/:sheetId', async (c) => {
    const data = await loadSheet(c.var.ctx, idOf(c))
    return c.html(<SheetPage {...frame(c)} data={data} done={c.req.query('done')} />)
  })
  .post('/scoring/:sheetId/publication', async (c) => {
    const { version } = Version.parse(await c.req.parseBody())
    await publishSheet(c.var.ctx, { sheetId: idOf(c), version })
    return c.redirect(`/scoring/${idOf(c)}?done=published`, 303)
  })
  .post('/scoring/:sheetId/edition', async (c) => {
    const { sheetId } = await reviseSheet(c.var.ctx, { sheetId: idOf(c) })
    return c.redirect(`/scoring/${sheetId}/edit`, 303)
  })
  .post('/scoring/:sheetId/dropping', async (c) => {
    const { version } = Version.parse(await c.req.parseBody())
    await dropSheet(c.var.ctx, { sheetId: idOf(c), version })
    return c.redirect('/scoring', 303)
  })
  .get('/scoring/:sheetId/ranking', async (c) => {
    const data = await loadRanking(c.var.ctx, idOf(c))
    return c.html(<RankingPage {...frame(c)} data={data} done={c.req.query('done')} />)
  })
  .post('/scoring/:sheetId/rulings', async (c) => {
    const body = await c.req.parseBody()
    const { kind, reason } = Ruling.parse(body)
    await ruleTie(c.var.ctx, { sheetId: idOf(c), kind, reason, values: valuesIn(c, body) })
    return c.redirect(`/scoring/${idOf(c)}/ranking?done=ruled`, 303)
  })
  .get('/scoring/:sheetId/export', async (c) => {
    requireRole(c.var.ctx, 'officer', 'leader', 'council')
    const data = await loadRanking(c.var.ctx, idOf(c))
    const bytes = await writeWorkbook(scoreWorkbook(data, c.var.locale))
    c.header('Content-Disposition', `attachment; filename="score-sheet-${data.sheet.year}.xlsx"`)
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': spreadsheetMediaType })
  })

/** `value.<unit>`: what was recorded for each unit of a tie; what is no number is refused by the command. */
function valuesIn(c: AppContext, body: Record<string, unknown>) {
  return Object.entries(body)
    .filter(([name]) => name.startsWith('value.'))
    .map(([name, value]) => {
      const unitId = z.uuid().safeParse(name.slice('value.'.length))
      if (!unitId.success) throw new InvalidInputError({ [name]: 'unit' })
      return { unitId: unitId.data, value: parseNumber(String(value), c.var.locale) ?? -1 }
    })
}

type NewShown = { movement: string; block?: string; typed: TypedSheet | null; issues: readonly FieldIssue[] }

async function newSheetPage(c: AppContext, { movement, block, typed, issues }: NewShown) {
  const data = await loadSheets(c.var.ctx, movement || null)
  const known = movement ? (await loadSheets(c.var.ctx, null)).rows : data.rows
  const year = c.var.ctx.today.slice(0, 4)
  const end = formatDate(`${year}-12-31`)
  const chosen = data.blocks.find(({ id }) => id === block)
  const name = chosen ? scoringFormText[c.var.locale].nameOf(chosen.name, year) : ''
  const start: TypedSheet = {
    ...{ name, block: chosen?.id ?? '', year, scale: '100', origin: 'empty' },
    ...{ figuresUntil: end, selfScoreUntil: end },
  }
  return <NewSheetPage {...frame(c)} data={data} known={known} typed={typed ?? start} issues={issues} />
}

async function create(c: HonoContext<AppEnv>): Promise<Response> {
  requireRole(c.var.ctx, 'officer')
  const body = await c.req.parseBody()
  const { movement } = Movement.parse(body)
  const text = (name: string) => (typeof body[name] === 'string' ? body[name].slice(0, 500) : '')
  const typed = Object.fromEntries(newSheetFields.map((name) => [name, text(name)])) as TypedSheet
  const { issues, dates, year } = readSheet(c, typed)
  if (issues.length > 0 || !dates) return c.html(await newSheetPage(c, { movement, typed, issues }), 422)
  const { sheetId } = await createSheet(c.var.ctx, {
    ...{ name: typed.name, blockId: typed.block, movementId: movement || null, year, ...dates },
    ...{ scale: typed.scale === '1000' ? 1000 : 100, origin: originOf(typed.origin) },
  })
  return c.redirect(`/scoring/${sheetId}/edit`, 303)
}

function readSheet(c: AppContext, typed: TypedSheet) {
  const said = scoringFormText[c.var.locale].errors
  const figuresUntil = parseDate(typed.figuresUntil)
  const selfScoreUntil = parseDate(typed.selfScoreUntil)
  const year = parseNumber(typed.year) ?? 0
  const name = typed.name.trim()
  const issues: FieldIssue[] = []
  if (name === '' || name.length > 300) issues.push({ field: 'name', message: said.name })
  if (!z.uuid().safeParse(typed.block).success) issues.push({ field: 'block', message: said.block })
  if (!Number.isInteger(year) || year < 2000 || year > 2100) issues.push({ field: 'year', message: said.year })
  if (!selfScoreUntil) issues.push({ field: 'selfScoreUntil', message: said.date })
  if (!figuresUntil) issues.push({ field: 'figuresUntil', message: said.date })
  return { issues, year, dates: figuresUntil && selfScoreUntil ? { figuresUntil, selfScoreUntil } : null }
}

function originOf(typed: string): SheetOrigin {
  const [kind, code = ''] = typed.split(':')
  if (kind === 'copy' && z.uuid().safeParse(code).success) return { kind, sheetId: code }
  return kind === 'standard' ? { kind, code } : { kind: 'empty' }
}
