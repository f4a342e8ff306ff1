import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '#platform/context.ts'
import type { Services } from '#platform/http.ts'
import { createApp } from '../src/app.ts'
import { tenantTables } from './catalogue/rows.ts'
import { type Answer, type Client, openClient, read, send } from './leak/client.ts'
import { month } from './leak/figures.ts'
import { fillOffice, makeOffice, password, type TestOffice, type Things } from './leak/office.ts'
import { type Fields, type Filling, mayPass, type RouteSpec, routes, strayRoutes } from './leak/routes.ts'
import { openServices } from './leak/services.ts'

const now = new Date('2026-11-18T09:00:00+07:00')
const every = Object.entries(routes)

let opened: Awaited<ReturnType<typeof openServices>>
let services: Services
let app: ReturnType<typeof createApp>
let ours: TestOffice
let theirs: TestOffice
let ourThings: Things
let theirThings: Things
let theirSession: string

beforeAll(async () => {
  opened = await openServices('leak', now)
  services = opened.services
  app = createApp(services, 'dist/assets')
  const city = await makeOffice(services, { word: 'Zicamuoi', kind: 'city', parentId: null })
  ours = await makeOffice(services, { word: 'Zanhalo', kind: 'commune', parentId: city.tenantId })
  theirs = await makeOffice(services, { word: 'Zoberuka', kind: 'commune', parentId: city.tenantId })
  ourThings = await fillOffice(services, ours)
  theirThings = await fillOffice(services, theirs)
  await signIn(theirs, 'officer')
  theirSession = await sessionOf(theirs.as('officer').actor.accountId)
})
afterAll(() => opened?.close())

describe('the table of routes', () => {
  it('knows every route of the program and no other', () => expect(strayRoutes(app)).toEqual([]))

  it('is seen to fail on a route that was added', () => {
    const grown = createApp(services, 'dist/assets')
    grown.get('/planted/:id', (c) => c.text('ok'))
    expect(strayRoutes(grown)).toEqual(['GET /planted/:id is not in the table of routes'])
  })
})

describe('every text of another office is marked', () => {
  it('so that no column can leak unseen', async () => {
    expect(await unmarkedColumns(opened.database.owner, theirs)).toEqual(codes.toSorted())
  })
})

describe('strangers', () => {
  const closed = every.filter(([, { roles }]) => roles !== 'open')
  it.each(closed)('are turned away from %s', async (route, spec) => {
    const answer = await ask(openClient(app), route, { spec, things: await fill(theirThings, theirSession) })
    expect([303, 401, 403]).toContain(answer.status)
    if (answer.status === 303) expect(answer.location).toMatch(/^\/(sign-in|setup)/)
    expect(leaksIn(answer)).toEqual([])
  })

  const doors = every.filter(([, { roles }]) => roles === 'open')
  it.each(doors)('read nothing of anybody at %s', async (route, spec) => {
    const answer = await ask(openClient(app), route, { spec, things: await fill(theirThings, theirSession) })
    expect([200, 303, 400, 401, 403, 404, 422]).toContain(answer.status)
    expect(leaksIn(answer)).toEqual([])
  })
})

describe.each(roles)('a person of another office in the role %s', (role) => {
  let client: Client
  beforeAll(async () => {
    client = await signIn(ours, role)
  })

  const probes = every.filter(([, spec]) => slotsOf(spec).length > 0)
  it.each(probes)('cannot reach %s', async (route, spec) => {
    for (const foreign of [...slotsOf(spec).map((slot) => [slot]), slotsOf(spec)]) {
      const things = mixed(await fill(ourThings, theirSession), await fill(theirThings, theirSession), foreign)
      const answer = await ask(client, route, { spec, things })
      expect([foreign, answer.status, leaksIn(answer)]).toEqual([foreign, expect.toBeOneOf([403, 404]), []])
    }
  })

  const plain = every.filter(([route, spec]) => route.startsWith('GET ') && spec.roles !== 'open')
  it.each(plain)('reads nothing of it on %s', async (route, spec) => {
    const things = { ...(await fill(ourThings, theirSession)), word: theirs.word }
    expect(leaksIn(await ask(client, route, { spec, things }))).toEqual([])
  })
})

