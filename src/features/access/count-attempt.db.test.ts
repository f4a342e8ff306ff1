import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { countAttempts, type Doorstep, type Subject } from './count-attempt.command.ts'

let tenant: TestTenant
let admin: Context

beforeAll(async () => {
  tenant = await openTestTenant()
  admin = tenant.as('admin')
})
afterAll(() => tenant.close())

const services = (): Doorstep => ({ db: admin.db, now: () => admin.now, config: {} as Doorstep['config'] })
let count = 0
const key = (name: string) => `${name} ${process.pid} ${++count}`

test('attempts that count for the same two, named in either order, never wait for each other in a circle', async () => {
  const pair: Subject[] = [
    { kind: 'address', key: key('b') },
    { kind: 'code', key: key('a') },
  ]
  const counted = await Promise.all(
    Array.from({ length: 40 }, (_, at) => countAttempts(services(), at % 2 === 0 ? pair : pair.toReversed())),
  )
  expect(counted.every(({ allowed }) => allowed)).toBe(true)
  const last = await countAttempts(services(), pair)
  expect(last).toMatchObject({ allowed: true, left: 9 })
})

test('a hundred at once count as a hundred: no more than the free ones pass', async () => {
  const subject: Subject[] = [{ kind: 'code-at-address', key: key('c') }]
  const counted = await Promise.all(Array.from({ length: 100 }, () => countAttempts(services(), subject)))
  expect(counted.filter(({ allowed }) => allowed)).toHaveLength(5)
})

test('when one of two has to wait, the other is not counted', async () => {
  const full: Subject = { kind: 'code-at-address', key: key('d') }
  const free: Subject = { kind: 'code', key: key('e') }
  for (let i = 0; i < 5; i++) await countAttempts(services(), [full])
  expect(await countAttempts(services(), [full, free])).toMatchObject({ allowed: false, retryAfterSeconds: 15 })
  expect(await countAttempts(services(), [free])).toMatchObject({ allowed: true, left: 49 })
})
