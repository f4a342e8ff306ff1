import { Hono } from 'hono'
import { z } from 'zod'
import { inTransaction, requireRole } from '#platform/context.ts'
import { PreconditionError } from '#platform/errors.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import type { FieldIssue } from '#web/components/error-summary.tsx'
import { accountText } from '../access/account.messages.ts'
import { hasAnyAccount } from '../access/account.queries.ts'
import { authOf } from '../access/auth.adapter.ts'
import { getOffice } from '../access/membership.queries.ts'
import { passwordProblem } from '../access/password-rule.ts'
import { passCookies, requestHeaders, requireSignIn } from '../access/session.middleware.ts'
import { isUserName, normalUserName } from '../access/user-name.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { isAtHome } from './at-home.middleware.ts'
import { ElsewherePage, FirstRunPage } from './first-run.page.tsx'
import { addFirstUnits } from './first-units.command.ts'
import { loadSample } from './load-sample.command.ts'
import { communeKinds, findListed, type OfficeChoice, otherOffice } from './office-choice.ts'
import { removeSample } from './remove-sample.command.ts'
import { setUpOffice } from './set-up-office.command.ts'
import { setupText } from './setup.messages.ts'
import { AccountStepPage, OfficeStepPage, PlanStepPage, UnitsStepPage } from './setup-steps.page.tsx'
import { standardUnits } from './standard-units.ts'

const field = z.string().max(300).catch('')
const OfficeForm = z.object({ commune: field, kind: field, name: field, city: field })
const AccountForm = z.object({
  ...{ kind: field, name: field, city: field },
  ...{ person: field, userName: field, post: field, password: z.string().max(500).catch('') },
})
const UnitsForm = z.object({
  keys: z.preprocess((one) => (one === undefined ? [] : Array.isArray(one) ? one : [one]), z.array(z.string().max(40))),
  villages: z.string().max(50_000).catch(''),
})

/** The first visit: closed to everyone once an account exists, and before that to everyone but this machine. */
export const setupRoutes = new Hono<AppEnv>()
  .get('/setup', (c) => atTheDoor(c, () => c.html(<FirstRunPage locale={c.var.locale} />)))
  .post('/setup/sample', async (c) => {
    if (!isAtHome(c)) return elsewhere(c)
    return enter(c, await loadSample(c.var.services), '/')
  })
  .get('/setup/office', (c) =>
    atTheDoor(c, () => c.html(officePage(c, { commune: '', kind: '', name: '', city: '' }, []))),
  )
  .post('/setup/office', (c) => atTheDoor(c, () => chooseOffice(c)))
  .get('/setup/account', (c) =>
    atTheDoor(c, () => {
      const office = otherOffice(AccountForm.parse(c.req.query()))
      if (!office) return c.redirect('/setup/office', 303)
      return c.html(accountPage(c, office, { values: { person: '', userName: '', post: '' }, issues: [] }))
    }),
  )
  .post('/setup/account', (c) => atTheDoor(c, () => makeAccount(c)))
  .get('/setup/units', requireSignIn, async (c) => {
    const { ctx, locale } = c.var
    requireRole(ctx, 'officer', 'admin')
    const known = await inTransaction(ctx, (tx) => listUnits(tx, ctx.tenantId, ctx.today))
    const office = await communeOf(c)
    const units = standardUnits(office.kind, office.name)
    const names = known.map(({ name }) => name)
    return c.html(<UnitsStepPage {...{ locale, units }} path={c.req.path} known={names} villages="" />)
  })
  .post('/setup/units', requireSignIn, async (c) => {
    const form = UnitsForm.parse(await c.req.parseBody({ all: true }))
    const { added } = await addFirstUnits(c.var.ctx, await communeOf(c), form)
    return c.redirect(`/setup/plan?added=${added}`, 303)
  })
  .get('/setup/plan', requireSignIn, (c) => {
    const added = z.coerce.number().int().min(0).max(9999).catch(0).parse(c.req.query('added'))
    return c.html(<PlanStepPage locale={c.var.locale} path={c.req.path} added={added} />)
  })
  .post('/setup/remove-sample', requireSignIn, async (c) => {
    await removeSample(c.var.ctx, c.var.services.files)
    return c.redirect('/setup', 303)
  })

