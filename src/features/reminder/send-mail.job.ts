import { transact } from '#platform/db.ts'
import type { Services } from '#platform/http.ts'
import { openPost, type Post, PostError } from '#platform/mail.ts'
import { listOfficeDays } from '../calendar/office-day.queries.ts'
import { workCalendar } from '../calendar/working-day.ts'
import { clock } from '../movement/advance-movements.command.ts'
import { type ClaimedMail, claimMail, settleMail } from './mail.queries.ts'
import { afterFailure } from './mail-attempt.ts'
import { listOfficeNames } from './office.queries.ts'
import { isQuiet, momentOf } from './plan-reminders.ts'

type Clock = Pick<Services, 'db' | 'now' | 'config'>

const minute = 60_000
/** A sender that has said nothing for so long is taken for dead. */
const abandonedAfter = 15 * minute

/** Hands over the letters whose time has come. None at night or on days off; none twice unless a sender died with it. */
export async function sendMail({ db, now, config }: Clock, post: Post | null = null): Promise<void> {
  if (!config.mail && !post) return
  const open = post ?? openPost(config.mail ?? { url: '', from: '' })
  try {
    for (const { id: tenantId } of await listOfficeNames(db)) await sendOf(tenantId, { db, now, post: open })
  } finally {
    if (!post) open.close()
  }
}

type Sending = Pick<Services, 'db' | 'now'> & { post: Post }

async function sendOf(tenantId: string, { db, now, post }: Sending): Promise<void> {
  const entry = { tenantId, actorId: clock.accountId, role: clock.role }
  const at = now()
  const claimed = await transact(db, entry, async (tx) => {
    if (isQuiet(momentOf(at), workCalendar(await listOfficeDays(tx, tenantId)))) return []
    return claimMail(tx, tenantId, { now: at, abandoned: new Date(at.getTime() - abandonedAfter) })
  })
  for (const mail of claimed) {
    const outcome = await handOver(mail, { post, at: now() })
    await transact(db, entry, (tx) => settleMail(tx, tenantId, { id: mail.id, outcome }))
  }
}

async function handOver({ id, address, subject, body, attempts }: ClaimedMail, { post, at }: { post: Post; at: Date }) {
  try {
    await post.send({ id, to: address, subject, text: body })
    return { state: 'sent' as const, sentAt: at }
  } catch (error) {
    if (!(error instanceof PostError)) throw error
    return afterFailure({ attempts, final: error.final, failure: error.message.slice(0, 500), at })
  }
}
