import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { plainDate } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { transact } from '#platform/db.ts'
import { Refusal } from '#platform/errors.ts'
import { type AppContext, type AppEnv, remoteAddress, type Services } from '#platform/http.ts'
import { newId } from '#platform/ids.ts'
import type { RoleChoice } from '#web/view-context.ts'
import { countUnread } from '../reminder/reminder.queries.ts'
import { hasAnyAccount, listSampleAccounts } from './account.queries.ts'
import { addressHeader, authOf } from './auth.adapter.ts'
import type { Caller } from './count-attempt.command.ts'
import { currentRole, type HeldRole } from './held-role.ts'
import { isIdle, isWorthNoting } from './idle.ts'
import { listHeldRoles, listOffices, type Office } from './membership.queries.ts'
import { seatHeader, seatOf } from './seat.ts'
import { lockSession, noteSeen } from './session.queries.ts'
import { roleChoices, viewOf } from './view.ts'

/** The person behind a session, whatever the session may open now. */
export type Person = {
  sessionId: string
  accountId: string
  name: string
  userName: string
  /** One of the invented people of the sample data. */
  sample: boolean
  mustChangePassword: boolean
  twoFactor: boolean
}

/** `no-role`: signed in, but no office has a role for this account today. */
export type Presence =
  | { state: 'out' }
  | { state: 'locked' | 'no-role' | 'in'; person: Person; held: readonly HeldRole[] }

const presences = new WeakMap<Request, Presence>()

/** What {@link loadSession} found out about this request. */
export function presenceOf(c: AppContext): Presence {
  return presences.get(c.req.raw) ?? { state: 'out' }
}

/** The person at work; throws a refusal (401) where {@link requireSignIn} does not stand before the route. */
export function personOf(c: AppContext): Person {
  const presence = presenceOf(c)
  if (presence.state !== 'in') throw new Refusal('signed-out', 401)
  return presence.person
}

/** What the account library may know of a request: its cookies, its browser, the address of its socket. */
export function requestHeaders(c: AppContext): Headers {
  const headers = new Headers({ [addressHeader]: remoteAddress(c) })
  for (const name of ['cookie', 'user-agent']) {
    const value = c.req.header(name)
    if (value) headers.set(name, value)
  }
  return headers
}

/** The browser's own token, by which it is known again. */
export const deviceCookie = 'thidua_device'

export function callerOf(c: AppContext): Caller {
  return { headers: requestHeaders(c), address: remoteAddress(c), device: getCookie(c, deviceCookie) ?? null }
}

