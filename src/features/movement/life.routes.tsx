import { Hono } from 'hono'
import { z } from 'zod'
import { requireRole } from '#platform/context.ts'
import { NotFoundError, Refusal } from '#platform/errors.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { parseDate } from '#web/format.ts'
import { carryTarget, letTargetGo } from '../target/carry-over.command.ts'
import { AmendmentFormPage } from './amendment-form.page.tsx'
import { type AmendmentIssue, type AmendmentValues, editsOf } from './amendment-form.ts'
import { AmendmentMatchPage } from './amendment-match.page.tsx'
import { approveAmendment, refuseAmendment } from './decide-amendment.command.ts'
import { lifeRefusals, lifeText } from './life.messages.ts'
import { loadAmending, loadOrphans, loadOwedTargets, loadReviews, loadVersions } from './life-page.queries.ts'
import { loadMovement } from './movement-page.queries.ts'
import { OrphansPage } from './orphans.page.tsx'
import { OwedTargetsPage } from './owed-targets.page.tsx'
import { type Proposal, previewAmendment, proposeAmendment, withdrawAmendment } from './propose-amendment.command.ts'
import { reviewKinds } from './review.ts'
import { ReviewsTab } from './reviews-tab.page.tsx'
import { VersionsTab } from './versions-tab.page.tsx'
import { beginReview, issueReview, saveReview } from './write-review.command.ts'

const Id = z.object({ id: z.uuid() })
const version = z.coerce.number().int().min(1).max(2_147_483_646)
const text = z.string().max(20_000).default('')
const Beginning = z.object({
  kind: z.enum(reviewKinds),
  milestone: z.union([z.uuid(), z.literal('')]).transform((id) => id || null),
})
const Writing = z.object({ version, results: text, suggestions: text, step: z.enum(['save', 'issue']).catch('save') })
const Decision = z.object({ decision: z.enum(['approve', 'refuse', 'withdraw']), note: text })
const Amendment = z.object({
  by: z.enum(['paper', 'edits']),
  documentId: z.union([z.uuid(), z.literal('')]).catch(''),
  reason: z.string().max(2000).default(''),
  periodTo: z.string().max(100).default(''),
  matched: z.literal('yes').optional().catch(undefined),
})

const idOf = (c: AppContext) => Id.parse(c.req.param()).id
const frame = (c: AppContext) => ({ locale: c.var.locale, view: c.var.view, done: c.req.query('done') })

/** Reviews, versions of the plan, duties without an owner and targets that outlive their movement. */
export const movementLifeRoutes = new Hono<AppEnv>()
  .get('/movements/orphans', async (c) => {
    requireRole(c.var.ctx, 'officer', 'leader')
    return c.html(<OrphansPage {...frame(c)} data={await loadOrphans(c.var.ctx)} />)
  })
  .get('/movements/owed', async (c) => {
    requireRole(c.var.ctx, 'officer', 'leader')
    return c.html(<OwedTargetsPage {...frame(c)} data={await loadOwedTargets(c.var.ctx)} />)
  })
  .post('/movements/owed/:id', async (c) => {
    const { movement } = z.object({ movement: z.uuid() }).parse(await c.req.parseBody())
    await carryTarget(c.var.ctx, { targetId: idOf(c), movementId: movement })
    return c.redirect('/movements/owed?done=carried', 303)
  })
  .post('/movements/owed/:id/release', async (c) => {
    const { reason } = z.object({ reason: z.string().max(2000).default('') }).parse(await c.req.parseBody())
    await letTargetGo(c.var.ctx, { targetId: idOf(c), reason })
    return c.redirect('/movements/owed?done=let-go', 303)
  })
  .get('/movements/:id/reviews', async (c) => {
    const data = await loadMovement(c.var.ctx, idOf(c))
    return c.html(<ReviewsTab {...frame(c)} data={data} reviews={await loadReviews(c.var.ctx, idOf(c))} />)
  })
  .post('/movements/:id/reviews', async (c) => {
    const { kind, milestone } = Beginning.parse(await c.req.parseBody())
    await beginReview(c.var.ctx, { movementId: idOf(c), kind, milestoneId: milestone })
    return c.redirect(`/movements/${idOf(c)}/reviews?done=begun`, 303)
  })
  .post('/movements/:id/reviews/:review', writeReview)
  .get('/movements/:id/versions', async (c) => {
    const data = await loadMovement(c.var.ctx, idOf(c))
    return c.html(<VersionsTab {...frame(c)} data={data} history={await loadVersions(c.var.ctx, idOf(c))} />)
  })
  .get('/movements/:id/amendment', (c) => {
    requireRole(c.var.ctx, 'officer')
    return formPage(c, { values: null, issues: [], status: 200 })
  })
  .post('/movements/:id/amendment', propose)
  .post('/movements/:id/amendments/:amendment', decide)

async function writeReview(c: AppContext): Promise<Response> {
  const { review } = z.object({ review: z.uuid() }).parse(c.req.param())
  const { step, version: read, ...written } = Writing.parse(await c.req.parseBody())
  const of = { movementId: idOf(c), reviewId: review }
  await saveReview(c.var.ctx, { ...of, version: read, ...written })
  if (step === 'issue') await issueReview(c.var.ctx, { ...of, version: read + 1 })
  return c.redirect(`/movements/${idOf(c)}/reviews?done=${step === 'issue' ? 'issued' : 'saved'}`, 303)
}

