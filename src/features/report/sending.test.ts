import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Post } from '#web/islands/outbox-store.ts'
import { sendAll } from './sending.island.ts'

const store = vi.hoisted(() => ({ posts: new Map<string, unknown>() }))
vi.mock('#web/islands/outbox-store.ts', async (original) => ({
  ...(await original<typeof import('#web/islands/outbox-store.ts')>()),
  listKept: async () => [],
  listPosts: async () => [...store.posts.values()],
  savePost: async (post: Post) => void store.posts.set(post.id, post),
  removePost: async (id: string) => void store.posts.delete(id),
}))

const post = (id: string, at: number): Post => ({
  ...{ id, at, seat: 'a.unit.b', path: `/difficulties/${id}`, label: id, href: '/difficulties/new', after: null },
  body: [
    ['text', `Khó khăn ${id}`],
    ['clientKey', id],
  ],
  state: 'waiting',
})
const held = () => [...store.posts.values()] as Post[]
const asked: string[] = []

/** The server's answers by path; everything else is taken. */
function answering(answers: Record<string, { status: number; error?: string }>): void {
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    const { status, error } = answers[path] ?? { status: 200 }
    return Response.json({ error }, { status })
  })
}

beforeEach(() => {
  asked.length = 0
  store.posts = new Map([post('k1', 1), post('k2', 2)].map((own) => [own.id, own]))
})
afterEach(() => vi.unstubAllGlobals())

it('a post in conflict waits for its author under a new key, and the next one is sent', async () => {
  answering({ '/difficulties/k1': { status: 409, error: 'conflict' } })
  expect(await sendAll('a.unit.b')).toBe('sent')
  expect(asked).toEqual(['/difficulties/k1', '/difficulties/k2'])
  const [left] = held()
  expect([held().length, left?.state, left?.label]).toEqual([1, 'attention', 'k1'])
  expect(left?.id).not.toBe('k1')
  expect(left?.body).toEqual([
    ['text', 'Khó khăn k1'],
    ['clientKey', left?.id],
  ])
  await sendAll('a.unit.b')
  expect(asked.length).toBe(2)
})

it('a post the server fails at is tried again later, and the next one is sent', async () => {
  answering({ '/difficulties/k1': { status: 500 } })
  expect(await sendAll('a.unit.b')).toBe('later')
  expect(held().map(({ id, state }) => `${id} ${state}`)).toEqual(['k1 waiting'])
})

it('nothing more is sent for another person, without a session, or too fast', async () => {
  const stops: [status: number, error: string, sent: string][] = [
    [409, 'other-person', 'other-person'],
    [401, 'signed-out', 'signed-out'],
    [429, 'too-many', 'later'],
  ]
  for (const [status, error, sent] of stops) {
    answering({ '/difficulties/k1': { status, error } })
    expect(await sendAll('a.unit.b')).toBe(sent)
  }
  expect(asked).toEqual(['/difficulties/k1', '/difficulties/k1', '/difficulties/k1'])
  expect(held().map(({ id, state }) => `${id} ${state}`)).toEqual(['k1 waiting', 'k2 waiting'])
})
