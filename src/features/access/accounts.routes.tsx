import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { inTransaction, type Role, requireRole, roles } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { NotFoundError, PreconditionError } from '#platform/errors.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import type { FieldIssue } from '#web/components/error-summary.tsx'
import { compareText, formatDate, parseDate } from '#web/format.ts'
import { treeLines } from '../unit/tree.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { accessRefusals } from './access.messages.ts'
import { accountText } from './account.messages.ts'
import { findAccountByUserName, listOfficeAccounts } from './account.queries.ts'
import { AccountDetailPage, type AccountLine, AccountsPage } from './accounts.page.tsx'
import type { NewRole } from './give-role.command.ts'
import { addRole, createColleague, endRole, resetColleaguePassword, revokeSessions } from './manage-account.command.ts'
import { listMemberships } from './membership.queries.ts'
import { NewAccountPage, OncePage, type RoleValues } from './new-account.page.tsx'
import { requireSignIn } from './session.middleware.ts'
import { listSignIns } from './sign-in-log.queries.ts'
import { countRefused } from './sign-in-result.ts'
import { SignInsPage } from './sign-ins.page.tsx'
import { normalUserName, suggestUserName } from './user-name.ts'

const field = z.string().max(300).catch('')
const Id = z.object({ id: z.uuid() })
const RoleId = z.object({ id: z.uuid(), roleId: z.uuid() })
const RoleForm = z.object({ role: field, unitId: field, post: field, validFrom: field, validTo: field })
const AccountForm = RoleForm.extend({ name: field, userName: field })
const Done = z.object({ done: z.enum(['given', 'ended', 'revokedAll']).optional().catch(undefined) })

/** Everybody's accounts, for the administrator. */
export const accountsRoutes = new Hono<AppEnv>()
  .use('/accounts', requireSignIn)
  .use('/accounts/*', requireSignIn)
  .get('/accounts', async (c) => {
    const { ctx, locale, view } = c.var
    requireRole(ctx, 'admin')
    const accounts = await inTransaction(ctx, (tx) => readAccounts(c, tx))
    const today = accounts.map((one) => ({ ...one, roles: one.roles.filter((role) => isHeld(role, ctx.today)) }))
    return c.html(<AccountsPage locale={locale} view={view} accounts={today} />)
  })
  .get('/accounts/new', async (c) => {
    requireRole(c.var.ctx, 'admin')
    return c.html(await newAccountPage(c, { name: '', userName: '', ...emptyRole(c) }, []))
  })
  .get('/accounts/sign-ins', async (c) => {
    const { ctx, locale, view } = c.var
    requireRole(ctx, 'admin')
    const lines = await listSignIns(ctx.db, ctx.tenantId)
    const refused = countRefused(lines, ctx.now)
    return c.html(<SignInsPage locale={locale} view={view} lines={lines} refused={refused} />)
  })
  .post('/accounts', create)
  .get('/accounts/:id', async (c) => {
    requireRole(c.var.ctx, 'admin')
    const { done } = Done.parse(c.req.query())
    const { id } = Id.parse(c.req.param())
    return c.html(
      await detailPage(c, id, { values: emptyRole(c), issues: [], done: done && accountText[c.var.locale][done] }),
    )
  })
  .post('/accounts/:id/roles', async (c) => {
    requireRole(c.var.ctx, 'admin')
    const { id } = Id.parse(c.req.param())
    const values = RoleForm.parse(await c.req.parseBody())
    const { role, issues } = readRole(c, values)
    if (!role) return c.html(await detailPage(c, id, { values, issues }), 422)
    const given = await refusable(c, 'validTo', () => addRole(c.var.ctx, { ...role, accountId: id }))
    if ('issue' in given) return c.html(await detailPage(c, id, { values, issues: [given.issue] }), 422)
    return c.redirect(`/accounts/${id}?done=given`, 303)
  })
  .post('/accounts/:id/roles/:roleId/end', async (c) => {
    const { id, roleId } = RoleId.parse(c.req.param())
    const ended = await refusable(c, undefined, () =>
      endRole(c.var.ctx, { accountId: id, membershipId: roleId, lastDay: null }),
    )
    if ('done' in ended) return c.redirect(`/accounts/${id}?done=ended`, 303)
    return c.html(await detailPage(c, id, { values: emptyRole(c), issues: [ended.issue] }), 422)
  })
  .post('/accounts/:id/password', async (c) => {
    const { id } = Id.parse(c.req.param())
    const { ctx, locale, view } = c.var
    const reset = await refusable(c, undefined, () => resetColleaguePassword(ctx, id))
    if ('issue' in reset) return c.html(await detailPage(c, id, { values: emptyRole(c), issues: [reset.issue] }), 422)
    const account = await inTransaction(ctx, (tx) => readAccount(c, tx, id))
    return c.html(<OncePage {...{ locale, view, ...account }} password={reset.done.password} />)
  })
  .post('/accounts/:id/sign-out', async (c) => {
    const { id } = Id.parse(c.req.param())
    await revokeSessions(c.var.ctx, id)
    return c.redirect(`/accounts/${id}?done=revokedAll`, 303)
  })

const isHeld = ({ from, to }: { from: string; to: string | null }, on: string): boolean =>
  from <= on && (to === null || on <= to)

