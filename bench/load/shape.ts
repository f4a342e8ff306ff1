import { createHash } from 'node:crypto'
import pg from 'pg'
import { readSample } from '#reading/samples/read-sample.ts'

// The measuring shape: one city, 114 communes of 13 units, 40 targets each, 12 reported periods and the present one.

/** `BENCH_COMMUNES` makes a smaller city, to try a change of the bench itself. */
export const shape = {
  communes: Number(process.env.BENCH_COMMUNES ?? 114),
  units: 13,
  targets: 40,
  tasks: 50,
  periods: 12,
  peopleOfUnit: 4,
}

/** `scale` multiplies the reported periods: 1 is a year, 4 and 16 are the same office after as many years. */
export type Shape = { cityId: string; communes: Commune[]; current: string; periods: string[] }
export type Commune = { id: string; officer: Person; people: Person[] }
export type Person = { accountId: string; unitId: string; token: string; unit: number; place: number }

/** The uuid that the SQL below makes of the same text. */
export function idOf(text: string): string {
  const hex = createHash('md5').update(text).digest('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5')
}

const monthsBefore = (today: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const [year = 0, month = 0] = today.split('-').map(Number)
    return new Date(Date.UTC(year, month - 1 - (count - index), 1)).toISOString().slice(0, 7)
  })

/** Who stands where; the same for the database and for the clients. */
export function describeShape(today: string, scale = 1): Shape {
  const communes = Array.from({ length: shape.communes }, (_, c) => communeOf(c + 1))
  return {
    cityId: idOf('city'),
    communes,
    current: today.slice(0, 7),
    periods: monthsBefore(today, shape.periods * scale),
  }
}

function communeOf(c: number): Commune {
  const person = (name: string, at: { unitId: string; unit: number; place: number }): Person => ({
    accountId: idOf(`account ${c} ${name}`),
    token: createHash('md5').update(`token ${c} ${name}`).digest('hex'),
    ...at,
  })
  const officer = person('officer', { unitId: idOf(`unit ${c} 0`), unit: 0, place: 0 })
  const people = Array.from({ length: shape.units }, (_, u) =>
    Array.from({ length: shape.peopleOfUnit }, (_, p) =>
      person(`${u + 1} ${p}`, { unitId: idOf(`unit ${c} ${u + 1}`), unit: u + 1, place: p }),
    ),
  )
  return { id: idOf(`commune ${c}`), officer, people: people.flat() }
}

const plan = () => JSON.stringify(readSample('commune-wrapped.txt'))

