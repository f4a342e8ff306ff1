import { Hono } from 'hono'
import { z } from 'zod'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { formatFigure, readFigure } from '#reading/figures/read-figure.ts'
import { describeUnreadable, type UnreadableCode, UnreadableFileError } from '#reading/files/unreadable.ts'
import { movementKinds } from '../movement/movement.ts'
import { afterDecision } from './after-decision.ts'
import { AssignPage } from './assign.page.tsx'
import { cancelReading } from './cancel-reading.command.ts'
import { confirmPlan } from './confirm-plan.command.ts'
import { submittedConfirmation } from './confirmation-form.ts'
import { confirmClearFacts, decideFacts } from './decide-facts.command.ts'
import { openFacts } from './decisions.ts'
import { discardDocument, restoreDocument } from './discard-document.command.ts'
import { factRoutes } from './fact.routes.tsx'
import { factGroups } from './facts.ts'
import { planText } from './plan.messages.ts'
import { PlanListPage } from './plan-list.page.tsx'
import { proposeUnits } from './propose-units.ts'
import { ReadingPage } from './reading.page.tsx'
import { ReviewPage } from './review.page.tsx'
import { loadDocuments, loadReview } from './review.queries.ts'
import { submitRoutes } from './submit.routes.tsx'

const Id = z.object({ id: z.uuid() })
const longestKeys = 8000
/** One key, or several parted by commas: what was confirmed together is taken back together. */
const keys = z
  .string()
  .max(longestKeys)
  .transform((list) => list.split(','))
const Verdict = z.object({
  key: keys,
  verdict: z.enum(['confirmed', 'rejected', 'reopened']),
  from: z.literal('careful').optional(),
})
const Confirmations = z.object({ group: z.enum(factGroups).optional() })
const Figure = z.object({ figure: z.string().max(200).default('') })

const Chosen = z.object({ kind: z.enum(movementKinds), decisions: z.coerce.number().int().optional() })

const TypedChoices = z.record(z.string().max(60), z.string().max(200))

const idOf = (c: AppContext) => Id.parse(c.req.param()).id
const frame = (c: AppContext) => ({ locale: c.var.locale, view: c.var.view })

export const planRoutes = new Hono<AppEnv>()
  .route('/', submitRoutes)
  .get('/plans', async (c) => {
    const lists = await loadDocuments(c.var.ctx)
    return c.html(<PlanListPage {...frame(c)} {...lists} role={c.var.ctx.actor.role} gone={c.req.query('discarded')} />)
  })
  .get('/plans/understood', (c) => {
    const figure = readFigure(Figure.parse(c.req.query()).figure)
    const words = planText[c.var.locale]
    return c.json({ understood: figure && words.understood(formatFigure(figure, c.var.locale)) })
  })
  .get('/plans/:id', async (c) => {
    const review = await loadReview(c.var.ctx, idOf(c))
    const { document } = review
    if (document.state === 'read' || document.state === 'confirmed')
      return c.html(<ReviewPage {...frame(c)} review={review} {...feedback(c)} />)
    const failure = failureOf(document.failure_code, document.failure_facts, c.var.locale)
    const { sameFile, role } = review
    return c.html(<ReadingPage {...frame(c)} document={document} failure={failure} sameFile={sameFile} role={role} />)
  })
  .post('/plans/:id/discard', async (c) => {
    await discardDocument(c.var.ctx, { documentId: idOf(c) })
    return c.redirect(`/plans?discarded=${idOf(c)}`, 303)
  })
  .post('/plans/:id/restore', async (c) => {
    await restoreDocument(c.var.ctx, { documentId: idOf(c) })
    return c.redirect(`/plans/${idOf(c)}?done=restored`, 303)
  })
  .post('/plans/:id/cancellation', async (c) => {
    await cancelReading(c.var.ctx, { documentId: idOf(c) })
    return c.redirect(`/plans/${idOf(c)}`, 303)
  })
  .post('/plans/:id/verdicts', async (c) => {
    const { key, verdict, from } = Verdict.parse(await c.req.parseBody())
    const decisions = key.map((one) => ({ key: one, verdict, value: null }))
    await decideFacts(c.var.ctx, { documentId: idOf(c), decisions })
    return c.redirect(afterDecision({ id: idOf(c), done: verdict, keys: key, careful: from === 'careful' }), 303)
  })
  .post('/plans/:id/confirmations', async (c) => {
    const { group } = Confirmations.parse(await c.req.parseBody())
    const confirmed = await confirmClearFacts(c.var.ctx, { documentId: idOf(c), group: group ?? null })
    const together = confirmed.join(',')
    // An address has room for so much: what a very long plan has in one go is opened again one by one.
    const undo = together.length <= longestKeys ? `&undo=${together}` : ''
    return c.redirect(`/plans/${idOf(c)}?done=${confirmed.length}${undo}#facts`, 303)
  })
  .get('/plans/:id/units', async (c) => {
    const review = await loadReview(c.var.ctx, idOf(c))
    const proposal = proposeUnits(review.confirmed, review.units)
    return c.html(
      <AssignPage {...frame(c)} review={review} proposal={proposal} open={openFacts(review.facts).length} />,
    )
  })
  .post('/plans/:id/movement', async (c) => {
    const typed = TypedChoices.parse(await c.req.parseBody())
    const review = await loadReview(c.var.ctx, idOf(c))
    const { kind, decisions } = Chosen.parse(typed)
    const chosen = submittedConfirmation(typed, review.confirmed)
    const { movementId } = await confirmPlan(c.var.ctx, { documentId: idOf(c), kind, decisions, ...chosen })
    return c.redirect(`/movements/${movementId}?done=created`, 303)
  })
  .route('/', factRoutes)

/** What the page says of what has just been done. */
function feedback(c: AppContext) {
  return { done: c.req.query('done'), undo: c.req.query('undo') || undefined, opened: c.req.query('group') }
}

function failureOf(code: string | null, facts: unknown, locale: 'vi' | 'en'): string | null {
  if (code === null) return null
  return describeUnreadable(
    new UnreadableFileError(code as UnreadableCode, (facts ?? {}) as Record<string, string>),
    locale,
  )
}
