import { Hono } from 'hono'
import { z } from 'zod'
import { recordAudit } from '#platform/audit.ts'
import { inTransaction } from '#platform/context.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { accessText } from './access.messages.ts'
import { accountText } from './account.messages.ts'
import { AccountPage, type SessionLine } from './account.page.tsx'
import { findPasswordHash } from './account.queries.ts'
import { ConfirmPage, EnrolPage, PasswordPage, RecoveryPage } from './account-forms.page.tsx'
import { authOf, orNull } from './auth.adapter.ts'
import { changePassword } from './change-password.command.ts'
import { type Checked, confirmPassword } from './count-attempt.command.ts'
import { enrolmentOf } from './enrolment.adapter.ts'
import { takeCode } from './log-sign-in.command.ts'
import { verifyPassword } from './password.adapter.ts'
import { callerOf, passCookies, personOf, presenceOf, requestHeaders, requireSignIn } from './session.middleware.ts'
import { deleteSession, deleteSessions, listSessions } from './session.queries.ts'

const field = z.string().max(500).catch('')
const Id = z.object({ id: z.uuid() })
const doneCodes = ['passwordChanged', 'turnedOn', 'turnedOff', 'revoked', 'revokedOthers'] as const
const Done = z.object({ done: z.enum(doneCodes).optional().catch(undefined) })

/** One's own account: password, second step, sessions. */
export const accountRoutes = new Hono<AppEnv>()
  .use('/account', requireSignIn)
  .use('/account/*', requireSignIn)
  .get('/account', async (c) => {
    const person = personOf(c)
    const { locale, view, services, ctx } = c.var
    const { done } = Done.parse(c.req.query())
    const rows = await listSessions(services.db, person.accountId, ctx.now)
    const sessions = rows.map((row) => sessionLine(row, person.sessionId))
    const sentence = done && accountText[locale][done]
    const shown = { ...person, mayRemoveSample: ['officer', 'admin'].includes(ctx.actor.role) }
    return c.html(<AccountPage {...{ locale, view, sessions }} person={shown} roles={rolesOf(c)} done={sentence} />)
  })
  .get('/account/password', (c) => {
    const { locale, view } = c.var
    return c.html(<PasswordPage locale={locale} view={view} mustChange={personOf(c).mustChangePassword} />)
  })
  .post('/account/password', async (c) => {
    const person = personOf(c)
    const form = z.object({ current: field, next: field }).parse(await c.req.parseBody())
    const changed = await changePassword(c.var.services, c.var.ctx, { caller: callerOf(c), person, ...form })
    if (changed.state === 'right') return c.redirect('/account?done=passwordChanged', 303)
    const words = accountText[c.var.locale]
    const issue =
      changed.state === 'unfit'
        ? { field: 'next', message: words.problems[changed.problem] }
        : { field: 'current', message: sentenceOf(c, changed) }
    const { locale, view } = c.var
    const page = <PasswordPage locale={locale} view={view} mustChange={person.mustChangePassword} issues={[issue]} />
    return c.html(page, 422)
  })
  .get('/account/two-factor/on', (c) => c.html(confirmPage(c, 'on')))
  .get('/account/two-factor/off', (c) => c.html(confirmPage(c, 'off')))
  .get('/account/two-factor/recovery', (c) => c.html(confirmPage(c, 'recovery')))
  .post('/account/two-factor/on', (c) =>
    guarded(c, 'on', async (password) => {
      const auth = await authOf(c.var.services)
      const answer = await auth.api.enableTwoFactor({ body: { password }, headers: requestHeaders(c) })
      if (answer.method !== 'totp') throw new Error('the library offered another second step')
      const enrolment = await enrolmentOf(answer, personOf(c).userName)
      return c.html(<EnrolPage locale={c.var.locale} view={c.var.view} enrolment={enrolment} />)
    }),
  )
  .post('/account/two-factor/confirm', async (c) => {
    const { code } = z.object({ code: field }).parse(await c.req.parseBody())
    const verified = await confirmEnrolment(c, code.replace(/\s/g, ''))
    if (!verified) return c.html(enrolAgain(c), 422)
    passCookies(c, verified.headers)
    await note(c, 'account.two-factor-on')
    return c.redirect('/account?done=turnedOn', 303)
  })
  .post('/account/two-factor/off', (c) =>
    guarded(c, 'off', async (password) => {
      const auth = await authOf(c.var.services)
      const headers = requestHeaders(c)
      const answer = await auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true })
      passCookies(c, answer.headers)
      await note(c, 'account.two-factor-off')
      return c.redirect('/account?done=turnedOff', 303)
    }),
  )
  .post('/account/two-factor/recovery', (c) =>
    guarded(c, 'recovery', async (password) => {
      const auth = await authOf(c.var.services)
      const answer = await auth.api.generateBackupCodes({ body: { password }, headers: requestHeaders(c) })
      await note(c, 'account.recovery-codes')
      return c.html(<RecoveryPage locale={c.var.locale} view={c.var.view} codes={answer.backupCodes} />)
    }),
  )
  .post('/account/sessions/revoke-others', async (c) => {
    const { accountId, sessionId } = personOf(c)
    await deleteSessions(c.var.services.db, accountId, sessionId)
    return c.redirect('/account?done=revokedOthers', 303)
  })
  .post('/account/sessions/:id/revoke', async (c) => {
    const { id } = Id.parse(c.req.param())
    if (!(await deleteSession(c.var.services.db, personOf(c).accountId, id))) throw new NotFoundError('session', id)
    return c.redirect('/account?done=revoked', 303)
  })

