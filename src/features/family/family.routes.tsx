import { Hono } from 'hono'
import { z } from 'zod'
import { InvalidInputError } from '#platform/errors.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { parseDate } from '#web/format.ts'
import { loadMovement } from '../movement/movement-page.queries.ts'
import { answerOffer } from './answer-offer.command.ts'
import { FamilyPage } from './family.page.tsx'
import { loadFamily, loadResponses } from './family-page.queries.ts'
import { measureLaunches, sayUnitLaunched } from './launch-in-unit.command.ts'
import { offerMovement } from './offer-movement.command.ts'
import { carryStanding, placeMovement } from './place-movement.command.ts'
import { ResponsesTab } from './responses-tab.page.tsx'

const Id = z.object({ id: z.uuid() })
const version = z.coerce.number().int().min(1).max(2_147_483_646)
const maybeId = z.union([z.uuid(), z.literal('')]).transform((id) => id || null)
const Answer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('take-up'), version, movement: z.uuid() }),
  z.object({ answer: z.literal('decline'), version, reason: z.string().max(2000).default('') }),
])
const Launch = z.object({
  unit: z.uuid(),
  on: z.string().max(50).default(''),
  note: z.string().max(2000).default(''),
})

const idOf = (c: AppContext) => Id.parse(c.req.param()).id
const frame = (c: AppContext) => ({ locale: c.var.locale, view: c.var.view, done: c.req.query('done') })

/** What this office has to send goes at once; the clock sends what is left. */
const deliver = (c: AppContext) =>
  c.var.services.jobs.add('deliver-offers', { tenantId: c.var.ctx.tenantId }, `offers ${c.var.ctx.tenantId}`)

/** Empty is no date; what is no date is refused. */
function dayOf(typed: string): string | null {
  const day = typed.trim() === '' ? null : parseDate(typed)
  if (day === null && typed.trim() !== '') throw new InvalidInputError({ date: 'date' })
  return day
}

/** Movements offered downward, answers upward, and the family of each. */
export const familyRoutes = new Hono<AppEnv>()
  .get('/family', async (c) => c.html(<FamilyPage {...frame(c)} data={await loadFamily(c.var.ctx)} />))
  .post('/family/:id', async (c) => {
    const { version: read, ...answer } = Answer.parse(await c.req.parseBody())
    const of = { offerId: idOf(c), version: read }
    if (answer.answer === 'take-up') await answerOffer(c.var.ctx, { ...of, take: true, movementId: answer.movement })
    else await answerOffer(c.var.ctx, { ...of, take: false, reason: answer.reason })
    await deliver(c)
    return c.redirect('/family?done=answered', 303)
  })
  .get('/movements/:id/responses', async (c) => {
    const data = await loadMovement(c.var.ctx, idOf(c))
    return c.html(<ResponsesTab {...frame(c)} data={data} found={await loadResponses(c.var.ctx, idOf(c))} />)
  })
  .post('/movements/:id/offers', async (c) => {
    const { answerBy } = z.object({ answerBy: z.string().max(50).default('') }).parse(await c.req.parseBody())
    await offerMovement(c.var.ctx, { movementId: idOf(c), answerBy: dayOf(answerBy) })
    await deliver(c)
    return c.redirect(`/movements/${idOf(c)}/responses?done=offered`, 303)
  })
  .post('/movements/:id/launches', async (c) => {
    const { unit, on, note } = Launch.parse(await c.req.parseBody())
    await sayUnitLaunched(c.var.ctx, { movementId: idOf(c), unitId: unit, launchedOn: dayOf(on), note: note || null })
    return c.redirect(`/movements/${idOf(c)}/responses?done=said#${unit}`, 303)
  })
  .post('/movements/:id/launch-measure', async (c) => {
    const { target } = z.object({ target: z.uuid() }).parse(await c.req.parseBody())
    await measureLaunches(c.var.ctx, { movementId: idOf(c), targetId: target })
    return c.redirect(`/movements/${idOf(c)}/responses?done=measured`, 303)
  })
  .post('/movements/:id/place', async (c) => {
    const { parent, version: read } = z.object({ parent: maybeId, version }).parse(await c.req.parseBody())
    await placeMovement(c.var.ctx, { movementId: idOf(c), version: read, parentId: parent })
    return c.redirect(`/movements/${idOf(c)}/responses?done=placed`, 303)
  })
  .post('/movements/:id/standing/:named', async (c) => {
    const { named } = z.object({ named: z.uuid() }).parse(c.req.param())
    const { standing } = z.object({ standing: maybeId.default('') }).parse(await c.req.parseBody())
    const of = { movementId: idOf(c), namedMovementId: named, standingId: standing || null }
    const { standingId } = await carryStanding(c.var.ctx, of)
    return c.redirect(`/movements/${standingId}?done=standing-carried`, 303)
  })