/** Fills an empty, migrated database. Tells how far it is. */
export async function makeShape(ownerUrl: string, made: Shape, tell: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const facts = plan()
  await client.query(`create function bench_id(name text) returns uuid language sql immutable parallel safe
    return overlay(overlay(md5(name) placing '4' from 13) placing '8' from 17)::uuid`)
  try {
    await client.query(
      `insert into tenant (id, kind, unit_kind, name, parent_id, created_at) values ($1, 'city', 'thành phố', 'Đông Giang', null, now())`,
      [made.cityId],
    )
    await inTenant(client, made.cityId, () => fillCity(client, made.cityId))
    for (const [index, { id }] of made.communes.entries()) {
      const c = index + 1
      await client.query(
        `insert into tenant (id, kind, unit_kind, name, parent_id, created_at) values ($1, 'commune', 'xã', $2, $3, now())`,
        [id, `Mẫu ${String(c).padStart(3, '0')}`, made.cityId],
      )
      await inTenant(client, id, () => fillCommune(client, { tenantId: id, c, made, facts }))
      if (c % 19 === 0) tell(`${c} of ${made.communes.length} communes`)
    }
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

async function inTenant(client: pg.Client, tenantId: string, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  await client.query(`select app.enter($1, null, 'admin')`, [tenantId])
  await work()
  await client.query('commit')
}

async function fillCity(client: pg.Client, cityId: string): Promise<void> {
  await client.query(
    `insert into audit_head (tenant_id, sequence, hash) values ($1, 0, decode(repeat('00', 32), 'hex'))`,
    [cityId],
  )
  await client.query(
    `insert into unit (tenant_id, id, kind, name, name_folded, valid_from)
     values ($1, $2, 'office', 'Ủy ban nhân dân thành phố', 'uy ban nhan dan thanh pho', '2025-01-01')`,
    [cityId, idOf('unit city')],
  )
  await addPerson(client, { tenantId: cityId, name: 'city', unitId: idOf('unit city'), role: 'city' })
}

type NewPerson = { tenantId: string; name: string; unitId: string; role: string }

async function addPerson(client: pg.Client, { tenantId, name, unitId, role }: NewPerson): Promise<void> {
  const account = idOf(`account ${name}`)
  await client.query(
    `insert into account (id, name, user_name, email, created_at, updated_at) values ($1, $2, $3, $4, now(), now())`,
    [account, `Người ${name}`, `p.${name.replaceAll(' ', '.')}`, `${account}@example.org`],
  )
  await client.query(`insert into account_office (account_id, office_id) values ($1, $2)`, [account, tenantId])
  await client.query(
    `insert into membership (tenant_id, id, account_id, unit_id, role, post, valid_from) values ($1, $2, $3, $4, $5, 'Chức vụ', '2025-01-01')`,
    [tenantId, idOf(`membership ${name}`), account, unitId, role],
  )
  await client.query(
    `insert into account_session (id, account_id, token, expires_at, created_at, updated_at, last_seen_at, office_id, membership_id)
     values ($1, $2, $3, now() + interval '7 days', now(), now(), now(), $4, $5)`,
    [
      idOf(`session ${name}`),
      account,
      createHash('md5').update(`token ${name}`).digest('hex'),
      tenantId,
      idOf(`membership ${name}`),
    ],
  )
}

type Filling = { tenantId: string; c: number; made: Shape; facts: string }

async function fillCommune(client: pg.Client, { tenantId, c, made, facts }: Filling): Promise<void> {
  const first = `${made.periods[0] ?? made.current}-01`
  const run = (text: string, values: unknown[] = []) => client.query(text, [tenantId, c, ...values])
  await client.query(
    `insert into audit_head (tenant_id, sequence, hash) values ($1, 0, decode(repeat('00', 32), 'hex'))`,
    [tenantId],
  )
  await run(
    `insert into unit (tenant_id, id, parent_id, kind, name, name_folded, valid_from, position)
     select $1, bench_id('unit ' || $2::int || ' ' || u), case when u > 0 then bench_id('unit ' || $2::int || ' 0') end,
       case when u = 0 then 'office' else 'village' end, 'Thôn ' || u, 'thon ' || u, '2025-01-01', u
     from generate_series(0, ${shape.units}) u order by u`,
  )
  await run(
    `insert into movement (tenant_id, id, kind, name, name_folded, period_from, period_to, status, launched_on, created_at, report_every)
     values ($1, bench_id('movement ' || $2::int), 'thematic', 'Đợt thi đua mẫu', 'dot thi dua mau', $3, ($3::date + interval '20 years')::date, 'running', $3, now(), 'monthly')`,
    [first],
  )
  await run(
    `insert into plan (tenant_id, id, movement_id, version, facts, created_by, created_at)
     values ($1, bench_id('plan ' || $2::int), bench_id('movement ' || $2::int), 1, $3, bench_id('nobody'), now())`,
    [facts],
  )
  await fillTargets(run, first)
  await fillResults(run, made)
  await fillPeople(run)
}

/** Targets and tasks of the movement, each target with every unit to answer for it. */
async function fillTargets(run: Run, first: string): Promise<void> {
  await run(
    `insert into target (tenant_id, id, movement_id, position, name, name_folded, comparator, value, unit, cadence, due_on, measurable, measure, roll_up)
     select $1, bench_id('target ' || $2::int || ' ' || t), bench_id('movement ' || $2::int), t, 'Tỷ lệ hộ gia đình thực hiện nội dung số ' || t,
       'ty le ho gia dinh thuc hien noi dung so ' || t, 'gte', case when t % 2 = 0 then 95 else 500 end,
       case when t % 2 = 0 then '%' else 'hộ' end, 'once', ($3::date + interval '20 years')::date, true,
       case when t % 2 = 0 then 'ratio' else 'number' end, case when t % 2 = 0 then 'weighted-ratio' else 'sum' end
     from generate_series(0, ${shape.targets - 1}) t`,
    [first],
  )
  await run(
    `insert into task (tenant_id, id, movement_id, unit_id, position, text, due_on, state)
     select $1, bench_id('task ' || $2::int || ' ' || t), bench_id('movement ' || $2::int), bench_id('unit ' || $2::int || ' ' || (t % ${shape.units} + 1)), t,
       'Tuyên truyền, vận động nhân dân thực hiện nội dung số ' || t || ' của phong trào tại địa bàn phụ trách', ($3::date + t * 7), 'open'
     from generate_series(0, ${shape.tasks - 1}) t`,
    [first],
  )
  await run(
    `insert into assignment (tenant_id, id, target_id, unit_id, valid_from)
     select $1, bench_id('assignment ' || $2::int || ' ' || t || ' ' || u), bench_id('target ' || $2::int || ' ' || t), bench_id('unit ' || $2::int || ' ' || u), $3
     from generate_series(0, ${shape.targets - 1}) t, generate_series(1, ${shape.units}) u`,
    [first],
  )
}

type Run = (text: string, values?: unknown[]) => Promise<unknown>

const everyCell = `from generate_series(0, ${shape.targets - 1}) t, generate_series(1, ${shape.units}) u`
const figure = `case when t % 2 = 0 then 80 + (u + p.n) % 20 else 20 + (u * 7 + p.n) % 30 end`
const entry = `bench_id('entry ' || $2::int || ' ' || t || ' ' || u || ' ' || p.key)`

/** Entries, what was done to them, cells and roll-ups of the past periods; open cells of the present one. */
async function fillResults(run: Run, { periods, current }: Shape): Promise<void> {
  const past = `cross join (select key, n::int, (key || '-01')::date as first from unnest($3::text[]) with ordinality x(key, n)) p`
  await run(
    `insert into result_entry (tenant_id, id, target_id, unit_id, period, kind, value, numerator, denominator, entered_by, entered_by_name, entered_role, entered_at, client_key)
     select $1, ${entry}, bench_id('target ' || $2::int || ' ' || t), bench_id('unit ' || $2::int || ' ' || u), p.key, 'value', ${figure},
       case when t % 2 = 0 then ${figure} end, case when t % 2 = 0 then 100 end, bench_id('nobody'), 'Người báo cáo', 'unit', p.first + interval '1 month 2 days', ${entry}
     ${everyCell} ${past}`,
    [periods],
  )
  await run(
    `insert into result_cell (tenant_id, target_id, unit_id, period, period_from, period_to, due_on, state, entry_id, kind, value, numerator, denominator, entered_at, submitted_at)
     select $1, bench_id('target ' || $2::int || ' ' || t), bench_id('unit ' || $2::int || ' ' || u), p.key, p.first, (p.first + interval '1 month - 1 day')::date,
       (p.first + interval '1 month 4 days')::date, 'submitted', ${entry}, 'value', ${figure}, case when t % 2 = 0 then ${figure} end, case when t % 2 = 0 then 100 end,
       p.first + interval '1 month 2 days', p.first + interval '1 month 3 days'
     ${everyCell} ${past}`,
    [periods],
  )
  for (const [sequence, action, from, to] of [
    [1, 'enter', 'open', 'entered'],
    [2, 'submit', 'entered', 'submitted'],
  ])
    await run(
      `insert into result_event (tenant_id, target_id, unit_id, period, sequence, action, from_state, to_state, entry_id, actor_id, actor_name, actor_role, at)
       select $1, bench_id('target ' || $2::int || ' ' || t), bench_id('unit ' || $2::int || ' ' || u), p.key, ${sequence}, '${action}', '${from}', '${to}', ${entry},
         bench_id('nobody'), 'Người báo cáo', 'unit', p.first + interval '1 month 2 days'
       ${everyCell} ${past}`,
      [periods],
    )
  await run(
    `insert into result_cell (tenant_id, target_id, unit_id, period, period_from, period_to, due_on, state)
     select $1, bench_id('target ' || $2::int || ' ' || t), bench_id('unit ' || $2::int || ' ' || u), $3, ($3 || '-01')::date,
       (($3 || '-01')::date + interval '1 month - 1 day')::date, (($3 || '-01')::date + interval '1 month 4 days')::date, 'open'
     ${everyCell}`,
    [current],
  )
  await rollUp(run)
}

async function rollUp(run: Run): Promise<void> {
  const sums = `case when max(t.roll_up) = 'weighted-ratio' then 100 * sum(c.numerator) / sum(c.denominator) else sum(c.value) end,
    sum(c.numerator), sum(c.denominator), count(*), count(c.value), count(*) filter (where c.value >= t.value)`
  const joined = `from result_cell c join target t on t.tenant_id = c.tenant_id and t.id = c.target_id where c.tenant_id = $1 and $2::int > 0`
  for (const node of ['c.unit_id', `bench_id('unit ' || $2::int || ' 0')`])
    await run(
      `insert into target_roll_up (tenant_id, target_id, unit_id, period, period_to, value, numerator, denominator, owed, reported, passing)
       select $1, c.target_id, ${node}, c.period, max(c.period_to), ${sums} ${joined} group by c.target_id, ${node === 'c.unit_id' ? 'c.unit_id,' : ''} c.period`,
    )
  await run(
    `insert into office_standing (tenant_id, period, due_on, units, units_complete, units_late, owed, submitted, accepted, updated_at)
     select $1, c.period, min(c.due_on), count(distinct c.unit_id), count(distinct c.unit_id) filter (where c.state = 'submitted'), 0, count(*),
       count(*) filter (where c.state = 'submitted'), 0, now() from result_cell c where c.tenant_id = $1 and $2::int > 0 group by c.period`,
  )
  await run(
    `insert into office_state (tenant_id, movements, met, on_track, at_risk, missed, unknown, updated_at) values ($1, case when $2::int > 0 then 1 end, 4, 20, 10, 2, 4, now())`,
  )
}

/** Four people of each unit and one officer, each with an account, a role and an open session. */
async function fillPeople(run: Run): Promise<void> {
  const everyone = `(select 'officer' as name, 0 as u, 'officer' as role union all
    select u || ' ' || p, u, 'unit' from generate_series(1, ${shape.units}) u, generate_series(0, ${shape.peopleOfUnit - 1}) p) person`
  await run(
    `insert into account (id, name, user_name, email, created_at, updated_at)
     select bench_id('account ' || $2::int || ' ' || name), 'Người ' || name, 'p.' || $2::int || '.' || replace(name, ' ', '.'),
       md5('account ' || $2::int || ' ' || name) || '@example.org', now(), now() from ${everyone} where $1::uuid is not null`,
  )
  await run(
    `insert into account_office (account_id, office_id) select bench_id('account ' || $2::int || ' ' || name), $1 from ${everyone}`,
  )
  await run(
    `insert into membership (tenant_id, id, account_id, unit_id, role, post, valid_from)
     select $1, bench_id('membership ' || $2::int || ' ' || name), bench_id('account ' || $2::int || ' ' || name), bench_id('unit ' || $2::int || ' ' || u), role, 'Chức vụ', '2025-01-01'
     from ${everyone}`,
  )
  await run(
    `insert into account_session (id, account_id, token, expires_at, created_at, updated_at, last_seen_at, office_id, membership_id)
     select bench_id('session ' || $2::int || ' ' || name), bench_id('account ' || $2::int || ' ' || name), md5('token ' || $2::int || ' ' || name),
       now() + interval '7 days', now(), now(), now(), $1, bench_id('membership ' || $2::int || ' ' || name) from ${everyone}`,
  )
}

/** What stands in the database, counted. */
export async function countShape(ownerUrl: string): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const counts: Record<string, number> = {}
  const { rows: tenants } = await client.query<{ id: string }>('select id from tenant')
  for (const { id } of tenants)
    await inTenant(client, id, async () => {
      const { rows } = await client.query<Record<string, string>>(
        `select (select count(*) from unit) as units, (select count(*) from result_entry) as results,
           (select count(*) from result_cell where state = 'open') as open_cells, (select count(*) from membership) as accounts`,
      )
      for (const [name, count] of Object.entries(rows[0] ?? {})) counts[name] = (counts[name] ?? 0) + Number(count)
    })
  await client.end()
  return { communes: tenants.length - 1, ...counts }
}
