import { expect, it } from 'vitest'
import { createTurns } from './turns.ts'

it('lets only so many at once, and the others in the order in which they came', async () => {
  const turns = createTurns({ atOnce: 2, waiting: 5 })
  const log: string[] = []
  const finish: (() => void)[] = []
  let now = 0
  let most = 0
  const work = async (name: string) => {
    const done = await turns.take()
    log.push(name)
    most = Math.max(most, ++now)
    await new Promise<void>((resolve) => finish.push(resolve))
    now--
    done()
    done()
  }
  const all = ['a', 'b', 'c', 'd', 'e'].map(work)
  while (finish.length > 0 || log.length < 5) {
    await new Promise((resolve) => setImmediate(resolve))
    finish.shift()?.()
  }
  await Promise.all(all)
  expect([log, most]).toEqual([['a', 'b', 'c', 'd', 'e'], 2])
})

it('refuses whoever comes when too many wait already', async () => {
  const turns = createTurns({ atOnce: 1, waiting: 1 })
  const done = await turns.take()
  const second = turns.take()
  await expect(turns.take()).rejects.toMatchObject({ code: 'busy', status: 503 })
  done()
  const free = await second
  free()
  await turns.take()
})
