import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { derivedSecret } from './derived-secret.ts'

/** The role the program works as. It owns nothing, so row-level security binds it. */
export const appRole = 'thidua_app'

export class MigrationChangedError extends Error {
  override name = 'MigrationChangedError'
}

/**
 * Brings the database up to date as its owner and returns the URL of the program's own role.
 * Forward only; each file in one transaction, its statements one message each. Nodes that start together wait for
 * one another. Throws {@link MigrationChangedError} when a file differs from what was applied under its name.
 */
export async function migrate(ownerUrl: string, folder: string): Promise<{ appUrl: string; applied: string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('thidua migrate'))")
    const appUrl = await prepareAppRole(client, ownerUrl)
    const applied = await applyFiles(client, folder)
    return { appUrl, applied }
  } finally {
    await client.end()
  }
}

/** Makes the program's role, or gives it the password it should have. */
async function prepareAppRole(client: pg.Client, ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl)
  const password = derivedSecret(ownerUrl, appRole)
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [appRole])
  const verb = rowCount ? 'alter' : 'create'
  await client.query(`${verb} role ${appRole} login password '${password}'`)
  url.username = appRole
  url.password = password
  return url.href
}

async function applyFiles(client: pg.Client, folder: string): Promise<string[]> {
  await client.query(
    'create table if not exists schema_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
  )
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migration')
  const known = new Map(rows.map(({ name, sha256 }) => [name, sha256]))
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const applied: string[] = []
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8')
    const sha256 = createHash('sha256').update(text).digest('hex')
    const before = known.get(name)
    if (before === sha256) continue
    if (before) throw new MigrationChangedError(`${name} differs from what was applied under that name`)
    await applyFile(client, { name, text, sha256 })
    applied.push(name)
  }
  return applied
}

async function applyFile(client: pg.Client, file: { name: string; text: string; sha256: string }): Promise<void> {
  await client.query('begin')
  try {
    for (const statement of statementsOf(file.text)) await client.query(statement)
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [file.name, file.sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** A statement ends with `;` before a blank line or the end of the file. */
export function statementsOf(text: string): string[] {
  return text
    .split(/;[ \t]*\n(?=[ \t]*\n|$)/)
    .map((part) => part.trim())
    .filter((part) => part.replace(/^--.*$/gm, '').trim() !== '')
}