/** Hands the library's cookies on to the browser. */
export function passCookies(c: AppContext, from: Headers): void {
  for (const cookie of from.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
}

/** Finds out who is asking; sets `ctx` and `view` for someone at work. Lets everyone pass. */
export const loadSession: MiddlewareHandler<AppEnv> = async (c, next) => {
  const presence = await findPresence(c)
  presences.set(c.req.raw, presence)
  await next()
}

async function findPresence(c: AppContext): Promise<Presence> {
  if (!c.req.header('cookie')?.includes('thidua.session_token')) return { state: 'out' }
  const { services } = c.var
  const auth = await authOf(services)
  const { response, headers } = await auth.api.getSession({ headers: requestHeaders(c), returnHeaders: true })
  // A script's question of a session that has just ended may be answered after another one began: it must not end that.
  if (response || isPage(c)) passCookies(c, headers)
  if (!response) return { state: 'out' }
  const { session, user } = response
  const person: Person = {
    sessionId: session.id,
    accountId: user.id,
    name: user.name,
    userName: user.username ?? '',
    sample: typeof user.sampleLabel === 'string',
    mustChangePassword: user.mustChangePassword === true,
    twoFactor: user.twoFactorEnabled === true,
  }
  if (await isLocked(services, person, session)) return { state: 'locked', person, held: [] }
  return seat(c, person, { officeId: session.officeId ?? null, membershipId: session.membershipId ?? null })
}

type Signs = { lockedAt?: Date | null | undefined; lastSeenAt?: Date | null | undefined }

async function isLocked({ db, now }: Services, person: Person, signs: Signs): Promise<boolean> {
  const lastSeen = signs.lastSeenAt ?? null
  if (signs.lockedAt) return true
  if (!person.sample && isIdle(lastSeen, now())) {
    await lockSession(db, person.sessionId, now())
    return true
  }
  if (isWorthNoting(lastSeen, now())) await noteSeen(db, person.sessionId, now())
  return false
}

type Chosen = { officeId: string | null; membershipId: string | null }

/** Sets the request to work in the chosen role, while it is held, or in the first one that is. */
async function seat(c: AppContext, person: Person, chosen: Chosen): Promise<Presence> {
  const { services, locale } = c.var
  const now = services.now()
  const offices = await listOffices(services.db, person.accountId)
  const { held, unread } = await heldRoles(services, { offices, accountId: person.accountId, now })
  const inOffice = held.filter(({ officeId }) => officeId === chosen.officeId)
  const role = currentRole(inOffice.length > 0 ? inOffice : held, chosen.membershipId)
  const office = offices.find(({ id }) => id === role?.officeId)
  if (!role || !office) return { state: 'no-role', person, held }
  c.set('ctx', contextOf(services, { accountId: person.accountId, name: person.name, role }))
  const choices = await choicesFor(c, { office, person, held, role })
  const url = new URL(c.req.url)
  const shown = { locale, path: url.pathname + url.search, role, choices, office }
  const notifications = unread.get(office.id) ?? 0
  c.set('view', viewOf({ ...shown, personName: person.name, accountId: person.accountId, notifications }))
  return { state: 'in', person, held }
}

/** A context of this person in this role, at this moment. */
function contextOf(
  { db, now }: Pick<Services, 'db' | 'now'>,
  who: { accountId: string; name: string; role: HeldRole },
): Context {
  const at = now()
  const { officeId, role, unitId } = who.role
  return {
    db,
    tenantId: officeId,
    actor: { accountId: who.accountId, name: who.name, role, unitId },
    now: at,
    today: plainDate(at),
    newId,
  }
}

type Holder = { offices: readonly Office[]; accountId: string; now: Date }

/**
 * Every role the account holds that day, in all its offices, and how many notices wait there; one transaction an
 * office, for each sees only its own.
 */
async function heldRoles({ db }: Pick<Services, 'db'>, { offices, accountId, now }: Holder) {
  const found = await Promise.all(
    offices.map(({ id: tenantId }) =>
      transact(db, { tenantId, actorId: accountId, role: 'unit' }, async (tx) => ({
        tenantId,
        roles: await listHeldRoles(tx, tenantId, { accountId, on: plainDate(now) }),
        notices: await countUnread(tx, tenantId, { accountId, now }),
      })),
    ),
  )
  return {
    held: found.flatMap(({ roles }) => roles),
    unread: new Map(found.map(({ tenantId, notices }) => [tenantId, notices])),
  }
}

type Choosing = { office: Office; person: Person; held: readonly HeldRole[]; role: HeldRole }

async function choicesFor(c: AppContext, { office, person, held, role }: Choosing): Promise<RoleChoice[]> {
  if (!office.sample || !person.sample) return roleChoices(held, role, c.var.locale)
  const people = await listSampleAccounts(c.var.services.db)
  return people.map(({ id, sample_label }) => ({
    role: id === person.accountId ? role.role : id,
    label: sample_label ?? '',
  }))
}

/** Lets only someone at work pass; sends the others where they can become one. */
export const requireSignIn: MiddlewareHandler<AppEnv> = async (c, next) => {
  const presence = presenceOf(c)
  const seat = c.req.header(seatHeader)
  // Kept on a shared device by someone else: it waits until they are back.
  if (presence.state === 'in' && seat !== undefined && seat !== seatOf(c.var.ctx.actor))
    throw new Refusal('other-person', 409)
  if (presence.state === 'in' && !presence.person.mustChangePassword) return next()
  if (presence.state === 'in' && c.req.path === '/account/password') return next()
  if (!isPage(c)) throw new Refusal(presence.state === 'locked' ? 'session-locked' : 'signed-out', 401)
  return c.redirect(await doorFor(c, presence), 303)
}

/** A page someone opened, as opposed to a form that was sent or a script's question. */
function isPage(c: AppContext): boolean {
  const mode = c.req.header('sec-fetch-mode')
  return c.req.method === 'GET' && (mode === undefined || mode === 'navigate')
}

async function doorFor(c: AppContext, presence: Presence): Promise<string> {
  const url = new URL(c.req.url)
  const to = encodeURIComponent(url.pathname + url.search)
  if (presence.state === 'locked') return `/lock?to=${to}`
  if (presence.state === 'no-role') return '/no-role'
  if (presence.state === 'in') return '/account/password'
  return (await hasAnyAccount(c.var.services.db)) ? `/sign-in?to=${to}` : '/setup'
}
