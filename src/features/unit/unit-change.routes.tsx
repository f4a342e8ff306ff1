import { Hono } from 'hono'
import { z } from 'zod'
import { requireRole } from '#platform/context.ts'
import { NotFoundError, PreconditionError } from '#platform/errors.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { formatDate, parseDate } from '#web/format.ts'
import { unitRefusals } from './unit.messages.ts'
import { cancelUnitChange, makeUnitChange, previewUnitChange } from './unit-change.command.ts'
import { unitChangeText } from './unit-change.messages.ts'
import { UnitChangePage } from './unit-change.page.tsx'
import type { UnitChangeRequest } from './unit-change.ts'
import { unitChangeKinds } from './unit-change.ts'
import { type ChangeValues, requestOf } from './unit-change-form.ts'
import { UnitChangePreviewPage } from './unit-change-preview.page.tsx'
import { UnitHistoryPage } from './unit-history.page.tsx'
import { loadUnitForChange, loadUnitHistory, type UnitForChange } from './unit-history.queries.ts'

const Id = z.object({ id: z.uuid() })
const Ids = z.object({ id: z.uuid(), change: z.uuid() })
const text = z.string().max(300).catch('')
const id = z.union([z.uuid(), z.literal('')]).catch('')
const many = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(one).max(200))
const Form = z.object({
  kind: z.enum(unitChangeKinds).catch('merge'),
  step: z.enum(['preview', 'confirm']).catch('preview'),
  effectiveOn: text,
  paper: text,
  unit: many(z.uuid()),
  into: z.enum(['new', 'this']).catch('new'),
  name: text,
  newKind: text,
  parentId: id,
  part: many(text),
  heir: many(text),
  successorId: id,
})

/** A unit through time, and the changes of the tree that have a day. */
export const unitChangeRoutes = new Hono<AppEnv>()
  .get('/units/:id/history', async (c) => {
    const data = await loadUnitHistory(c.var.ctx, Id.parse(c.req.param()).id)
    return c.html(<UnitHistoryPage {...frame(c)} data={data} done={c.req.query('done')} />)
  })
  .get('/units/:id/change', async (c) => {
    requireRole(c.var.ctx, 'officer')
    const data = await loadUnitForChange(c.var.ctx, Id.parse(c.req.param()).id)
    const values = Form.parse({ kind: c.req.query('kind'), effectiveOn: formatDate(c.var.ctx.today), heir: '1' })
    return c.html(<UnitChangePage {...frame(c)} data={data} values={values} issues={[]} />)
  })
  .post('/units/:id/change', change)
  .post('/units/:id/changes/:change/cancellation', async (c) => {
    const { id, change } = Ids.parse(c.req.param())
    await cancelUnitChange(c.var.ctx, { changeId: change, unitId: id })
    return c.redirect(`/units/${id}/history?done=cancelled`, 303)
  })

const frame = (c: AppContext) => ({ locale: c.var.locale, view: c.var.view })

async function change(c: AppContext): Promise<Response> {
  const { ctx } = c.var
  requireRole(ctx, 'officer')
  const data = await loadUnitForChange(ctx, Id.parse(c.req.param()).id)
  const { step, ...values } = Form.parse(await c.req.parseBody({ all: true }))
  const read = requestOf(values, data.unit)
  const effectiveOn = parseDate(values.effectiveOn)
  if ('issues' in read || effectiveOn === null)
    return again(c, { data, values }, [
      ...('issues' in read ? read.issues : []),
      ...(effectiveOn === null ? [{ field: 'effectiveOn' as const, code: 'date' as const }] : []),
    ])
  return answer(c, { data, values, step, request: read.request, effectiveOn })
}

type Asked = { data: UnitForChange; values: ChangeValues }

async function answer(
  c: AppContext,
  asked: Asked & { step: 'preview' | 'confirm'; request: UnitChangeRequest; effectiveOn: string },
): Promise<Response> {
  const { data, values, step, request, effectiveOn } = asked
  const wanted = { request, effectiveOn, paper: values.paper.trim() || null }
  try {
    if (step === 'confirm') {
      const { done } = await makeUnitChange(c.var.ctx, wanted)
      return c.redirect(`/units/${data.unit.id}/history?done=${done ? 'done' : 'planned'}`, 303)
    }
    const found = await previewUnitChange(c.var.ctx, wanted)
    return c.html(<UnitChangePreviewPage {...frame(c)} {...{ data, values, request, effectiveOn, found }} />)
  } catch (error) {
    const sentence = sentenceOf(c, error)
    if (sentence === null) throw error
    const issues = [{ field: 'effectiveOn', message: sentence }]
    return c.html(<UnitChangePage {...frame(c)} data={data} values={values} issues={issues} />, 422)
  }
}

type Issue = { field: string; code: keyof (typeof unitChangeText)['vi']['errors'] }

async function again(c: AppContext, { data, values }: Asked, found: Issue[]): Promise<Response> {
  const words = unitChangeText[c.var.locale].errors
  const issues = found.map(({ field, code }) => ({ field, message: words[code] }))
  return c.html(<UnitChangePage {...frame(c)} data={data} values={values} issues={issues} />, 422)
}

/** A refusal of this slice said beside the form; anything else goes on to the place for all errors. */
function sentenceOf(c: AppContext, error: unknown): string | null {
  if (error instanceof NotFoundError) return null
  if (!(error instanceof PreconditionError)) return null
  const table = unitRefusals[c.var.locale]
  const sentence = Object.hasOwn(table, error.code) ? table[error.code as keyof typeof table] : undefined
  if (sentence === undefined) return null
  return typeof sentence === 'function' ? sentence(error.facts) : sentence
}