describe('what a page shows does not depend on another office', () => {
  it('not when its data double', async () => {
    const clients = new Map<Role, Client>()
    for (const role of roles) clients.set(role, await signIn(ours, role))
    const pages = every.filter(([route, spec]) => route.startsWith('GET ') && spec.roles !== 'open')
    const readAll = async () => {
      const things = await fill(ourThings, theirSession)
      const found: [string, string][] = []
      for (const [role, client] of clients)
        for (const [route, spec] of pages)
          found.push([`${role} ${route}`, withoutKeys((await ask(client, route, { spec, things })).text)])
      return new Map(found)
    }
    const before = await readAll()
    await fillOffice(services, theirs)
    const after = await readAll()
    expect([...before.keys()].filter((page) => before.get(page) !== after.get(page))).toEqual([])
    expect(before.size).toBe(roles.length * pages.length)
  }, 240_000)
})

describe('who may do what in their own office', () => {
  it('is as the table of routes says', async () => {
    const before = await rowsOf(theirs)
    const askAs = await rolesAsking()
    const lines: string[] = []
    const wrong: string[] = []
    for (const [route, spec] of every) {
      const passed: string[] = []
      for (const role of roles) {
        const answer = await askAs(role, route, spec)
        const refused = answer.status === 401 || answer.status === 403
        passed.push(refused ? '·' : '✓')
        // 400: the table does not fill the form as a person would.
        const odd = answer.status >= 500 || (spec.roles !== 'open' && [400, 404].includes(answer.status))
        if (odd || (spec.roles !== 'open' && refused === mayPass(spec, role)))
          wrong.push(`${role} ${route}: ${answer.status}`)
      }
      lines.push(`${route.padEnd(44)}${passed.join('        ')}`)
    }
    console.info(`${''.padEnd(44)}${roles.map((role) => role.slice(0, 8).padEnd(9)).join('')}\n${lines.join('\n')}`)
    expect(wrong).toEqual([])
    expect(await rowsOf(theirs)).toEqual(before)
  }, 240_000)
})

