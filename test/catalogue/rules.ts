import type pg from 'pg'

/** A rule of the schema: a query that returns one line for every breach. */
export type Rule = { rule: string; sql: string; values?: unknown[] }

/** Tables outside every office. `reference`: a copy on every node, so tenants' tables may refer to it. */
export const outsideTables: Record<string, 'reference' | 'local'> = {
  tenant: 'reference',
  schema_migration: 'local',
  account: 'local',
  account_credential: 'local',
  account_session: 'local',
  account_verification: 'local',
  account_two_factor: 'local',
  account_office: 'local',
  account_device: 'local',
  account_sign_in: 'local',
  account_used_code: 'local',
  sign_in_limit: 'local',
  mail_address: 'local',
  calendar_feed: 'local',
}

/** The only functions that run as their owner. Each needs a test of what it refuses. */
export const definers: readonly string[] = ['app.remove_sample_tenant']

/** What a city may read of the communes below it: figures about their work, never their rows. */
export const readByCity: readonly string[] = ['office_standing', 'office_state']

const policiesOf = `(select array_agg(concat_ws(' / ', p.polcmd, p.polpermissive, p.polroles, pg_get_expr(p.polqual, p.polrelid),
    pg_get_expr(p.polwithcheck, p.polrelid)) order by p.polcmd::text)
  from pg_policy p where p.polrelid = t.oid)`

const base = `with t as (
  select c.oid, c.relname, a.attnum as tenant, a.attnotnull as filled, a.atttypid::regtype::text as kind,
    c.relrowsecurity as secured, c.relforcerowsecurity as forced
  from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
)`

const local = Object.keys(outsideTables)
const reference = local.filter((name) => outsideTables[name] === 'reference')

/** The rules of a schema that can be spread over many database nodes. */
export const rules: readonly Rule[] = [
  {
    rule: 'every table belongs to a tenant or is listed as standing outside',
    sql: `${base} select relname || ' has no tenant_id' from t where tenant is null and relname <> all($1)`,
    values: [local],
  },
  {
    rule: 'no table listed as standing outside has a tenant',
    sql: `${base} select relname || ' has a tenant_id' from t where tenant is not null and relname = any($1)`,
    values: [local],
  },
  {
    rule: 'tenant_id is a uuid and never null',
    sql: `${base} select relname || '.tenant_id' from t where tenant is not null and (kind <> 'uuid' or not filled)`,
  },
  {
    rule: 'every table has a primary key',
    sql: `${base} select relname from t where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)`,
  },
  {
    rule: 'tenant_id comes first in every key, unique and index',
    sql: `${base} select i.indexrelid::regclass::text from t join pg_index i on i.indrelid = t.oid
      where tenant is not null and i.indkey[0] <> tenant`,
  },
  {
    rule: 'foreign keys between tenants carry the tenant first',
    sql: `${base} select f.conname from pg_constraint f join t on t.oid = f.conrelid join t o on o.oid = f.confrelid
      where f.contype = 'f' and t.tenant is not null and o.tenant is not null
        and (f.conkey[1] <> t.tenant or f.confkey[1] <> o.tenant)`,
  },
  {
    rule: 'a tenant’s table refers only to tenants’ and reference tables',
    sql: `${base} select f.conname from pg_constraint f join t on t.oid = f.conrelid join t o on o.oid = f.confrelid
      where f.contype = 'f' and t.tenant is not null and o.tenant is null and o.relname <> all($1)`,
    values: [reference],
  },
  {
    rule: 'no table outside refers to a tenant’s table',
    sql: `${base} select f.conname from pg_constraint f join t on t.oid = f.conrelid join t o on o.oid = f.confrelid
      where f.contype = 'f' and t.tenant is null and o.tenant is not null`,
  },
  {
    rule: 'nothing is set null or passed on by a tenant’s foreign key',
    sql: `${base} select f.conname from pg_constraint f join t on t.oid = f.conrelid
      where f.contype = 'f' and t.tenant is not null and (f.confdeltype not in ('a', 'r') or f.confupdtype not in ('a', 'r'))`,
  },
  {
    rule: 'row-level security is on and binds the owner too',
    sql: `${base} select relname from t where tenant is not null and not (secured and forced)`,
  },
  {
    rule: 'one policy, for reading and writing: tenant_id = app.tenant()',
    sql: `${base} select relname from t where tenant is not null and relname <> all($1) and coalesce(${policiesOf}, '{}')
      <> array['* / t / {0} / (tenant_id = app.tenant()) / (tenant_id = app.tenant())']`,
    values: [readByCity],
  },
  {
    rule: 'a city reads what its communes show, and writes nothing of it',
    sql: `${base} select relname from t where relname = any($1) and coalesce(${policiesOf}, '{}')
      <> array['a / t / {0} / (tenant_id = app.tenant())', 'd / t / {0} / (tenant_id = app.tenant())', 'r / t / {0} / (tenant_id = ANY (app.tenants()))',
        'w / t / {0} / (tenant_id = app.tenant()) / (tenant_id = app.tenant())']`,
    values: [readByCity],
  },
  {
    rule: 'names of constraints and indexes fit with a shard’s number behind them',
    sql: `select conname from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
        and (octet_length(conname) > 50 or conname ~ '_[0-9]+$')
      union select relname from pg_class where relkind in ('i', 'I') and relnamespace = 'public'::regnamespace
        and (octet_length(relname) > 50 or relname ~ '_[0-9]+$')`,
  },
  {
    rule: 'no triggers',
    sql: `select tgname from pg_trigger where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`,
  },
  {
    rule: 'no function runs as its owner',
    sql: `select name from (
        select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and n.nspname in ('public', 'app')) f where name <> all($1)`,
    values: [definers],
  },
  {
    rule: 'keys and times come from the program, not from the database',
    sql: `select d.adrelid::regclass || '.' || a.attname from pg_attrdef d
      join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
      join pg_class c on c.oid = d.adrelid and c.relnamespace = 'public'::regnamespace and c.relname <> 'schema_migration'
      where pg_get_expr(d.adbin, d.adrelid) ~* 'now\\(|current_|clock_|random|nextval|uuid'
      union select c.oid::regclass || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attidentity <> '' and c.relnamespace = 'public'::regnamespace`,
  },
  {
    rule: 'views look with the eyes of who asks',
    sql: `select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
      and not (relkind = 'v' and coalesce(reloptions, '{}') && array['security_invoker=true', 'security_invoker=on'])`,
  },
]

/** Every breach, as `rule: what`. */
export async function schemaBreaches(client: pg.Client): Promise<string[]> {
  const found: string[] = []
  for (const { rule, sql, values } of rules) {
    const { rows } = await client.query<[string]>({ text: sql, values: values ?? [], rowMode: 'array' })
    found.push(...rows.map(([what]) => `${rule}: ${what}`).sort())
  }
  return found
}
