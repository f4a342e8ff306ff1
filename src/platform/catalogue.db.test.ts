import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, type OwnDatabase, openOwnDatabase } from '../../test/catalogue/own-database.ts'
import { privilegeBreaches, roleBreaches } from '../../test/catalogue/privileges.ts'
import { type Column, dropChecks, insertOf, tenantTables } from '../../test/catalogue/rows.ts'
import { schemaBreaches } from '../../test/catalogue/rules.ts'

let database: OwnDatabase
beforeAll(async () => {
  database = await openOwnDatabase('catalogue')
})
afterAll(() => database?.remove())

describe('the schema as it stands', () => {
  it('keeps every rule of a distributed database', async () => expect(await schemaBreaches(database.owner)).toEqual([]))

  it('gives the program exactly the privileges that are written down', async () =>
    expect(await privilegeBreaches(database.owner)).toEqual([]))

  it('is not owned by the program', async () => expect(await roleBreaches(database.owner)).toEqual([]))

  it('is the one the row types were generated from', () => {
    const folder = mkdtempSync(join(tmpdir(), 'thidua-schema-'))
    const file = join(folder, 'schema.ts')
    const options = ['--dialect', 'postgres', '--url', database.ownerUrl, '--out-file', file, '--log-level', 'silent']
    const types = ['--date-parser', 'string', '--numeric-parser', 'number', '--type-mapping', '{"int8":"number"}']
    const tables = ['--include-pattern', 'public.*', '--exclude-pattern', 'public.schema_migration']
    try {
      execFileSync('node_modules/.bin/kysely-codegen', [...options, ...types, ...tables])
      const tidy = ['check', '--write', '--stdin-file-path=src/platform/schema.ts']
      const fresh = execFileSync('node_modules/.bin/biome', tidy, { input: readFileSync(file), encoding: 'utf8' })
      expect(readFileSync('src/platform/schema.ts', 'utf8')).toBe(fresh)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('each rule of the schema is seen to fail', () => {
  const secure = (table: string) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy p on ${table} using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())`,
  ]
  const own = 'tenant_id uuid not null, id uuid not null'
  const key = 'constraint stray_pk primary key (tenant_id, id)'
  const made = [`create table stray (${own}, ${key})`, ...secure('stray')]
  const planted: [fault: string, statements: string[], breach: string][] = [
    [
      'no tenant',
      ['create table stray (id uuid primary key)'],
      'every table belongs to a tenant or is listed as standing outside: stray has no tenant_id',
    ],
    [
      'a tenant that may be null',
      [`create table stray (tenant_id uuid, id uuid primary key)`, ...secure('stray')],
      'tenant_id is a uuid and never null: stray.tenant_id',
    ],
    [
      'a tenant of text',
      [`create table stray (tenant_id text not null, id uuid, ${key})`],
      'tenant_id is a uuid and never null: stray.tenant_id',
    ],
    [
      'a city that may write what its communes show',
      ['alter policy office_standing_change on office_standing using (tenant_id = any(app.tenants()))'],
      'a city reads what its communes show, and writes nothing of it: office_standing',
    ],
    ['no primary key', [`create table stray (${own})`, ...secure('stray')], 'every table has a primary key: stray'],
    [
      'the id first in the key',
      [`create table stray (${own}, constraint stray_pk primary key (id, tenant_id))`, ...secure('stray')],
      'tenant_id comes first in every key, unique and index: stray_pk',
    ],
    [
      'an index without the tenant',
      [...made, 'create index stray_ix on stray (id)'],
      'tenant_id comes first in every key, unique and index: stray_ix',
    ],
    [
      'a unique without the tenant',
      [...made, 'alter table stray add constraint stray_uq unique (id)'],
      'tenant_id comes first in every key, unique and index: stray_uq',
    ],
    [
      'a foreign key in the wrong order',
      [
        `create table stray (${own}, u uuid, ${key}, constraint stray_uq unique (tenant_id, u))`,
        ...secure('stray'),
        'create table child (tenant_id uuid not null, id uuid, constraint child_pk primary key (tenant_id, id), constraint child_fk foreign key (id, tenant_id) references stray (tenant_id, id))',
        ...secure('child'),
      ],
      'foreign keys between tenants carry the tenant first: child_fk',
    ],
    [
      'a tenant’s table that refers to an account',
      [
        `create table stray (${own}, ${key}, constraint stray_account_fk foreign key (id) references account (id))`,
        ...secure('stray'),
      ],
      'a tenant’s table refers only to tenants’ and reference tables: stray_account_fk',
    ],
    [
      'a local table that refers to a tenant’s',
      ['alter table account add constraint account_unit_fk foreign key (id, id) references unit (tenant_id, id)'],
      'no table outside refers to a tenant’s table: account_unit_fk',
    ],
    [
      'set null',
      [
        `create table stray (${own}, u uuid, ${key}, constraint stray_unit_fk foreign key (tenant_id, u) references unit (tenant_id, id) on delete set null)`,
        ...secure('stray'),
      ],
      'nothing is set null or passed on by a tenant’s foreign key: stray_unit_fk',
    ],
    [
      'cascade',
      [
        `create table stray (${own}, u uuid, ${key}, constraint stray_unit_fk foreign key (tenant_id, u) references unit (tenant_id, id) on delete cascade)`,
        ...secure('stray'),
      ],
      'nothing is set null or passed on by a tenant’s foreign key: stray_unit_fk',
    ],
    [
      'security off',
      [...made, 'alter table stray disable row level security'],
      'row-level security is on and binds the owner too: stray',
    ],
    [
      'security not forced',
      [...made, 'alter table stray no force row level security'],
      'row-level security is on and binds the owner too: stray',
    ],
    [
      'no policy',
      [...made, 'drop policy p on stray'],
      'one policy, for reading and writing: tenant_id = app.tenant(): stray',
    ],
    [
      'a policy without WITH CHECK',
      [...made, 'drop policy p on stray', 'create policy p on stray using (tenant_id = app.tenant())'],
      'one policy, for reading and writing: tenant_id = app.tenant(): stray',
    ],
    [
      'a second, wider policy',
      [...made, 'create policy q on stray using (true)'],
      'one policy, for reading and writing: tenant_id = app.tenant(): stray',
    ],
    [
      'a name of 51 bytes',
      [...made, `alter table stray add constraint ${'a'.repeat(51)} check (true)`],
      `names of constraints and indexes fit with a shard’s number behind them: ${'a'.repeat(51)}`,
    ],
    [
      'a name that ends in a number',
      [...made, 'create index stray_ix_2 on stray (tenant_id)'],
      'names of constraints and indexes fit with a shard’s number behind them: stray_ix_2',
    ],
    [
      'a trigger',
      [
        'create function nothing() returns trigger language plpgsql as $$ begin return new; end $$',
        'create trigger stray_tr before insert on unit for each row execute function nothing()',
      ],
      'no triggers: stray_tr',
    ],
    [
      'a function that runs as its owner',
      [
        'create function app.all_units() returns bigint language sql security definer as $$ select count(*) from unit $$',
      ],
      'no function runs as its owner: app.all_units',
    ],
    [
      'now() as a default',
      [`create table stray (${own}, at timestamptz default now(), ${key})`, ...secure('stray')],
      'keys and times come from the program, not from the database: stray.at',
    ],
    [
      'a number drawn by the database',
      [`create table stray (${own}, n bigint generated always as identity, ${key})`, ...secure('stray')],
      'keys and times come from the program, not from the database: stray.n',
    ],
    [
      'a view with its owner’s eyes',
      ['create view stray as select name from unit'],
      'views look with the eyes of who asks: stray',
    ],
  ]
  it.each(planted)('%s', async (_fault, statements, breach) => {
    expect(await inRolledBack(statements, schemaBreaches)).toContain(breach)
  })

  const privileged: [fault: string, statement: string, breach: string][] = [
    [
      'a table nobody has thought about',
      'create table stray (id uuid)',
      'stray is not in the table of privileges (the program has: )',
    ],
    ['delete on a tenant’s table', 'grant delete on unit to thidua_app', 'unit: the program has siud, expected siu'],
    ['truncate', 'grant truncate on task to thidua_app', 'task: the program has siut, expected siu'],
    ['update on the log', 'grant update on audit_entry to thidua_app', 'audit_entry: the program has siu, expected si'],
  ]
  it.each(privileged)('%s', async (_fault, statement, breach) => {
    expect(await inRolledBack([statement], privilegeBreaches)).toEqual([breach])
  })

  it('a schema in which the program may make tables', async () => {
    const statements = ['grant create on schema app to thidua_app']
    expect(await inRolledBack(statements, roleBreaches)).toEqual(['thidua_app may create in schema app'])
  })

  async function inRolledBack<T>(statements: readonly string[], look: (client: pg.Client) => Promise<T>): Promise<T> {
    await database.owner.query('begin')
    try {
      for (const statement of statements) await database.owner.query(statement)
      return await look(database.owner)
    } finally {
      await database.owner.query('rollback')
    }
  }
})

describe('with every WHERE removed nothing leaks', () => {
  const [ours, theirs] = [randomUUID(), randomUUID()]
  let app: pg.Client
  let tables: Map<string, Column[]>

  beforeAll(async () => {
    await dropChecks(database.owner)
    tables = await tenantTables(database.owner)
    app = await connect(database.appUrl)
    for (const tenantId of [ours, theirs])
      for (const [table, columns] of tables)
        await entered(database.owner, tenantId, () => database.owner.query(insertOf(table, columns, tenantId)))
  })
  afterAll(() => app?.end())

  it('in every table there is something to leak', async () => {
    expect(tables.size).toBeGreaterThanOrEqual(18)
    for (const table of tables.keys())
      expect([table, await entered(database.owner, theirs, () => count(database.owner, table))]).toEqual([table, 1])
  })

  it('a bare select shows only the entered tenant’s rows', async () => {
    for (const table of tables.keys())
      await entered(app, ours, async () => {
        const { rows } = await app.query<{ tenant_id: string }>(`select tenant_id from ${table}`)
        expect([table, rows]).toEqual([table, [{ tenant_id: ours }]])
      })
  })

  it('with no tenant entered nothing is seen', async () => {
    for (const table of tables.keys()) expect([table, await count(app, table)]).toEqual([table, 0])
  })

  it('a row of another tenant cannot be written', async () => {
    for (const [table, columns] of tables)
      expect([table, await refusal(ours, insertOf(table, columns, theirs))]).toEqual([table, '42501'])
  })

  it('a row cannot be moved to another tenant', async () => {
    for (const table of tables.keys()) {
      const moved = { text: `update ${table} set tenant_id = $1`, values: [theirs] }
      expect([table, await refusal(ours, moved)]).toEqual([table, '42501'])
    }
  })

  it('the check itself sees a leak: without security a bare select shows both', async () => {
    await database.owner.query('alter table unit disable row level security')
    try {
      expect(await entered(app, ours, () => count(app, 'unit'))).toBe(2)
    } finally {
      await database.owner.query('alter table unit enable row level security')
    }
  })

  async function refusal(tenantId: string, statement: { text: string; values: unknown[] }): Promise<string> {
    try {
      await entered(app, tenantId, () => app.query(statement))
      return 'accepted'
    } catch (error) {
      return (error as { code?: string }).code ?? String(error)
    }
  }
})

async function count(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`)
  return rows[0]?.n ?? -1
}

async function entered<T>(client: pg.Client, tenantId: string, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query("select app.enter($1, null, 'officer')", [tenantId])
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
