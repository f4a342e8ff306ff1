import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { isAtHome } from '../setup/at-home.middleware.ts'
import { findPasswordHash, hasAnyAccount, hasAnyPassword } from './account.queries.ts'
import { accountRoutes } from './account.routes.tsx'
import { accountsRoutes } from './accounts.routes.tsx'
import { authOf } from './auth.adapter.ts'
import { confirmPassword } from './count-attempt.command.ts'
import { ownPath } from './own-path.ts'
import { verifyPassword } from './password.adapter.ts'
import {
  callerOf,
  deviceCookie,
  passCookies,
  personOf,
  presenceOf,
  requestHeaders,
  requireSignIn,
} from './session.middleware.ts'
import { lockSession, unlockSession } from './session.queries.ts'
import { enterCode, type SignInOutcome, signIn } from './sign-in.command.ts'
import { signInText } from './sign-in.messages.ts'
import { CodePage, LockPage, NoRolePage, SignInPage } from './sign-in.page.tsx'
import { switchRole } from './switch-role.command.ts'

const field = z.string().max(500).catch('')
const SignInForm = z.object({ userName: field, password: field, to: field })
const CodeForm = z.object({ code: field, to: field, trustDevice: field })
const LockForm = z.object({ password: field, from: field, to: field })

const pathOf = (c: AppContext): string => c.req.path

/** Signing in and out, the locked session, the role one works in; then one's own account and everybody's. */
export const accessRoutes = new Hono<AppEnv>()
  .get('/sign-in', async (c) => {
    if (presenceOf(c).state === 'in') return c.redirect(ownPath(c.req.query('to')), 303)
    if (!(await hasAnyAccount(c.var.services.db))) return c.redirect('/setup', 303)
    const sampleOnly = isAtHome(c) && !(await hasAnyPassword(c.var.services.db))
    const to = ownPath(c.req.query('to'))
    return c.html(<SignInPage locale={c.var.locale} path={pathOf(c)} to={to} sampleOnly={sampleOnly} />)
  })
  .post('/sign-in', async (c) => {
    const form = SignInForm.parse(await c.req.parseBody())
    if (!form.userName.trim() || !form.password) return refuseSignIn(c, form, null)
    const presence = presenceOf(c)
    const previous = presence.state === 'out' ? null : presence.person
    const outcome = await signIn(c.var.services, callerOf(c), { ...form, previous })
    if (outcome.state === 'code') {
      passCookies(c, outcome.headers)
      return c.redirect(`/sign-in/code?to=${encodeURIComponent(ownPath(form.to))}`, 303)
    }
    return outcome.state === 'in' ? enter(c, outcome, form.to) : refuseSignIn(c, form, outcome)
  })
  .get('/sign-in/code', (c) =>
    c.html(<CodePage locale={c.var.locale} path={pathOf(c)} to={ownPath(c.req.query('to'))} />),
  )
  .post('/sign-in/code', async (c) => {
    const { code, to, trustDevice } = CodeForm.parse(await c.req.parseBody())
    const challenge = getCookie(c, 'thidua.two_factor') ?? getCookie(c, '__Secure-thidua.two_factor') ?? null
    const outcome = await enterCode(c.var.services, callerOf(c), {
      code,
      challenge,
      trustDevice: trustDevice === 'yes',
    })
    return outcome.state === 'in' ? enter(c, outcome, to) : refuseCode(c, { code, to }, outcome)
  })
  .post('/sign-out', async (c) => {
    const auth = await authOf(c.var.services)
    const { headers } = await auth.api.signOut({ headers: requestHeaders(c), returnHeaders: true })
    passCookies(c, headers)
    return c.redirect('/sign-in', 303)
  })
  .get('/no-role', (c) => {
    const presence = presenceOf(c)
    if (presence.state !== 'no-role') return c.redirect('/', 303)
    return c.html(<NoRolePage locale={c.var.locale} path={pathOf(c)} name={presence.person.name} />, 403)
  })
  .get('/lock', (c) => {
    const presence = presenceOf(c)
    const to = ownPath(c.req.query('to'))
    if (presence.state !== 'locked') return c.redirect(to, 303)
    return c.html(<LockPage locale={c.var.locale} path={pathOf(c)} to={to} name={presence.person.name} />)
  })
  .post('/lock', async (c) => {
    const { from } = LockForm.parse(await c.req.parseBody())
    const presence = presenceOf(c)
    const { db, now } = c.var.services
    if (presence.state !== 'out' && !presence.person.sample) await lockSession(db, presence.person.sessionId, now())
    return c.redirect(`/lock?to=${encodeURIComponent(ownPath(from))}`, 303)
  })
  .post('/unlock', unlock)
  .post('/role', requireSignIn, async (c) => {
    const { role } = z.object({ role: z.string().max(60) }).parse(await c.req.parseBody())
    const presence = presenceOf(c)
    const held = presence.state === 'in' ? presence.held : []
    const chooser = { person: personOf(c), held, headers: requestHeaders(c), choice: role }
    const headers = await switchRole(c.var.services, c.var.ctx, chooser)
    if (headers) passCookies(c, headers)
    return c.redirect('/', 303)
  })
  .route('/', accountRoutes)
  .route('/', accountsRoutes)

