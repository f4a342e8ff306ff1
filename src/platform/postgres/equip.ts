import { Client, escapeIdentifier, escapeLiteral } from 'pg'

/** Who owns the schema: may create roles and tables, may not pass row-level security by. */
export const OWNER = 'thidua_owner'
export const DATABASE = 'thidua'

const EXTENSIONS = ['unaccent', 'pg_trgm', 'btree_gist']

/** Role, database and extensions, each made only when missing: repeatable after a kill at any moment. */
export async function equipCluster(port: number, passwords: { superuser: string; owner: string }): Promise<void> {
  const superuser = { host: '127.0.0.1', port, user: 'postgres', password: passwords.superuser }
  await withClient({ ...superuser, database: 'postgres' }, async (client) => {
    const role = await client.query('select from pg_roles where rolname = $1', [OWNER])
    if (role.rowCount === 0) await client.query(`create role ${OWNER} login`)
    await client.query(
      `alter role ${OWNER} nosuperuser nobypassrls createrole password ${escapeLiteral(passwords.owner)}`,
    )
    const database = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (database.rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER}`)
  })
  await withClient({ ...superuser, database: DATABASE }, async (client) => {
    for (const name of EXTENSIONS) {
      await client.query(`create extension if not exists ${escapeIdentifier(name)} schema public`)
    }
  })
}

type Connection = { host: string; port: number; user: string; password: string; database: string }

async function withClient(connection: Connection, use: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    await use(client)
  } finally {
    await client.end()
  }
}
