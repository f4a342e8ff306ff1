import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { InvalidInputError, PreconditionError } from '#platform/errors.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { spreadsheetMediaType } from '#platform/spreadsheet.ts'
import type { FieldIssue } from '#web/components/error-summary.tsx'
import { parseDate } from '#web/format.ts'
import { contentDisposition } from '../plan/content-disposition.ts'
import { ImportPage } from './import.page.tsx'
import { confirmImport, makeTemplate, previewImport, uploadRegistrations } from './import-registrations.command.ts'
import { keepPaper, readPaper } from './keep-paper.command.ts'
import { RegistrationOverviewPage } from './overview.page.tsx'
import { type NewRegistration, register, setDeadline, withdrawRegistration } from './register.command.ts'
import { registrationText } from './registration.messages.ts'
import { RegistrationPage } from './registration.page.tsx'
import { firstValues, type RegistrationValues, readDay, readPromises } from './registration-form.ts'
import { RegistrationListPage } from './registration-list.page.tsx'
import {
  loadRegistration,
  loadRegistrationOverview,
  loadRegistrations,
  type RegistrationData,
} from './registration-page.queries.ts'

const Id = z.object({ id: z.uuid() })
const Import = z.object({ id: z.uuid(), list: z.uuid() })
const Paper = z.object({ id: z.uuid(), version: z.coerce.number().int().min(1).max(100_000) })
const words = z.string().max(4000).catch('')
const many = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string().max(60)).max(100))
const version = z.coerce.number().int().min(0).max(2_147_483_646)
const Form = z.object({
  ...{ unitId: z.uuid(), basedOn: version, clientKey: z.uuid(), aim: many },
  ...{ signatoryName: words, signatoryPost: words, signedOn: words, note: words },
})
const Withdrawal = z.object({ unitId: z.uuid(), version, clientKey: z.uuid(), reason: words })
const Unit = z.object({ unit: z.uuid().optional().catch(undefined) })

const idOf = (c: AppContext) => Id.parse(c.req.param()).id
const frame = (c: AppContext) => ({ locale: c.var.locale, view: c.var.view, done: c.req.query('done') })

/** Registering for movements: by units, from paper, and from lists. */
export const registrationRoutes = new Hono<AppEnv>()
  .get('/registrations', async (c) =>
    c.html(<RegistrationListPage {...frame(c)} data={await loadRegistrations(c.var.ctx)} />),
  )
  .get('/registrations/papers/:id/:version', async (c) => {
    const { id, version } = Paper.parse(c.req.param())
    const paper = await readPaper(c.var.ctx, c.var.services.files, { registrationId: id, version })
    return download(c, paper)
  })
  .get('/registrations/:id', async (c) => {
    const { unit } = Unit.parse(c.req.query())
    const data = await loadRegistration(c.var.ctx, { movementId: idOf(c), unitId: unit ?? null })
    return c.html(<RegistrationPage {...frame(c)} data={data} values={freshValues(c, data)} />)
  })
  .post('/registrations/:id', send)
  .post('/registrations/:id/withdrawal', withdraw)
  .get('/movements/:id/registration', overview)
  .post('/movements/:id/registration/deadline', deadline)
  .get('/movements/:id/registration/template', async (c) => {
    const { name, bytes } = await makeTemplate(c.var.ctx, idOf(c))
    return download(c, { name, mediaType: spreadsheetMediaType, bytes })
  })
  .post('/movements/:id/registration/imports', upload)
  .get('/movements/:id/registration/imports/:list', async (c) => {
    const { id, list } = Import.parse(c.req.param())
    const data = await previewImport(c.var.ctx, c.var.services.files, { movementId: id, importId: list })
    return c.html(<ImportPage {...frame(c)} data={data} />, data.issues.length > 0 ? 422 : 200)
  })
  .post('/movements/:id/registration/imports/:list/confirmation', async (c) => {
    const { id, list } = Import.parse(c.req.param())
    await confirmImport(c.var.ctx, c.var.services.files, { movementId: id, importId: list })
    return c.redirect(`/movements/${id}/registration?done=imported`, 303)
  })

/** A unit is led to its own form; what others have registered is for those who oversee all. */
async function overview(c: HonoContext<AppEnv>): Promise<Response> {
  const { ctx } = c.var
  if (ctx.actor.role !== 'unit')
    return c.html(<RegistrationOverviewPage {...frame(c)} data={await loadRegistrationOverview(ctx, idOf(c))} />)
  const { movement } = await loadRegistration(ctx, { movementId: idOf(c), unitId: null })
  return c.redirect(`/registrations/${movement.id}`, 303)
}

const freshValues = (c: AppContext, data: RegistrationData): RegistrationValues =>
  firstValues(data.targets, data.last, { locale: c.var.locale, today: data.today, clientKey: data.clientKey })

type Download = { name: string; mediaType: string; bytes: Uint8Array }

