import type { Context } from '#platform/context.ts'
import { ForbiddenError } from '#platform/errors.ts'
import type { Services } from '#platform/http.ts'
import { listSampleAccounts } from './account.queries.ts'
import { authOf } from './auth.adapter.ts'
import type { HeldRole } from './held-role.ts'
import { getOffice } from './membership.queries.ts'
import { deleteSession, setWorkplace } from './session.queries.ts'

type Chooser = {
  person: { accountId: string; sessionId: string; sample: boolean }
  held: readonly HeldRole[]
  headers: Headers
}

/**
 * Goes on in another role that the person holds, or, in the sample office alone, as another of its invented people.
 * `choice`: a membership's id, an invented person's account id, or the present role's name, which changes nothing.
 * Returns the cookies of a new session, or null when the old one goes on.
 */
export async function switchRole(
  services: Pick<Services, 'config' | 'db'>,
  ctx: Context,
  { person, held, headers, choice }: Chooser & { choice: string },
): Promise<Headers | null> {
  const own = held.find(({ membershipId }) => membershipId === choice)
  if (own) {
    await setWorkplace(services.db, person.sessionId, own)
    return null
  }
  if (choice === ctx.actor.role) return null
  if (!person.sample || !(await getOffice(services.db, ctx.tenantId))?.sample) throw new ForbiddenError('role.switch')
  const target = (await listSampleAccounts(services.db)).find(({ id }) => id === choice)
  if (!target) throw new ForbiddenError('role.switch')
  const auth = await authOf(services)
  const opened = await auth.api.openSession({ body: { accountId: target.id }, headers, returnHeaders: true })
  await deleteSession(services.db, person.accountId, person.sessionId)
  return opened.headers
}
