import { describe, expect, test } from 'vitest'
import type { Role } from '#platform/context.ts'
import { deviceName } from './device-name.ts'
import { currentRole, type HeldRole } from './held-role.ts'
import { isIdle, isWorthNoting } from './idle.ts'
import { navFor } from './nav.ts'
import { hashPassword, verifyPassword } from './password.adapter.ts'
import { passwordProblem } from './password-rule.ts'
import { temporaryPassword } from './temporary-password.adapter.ts'
import { isUserName, normalUserName, suggestUserName } from './user-name.ts'

describe('passwords', () => {
  test('a hash is Argon2id at 19 MiB and two passes, and opens to its own password only', async () => {
    const hash = await hashPassword('con trâu đi trước')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(await verifyPassword('con trâu đi trước', hash)).toBe(true)
    expect(await verifyPassword('con trau di truoc', hash)).toBe(false)
    expect(await verifyPassword('con trâu đi trước', 'plain text')).toBe(false)
  })

  test('the same letters typed in pieces open the same door', async () => {
    const hash = await hashPassword('m\u1EADt kh\u1EA9u d\u00E0i')
    expect(await verifyPassword('ma\u0323\u0302t kha\u0302\u0309u da\u0300i'.normalize('NFD'), hash)).toBe(true)
  })

  test('the same password never has the same hash', async () => {
    expect(await hashPassword('con trâu đi trước')).not.toBe(await hashPassword('con trâu đi trước'))
  })

  test.each([
    ['ngắn', 'too-short'],
    ['a'.repeat(201), 'too-long'],
    ['aaaaaaaaaaaa', 'too-common'],
    ['1234567890', 'too-common'],
    ['Matkhau1234', 'too-common'],
    ['mật khẩu 123', 'too-common'],
    ['xin chào ha.pham', 'holds-user-name'],
    ['con trâu đi trước', null],
    ['matkhau của riêng tôi thì dài', null],
  ])('%s is %s', (password, problem) => {
    expect(passwordProblem(password, 'ha.pham')).toBe(problem)
  })

  test('a temporary password is four groups of letters nobody mixes up', () => {
    expect(temporaryPassword()).toMatch(/^([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/)
  })
})

describe('user names', () => {
  test.each([
    ['Phạm Thị Thu Hà', 'ha.pham'],
    ['Đỗ Văn Tiến', 'tien.do'],
    ['Ngọc', 'ngoc'],
  ])('%s is offered %s', (name, userName) => {
    expect(suggestUserName(name)).toBe(userName)
  })

  test('case and spaces around do not matter', () => {
    expect(normalUserName(' Ha.Pham ')).toBe('ha.pham')
  })

  test.each([
    ['ha.pham', true],
    ['tdp-05', true],
    ['ab', false],
    ['.ha', false],
    ['hà.phạm', false],
    ['a'.repeat(41), false],
  ])('%s may be a user name: %s', (name, fits) => {
    expect(isUserName(name)).toBe(fits)
  })
})

describe('the role one works in', () => {
  const held = (membershipId: string, role: Role): HeldRole => ({
    membershipId,
    officeId: 'o',
    role,
    post: '',
    unitId: 'u',
    unitName: '',
  })
  const both = [held('1', 'admin'), held('2', 'officer')]

  test('is the chosen one while it is held', () => {
    expect(currentRole(both, '1')?.role).toBe('admin')
  })

  test('is the daily work before the keys when nothing was chosen', () => {
    expect(currentRole(both, null)?.role).toBe('officer')
  })

  test('falls back when the chosen one has ended', () => {
    expect(currentRole([held('1', 'admin')], '2')?.role).toBe('admin')
  })

  test('is none when none is held', () => {
    expect(currentRole([], '1')).toBeNull()
  })

  test.each<[Role, string[]]>([
    ['officer', ['work', 'movements', 'figures', 'calendar', 'plans', 'blocks', 'units']],
    ['leader', ['work', 'movements', 'figures', 'calendar', 'plans', 'blocks', 'units', 'audit']],
    ['unit', ['work', 'reports', 'movements', 'difficulties', 'calendar']],
    ['admin', ['work', 'movements', 'calendar', 'units', 'accounts', 'audit']],
  ])('%s sees %j', (role, keys) => {
    expect(navFor(role, 'vi').map(({ key }) => key)).toEqual(keys)
  })
})

describe('an idle session', () => {
  const seen = new Date('2026-01-05T05:00:00Z')

  test.each([
    ['2026-01-05T05:29:59Z', false],
    ['2026-01-05T05:30:00Z', true],
  ])('at %s is left alone: %s', (at, idle) => {
    expect(isIdle(seen, new Date(at))).toBe(idle)
  })

  test('that was never seen is not idle', () => {
    expect(isIdle(null, seen)).toBe(false)
  })

  test('is noted once a minute', () => {
    expect(isWorthNoting(seen, new Date('2026-01-05T05:00:59Z'))).toBe(false)
    expect(isWorthNoting(seen, new Date('2026-01-05T05:01:00Z'))).toBe(true)
  })
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0',
    'Edge, Windows',
  ],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36', 'Chrome, Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605 Version/17.5 Safari/604', 'Safari, iPhone'],
  ['curl/8', null],
  [null, null],
])('%s is called %s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name)
})
