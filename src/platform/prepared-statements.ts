import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

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
    connect: async () => {
      const client = await pool.connect()
      const query = (text: string, values: readonly unknown[] = []) => {
        const name = values.length > 0 ? nameOf(text) : undefined
        return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) })
      }
      const prepared: PostgresPoolClient = Object.assign(Object.create(client), { query })
      return prepared
    },
  }
}