function enter(c: AppContext, outcome: SignInOutcome & { state: 'in' }, to: string): Response {
  passCookies(c, outcome.headers)
  setCookie(c, deviceCookie, outcome.device, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.var.services.config.publicUrl?.startsWith('https:') ?? false,
    maxAge: 34_560_000,
  })
  return c.redirect(ownPath(to), 303)
}

type Refused = Extract<SignInOutcome, { state: 'wrong' | 'slow' }>

/** `outcome` null: something was left empty. */
function refuseSignIn(c: AppContext, form: z.infer<typeof SignInForm>, outcome: Refused | null) {
  const words = signInText[c.var.locale]
  const issues = []
  if (outcome?.state === 'slow') issues.push({ message: words.slow(outcome.retryAfterSeconds) })
  else if (outcome) issues.push({ field: 'password', message: words.wrong(outcome.left) })
  else {
    if (!form.userName.trim()) issues.push({ field: 'userName', message: words.missingName })
    if (!form.password) issues.push({ field: 'password', message: words.missingPassword })
  }
  const page = (
    <SignInPage locale={c.var.locale} path="/sign-in" to={ownPath(form.to)} userName={form.userName} issues={issues} />
  )
  return c.html(page, statusOf(c, outcome))
}

function refuseCode(c: AppContext, form: { code: string; to: string }, outcome: SignInOutcome) {
  const words = signInText[c.var.locale]
  const wrong = form.code.trim() ? words.codeWrong : words.codeMissing
  const slow = outcome.state === 'slow'
  const issues = [slow ? { message: words.slow(outcome.retryAfterSeconds) } : { field: 'code', message: wrong }]
  const page = <CodePage locale={c.var.locale} path="/sign-in/code" to={ownPath(form.to)} issues={issues} />
  return c.html(page, statusOf(c, slow ? outcome : null))
}

function statusOf(c: AppContext, outcome: Refused | null): 400 | 401 | 429 {
  if (outcome?.state !== 'slow') return outcome ? 401 : 400
  c.header('Retry-After', String(outcome.retryAfterSeconds))
  return 429
}

async function unlock(c: AppContext): Promise<Response> {
  const { password, to } = LockForm.parse(await c.req.parseBody())
  const { services, locale } = c.var
  const presence = presenceOf(c)
  if (presence.state !== 'locked') return c.redirect(ownPath(to), 303)
  const { person } = presence
  const hash = (await findPasswordHash(services.db, person.accountId)) ?? ''
  const check = () => verifyPassword(password, hash)
  const checked = await confirmPassword(services, callerOf(c), { userName: person.userName, check })
  if (checked.state === 'right') {
    await unlockSession(services.db, person.sessionId, services.now())
    return c.redirect(ownPath(to), 303)
  }
  const words = signInText[locale]
  const slow = checked.state === 'slow'
  const issues = [
    slow ? { message: words.slow(checked.retryAfterSeconds) } : { field: 'password', message: words.unlockWrong },
  ]
  const page = <LockPage locale={locale} path="/lock" to={ownPath(to)} name={person.name} issues={issues} />
  return c.html(page, statusOf(c, checked))
}
