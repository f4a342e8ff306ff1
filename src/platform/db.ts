import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { isStalePlan, withPreparedStatements } from './prepared-statements.ts'
import type { DB } from './schema.ts'

export type Schema = DB
export type Db = Kysely<DB>
export type Tx = Transaction<DB>

const { types } = pg
// Counts fit a double; a date of law is a day and not a moment, so it stays text.
const parsers = new Map<number, (text: string) => unknown>([
  [types.builtins.INT8, Number],
  [types.builtins.NUMERIC, Number],
  [types.builtins.DATE, (text) => text],
])
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: unknown) =>
  parsers.get(oid) ?? types.getTypeParser(oid, format as 'text')

export type Database = { db: Db; pool: pg.Pool; close(): Promise<void> }

/** Opens a pool as the program's own role. `onError` hears of connections that die while idle. */
export function openDatabase(url: string, onError: (error: Error) => void, max = 10): Database {
  const pool = new pg.Pool({ connectionString: url, max, types: { getTypeParser }, connectionTimeoutMillis: 10_000 })
  hearErrors(pool, onError)
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: withPreparedStatements(pool) }) })
  return { db, pool, close: () => db.destroy() }
}

/** A connection that dies must be heard wherever it is, idle or at work; an error nobody hears ends the program. */
export function hearErrors(pool: pg.Pool, onError: (error: Error) => void): void {
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
}

/** Who is at work in a transaction; the database's row-level security goes by it. */
export type Entry = { tenantId: string; actorId: string | null; role: string }

/** Codes of failures that leave nothing behind and pass when tried again. */
const passing = new Set(['40001', '40P01'])

/**
 * Runs `work` in one transaction as one actor of one tenant. A serialisation failure or deadlock is tried again,
 * three times at most, so `work` must do nothing but database work.
 */
export async function transact<T>(db: Db, entry: Entry, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(async (tx) => {
        // Must be the first statement after BEGIN, once: settings made in a savepoint do not reach every node.
        await sql`select app.enter(${entry.tenantId}::uuid, ${entry.actorId}::uuid, ${entry.role})`.execute(tx)
        return work(tx)
      })
    } catch (error) {
      const passes = passing.has(codeOf(error)) || isStalePlan(error)
      if (attempt >= 3 || !passes) throw error
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof pg.DatabaseError ? (error.code ?? '') : ''
}

/** A statement may bind 65,535 values; some room is left for what else it binds. */
const mostValues = 60_000

/** Rows in groups of which each fits into one INSERT, in their order. */
export function chunksOf<T extends object>(rows: readonly T[]): T[][] {
  const widest = rows.reduce((most, row) => Math.max(most, Object.keys(row).length), 1)
  const size = Math.floor(mostValues / widest)
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size))
}