/** The code that turns the second step on counts as used, like any other. */
async function confirmEnrolment(c: AppContext, code: string) {
  if (!(await takeCode(c.var.services, { accountId: personOf(c).accountId, code }))) return null
  const auth = await authOf(c.var.services)
  return orNull(auth.api.verifyTOTP({ body: { code }, headers: requestHeaders(c), returnHeaders: true }))
}

function enrolAgain(c: AppContext) {
  const issues = [{ field: 'code', message: accountText[c.var.locale].codeWrong }]
  const enrolment = { qr: null, secret: null, recoveryCodes: [] }
  return <EnrolPage locale={c.var.locale} view={c.var.view} enrolment={enrolment} issues={issues} />
}

function rolesOf(c: AppContext): string[] {
  const presence = presenceOf(c)
  const names = accessText[c.var.locale].roles
  const held = presence.state === 'in' ? presence.held : []
  return held.map(({ role, post, unitName }) => `${names[role]}: ${post}, ${unitName}`)
}

function sessionLine(row: Awaited<ReturnType<typeof listSessions>>[number], ownId: string): SessionLine {
  return {
    id: row.id,
    device: row.user_agent,
    address: row.ip_address ?? '',
    seenAt: row.last_seen_at ?? row.created_at,
    locked: row.locked_at !== null,
    own: row.id === ownId,
  }
}

type Guarded = 'on' | 'off' | 'recovery'

function confirmPage(c: AppContext, what: Guarded, error?: string) {
  const words = accountText[c.var.locale]
  const title = { on: words.turnOn, off: words.turnOff, recovery: words.newRecovery }[what]
  const issues = error ? [{ field: 'password', message: error }] : []
  const action = `/account/two-factor/${what}`
  return <ConfirmPage locale={c.var.locale} view={c.var.view} action={action} title={title} issues={issues} />
}

/** Does what the password guards once it was right; shows the question again otherwise. */
async function guarded(c: AppContext, what: Guarded, work: (password: string) => Promise<Response>): Promise<Response> {
  const { password } = z.object({ password: field }).parse(await c.req.parseBody())
  const { accountId, userName } = personOf(c)
  const check = async () => verifyPassword(password, (await findPasswordHash(c.var.services.db, accountId)) ?? '')
  const checked = await confirmPassword(c.var.services, callerOf(c), { userName, check })
  if (checked.state !== 'right') return c.html(confirmPage(c, what, sentenceOf(c, checked)), 422)
  return work(password)
}

function sentenceOf(c: AppContext, checked: Exclude<Checked, { state: 'right' }>): string {
  const words = accountText[c.var.locale]
  return checked.state === 'slow' ? words.slow(checked.retryAfterSeconds) : words.wrong
}

function note(c: AppContext, action: string): Promise<void> {
  const { ctx } = c.var
  const record = { action, objectKind: 'account', objectId: ctx.actor.accountId }
  return inTransaction(ctx, (tx) => recordAudit(tx, ctx, record))
}
