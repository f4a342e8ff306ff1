import { type Auth, authOf, orNull } from './auth.adapter.ts'
import { type Caller, countAttempts, type Doorstep, rememberBrowser, subjectsFor } from './count-attempt.command.ts'
import { logSignIn, takeCode } from './log-sign-in.command.ts'
import { hashPassword } from './password.adapter.ts'
import { deleteExpiredSessions, deleteSession, findChallenged } from './session.queries.ts'
import { forgetAttempts } from './sign-in-limit.queries.ts'
import { isUserName, normalUserName } from './user-name.ts'

export type SignInOutcome =
  | { state: 'in'; headers: Headers; device: string }
  /** The password was right; the code of the phone is still asked for. */
  | { state: 'code'; headers: Headers }
  | { state: 'wrong'; left: number }
  | { state: 'slow'; retryAfterSeconds: number }

export type SignInAttempt = {
  userName: string
  password: string
  previous: { accountId: string; sessionId: string } | null
}

/**
 * Checks a password and opens a new session. A wrong name and a wrong password cannot be told apart, by answer or by
 * time. The session the browser came with, whoever gave it to it, ends. What came of it is kept for the administrator.
 */
export async function signIn(services: Doorstep, caller: Caller, attempt: SignInAttempt): Promise<SignInOutcome> {
  const userName = normalUserName(attempt.userName).slice(0, 60)
  const counted = await countAttempts(services, await subjectsFor(services, caller, { userName, step: 'password' }))
  if (!counted.allowed) return { state: 'slow', retryAfterSeconds: counted.retryAfterSeconds }
  const opened = await checkPassword(await authOf(services), caller, { ...attempt, userName })
  if (!opened) {
    await logSignIn(services, caller, { userName, outcome: counted.left === 0 ? 'slowed' : 'wrong-password' })
    return { state: 'wrong', left: counted.left }
  }
  await forgetAttempts(services.db, counted.subjects)
  await deleteExpiredSessions(services.db, services.now())
  const { previous } = attempt
  if (previous) await deleteSession(services.db, previous.accountId, previous.sessionId)
  const whole = 'user' in opened.response
  await logSignIn(services, caller, { userName, outcome: whole ? 'in' : 'code-asked' })
  if (!('user' in opened.response)) return { state: 'code', headers: opened.headers }
  const device = await rememberBrowser(services, caller.device, opened.response.user.id)
  return { state: 'in', headers: opened.headers, device }
}

async function checkPassword(auth: Auth, { headers }: Caller, { userName, password }: SignInAttempt) {
  if (!isUserName(userName) || password.length > 200) {
    await hashPassword(password.slice(0, 200))
    return null
  }
  const body = { username: userName, password }
  return orNull(auth.api.signInUsername({ body, headers, returnHeaders: true }))
}

export type CodeAttempt = {
  code: string
  /** What the first step left in the browser's cookie, as it stands there. */
  challenge: string | null
  trustDevice: boolean
}

/** The second step: a code of the phone, or one of the recovery codes, which is used up by it. */
export async function enterCode(services: Doorstep, caller: Caller, attempt: CodeAttempt): Promise<SignInOutcome> {
  const account = attempt.challenge ? await findChallenged(services.db, attempt.challenge) : null
  if (!account) return { state: 'wrong', left: 0 }
  const subjects = await subjectsFor(services, caller, { userName: account.userName, step: 'code' })
  const counted = await countAttempts(services, subjects)
  if (!counted.allowed) return { state: 'slow', retryAfterSeconds: counted.retryAfterSeconds }
  const { id: accountId, userName } = account
  const fresh = await isFresh(services, { accountId, code: plainCode(attempt.code) })
  const opened = fresh ? await checkCode(await authOf(services), caller, attempt) : null
  if (!opened) {
    await logSignIn(services, caller, { userName, outcome: counted.left === 0 ? 'slowed' : 'wrong-code' })
    return { state: 'wrong', left: counted.left }
  }
  await forgetAttempts(services.db, counted.subjects)
  await logSignIn(services, caller, { userName, outcome: 'in' })
  return { state: 'in', headers: opened.headers, device: await rememberBrowser(services, caller.device, accountId) }
}

const plainCode = (typed: string) => typed.replace(/\s/g, '')
const ofPhone = /^\d{6}$/

/** A recovery code is used up by the library itself. */
async function isFresh(services: Doorstep, { accountId, code }: { accountId: string; code: string }): Promise<boolean> {
  return !ofPhone.test(code) || takeCode(services, { accountId, code })
}

function checkCode(auth: Auth, { headers }: Caller, { code, trustDevice }: CodeAttempt) {
  const digits = plainCode(code)
  if (ofPhone.test(digits)) {
    return orNull(auth.api.verifyTOTP({ body: { code: digits, trustDevice }, headers, returnHeaders: true }))
  }
  return orNull(auth.api.verifyBackupCode({ body: { code: digits, trustDevice }, headers, returnHeaders: true }))
}