async function readAccounts(c: AppContext, tx: Tx): Promise<AccountLine[]> {
  const { tenantId } = c.var.ctx
  const memberships = Map.groupBy(await listMemberships(tx, tenantId), ({ account_id }) => account_id)
  const accounts = await listOfficeAccounts(tx, tenantId)
  return accounts
    .toSorted((a, b) => compareText(givenName(a.name), givenName(b.name)))
    .map(({ id, name, user_name }) => ({
      id,
      name,
      userName: user_name,
      roles: (memberships.get(id) ?? []).map((role) => ({
        id: role.id,
        role: role.role as Role,
        post: role.post,
        unitName: role.unitName,
        from: role.valid_from,
        to: role.valid_to,
      })),
    }))
}

/** Vietnamese lists go by the given name, which stands last. */
const givenName = (name: string): string => `${name.split(' ').at(-1)} ${name}`

async function readAccount(c: AppContext, tx: Tx, id: string): Promise<AccountLine> {
  const account = (await readAccounts(c, tx)).find((one) => one.id === id)
  if (!account) throw new NotFoundError('account', id)
  return account
}

const emptyRole = (c: AppContext): RoleValues => ({
  role: '',
  unitId: '',
  post: '',
  validFrom: formatDate(c.var.ctx.today),
  validTo: '',
})

function readRole(c: AppContext, form: RoleValues): { role: Omit<NewRole, 'accountId'> | null; issues: FieldIssue[] } {
  const said = accountText[c.var.locale].errors
  const role = roles.find((one) => one === form.role)
  const unitId = z.uuid().safeParse(form.unitId)
  const validFrom = parseDate(form.validFrom)
  const validTo = form.validTo.trim() ? parseDate(form.validTo) : null
  const issues: FieldIssue[] = []
  if (!role) issues.push({ field: 'role', message: said.role })
  if (!unitId.success) issues.push({ field: 'unitId', message: said.unit })
  if (!form.post.trim()) issues.push({ field: 'post', message: said.post })
  if (!validFrom) issues.push({ field: 'validFrom', message: said.from })
  if (form.validTo.trim() && !validTo) issues.push({ field: 'validTo', message: said.until })
  if (!role || !unitId.success || !validFrom || issues.length > 0) return { role: null, issues }
  return { role: { role, unitId: unitId.data, post: form.post, validFrom, validTo }, issues }
}

/** The suggested name, with a number after it when it is taken. */
async function freeUserName(c: AppContext, fullName: string): Promise<string> {
  const suggested = suggestUserName(fullName)
  for (let number = 1; number < 100; number++) {
    const name = number === 1 ? suggested : `${suggested}${number}`
    if (!(await findAccountByUserName(c.var.services.db, name))) return name
  }
  return suggested
}

async function unitOptions(c: AppContext, tx: Tx) {
  const { tenantId, today } = c.var.ctx
  return treeLines(await listUnits(tx, tenantId, today))
    .filter(({ unit }) => unit.kind !== 'group')
    .map(({ unit, depth }) => ({ value: unit.id, label: `${'– '.repeat(depth)}${unit.name}` }))
}

type NewValues = RoleValues & { name: string; userName: string }

async function newAccountPage(c: AppContext, form: NewValues, issues: readonly FieldIssue[]) {
  const units = await inTransaction(c.var.ctx, (tx) => unitOptions(c, tx))
  const { locale, view } = c.var
  const { name, userName, ...values } = form
  return <NewAccountPage {...{ locale, view, units, issues, name, userName, values }} />
}

type Shown = { values: RoleValues; issues: readonly FieldIssue[]; done?: string | undefined }

async function detailPage(c: AppContext, id: string, shown: Shown) {
  const { account, units } = await inTransaction(c.var.ctx, async (tx) => ({
    account: await readAccount(c, tx, id),
    units: await unitOptions(c, tx),
  }))
  const { locale, view, ctx } = c.var
  return <AccountDetailPage {...{ locale, view, account, units, today: ctx.today, ...shown }} />
}

/** A refusal of this slice as an issue of the form; other failures go on to the place for all errors. */
async function refusable<T>(
  c: AppContext,
  at: string | undefined,
  work: () => Promise<T>,
): Promise<{ done: T } | { issue: FieldIssue }> {
  try {
    return { done: await work() }
  } catch (error) {
    if (!(error instanceof PreconditionError)) throw error
    const table: Readonly<Record<string, string>> = accessRefusals[c.var.locale]
    const message = table[error.code]
    if (message === undefined) throw error
    return { issue: { field: at, message } }
  }
}

async function create(c: HonoContext<AppEnv>): Promise<Response> {
  const { ctx, locale, view } = c.var
  requireRole(ctx, 'admin')
  const form = AccountForm.parse(await c.req.parseBody())
  const { role, issues } = readRole(c, form)
  if (!form.name.trim()) issues.unshift({ field: 'name', message: accountText[locale].errors.name })
  if (!role || issues.length > 0) return c.html(await newAccountPage(c, form, issues), 422)
  const userName = normalUserName(form.userName) || (await freeUserName(c, form.name))
  const made = await refusable(c, 'userName', () => createColleague(ctx, { name: form.name, userName, role }))
  if ('issue' in made) return c.html(await newAccountPage(c, form, [made.issue]), 422)
  const { password } = made.done
  return c.html(
    <OncePage locale={locale} view={view} name={form.name.trim()} userName={userName} password={password} />,
  )
}