/** Before there is an account, and for someone at this machine only. */
async function atTheDoor(c: AppContext, open: () => Response | Promise<Response>): Promise<Response> {
  if (await hasAnyAccount(c.var.services.db)) return c.redirect('/sign-in', 303)
  return isAtHome(c) ? open() : elsewhere(c)
}

function elsewhere(c: AppContext): Response | Promise<Response> {
  return c.html(<ElsewherePage locale={c.var.locale} />, 403)
}

async function enter(c: AppContext, { accountId }: { accountId: string }, to: string): Promise<Response> {
  const auth = await authOf(c.var.services)
  const opened = await auth.api.openSession({ body: { accountId }, headers: requestHeaders(c), returnHeaders: true })
  passCookies(c, opened.headers)
  return c.redirect(to, 303)
}

function officePage(c: AppContext, values: z.infer<typeof OfficeForm>, issues: readonly FieldIssue[]) {
  return <OfficeStepPage locale={c.var.locale} path="/setup/office" values={values} issues={issues} />
}

async function chooseOffice(c: AppContext): Promise<Response> {
  const form = OfficeForm.parse(await c.req.parseBody())
  const words = setupText[c.var.locale].office
  const other = form.commune.trim() === '' && [form.kind, form.name, form.city].some((typed) => typed.trim() !== '')
  const office = other ? otherOffice(form) : findListed(form.commune)
  if (office) return c.redirect(`/setup/account?${new URLSearchParams(office)}`, 303)
  const nothing = form.commune.trim() === '' ? words.none : words.unknown
  const issue = other ? { field: 'kind', message: words.incomplete } : { field: 'commune', message: nothing }
  return c.html(officePage(c, form, [issue]), 422)
}

type Person = { person: string; userName: string; post: string }

type PersonShown = { values: Person; issues: readonly FieldIssue[] }

function accountPage(c: AppContext, office: OfficeChoice, { values, issues }: PersonShown) {
  return <AccountStepPage locale={c.var.locale} path="/setup" office={office} values={values} issues={issues} />
}

async function makeAccount(c: AppContext): Promise<Response> {
  const form = AccountForm.parse(await c.req.parseBody())
  const office = otherOffice(form)
  if (!office) return c.redirect('/setup/office', 303)
  const issues = personIssues(c, form)
  if (issues.length > 0) return c.html(accountPage(c, office, { values: form, issues }), 422)
  const { person: name, ...rest } = form
  try {
    const made = await setUpOffice(c.var.services, { office, person: { ...rest, name } })
    return await enter(c, made, '/setup/units')
  } catch (error) {
    // Someone else was a moment faster.
    if (error instanceof PreconditionError && error.code === 'setup-done') return c.redirect('/sign-in', 303)
    throw error
  }
}

function personIssues(c: AppContext, form: z.infer<typeof AccountForm>): FieldIssue[] {
  const words = setupText[c.var.locale].account
  const userName = normalUserName(form.userName)
  const problem = passwordProblem(form.password, userName)
  const issues: FieldIssue[] = []
  if (!form.person.trim()) issues.push({ field: 'person', message: words.missingName })
  if (!form.post.trim()) issues.push({ field: 'post', message: words.missingPost })
  if (!isUserName(userName)) issues.push({ field: 'userName', message: words.wrongUserName })
  if (problem) issues.push({ field: 'password', message: accountText[c.var.locale].problems[problem] })
  return issues
}

async function communeOf(c: AppContext): Promise<Pick<OfficeChoice, 'kind' | 'name'>> {
  const office = await getOffice(c.var.services.db, c.var.ctx.tenantId)
  const kind = communeKinds.find((one) => one === office?.unitKind) ?? 'xã'
  return { kind, name: office?.name ?? '' }
}
