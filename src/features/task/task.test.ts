import { describe, expect, it } from 'vitest'
import { isLate } from './task.ts'

describe('a task is late', () => {
  const cases: [rule: string, state: string, due: string | null, late: boolean][] = [
    ['the day after it was due', 'open', '2026-06-29', true],
    ['also when it was begun', 'started', '2026-06-29', true],
    ['not on the day itself', 'open', '2026-06-30', false],
    ['not before', 'open', '2026-07-01', false],
    ['not once it is done', 'done', '2026-06-29', false],
    ['never without a day', 'open', null, false],
  ]
  it.each(cases)('%s', (_rule, state, due_on, late) => expect(isLate({ state, due_on }, '2026-06-30')).toBe(late))
})
