import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OwnDatabase, openOwnDatabase } from '../../test/catalogue/own-database.ts'
import { type Database, openDatabase, transact } from './db.ts'

let database: OwnDatabase
let opened: Database
beforeAll(async () => {
  database = await openOwnDatabase('prepared')
  opened = openDatabase(database.appUrl, () => {}, 1)
})
afterAll(async () => {
  await opened?.close()
  await database?.remove()
})

const nobody = { tenantId: '00000000-0000-4000-8000-000000000000', actorId: null, role: 'officer' }
const readUnits = (kind: string) =>
  transact(opened.db, nobody, (tx) => tx.selectFrom('unit').selectAll().where('kind', '=', kind).execute())
const prepared = () =>
  transact(opened.db, nobody, async (tx) => {
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(tx)
    return rows.filter(({ statement }) => statement.includes('from "unit"')).length
  })

it('a statement is planned once, whatever its values', async () => {
  for (const kind of ['village', 'school', 'village']) await readUnits(kind)
  expect(await prepared()).toBe(1)
})

it('a table that changes under an open connection stops nobody', async () => {
  await readUnits('village')
  await database.owner.query('alter table unit add column planted text')
  expect(await readUnits('village')).toEqual([])
})
