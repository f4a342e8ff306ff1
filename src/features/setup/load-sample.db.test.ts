import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { loadSample } from './load-sample.command.ts'

const server = process.env.THIDUA_TEST_OWNER_URL ?? ''
let name: string
let owner: pg.Client
let close: () => Promise<void>
let db: ReturnType<typeof openDatabase>['db']

beforeEach(async () => {
  name = `thidua_sample_${randomBytes(5).toString('hex')}`
  await onServer(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  owner = new pg.Client({ connectionString: url.href })
  await owner.connect()
  for (const one of ['unaccent', 'pg_trgm', 'btree_gist']) await owner.query(`create extension if not exists ${one}`)
  const { appUrl } = await migrate(url.href, 'db/migrations')
  const database = openDatabase(appUrl, () => {}, 2)
  db = database.db
  close = database.close
})
afterEach(async () => {
  await owner.end()
  await close()
  await dropDatabase()
})

/** A connection that was closed here takes a moment to end over there. */
async function dropDatabase(attempt = 1): Promise<void> {
  try {
    await onServer(`drop database ${name}`)
  } catch (error) {
    if (attempt >= 50) throw error
    await new Promise((done) => setTimeout(done, 100))
    await dropDatabase(attempt + 1)
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function loadOn(day: string): Promise<void> {
  const now = new Date(`${day}T10:00:00+07:00`)
  const began = performance.now()
  await loadSample({ db, now: () => now })
  if (process.env.THIDUA_MEASURE) console.info(`sample of ${day}: ${Math.round(performance.now() - began)} ms`)
}

/** As one office sees it: row-level security holds for whoever owns the tables too. */
async function rows(query: string, office = 'An Bình Sơn'): Promise<string[]> {
  await owner.query('begin')
  await owner.query(`select app.enter((select id from tenant where name = '${office}'), null, 'admin')`)
  const found = await owner.query({ text: query, rowMode: 'array' })
  await owner.query('rollback')
  return found.rows.map((row) => row.join(' '))
}

const communes = ['An Bình Sơn', 'Bạch Liên', 'Phú Lộc Hạ']
const movements = 'select status, launched_on::text from movement'
const counted = (table: string, column: string) => `select ${column}, count(*)::int from ${table} group by 1 order by 1`
const offers = `select office_name, state from sent_offer order by office_name collate "C"`
const states = (period: string) =>
  `select state, count(*)::int from result_cell where period = '${period}' group by 1 order by 1`
/** Some accepted, some waiting, one returned, and what two villages still owe. */
const lastMonth = ['accepted 7', 'entered 1', 'open 8', 'returned 1', 'submitted 18']
const corrections = 'select period, numerator, denominator from result_entry where corrects_id is not null'
const standing = (period: string) => `select owed, submitted from office_standing where period = '${period}'`

describe('the sample is a year until today', () => {
  test('on 2 January: launched, and nothing more has happened', async () => {
    await loadOn('2026-01-02')
    for (const office of ['Đông Giang', ...communes])
      expect(await rows(movements, office)).toEqual(['running 2026-01-02'])
    expect(await rows(counted('result_cell', 'state'))).toEqual(['open 35'])
    for (const table of ['registration', 'difficulty', 'block', 'review'])
      expect(await rows(`select id from ${table}`)).toEqual([])
    expect(await rows(offers, 'Đông Giang')).toEqual([
      'phường Bạch Liên delivered',
      'xã An Bình Sơn launched',
      'xã Phú Lộc Hạ delivered',
    ])
  })

  test('on 10 February: registered, and the first month is handed in', async () => {
    await loadOn('2026-02-10')
    expect(await rows(counted('registration', 'state'))).toEqual(['registered 11'])
    expect(await rows(counted('registration_version', 'way'))).toEqual(['paper 1', 'unit 10'])
    expect(await rows(counted('difficulty', 'state'))).toEqual(['raised 1'])
    expect(await rows(counted('score_sheet', 'state'))).toEqual(['published 1'])
    expect(await rows(states('2026-01'))).toEqual(lastMonth)
    expect(await rows('select id from review')).toEqual([])
  })

  test('on 15 July: reviewed, with difficulties in every state', async () => {
    await loadOn('2026-07-15')
    expect(await rows(counted('difficulty', 'state'))).toEqual(['answered 3', 'assigned 1', 'raised 1', 'solved 2'])
    expect(await rows(`select kind, state, issued_on::text from review`)).toEqual(['interim-review issued 2026-07-14'])
    expect(await rows(counted('score_card', 'state'))).toEqual(['locked 1', 'open 1', 'returned 1', 'submitted 2'])
  })

  test('on 30 December: a whole year', async () => {
    await loadOn('2026-12-30')
    expect(await rows(states('2026-11'))).toEqual(lastMonth)
    expect(await rows(corrections)).toEqual(['2026-11 171 214'])
    expect(await rows(standing('2026-11'), 'An Bình Sơn')).toEqual(['35 25'])
    expect(await rows(standing('2026-11'), 'Bạch Liên')).toEqual(['6 6'])
    expect(await rows(standing('2026-11'), 'Phú Lộc Hạ')).toEqual(['6 2'])
    expect(await rows(`select name from document`)).toEqual(['Dự thảo kế hoạch đón xuân 2027.txt'])
  })

  test.each(['2026-02-01', '2026-03-01', '2026-04-03', '2026-07-01', '2026-10-05'])(
    'on %s nothing of it lies in the future',
    async (day) => {
      await loadOn(day)
      expect(await rows(`select action from audit_entry where at > '${day}T10:00:00+07:00'`)).toEqual([])
      expect(await rows(`select id from difficulty where raised_on > '${day}'`)).toEqual([])
    },
  )
})
