import { createHash } from 'node:crypto'
import { newId } from '#platform/ids.ts'
import type { Caller, Doorstep } from './count-attempt.command.ts'
import { forgetOldSignIns, noteSignIn, useCode } from './sign-in-log.queries.ts'
import type { SignInResult } from './sign-in-result.ts'

const keptDays = 180

/** Writes down who tried to come in, never with what. Attempts on names that nobody has are not kept. */
export async function logSignIn(
  { db, now }: Doorstep,
  caller: Caller,
  what: { userName: string; outcome: SignInResult },
): Promise<void> {
  const at = now()
  await forgetOldSignIns(db, new Date(at.getTime() - keptDays * 86_400_000))
  const userAgent = caller.headers.get('user-agent')?.slice(0, 300) ?? null
  await noteSignIn(db, { ...what, id: newId(at.getTime()), address: caller.address, userAgent, at })
}

/**
 * Takes a code of the phone out of use. Whoever comes second with it, even at the same moment, is refused; so it has to
 * be called before the code is checked.
 */
export function takeCode({ db, now }: Doorstep, { accountId, code }: { accountId: string; code: string }) {
  const codeSha256 = createHash('sha256').update(`${accountId} ${code}`).digest('hex')
  return useCode(db, { accountId, codeSha256, now: now() })
}
