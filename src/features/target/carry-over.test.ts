import { describe, expect, it } from 'vitest'
import { type Ending, outlives } from './carry-over.ts'

const target: Ending = { measurable: true, requirement: false, due_on: '2030-12-31', met: false }

describe('a target outlives its movement', () => {
  const cases: [rule: string, change: Partial<Ending>, kept: boolean][] = [
    ['when it is due after the movement was summed up', {}, true],
    ['not when it was due before', { due_on: '2025-12-31' }, false],
    ['not when it is due that very day', { due_on: '2026-01-15' }, false],
    ['not when it is reached', { met: true }, false],
    ['not when nobody can count it', { measurable: false }, false],
    ['not when it is a requirement', { requirement: true }, false],
    ['not when it has no day', { due_on: null }, false],
  ]
  it.each(cases)('%s', (_rule, change, kept) => expect(outlives({ ...target, ...change }, '2026-01-15')).toBe(kept))
})