async function decide(c: AppContext): Promise<Response> {
  const { amendment } = z.object({ amendment: z.uuid() }).parse(c.req.param())
  const { decision, note } = Decision.parse(await c.req.parseBody())
  const of = { movementId: idOf(c), amendmentId: amendment, note: note.trim() || null }
  if (decision === 'approve') await approveAmendment(c.var.ctx, of)
  else if (decision === 'refuse') await refuseAmendment(c.var.ctx, of)
  else await withdrawAmendment(c.var.ctx, of)
  const done = { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' }[decision]
  return c.redirect(`/movements/${idOf(c)}/versions?done=${done}`, 303)
}

async function propose(c: AppContext): Promise<Response> {
  requireRole(c.var.ctx, 'officer')
  const body = await c.req.parseBody()
  const form = Amendment.parse(body)
  const { standing } = await loadAmending(c.var.ctx, idOf(c))
  assertOfMovement(body, standing)
  const values = { ...form, figures: figuresOf(body, standing) }
  const read = form.by === 'edits' ? editsOf(standing, values) : { edits: [], issues: [] }
  const periodTo = parseDate(form.periodTo)
  const issues = issuesOf(c, form, read.issues)
  if (issues.length > 0) return formPage(c, { values, issues, status: 422 })
  if (form.by === 'paper' && form.matched === undefined) return matchPage(c, values, form.documentId)
  const from = form.by === 'paper' ? { documentId: form.documentId } : { edits: read.edits, periodTo }
  return send(c, values, { movementId: idOf(c), reason: form.reason, from, choices: choicesOf(body, standing) })
}

/** What could not be understood, and the document that was not chosen, each at its field. */
function issuesOf(c: AppContext, form: z.infer<typeof Amendment>, unread: readonly AmendmentIssue[]) {
  const words = lifeText[c.var.locale]
  const issues = unread.map(({ field, code }) => ({ field, message: words[code] }))
  const until = form.periodTo.trim()
  if (form.by === 'edits' && until !== '' && parseDate(until) === null)
    issues.push({ field: 'periodTo', message: words.dateWrong })
  if (form.by === 'paper' && form.documentId === '') issues.push({ field: 'documentId', message: words.paperMissing })
  return issues
}

/** A field that names a target of somewhere else is not passed over in silence. */
function assertOfMovement(body: Record<string, unknown>, standing: readonly { id: string }[]): void {
  const known = new Set(standing.map(({ id }) => `figure-${id}`))
  const stray = Object.keys(body).find((name) => name.startsWith('figure-') && !known.has(name))
  if (stray !== undefined) throw new NotFoundError('target', stray)
}

/** What was said of which target is which; nothing said of a target leaves it as it was found. */
function choicesOf(body: Record<string, unknown>, standing: readonly { id: string }[]): Map<string, number | null> {
  const said = standing.filter(({ id }) => typeof body[`match-${id}`] === 'string')
  return new Map(
    said.map(({ id }) => {
      const place = String(body[`match-${id}`])
      return [id, /^\d{1,5}$/.test(place) ? Number(place) : null]
    }),
  )
}

async function matchPage(c: AppContext, values: AmendmentValues, documentId: string): Promise<Response> {
  try {
    const preview = await previewAmendment(c.var.ctx, { movementId: idOf(c), documentId })
    const data = await loadMovement(c.var.ctx, idOf(c))
    return c.html(<AmendmentMatchPage {...frame(c)} {...{ data, preview, reason: values.reason, issues: [] }} />)
  } catch (error) {
    const sentence = sentenceOf(c, error)
    if (sentence === null) throw error
    return formPage(c, { values, issues: [{ field: 'documentId', message: sentence }], status: 422 })
  }
}

/** A refusal of this part said beside the form; null for anything else. */
function sentenceOf(c: AppContext, error: unknown): string | null {
  const table = lifeRefusals[c.var.locale]
  if (!(error instanceof Refusal) || !Object.hasOwn(table, error.code)) return null
  const sentence = table[error.code as keyof typeof table]
  return typeof sentence === 'function' ? sentence(error.facts) : sentence
}

function figuresOf(body: Record<string, unknown>, standing: readonly { id: string }[]): AmendmentValues['figures'] {
  const typed = (name: string) => (typeof body[name] === 'string' ? String(body[name]).slice(0, 300) : '')
  return new Map(
    standing
      .filter(({ id }) => `figure-${id}` in body)
      .map(({ id }) => [
        id,
        { figure: typed(`figure-${id}`), due: typed(`due-${id}`), drop: typed(`drop-${id}`) !== '' },
      ]),
  )
}

async function send(c: AppContext, values: AmendmentValues, proposal: Proposal): Promise<Response> {
  try {
    await proposeAmendment(c.var.ctx, proposal)
    return c.redirect(`/movements/${proposal.movementId}/versions?done=proposed`, 303)
  } catch (error) {
    const sentence = sentenceOf(c, error)
    if (sentence === null) throw error
    const issues = [{ field: 'documentId' in proposal.from ? 'documentId' : fieldOf(error), message: sentence }]
    return formPage(c, { values, issues, status: 422 })
  }
}

/** The field of the edits that a refusal is about. */
function fieldOf(error: unknown): string {
  if (!(error instanceof Refusal)) return 'reason'
  if (error.code === 'amendment-ends-early') return 'periodTo'
  return error.code === 'amendment-due-early' ? `due-${error.facts.targetId}` : 'reason'
}

type Shown = { values: AmendmentValues | null; issues: { field: string; message: string }[]; status: 200 | 422 }

async function formPage(c: AppContext, { values, issues, status }: Shown): Promise<Response> {
  const data = await loadMovement(c.var.ctx, idOf(c))
  const amending = await loadAmending(c.var.ctx, idOf(c))
  return c.html(<AmendmentFormPage {...frame(c)} {...{ data, amending, values, issues }} />, status)
}
