import { randomUUID } from 'node:crypto'
import pg from 'pg'

export type Column = { name: string; kind: string }

/** Tables with a tenant, and the columns that a row of each must fill. */
export async function tenantTables(client: pg.Client): Promise<Map<string, Column[]>> {
  const { rows } = await client.query<{ table: string; name: string; kind: string }>(
    `select c.relname as table, a.attname as name, a.atttypid::regtype::text as kind
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attnotnull
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
       and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id' and not t.attisdropped)
     order by c.relname, a.attnum`,
  )
  return Map.groupBy(rows, ({ table }) => table) as Map<string, Column[]>
}

/** Takes every check and foreign key away, so that a row of any table can be made from its columns alone. */
export async function dropChecks(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select conrelid::regclass as table, quote_ident(conname) as name from pg_constraint
     where contype in ('c', 'f') and connamespace = 'public'::regnamespace`,
  )
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
}

const made: Record<string, () => unknown> = {
  uuid: () => randomUUID(),
  text: () => `text ${randomUUID()}`,
  boolean: () => true,
  date: () => '2025-11-18',
  'timestamp with time zone': () => '2025-11-18T09:00:00+07:00',
  jsonb: () => '{}',
  bytea: () => Buffer.from(randomUUID()),
}

/** A statement that inserts one row of this tenant. */
export function insertOf(
  table: string,
  columns: readonly Column[],
  tenantId: string,
): { text: string; values: unknown[] } {
  const values = columns.map(({ name, kind }) => (name === 'tenant_id' ? tenantId : (made[kind] ?? number)()))
  const names = columns.map(({ name }) => pg.escapeIdentifier(name))
  return { text: `insert into ${table} (${names}) values (${columns.map((_, index) => `$${index + 1}`)})`, values }
}

const number = () => Math.floor(Math.random() * 1e9)
