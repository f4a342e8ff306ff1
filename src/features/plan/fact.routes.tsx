import { Hono } from 'hono'
import { z } from 'zod'
import { NotFoundError } from '#platform/errors.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { afterDecision } from './after-decision.ts'
import { correct, type Typed } from './correction.ts'
import { addFact, decideFacts } from './decide-facts.command.ts'
import { draftFact } from './draft-fact.ts'
import { FactEditPage } from './fact-edit.page.tsx'
import { addable, type FactKind, kindOf } from './fact-summary.ts'
import { factLists } from './facts.ts'
import { loadReview, type Review } from './review.queries.ts'
import { typedFact } from './typed-fact.ts'

const Params = z.object({ id: z.uuid(), key: z.string().max(80).default('new') })
/** Fields of text, as long as a section of a plan may be; a file or a list of values is no text. */
const TypedForm = z.record(z.string().max(60), z.string().max(20_000))
const Missed = z.object({
  list: z.enum([...factLists, ...addable]),
  start: z.coerce.number().int().min(0).optional(),
  end: z.coerce.number().int().min(0).optional(),
})

/** One fact at a time: shown to be corrected, corrected, or added where it was missed. */
export const factRoutes = new Hono<AppEnv>()
  .get('/plans/:id/facts/new', async (c) => {
    const { list, start, end } = Missed.parse(c.req.query())
    const review = await loadReview(c.var.ctx, Params.parse(c.req.param()).id)
    const quote = start === undefined || end === undefined ? '' : review.plan.text.slice(start, end)
    const kind = list as FactKind
    const typed = typedFact(kind, draftFact(kind, quote))
    return show(c, review, { kind, factKey: null, typed, quote })
  })
  .post('/plans/:id/facts/new', async (c) => {
    const { id } = Params.parse(c.req.param())
    const typed = TypedForm.parse(await c.req.parseBody())
    const { list } = Missed.parse(typed)
    const review = await loadReview(c.var.ctx, id)
    const corrected = correct(list, { span: spanOf(review, typed.quote ?? '') }, typed)
    if ('errors' in corrected)
      return refuse(c, review, { kind: list as FactKind, factKey: null, typed, errors: corrected.errors })
    const key = await addFact(c.var.ctx, { documentId: id, list, value: corrected.value })
    return c.redirect(afterDecision({ id, done: 'added', keys: [key] }), 303)
  })
  .get('/plans/:id/facts/:key', async (c) => {
    const { id, key } = Params.parse(c.req.param())
    const review = await loadReview(c.var.ctx, id)
    const fact = factOf(review, key)
    const typed = typedFact(kindOf(key), fact.value)
    return show(c, review, { kind: kindOf(key), factKey: key, typed, quote: quoteOf(review, fact.span) })
  })
  .post('/plans/:id/facts/:key', async (c) => {
    const { id, key } = Params.parse(c.req.param())
    const typed = TypedForm.parse(await c.req.parseBody())
    const review = await loadReview(c.var.ctx, id)
    const fact = factOf(review, key)
    const corrected = correct(kindOf(key), fact.value as { span?: null }, typed)
    if ('errors' in corrected)
      return refuse(c, review, { kind: kindOf(key), factKey: key, typed, errors: corrected.errors })
    await decideFacts(c.var.ctx, { documentId: id, decisions: [{ key, verdict: 'corrected', value: corrected.value }] })
    return c.redirect(afterDecision({ id, done: 'corrected', keys: [key] }), 303)
  })

function frame(c: AppContext, { document, plan }: Review) {
  return {
    locale: c.var.locale,
    view: c.var.view,
    documentId: document.id,
    documentName: document.name,
    hasText: plan.text !== '',
  }
}

type Shown = { kind: FactKind; factKey: string | null; typed: Typed; quote: string }

function show(c: AppContext, review: Review, shown: Shown) {
  return c.html(<FactEditPage {...frame(c, review)} {...shown} />)
}

type Refused = { kind: FactKind; factKey: string | null; typed: Typed; errors: Record<string, string> }

function refuse(c: AppContext, review: Review, refused: Refused) {
  const fact = refused.factKey ? factOf(review, refused.factKey) : null
  const quote = fact ? quoteOf(review, fact.span) : (refused.typed.quote ?? '')
  return c.html(<FactEditPage {...frame(c, review)} {...refused} quote={quote} />, 422)
}

function factOf(review: Review, key: string) {
  const fact = review.facts.find((known) => known.key === key)
  if (!fact) throw new NotFoundError('fact', key)
  return fact
}

const longestQuote = 600

function quoteOf({ plan }: Review, span: readonly [number, number] | null): string {
  return span ? plan.text.slice(span[0], Math.min(span[1], span[0] + longestQuote)) : ''
}

/** Where the quoted words stand; an empty stretch at the start where they are not found. */
function spanOf({ plan }: Review, quote: string): [number, number] {
  const wanted = quote.trim().normalize('NFC')
  const start = wanted === '' ? -1 : plan.text.indexOf(wanted)
  return start < 0 ? [0, 0] : [start, start + wanted.length]
}
