import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate } from '#platform/migrate.ts'

export type OwnDatabase = {
  /** As the owner of the schema, in this test's own database. */
  owner: pg.Client
  ownerUrl: string
  /** As the program's own role. */
  appUrl: string
  remove(): Promise<void>
}

/** A migrated database that nobody else sees, so that a test may break it. */
export async function openOwnDatabase(purpose: string): Promise<OwnDatabase> {
  const home = process.env.THIDUA_TEST_OWNER_URL ?? ''
  const name = `thidua_${purpose}_${randomBytes(4).toString('hex')}`
  await once(home, `create database ${name} encoding 'UTF8' template template0`)
  const ownerUrl = Object.assign(new URL(home), { pathname: `/${name}` }).href
  for (const extension of ['unaccent', 'pg_trgm', 'btree_gist'])
    await once(ownerUrl, `create extension if not exists ${extension}`)
  const { appUrl } = await migrate(ownerUrl, 'db/migrations')
  const owner = await connect(ownerUrl)
  return {
    owner,
    ownerUrl,
    appUrl,
    remove: async () => {
      await owner.end()
      await once(home, `drop database ${name} with (force)`)
    },
  }
}

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

async function once(url: string, statement: string): Promise<void> {
  const client = await connect(url)
  await client.query(statement).finally(() => client.end())
}
