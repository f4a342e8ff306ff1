import type { Insertable } from 'kysely'
import type { Db, Schema, Tx } from '#platform/db.ts'

// Addresses belong to accounts and stand outside every office.

export async function listAddresses(db: Db, accountIds: readonly string[]): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('mail_address')
    .select(['account_id', 'address'])
    .where('account_id', 'in', [...new Set(accountIds)])
    .execute()
  return new Map(rows.map(({ account_id, address }) => [account_id, address]))
}

/** Null forgets it. */
export async function setAddress(
  db: Db,
  accountId: string,
  { address, at }: { address: string | null; at: Date },
): Promise<void> {
  if (address === null) {
    await db.deleteFrom('mail_address').where('account_id', '=', accountId).execute()
    return
  }
  await db
    .insertInto('mail_address')
    .values({ account_id: accountId, address, set_at: at })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ address, set_at: at }))
    .execute()
}

export async function insertMail(tx: Tx, rows: readonly Insertable<Schema['outgoing_mail']>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('outgoing_mail')
      .values([...rows])
      .execute()
}

/** Letters whose time has come, and those whose sender died: taken for sending, by one worker each. */
export function claimMail(tx: Tx, tenantId: string, { now, abandoned }: { now: Date; abandoned: Date }) {
  return tx
    .updateTable('outgoing_mail')
    .set((eb) => ({ state: 'sending', claimed_at: now, attempts: eb('attempts', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('outgoing_mail')
        .select('id')
        .where('tenant_id', '=', tenantId)
        .where(({ or, and, eb: field }) =>
          or([
            and([field('state', '=', 'queued'), field('send_after', '<=', now)]),
            and([field('state', '=', 'sending'), field('claimed_at', '<', abandoned)]),
          ]),
        )
        .orderBy('send_after')
        .limit(50)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'address', 'subject', 'body', 'attempts'])
    .execute()
}

export type ClaimedMail = Awaited<ReturnType<typeof claimMail>>[number]

type Outcome =
  | { state: 'sent'; sentAt: Date }
  | { state: 'queued'; sendAfter: Date; failure: string }
  | { state: 'failed'; failure: string }

export async function settleMail(
  tx: Tx,
  tenantId: string,
  { id, outcome }: { id: string; outcome: Outcome },
): Promise<void> {
  await tx
    .updateTable('outgoing_mail')
    .set({
      state: outcome.state,
      claimed_at: null,
      sent_at: outcome.state === 'sent' ? outcome.sentAt : null,
      failure: outcome.state === 'sent' ? null : outcome.failure,
      ...(outcome.state === 'queued' ? { send_after: outcome.sendAfter } : {}),
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute()
}
