import { expect, it } from 'vitest'
import { seen, tonnes } from './fixtures/status-case.ts'
import type { Measured } from './measured.ts'
import { assessTarget } from './status.ts'
import { wayOf } from './way.ts'

const cases: [rule: string, change: Partial<Measured>, value: number | null, way: [number, number] | null][] = [
  ['a count is part of what is asked', {}, 40, [40, 100]],
  ['a count beyond it', { value: 50 }, 75, [150, 100]],
  ['a share is as it is', { unit: '%', value: 99, rollUp: 'average' }, 97.2, [97.2, 99]],
  ['growth of more than all', { unit: '%', value: 120, rollUp: 'average' }, 60, [50, 100]],
  [
    'a falling share half-way is half, not nothing',
    { comparator: 'lte', unit: '%', value: 2, baseline: 4, rollUp: 'average' },
    3,
    [50, 100],
  ],
  [
    'a falling share that rose',
    { comparator: 'lte', unit: '%', value: 2, baseline: 4, rollUp: 'average' },
    5,
    [-50, 100],
  ],
  ['a limit leaves room for what is beyond', { comparator: 'lte', unit: 'vụ', value: 10 }, 5, [40, 80]],
  ['none may happen: no bar', { comparator: 'eq', direction: 'lower', unit: 'vụ', value: 0 }, 0, null],
  ['nothing known: no bar', {}, null, null],
  ['done or not: no bar', { comparator: null, value: null, measure: 'yes-no' }, 1, null],
]
it.each(cases)('%s', (_rule, change, value, way) => {
  const standing = assessTarget({ ...tonnes, ...change }, [seen(2, value)], '2025-07-05')
  expect(wayOf(standing)).toEqual(way && { percent: way[0], required: way[1] })
})
