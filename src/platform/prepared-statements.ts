import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'

/** Statements a connection keeps ready. Lists of different lengths make ever new ones, so the number is bounded. */
const most = 500

/**
 * A pool whose connections plan a statement once and not at every request: most of what a short transaction costs the
 * server is planning. What has no parameters is asked for too seldom to be worth it.
 */
export function withPreparedStatements(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || names.size >= most) return known
    const name = `s${names.size}`
    names.set(text, name)
    return name
  }
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => prepared(await pool.connect(), nameOf),
  }
}

function prepared(client: pg.PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  let stale = false
  const query = async (text: string, values: readonly unknown[] = []) => {
    const name = values.length > 0 ? nameOf(text) : undefined
    try {
      return await client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) })
    } catch (error) {
      stale ||= isStalePlan(error)
      throw error
    }
  }
  // A connection whose plans are older than the tables is not used again.
  const release = () => client.release(stale)
  return Object.assign(Object.create(client), { query, release })
}

/** A table was changed under a running program: what the connection has planned for it does not fit any more. */
export function isStalePlan(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '0A000' && error.message.startsWith('cached plan')
}
