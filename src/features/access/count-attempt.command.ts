import { createHash, randomBytes } from 'node:crypto'
import type { Services } from '#platform/http.ts'
import {
  forgetAttempts,
  forgetOldAttempts,
  isKnownDevice,
  lockAttempts,
  rememberDevice,
  writeAttempts,
} from './sign-in-limit.queries.ts'
import { countAttempt, isLoopback, limitRules, networkOf, type SubjectKind } from './sign-in-limit.ts'

export type Doorstep = Pick<Services, 'config' | 'db' | 'now'>

/** Where an attempt comes from. `device`: the browser's own long-lived token, when it has one. */
export type Caller = { headers: Headers; address: string; device: string | null }

export type Subject = { kind: SubjectKind; key: string }

export type Counted =
  | { allowed: true; left: number; subjects: string[] }
  | { allowed: false; retryAfterSeconds: number }

/** A browser that has signed in to this account before is counted alone, so that strangers cannot slow it down. */
export async function subjectsFor(
  { db }: Doorstep,
  { address, device }: Caller,
  tried: { userName: string; step: 'password' | 'code' },
): Promise<Subject[]> {
  const { userName, step } = tried
  const network = networkOf(address)
  // A known browser is no excuse here: whoever stole it has the password too, and tries the million codes.
  if (step === 'code') {
    return [
      { kind: 'code-at-address', key: `${network} ${userName}` },
      { kind: 'code', key: userName },
    ]
  }
  const token = device && sha256(device)
  if (token && (await isKnownDevice(db, token, userName))) return [{ kind: 'device', key: `${token} ${userName}` }]
  const subjects: Subject[] = [{ kind: 'name-at-address', key: `${network} ${userName}` }]
  // This very machine, or a proxy on it behind which everybody has the same address.
  if (!isLoopback(address)) subjects.push({ kind: 'address', key: network })
  return subjects
}

/** Counts one attempt for every subject, or for none when one of them has to wait. */
export async function countAttempts({ db, now }: Doorstep, subjects: readonly Subject[]): Promise<Counted> {
  const at = now()
  await forgetOldAttempts(db, new Date(at.getTime() - 24 * 3_600_000))
  return db.transaction().execute(async (tx): Promise<Counted> => {
    const passed = []
    // One order for all, so that two transactions never wait for each other.
    for (const { kind, key } of subjects.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
      const subject = `${kind} ${key}`
      const verdict = countAttempt(await lockAttempts(tx, subject, at), at, limitRules[kind])
      if (!verdict.allowed) return verdict
      passed.push({ kind, subject, verdict })
    }
    for (const { subject, verdict } of passed) await writeAttempts(tx, subject, verdict.attempts)
    return {
      allowed: true,
      left: Math.min(...passed.map(({ verdict }) => verdict.left)),
      // A right password of one account says nothing about the others tried from the same address.
      subjects: passed.filter(({ kind }) => kind !== 'address').map(({ subject }) => subject),
    }
  })
}

export type Checked =
  | { state: 'right' }
  | { state: 'wrong'; left: number }
  | { state: 'slow'; retryAfterSeconds: number }

/** Runs `check`, the password of an account that is already known, under the same limits as signing in. */
export async function confirmPassword(
  services: Doorstep,
  caller: Caller,
  { userName, check }: { userName: string; check: () => Promise<boolean> },
): Promise<Checked> {
  const counted = await countAttempts(services, await subjectsFor(services, caller, { userName, step: 'password' }))
  if (!counted.allowed) return { state: 'slow', retryAfterSeconds: counted.retryAfterSeconds }
  if (!(await check())) return { state: 'wrong', left: counted.left }
  await forgetAttempts(services.db, counted.subjects)
  return { state: 'right' }
}

/** Marks this browser as one that knows the account; returns the token it has to keep. */
export async function rememberBrowser(
  { db, now }: Doorstep,
  device: string | null,
  accountId: string,
): Promise<string> {
  const token = device ?? randomBytes(32).toString('base64url')
  await rememberDevice(db, { tokenSha256: sha256(token), accountId, now: now() })
  return token
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
