import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { PreconditionError } from '#platform/errors.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { CardPage, type CardPageProps, modeOf } from './card.page.tsx'
import { readCard, type TypedCard, typedCard } from './card-form.ts'
import { appraise, type CardStep, moveCard, scoreSelf, settle } from './score-unit.command.ts'
import { type CardData, loadCard } from './scoring-page.queries.ts'
import { scoringRefusals } from './scoring-refusals.messages.ts'
import { scoringFormText } from './sheet-form.messages.ts'

const Place = z.object({ sheetId: z.uuid(), unitId: z.uuid() })
const version = z.coerce.number().int().min(1).max(2_147_483_646)
const steps = ['submit', 'take-back', 'return', 'lock', 'unlock'] as const satisfies readonly CardStep[]
const Move = z.object({ action: z.enum(steps), version, reason: z.string().max(2000).default('') })
const Settlement = z.object({ key: z.string().max(60), version, reason: z.string().max(2000).default('') })

const placeOf = (c: AppContext) => Place.parse(c.req.param())
const pathOf = ({ sheetId, unitId }: z.infer<typeof Place>) => `/scoring/${sheetId}/units/${unitId}`

/** One unit's card: the unit scores itself, offices appraise, the officer settles and locks. */
export const cardRoutes = new Hono<AppEnv>()
  .get('/scoring/:sheetId/units/:unitId', async (c) => {
    const data = await loadCard(c.var.ctx, placeOf(c))
    return c.html(page(c, { data, typed: null, issues: [] }))
  })
  .post('/scoring/:sheetId/units/:unitId/self-score', (c) => save(c, 'self'))
  .post('/scoring/:sheetId/units/:unitId/appraisal', (c) => save(c, 'appraisal'))
  .post('/scoring/:sheetId/units/:unitId/settlement', async (c) => {
    const body = await c.req.parseBody()
    const { key, version: read, reason } = Settlement.parse(body)
    const data = await loadCard(c.var.ctx, placeOf(c))
    const mark = settledMark(c, data, { key, body })
    await settle(c.var.ctx, { ...placeOf(c), version: read, key, mark, reason })
    return c.redirect(`${pathOf(placeOf(c))}?done=settled#${key}`, 303)
  })
  .post('/scoring/:sheetId/units/:unitId/moves', async (c) => {
    const { action, version: read, reason } = Move.parse(await c.req.parseBody())
    await moveCard(c.var.ctx, { ...placeOf(c), version: read, action, reason })
    return c.redirect(`${pathOf(placeOf(c))}?done=${action}`, 303)
  })

type Shown = Pick<CardPageProps, 'data' | 'typed' | 'issues'>

function page(c: AppContext, shown: Shown) {
  return <CardPage locale={c.var.locale} view={c.var.view} done={c.req.query('done')} {...shown} />
}

function settledMark(c: AppContext, data: CardData, of: { key: string; body: Record<string, unknown> }) {
  const standing = data.row.standings.find(({ criterion }) => criterion.key === of.key)
  const key = `settled-${of.key}`
  const asked = standing ? [{ ...standing, criterion: { ...standing.criterion, key } }] : []
  const { rows } = readCard(asked, typedCard(of.body, [key]), { locale: c.var.locale, fixed: new Map() })
  const [row] = rows
  if (!row) throw new PreconditionError('score-wrong-mark', { name: standing?.criterion.name ?? '' })
  return row.mark
}

async function save(c: HonoContext<AppEnv>, as: 'self' | 'appraisal'): Promise<Response> {
  const { ctx, locale } = c.var
  const place = placeOf(c)
  const body = await c.req.parseBody()
  const read = version.parse(body.version)
  const data = await loadCard(ctx, place)
  const typed = typedCard(
    body,
    data.row.standings.map(({ criterion }) => criterion.key),
  )
  const fixed = as === 'self' ? data.figures : new Map()
  const { rows, issues } = readCard(data.row.standings, typed, { locale, fixed })
  const said = scoringFormText[locale].errors
  const named = issues.map(({ key, field }) => {
    const name = data.row.standings.find(({ criterion }) => criterion.key === key)?.criterion.name ?? ''
    return { key, part: field, field: `${field}.${key}`, message: said.mark(name) }
  })
  if (named.length > 0) return c.html(page(c, { data, typed, issues: named }), 422)
  try {
    const then = body.then === 'submit' ? 'submit' : 'saved'
    if (as === 'appraisal') await appraise(ctx, { ...place, version: read, marks: rows })
    else await scoreSelf(ctx, { ...place, version: read, marks: rows })
    if (as === 'self' && then === 'submit')
      await moveCard(ctx, { ...place, version: read + 1, action: 'submit', reason: null })
    return c.redirect(`${pathOf(place)}?done=${as === 'appraisal' ? 'appraised' : then}`, 303)
  } catch (error) {
    return c.html(page(c, { data: await fresh(c, data), typed, issues: issuesOf(c, error, typed) }), 422)
  }
}

/** After a refusal something may have been saved all the same: the page shows what is there now. */
async function fresh(c: AppContext, data: CardData): Promise<CardData> {
  const now = await loadCard(c.var.ctx, placeOf(c))
  return modeOf(now) === modeOf(data) ? now : data
}

/** The refusal as an issue at its criterion; anything but a refusal of scoring is thrown on. */
function issuesOf(c: AppContext, error: unknown, typed: TypedCard): CardPageProps['issues'] {
  const table: Record<string, unknown> = scoringRefusals[c.var.locale]
  const sentence = error instanceof PreconditionError ? table[error.code] : undefined
  if (!(error instanceof PreconditionError) || sentence === undefined) throw error
  const message = typeof sentence === 'function' ? String(sentence(error.facts)) : String(sentence)
  const key = String(error.facts.key ?? '')
  const at = error.code === 'score-reason-missing' ? `reason.${key}` : key
  const field = typed.has(key) ? at : undefined
  return [{ key, part: at === key ? '' : 'reason', field, message }]
}