describe('requests from other sites', () => {
  const changes = every.filter(([route]) => !route.startsWith('GET '))
  const foreign: [why: string, headers: Record<string, string>][] = [
    ['a foreign origin', { origin: 'https://elsewhere.example' }],
    ['a foreign origin with our port', { origin: 'http://localhost:1' }],
    ['no origin at all', {}],
    ['the origin of a sandbox', { origin: 'null' }],
    ['what the browser says of the site', { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' }],
  ]
  it.each(changes)('change nothing: %s', async (route, spec) => {
    for (const [why, headers] of foreign) {
      const [method = ''] = route.split(' ')
      const things = await fill(ourThings, theirSession)
      const answer = await send(app, { method, path: spec.path(things), fields: spec.body?.(things), headers })
      expect([why, answer.status]).toEqual([why, 403])
    }
  })

  it.each(every)('get nothing under a foreign name: %s', async (route, spec) => {
    const [method = ''] = route.split(' ')
    const things = await fill(ourThings, theirSession)
    const answer = await send(app, { method, path: spec.path(things), headers: {}, host: 'elsewhere.example' })
    expect(answer.status).toBe(421)
  })
})

describe('the test of leaks is seen to fail', () => {
  it('on a route that lists what every office has', async () => {
    const leaky = createApp(services, 'dist/assets')
    leaky.get('/planted', async (c) => c.json(await services.db.selectFrom('account').select('name').execute()))
    const answer = await read(await send(leaky, { method: 'GET', path: '/planted', headers: { cookie: '' } }))
    expect(answer.status).toBe(303)
    const client = await signIn(ours, 'officer', leaky)
    expect(leaksIn(await client.ask('GET', '/planted'))).toContain(theirs.word)
  })

  it('on a route that finds an object of another office by its id', async () => {
    const leaky = createApp(services, 'dist/assets')
    leaky.get('/planted/:id', async (c) => {
      const row = await services.db
        .selectFrom('account')
        .select('id')
        .where('id', '=', c.req.param('id'))
        .executeTakeFirst()
      return c.json({ found: row !== undefined })
    })
    const client = await signIn(ours, 'officer', leaky)
    expect((await client.ask('GET', `/planted/${theirThings.colleague}`)).status).toBe(200)
  })

  it('on a text column without a mark', async () => {
    const { owner } = opened.database
    await owner.query("alter table unit add column nickname text not null default 'x'")
    try {
      expect(await unmarkedColumns(owner, theirs)).toContain('unit.nickname')
    } finally {
      await owner.query('alter table unit drop column nickname')
    }
  })
})

/** Columns of text that hold codes, numbers of papers and hashes, never what someone wrote. */
const codes = [
  ...['audit_entry.action', 'audit_entry.object_kind', 'audit_entry.role', 'award_rule.form', 'award_rule.level'],
  ...['document.failure_code', 'document.failure_facts', 'document.media_type', 'document.sha256', 'document.state'],
  ...['document.discarded_from'],
  ...['fact_decision.fact_key', 'fact_decision.verdict', 'evidence.media_type', 'evidence.sha256'],
  ...['movement.report_every', 'period_exception.period', 'period_lock.period', 'result_cell.kind'],
  ...['result_cell.period', 'result_cell.state', 'result_entry.entered_role', 'result_entry.kind'],
  ...['result_entry.period', 'result_event.action', 'result_event.actor_role', 'result_event.from_state'],
  ...['result_event.period', 'result_event.to_state', 'target.direction', 'target.indicator', 'target.measure'],
  ...['target.over_time', 'target.report_every', 'target.roll_up', 'target_roll_up.period'],
  ...['difficulty.period', 'difficulty.raised_role', 'difficulty.state', 'difficulty_event.action'],
  ...['difficulty_event.actor_role', 'difficulty_event.from_state', 'difficulty_event.to_state'],
  ...[
    'score_card.state',
    'score_entry.actor_role',
    'score_entry.criterion_key',
    'score_entry.mark',
    'score_entry.voice',
  ],
  ...['score_event.action', 'score_event.actor_role', 'score_event.from_state', 'score_event.to_state'],
  ...['score_ruling.kind', 'score_sheet.state'],
  // No page asks for a reason yet.
  'finding_override.reason',
  ...['finding_override.rule', 'membership.role', 'milestone.kind', 'movement.kind', 'movement.status'],
  ...['movement_event.action', 'movement_event.actor_role', 'movement_event.from_status', 'movement_event.to_status'],
  'named_movement.launched_by',
  ...[
    'office_day.kind',
    'office_standing.period',
    'outgoing_mail.state',
    'readiness_note.item',
    'reminder.duty_id',
    'reminder.duty_kind',
  ],
  ...['reminder.link', 'reminder.period', 'reminder.step', 'reminder_call.period'],
  ...['target.cadence', 'target.comparator', 'task.state'],
  ...[
    'amendment.matches',
    'amendment.state',
    'carry_over.state',
    'received_offer.state',
    'review.kind',
    'review.state',
  ],
  ...['sent_offer.state', 'unit_change.failure', 'unit_change.kind', 'unit_change.state', 'unit_event.kind'],
  ...['pledge_consent.actor_role', 'pledge_consent.fingerprint', 'pledge_consent.kind'],
  ...['registration.state', 'registration_aim.award_code', 'registration_import.sha256'],
  ...['registration_promise.against', 'registration_version.action', 'registration_version.actor_role'],
  ...['registration_version.paper_media_type', 'registration_version.paper_sha256', 'registration_version.way'],
  'unit.kind',
]

async function signIn(office: TestOffice, role: Role, where = app): Promise<Client> {
  const client = openClient(where)
  const answer = await client.ask('POST', '/sign-in', { userName: office.userName(role), password, to: '/work' })
  expect([answer.status, answer.location]).toEqual([303, '/work'])
  return client
}

async function sessionOf(accountId: string): Promise<string> {
  const row = await services.db
    .selectFrom('account_session')
    .select('id')
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return row.id
}

async function fill(things: Things, session: string): Promise<Filling> {
  return { ...things, session, word: ours.word, month }
}

/** A form carries a key that is drawn for each showing of it. */
const withoutKeys = (page: string): string => page.replaceAll(/name="(?:clientKey|key-[^"]*)" value="[^"]*"/g, '')

/** What a request of this route needs of an office's things. */
function slotsOf(spec: RouteSpec): (keyof Filling)[] {
  const used = new Set<keyof Filling>()
  const blank: Filling = Object.create(null, {})
  const watching = new Proxy(blank, {
    get: (_, slot) => {
      used.add(slot as keyof Filling)
      return 'zzzzzzzz'
    },
  })
  spec.path(watching)
  spec.body?.(watching)
  used.delete('word')
  used.delete('month')
  return [...used]
}

function mixed(own: Filling, other: Filling, foreign: readonly (keyof Filling)[]): Filling {
  return { ...own, ...Object.fromEntries(foreign.map((slot) => [slot, other[slot]])) }
}

function ask(client: Client, route: string, { spec, things }: { spec: RouteSpec; things: Filling }): Promise<Answer> {
  const [method = 'GET'] = route.split(' ')
  const fields: Fields | undefined = spec.body?.(things)
  return client.ask(method, spec.path(things), fields)
}

/** Asks in each role; signs in again where the session was ended, or another one beside it is asked for. */
async function rolesAsking(): Promise<(role: Role, route: string, spec: RouteSpec) => Promise<Answer>> {
  const clients = new Map<Role, Client>()
  return async (role, route, spec) => {
    const another = slotsOf(spec).includes('session')
    const client = another ? await signIn(ours, role) : (clients.get(role) ?? (await signIn(ours, role)))
    const session = await sessionOf(ours.as(role).actor.accountId)
    const asking = another ? await signIn(ours, role) : client
    clients.set(role, asking)
    const answer = await ask(asking, route, { spec, things: await fill(ourThings, session) })
    if (spec.ends) clients.delete(role)
    return answer
  }
}

/** Marks and ids of the other office that stand in an answer; ids that were asked for are echoed at most in its address. */
function leaksIn({ text, location }: Answer): string[] {
  const body = location ? text.replaceAll(location, '') : text
  const ids = Object.values(theirThings).filter((id) => body.includes(id))
  return [...(body.toLowerCase().includes(theirs.word.toLowerCase()) ? [theirs.word] : []), ...ids]
}

/** Columns of text or JSON in which no row of the office carries its word. */
async function unmarkedColumns(owner: pg.Client, office: TestOffice): Promise<string[]> {
  const tables = [...(await tenantTables(owner)).keys()]
  const { rows } = await owner.query<{ table: string; name: string }>(
    `select c.relname as table, a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relname = any($1) and c.relnamespace = 'public'::regnamespace and a.atttypid in ('text'::regtype, 'jsonb'::regtype) order by 1, 2`,
    [tables],
  )
  const unmarked: string[] = []
  await owner.query('begin')
  await owner.query("select app.enter($1, null, 'officer')", [office.tenantId])
  for (const { table, name } of rows) {
    const { rowCount } = await owner.query(`select from ${table} where ${name}::text ilike $1 limit 1`, [
      `%${office.word}%`,
    ])
    if (rowCount === 0) unmarked.push(`${table}.${name}`)
  }
  await owner.query('rollback')
  return unmarked
}

/** Everything an office has, as text, to see that nobody else changed it. */
async function rowsOf(office: TestOffice): Promise<Record<string, string[]>> {
  const { owner } = opened.database
  const found: Record<string, string[]> = {}
  await owner.query('begin')
  await owner.query("select app.enter($1, null, 'officer')", [office.tenantId])
  for (const table of (await tenantTables(owner)).keys()) {
    const { rows } = await owner.query<{ row: string }>(`select t::text as row from ${table} t order by 1`)
    found[table] = rows.map(({ row }) => row)
  }
  await owner.query('rollback')
  return found
}
