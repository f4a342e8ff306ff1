import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { type AppEnv, knownHost, remoteAddress, type Services, sameOrigin } from './http.ts'

type Asked = { url?: string; socket?: string; headers?: Record<string, string> }

/** The program as it answers at home, behind a declared proxy at 10.0.0.1, with an address people type. */
function program(config: { publicUrl: string | null; trustedProxies: readonly string[] }) {
  const app = new Hono<AppEnv>()
  const whole = {
    host: '127.0.0.1',
    port: 3000,
    dataDir: '/',
    databaseUrl: null,
    logLevel: 'silent',
    ...config,
  } as const
  app.use(async (c, next) => {
    c.set('services', { config: whole } as unknown as Services)
    await next()
  })
  app.use(knownHost(whole), sameOrigin)
  app.post('/', (c) => c.text(remoteAddress(c)))
  return async ({ url = 'http://localhost:3000/', socket = '127.0.0.1', headers = {} }: Asked) => {
    const response = await app.request(
      url,
      { method: 'POST', headers },
      { incoming: { socket: { remoteAddress: socket } } },
    )
    return [response.status, await response.text()]
  }
}

const through = {
  'x-forwarded-for': '198.51.100.7',
  'x-forwarded-host': 'thidua.example',
  'x-forwarded-proto': 'https',
  origin: 'https://thidua.example',
}

describe('at home', () => {
  const ask = program({ publicUrl: null, trustedProxies: [] })
  it.each([
    ['http://localhost:3000', 200],
    ['https://localhost:3000', 403],
    ['http://localhost:3001', 403],
    ['http://localhost', 403],
    ['http://evil.example', 403],
  ])('a form from %s: %i', async (origin, status) =>
    expect((await ask({ headers: { origin, 'sec-fetch-site': 'same-origin' } }))[0]).toBe(status),
  )
  it('whatever the browser says of the site besides', async () => {
    for (const site of ['cross-site', 'same-site'])
      expect((await ask({ headers: { origin: 'http://localhost:3000', 'sec-fetch-site': site } }))[0]).toBe(403)
  })
  it('headers of a proxy count for nothing', async () => {
    expect((await ask({ headers: through }))[0]).toBe(403)
    const headers = { ...through, origin: 'http://localhost:3000' }
    expect(await ask({ headers })).toEqual([200, '127.0.0.1'])
  })
})

describe('behind a proxy that is trusted', () => {
  const ask = program({ publicUrl: 'https://thidua.example', trustedProxies: ['10.0.0.1'] })
  it('who asked, and for what, is what the proxy says', async () =>
    expect(await ask({ url: 'http://10.0.0.5:3000/', socket: '10.0.0.1', headers: through })).toEqual([
      200,
      '198.51.100.7',
    ]))
  it('another name is not answered to', async () => {
    const headers = { ...through, 'x-forwarded-host': 'evil.example', origin: 'https://evil.example' }
    expect((await ask({ socket: '10.0.0.1', headers }))[0]).toBe(421)
  })
  it('a form that was sent without encryption is not taken', async () => {
    const headers = { ...through, origin: 'http://thidua.example' }
    expect((await ask({ socket: '10.0.0.1', headers }))[0]).toBe(403)
  })
  it('someone who goes around it is counted by his own address', async () => {
    const asked = { url: 'http://thidua.example/', socket: '203.0.113.9', headers: through }
    expect(await ask(asked)).toEqual([200, '203.0.113.9'])
  })
})
