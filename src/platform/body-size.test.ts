import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { bodySize } from './body-size.ts'
import { drain } from './drain.ts'
import { Refusal } from './errors.ts'
import type { AppEnv } from './http.ts'

const app = new Hono<AppEnv>()
app.use(bodySize)
app.post('*', async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)))
app.onError((error, c) =>
  c.text(error instanceof Refusal ? error.code : 'unexpected', error instanceof Refusal ? error.status : 500),
)

const form = 'application/x-www-form-urlencoded'
const upload = 'multipart/form-data; boundary=X'
const kilobyte = 1024
const megabyte = 1024 * kilobyte

/** A body that comes in pieces; `sent` counts what was taken of it. */
function body(size: number) {
  const sent = { bytes: 0 }
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = Math.min(64 * kilobyte, size - sent.bytes)
      if (next <= 0) return controller.close()
      sent.bytes += next
      controller.enqueue(new Uint8Array(next))
    },
  })
  return { stream, sent }
}

type Sent = { path: string; type: string; size: number; declared?: boolean }

async function post({ path, type, size, declared = true }: Sent) {
  const { stream, sent } = body(size)
  const headers = {
    'content-type': type,
    ...(declared ? { 'content-length': String(size) } : { 'transfer-encoding': 'chunked' }),
  }
  const response = await app.request(path, { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit)
  return { status: response.status, text: await response.text(), taken: sent.bytes }
}

describe('what a form may weigh', () => {
  it.each([
    ['an ordinary form', '/work', form, 64 * kilobyte],
    ['a form with a file where none belongs', '/work', upload, 64 * kilobyte],
    ['pasted text of a plan', '/plans', form, 600 * kilobyte],
    ['a list of units', '/units/paste', form, 256 * kilobyte],
    ['who answers for each target of a long plan', '/plans/1/movement', form, 512 * kilobyte],
    ['setting up', '/setup/units', form, 256 * kilobyte],
    ['figures kept without a network', '/reports/2025-10/entries', 'application/json', 256 * kilobyte],
    ['figures with photos', '/reports/2025-10', upload, 32 * megabyte],
    ['a registration on paper', '/registrations/1', upload, 16 * megabyte],
    ['a filled table', '/movements/1/registration/imports', upload, 16 * megabyte],
  ])('%s: so much and no byte more, said before or not', async (_what, path, type, most) => {
    for (const declared of [true, false]) {
      expect(await post({ path, type, size: most, declared })).toMatchObject({ status: 200, text: String(most) })
      expect(await post({ path, type, size: most + 1, declared })).toMatchObject({ status: 413, text: 'too-large' })
    }
  })
})

describe('a file', () => {
  it('of 40 MB and its form goes through unread, for its reader to count', async () => {
    expect(await post({ path: '/plans', type: upload, size: 41 * megabyte })).toMatchObject({
      status: 200,
      text: String(41 * megabyte),
    })
    expect(await post({ path: '/plans', type: upload, size: 41 * megabyte, declared: false })).toMatchObject({
      status: 200,
    })
  })

  it('that says it is larger is refused once it has run out, so that a browser shows the answer', async () =>
    expect(await post({ path: '/plans', type: upload, size: 60 * megabyte })).toEqual({
      ...{ status: 413, text: 'too-large', taken: 60 * megabyte },
    }))
})

describe('letting a body run out', () => {
  it('never fails, whatever the other side does', async () => {
    const broken = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('gone')) })
    await drain({ body: broken } as Request)
    await drain({ body: null } as Request)
    const { stream } = body(10)
    stream.getReader()
    await drain({ body: stream } as Request)
  })
})
