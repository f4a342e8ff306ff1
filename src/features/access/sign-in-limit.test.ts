import { expect, test } from 'vitest'
import { type Attempts, countAttempt, delayAfter, isLoopback, limitRules, networkOf } from './sign-in-limit.ts'

const rule = limitRules['name-at-address']
const noon = new Date('2026-01-05T05:00:00Z')
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000)

test.each([
  [4, 0],
  [5, 15],
  [6, 30],
  [7, 60],
  [8, 120],
  [11, 900],
  [40, 900],
])('after %i wrong attempts one waits %i seconds', (failures, seconds) => {
  expect(delayAfter(failures, rule)).toBe(seconds)
})

function attemptTimes(count: number): Attempts {
  let attempts: Attempts | null = null
  for (let i = 0; i < count; i++) {
    const verdict = countAttempt(attempts, noon, rule)
    if (!verdict.allowed) throw new Error('refused too early')
    attempts = verdict.attempts
  }
  if (!attempts) throw new Error('no attempt')
  return attempts
}

test('four attempts leave one more without a delay', () => {
  expect(countAttempt(attemptTimes(3), noon, rule)).toMatchObject({ allowed: true, left: 1 })
})

test('the sixth attempt in a row has to wait, and says how long', () => {
  expect(countAttempt(attemptTimes(5), later(1), rule)).toEqual({ allowed: false, retryAfterSeconds: 14 })
})

test('an attempt after the delay is let through and the next delay is longer', () => {
  const verdict = countAttempt(attemptTimes(5), later(15), rule)
  expect(verdict).toMatchObject({ allowed: true, attempts: { failures: 6, blockedUntil: later(45) } })
})

test('an hour without an attempt forgets them all', () => {
  expect(countAttempt(attemptTimes(5), later(3600), rule)).toMatchObject({ allowed: true, left: 4 })
})

test.each([
  ['::ffff:10.0.0.7', '10.0.0.7'],
  ['10.0.0.7', '10.0.0.7'],
  ['2405:4800:5a84:1:2:3:4:5', '2405:4800:5a84:1::/64'],
  ['2405:4800::9', '2405:4800:0:0::/64'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('only this machine is loopback', () => {
  expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.1', '1127.0.0.1'].map(isLoopback)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})