function download(c: AppContext, { name, mediaType, bytes }: Download): Response {
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': mediaType,
    'Content-Disposition': contentDisposition(name),
  })
}

async function send(c: HonoContext<AppEnv>): Promise<Response> {
  const { ctx, services } = c.var
  const body = await c.req.parseBody({ all: true })
  const form = Form.parse(body)
  const data = await loadRegistration(ctx, { movementId: idOf(c), unitId: form.unitId })
  const values = typedValues(form, body)
  const { promises, aims, issues: unread } = readPromises(values, data.targets, c.var.locale)
  const said = registrationText[c.var.locale].errors
  const issues: FieldIssue[] = unread.map(({ field, code }) => ({ field, message: said[code] }))
  const signatory = { name: form.signatoryName, post: form.signatoryPost }
  const typed = {
    movementId: idOf(c),
    unitId: form.unitId,
    promises,
    aims,
    signatory,
    signedOn: readDay(form.signedOn),
  }
  const { basedOn, clientKey, note } = form
  const way = ctx.actor.role === 'unit' ? 'unit' : 'paper'
  if (issues.length === 0) {
    const work = async () => {
      const paper =
        body.paper instanceof File && body.paper.name !== '' ? await keepPaper(ctx, services.files, body.paper) : null
      const input: NewRegistration = { ...typed, note, basedOn, clientKey, way, paper }
      await register(ctx, input)
    }
    issues.push(...(await refusedFields(c, work)))
  }
  if (issues.length === 0) return c.redirect(`/registrations/${idOf(c)}?unit=${form.unitId}&done=registered`, 303)
  return c.html(<RegistrationPage {...frame(c)} data={data} values={values} issues={issues} />, 422)
}

function typedValues(form: z.infer<typeof Form>, body: Record<string, unknown>): RegistrationValues {
  const figures = Object.entries(body).flatMap(([name, value]) =>
    name.startsWith('value-') && typeof value === 'string' ? [[name.slice(6), value.slice(0, 60)]] : [],
  )
  return { ...form, aims: form.aim, figures: Object.fromEntries(figures) }
}

async function withdraw(c: HonoContext<AppEnv>): Promise<Response> {
  const { ctx } = c.var
  const form = Withdrawal.parse(await c.req.parseBody())
  const issues = await refusedFields(c, () => withdrawRegistration(ctx, { ...form, movementId: idOf(c) }))
  if (issues.length === 0) return c.redirect(`/registrations/${idOf(c)}?unit=${form.unitId}&done=withdrawn`, 303)
  const data = await loadRegistration(ctx, { movementId: idOf(c), unitId: form.unitId })
  return c.html(<RegistrationPage {...frame(c)} data={data} values={freshValues(c, data)} issues={issues} />, 422)
}

async function deadline(c: HonoContext<AppEnv>): Promise<Response> {
  const { day: typed } = z.object({ day: words }).parse(await c.req.parseBody())
  const closesOn = parseDate(typed)
  if (closesOn !== null || typed.trim() === '') {
    await setDeadline(c.var.ctx, { movementId: idOf(c), closesOn })
    return c.redirect(`/movements/${idOf(c)}/registration?done=deadline`, 303)
  }
  const message = registrationText[c.var.locale].errors.day
  const data = await loadRegistrationOverview(c.var.ctx, idOf(c))
  return c.html(<RegistrationOverviewPage {...frame(c)} data={data} error={{ field: 'day', message, typed }} />, 422)
}

async function upload(c: HonoContext<AppEnv>): Promise<Response> {
  const { file } = await c.req.parseBody()
  const given = file instanceof File && file.name !== '' ? file : null
  if (given) {
    const input = { movementId: idOf(c), name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) }
    const { importId } = await uploadRegistrations(c.var.ctx, c.var.services.files, input)
    return c.redirect(`/movements/${idOf(c)}/registration/imports/${importId}`, 303)
  }
  const message = registrationText[c.var.locale].fileMissing
  const data = await loadRegistrationOverview(c.var.ctx, idOf(c))
  return c.html(
    <RegistrationOverviewPage {...frame(c)} data={data} error={{ field: 'file', message, typed: '' }} />,
    422,
  )
}

/** The fields that were refused; other failures go on to the place for all errors. */
async function refusedFields(c: AppContext, work: () => Promise<unknown>): Promise<FieldIssue[]> {
  const said = registrationText[c.var.locale].errors
  try {
    await work()
    return []
  } catch (error) {
    if (error instanceof PreconditionError && error.code === 'registration-empty') return [{ message: said.empty }]
    if (error instanceof PreconditionError && error.code.startsWith('evidence-'))
      return [{ field: 'paper', message: said.paper }]
    if (!(error instanceof InvalidInputError)) throw error
    return Object.entries(error.fields).map(([field, code]) => ({ field, message: said[code as keyof typeof said] }))
  }
}
