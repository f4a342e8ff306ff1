import { describe, expect, it } from 'vitest'
import { mayKeep, type OfflineRule, ruleFor, seatIn } from './offline-rules.ts'

describe('what the service worker does with a request', () => {
  const cases: [method: string, path: string, navigates: boolean, rule: OfflineRule][] = [
    ['GET', '/assets/app-1.css', false, 'asset'],
    ['GET', '/work', true, 'page'],
    ['GET', '/movements/1', true, 'page'],
    ['GET', '/work', false, 'none'],
    ['POST', '/reports/2025-10', true, 'none'],
    ['POST', '/reports/2025-10/entries', false, 'none'],
    ['POST', '/sign-out', true, 'forget'],
    ['POST', '/role', true, 'forget'],
    ['POST', '/lock', true, 'forget'],
    ['GET', '/sign-in', true, 'forget'],
    ['GET', '/roles-of-others', true, 'page'],
  ]
  it.each(cases)('%s %s, navigating: %s', (method, path, navigates, rule) =>
    expect(ruleFor({ method, path, navigates })).toBe(rule),
  )
})

describe('which pages are kept', () => {
  it.each(['/work', '/reports', '/reports/2025-10', '/registrations/1', '/difficulties/new'])('%s is', (path) =>
    expect(mayKeep(path)).toBe(true),
  )
  it.each(['/', '/accounts', '/workers', '/audit', '/plans/1'])('%s is not', (path) =>
    expect(mayKeep(path)).toBe(false),
  )
  it('by whose they are', () => {
    expect(seatIn('<th-outbox class="block" role="status" data-seat="a.unit.b" data-keep="/work">')).toBe('a.unit.b')
    expect(seatIn('<main data-seat="a.unit.b">')).toBeNull()
  })
})
