import { beforeAll, beforeEach, expect, it, vi } from 'vitest'

type Listener = (event: Record<string, unknown>) => void

const site = 'https://thidua.test'
const listeners = new Map<string, Listener>()
const stores = new Map<string, Map<string, Response>>()
const answers = new Map<string, (response: Response) => void>()

beforeAll(async () => {
  vi.stubGlobal('addEventListener', (type: string, listener: Listener) => listeners.set(type, listener))
  vi.stubGlobal('location', { origin: site })
  vi.stubGlobal('buildName', 'b1')
  vi.stubGlobal('builtFiles', [])
  vi.stubGlobal('caches', {
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    match: async () => undefined,
    open: async (name: string) => {
      const pages = stores.get(name) ?? new Map<string, Response>()
      stores.set(name, pages)
      return {
        match: async (url: string) => pages.get(url),
        put: async (url: string, response: Response) => void pages.set(url, response),
      }
    },
  })
  // Each answer comes when the test gives it.
  vi.stubGlobal('fetch', (asked: string | { url: string }) => {
    const url = typeof asked === 'string' ? asked : asked.url
    return new Promise<Response>((resolve) => answers.set(new URL(url).pathname, resolve))
  })
  await import('./service-worker.ts')
})
beforeEach(() => stores.clear())

/** Everything the worker does on an event, until it is done. */
function on(type: string, event: Record<string, unknown>): Promise<unknown> {
  const works: Promise<unknown>[] = []
  const keep = (work: Promise<unknown>) => void works.push(work)
  listeners.get(type)?.({ ...event, waitUntil: keep, respondWith: keep })
  const settle = async (): Promise<unknown> => {
    const before = works.length
    await Promise.all(works)
    return works.length > before ? settle() : null
  }
  return settle()
}
const navigate = (path: string, method = 'GET') =>
  on('fetch', { request: { url: site + path, method, mode: 'navigate' } })
const pageOf = (seat: string) => new Response(`<th-outbox class="block" data-seat="${seat}">`, { status: 200 })
async function answer(path: string, response: Response): Promise<void> {
  await vi.waitUntil(() => answers.has(path))
  answers.get(path)?.(response)
  answers.delete(path)
}
const kept = () => [...stores].flatMap(([name, pages]) => [...pages.keys()].map((url) => `${name} ${url}`))

it('keeps the page of the person at work', async () => {
  const shown = navigate('/reports')
  await answer('/reports', pageOf('a.unit.b'))
  await shown
  expect(kept()).toEqual([`pages:a.unit.b ${site}/reports`])
})

it('does not put back a page that was asked for before its reader left, nor one asked for while leaving', async () => {
  const before = navigate('/reports')
  const leaving = navigate('/sign-out', 'POST')
  const meanwhile = navigate('/work')
  await answer('/work', pageOf('a.unit.b'))
  await meanwhile
  await answer('/sign-out', new Response(null, { status: 303 }))
  await leaving
  await answer('/reports', pageOf('a.unit.b'))
  await before
  expect(kept()).toEqual([])
})

it('a page of the former person does not drive out those of the next', async () => {
  const before = navigate('/reports')
  const leaving = navigate('/role', 'POST')
  await answer('/role', new Response(null, { status: 303 }))
  await leaving
  const next = navigate('/work')
  await answer('/work', pageOf('c.unit.d'))
  await next
  await answer('/reports', pageOf('a.unit.b'))
  await before
  expect(kept()).toEqual([`pages:c.unit.d ${site}/work`])
})

it('stops keeping ahead when the person leaves', async () => {
  const ahead = on('message', { data: { seat: 'a.unit.b', paths: ['/reports', '/work'] } })
  await vi.waitUntil(() => answers.has('/reports'))
  const leaving = navigate('/lock', 'POST')
  await answer('/lock', new Response(null, { status: 303 }))
  await leaving
  await answer('/reports', pageOf('a.unit.b'))
  await ahead
  expect([kept(), answers.has('/work')]).toEqual([[], false])
})
