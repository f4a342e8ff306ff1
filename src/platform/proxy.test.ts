import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'
import { seeThrough } from './proxy.ts'

const see = (socket: string, headers: Record<string, string>, trusted: string[] = ['10.0.0.1', '192.168.0.0/16']) =>
  seeThrough(socket, (name) => headers[name], trusted)

describe('what is seen through a proxy', () => {
  it.each([
    ['a stranger says what he likes', '203.0.113.9', '198.51.100.7', '203.0.113.9'],
    ['a trusted proxy says who asked it', '10.0.0.1', '198.51.100.7', '198.51.100.7'],
    ['in the clothes of IPv6', '::ffff:10.0.0.1', '::ffff:198.51.100.7', '198.51.100.7'],
    ['what the asker put before it does not count', '10.0.0.1', '127.0.0.1, 198.51.100.7', '198.51.100.7'],
    ['through two trusted proxies', '10.0.0.1', '198.51.100.7, 192.168.3.4', '198.51.100.7'],
    ['a proxy that says nothing', '10.0.0.1', '', '10.0.0.1'],
    ['a proxy that says nonsense', '10.0.0.1', 'drop table', '10.0.0.1'],
    ['with a port', '10.0.0.1', '198.51.100.7:5123', '198.51.100.7'],
    ['IPv6', '10.0.0.1', '2001:db8::7', '2001:db8::7'],
  ])('%s', (_what, socket, forwarded, address) =>
    expect(see(socket, { 'x-forwarded-for': forwarded }).address).toBe(address),
  )

  it('host and scheme are taken from a trusted proxy alone', () => {
    const headers = { 'x-forwarded-host': 'thidua.example', 'x-forwarded-proto': 'https' }
    expect(see('10.0.0.1', headers)).toMatchObject({ host: 'thidua.example', scheme: 'https' })
    expect(see('10.0.0.2', headers)).toEqual({ address: '10.0.0.2', host: null, scheme: null })
    expect(see('10.0.0.1', headers, [])).toEqual({ address: '10.0.0.1', host: null, scheme: null })
  })
})

describe('the setting TRUSTED_PROXY', () => {
  it('is a list of addresses and networks', () => {
    expect(readConfig({ TRUSTED_PROXY: '10.0.0.1, 192.168.0.0/16,::1' }).trustedProxies).toEqual([
      ...['10.0.0.1', '192.168.0.0/16', '::1'],
    ])
    expect(readConfig({}).trustedProxies).toEqual([])
  })
  it.each(['proxy.example', '10.0.0.1/64', '10.0.0.0/8/8', '*', '10.0.0.1;10.0.0.2'])('%s is refused', (typed) =>
    expect(() => readConfig({ TRUSTED_PROXY: typed })).toThrow(ConfigError),
  )
})
