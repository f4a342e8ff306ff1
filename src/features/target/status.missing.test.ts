import { describe, expect, it } from 'vitest'
import { judged, seen, some, tonnes } from './fixtures/status-case.ts'
import { statusSentence } from './status.messages.ts'
import { assessTarget } from './status.ts'

describe('nothing to judge by', () => {
  judged({}, [
    [
      'nobody answers for it, first of all',
      { owners: 0 },
      [],
      '2025-07-05',
      'unknown no-owner',
      'Chưa có đơn vị chịu trách nhiệm.',
      'No unit answers for it yet.',
    ],
    ['nobody answers for it, past its day', { owners: 0 }, [], '2026-01-05', 'unknown no-owner'],
    ['nobody any more, but a figure stands', { owners: 0 }, [seen(4, 100)], '2026-01-05', 'met fulfilled'],
    [
      'nobody has reported',
      {},
      [],
      '2025-07-05',
      'unknown no-result-yet',
      'Chưa đơn vị nào báo số liệu, còn 179 ngày.',
      'No unit has reported a figure yet, 179 days left.',
    ],
    [
      'on its day: not overdue',
      {},
      [],
      '2025-12-31',
      'unknown no-result-yet',
      'Chưa đơn vị nào báo số liệu, hôm nay là hạn.',
    ],
    ['past its day', {}, [], '2026-01-01', 'unknown overdue-no-result', 'Đã quá hạn mà chưa có số liệu.'],
    ['owed and not reported', {}, [seen(1, null), seen(2, null)], '2025-07-05', 'unknown no-result-yet'],
    ['owed and not reported, past its day', {}, [seen(4, null)], '2026-01-05', 'unknown overdue-no-result'],
    [
      'without a figure to reach',
      { measurable: false },
      [],
      '2025-07-05',
      'unknown not-measurable',
      'Đánh giá theo kết luận, không theo con số.',
    ],
    ['without a figure to reach, past its day', { measurable: false }, [], '2026-01-05', 'unknown overdue-no-result'],
    ['a comparator without a number', { value: null }, [seen(4, 3)], '2025-12-31', 'unknown not-measurable'],
    ['a number without a comparator', { comparator: null }, [seen(4, 3)], '2025-12-31', 'unknown not-measurable'],
    ['without a day: until the end of the year', { dueOn: null }, [], '2027-05-01', 'unknown no-result-yet'],
    [
      'without a day, its figure of the year',
      { dueOn: null, startsOn: null },
      [seen(2, 50)],
      '2025-07-05',
      'on-track keeps-pace',
    ],
  ])
})

describe('some of the units have reported', () => {
  judged({}, [
    [
      'too few to say that it is behind',
      {},
      [seen(2, 20, some(3, 5))],
      '2025-07-05',
      'unknown partial',
      'Mới có 3 trên 5 đơn vị báo số liệu, chưa đủ để kết luận.',
      'Only 3 of 5 units have reported, too few to conclude.',
    ],
    [
      'the whole figure before that counts',
      {},
      [seen(1, 30, some(5, 5)), seen(2, 20, some(3, 5))],
      '2025-07-05',
      'on-track keeps-pace',
      '30 tấn, yêu cầu từ 100 tấn trở lên, còn 179 ngày; theo đà hiện nay đạt 122,7 tấn.',
    ],
    ['they alone have reached it', {}, [seen(2, 100, some(3, 5))], '2025-07-05', 'met reached'],
    [
      'they alone have not, past its day',
      {},
      [seen(4, 90, some(4, 5))],
      '2026-01-05',
      'unknown partial',
      'Mới có 4 trên 5 đơn vị báo số liệu, chưa đủ để kết luận.',
    ],
    ['they alone have, past its day', {}, [seen(4, 100, some(4, 5))], '2026-01-05', 'met reached'],
    ['all of them', {}, [seen(4, 90, some(5, 5))], '2026-01-05', 'missed short'],
    [
      'a count of units is of all units',
      { rollUp: 'count-passing', unit: 'thôn', value: 3 },
      [seen(4, 2, some(4, 5))],
      '2026-01-05',
      'unknown partial',
    ],
    [
      'the greatest of some: the last may be greater',
      { rollUp: 'max' },
      [seen(4, 90, some(4, 5))],
      '2026-01-05',
      'unknown partial',
    ],
    [
      'a share of some: the last may turn it, one way or the other',
      { rollUp: 'weighted-ratio', unit: '%', value: 90 },
      [seen(4, 95, some(4, 5))],
      '2026-01-05',
      'unknown partial',
    ],
  ])
})

describe('figures that are late, revised or of another time', () => {
  judged({}, [
    [
      'the last one is not in yet',
      {},
      [seen(3, 80)],
      '2026-01-02',
      'unknown no-final',
      'Đã quá hạn mà chưa có số liệu cuối; gần nhất là 80 tấn, đến 30/09/2025.',
    ],
    [
      'the last one is not in, but it was reached before',
      {},
      [seen(3, 100)],
      '2026-01-02',
      'met reached',
      '100 tấn, yêu cầu từ 100 tấn trở lên; đã đạt.',
    ],
    ['the last one came late', {}, [seen(3, 80), seen(4, 100, { at: '2026-02-10' })], '2026-02-11', 'met fulfilled'],
    [
      'the last one, looked at before it came',
      {},
      [seen(3, 80), seen(4, 100, { at: '2026-02-10' })],
      '2026-02-09',
      'unknown no-final',
    ],
    [
      'put right: the later entry counts',
      {},
      [seen(4, 100, { at: '2026-01-02' }), seen(4, 95, { at: '2026-01-04' })],
      '2026-01-05',
      'missed short',
    ],
    [
      'put right: whatever order they come in',
      {},
      [seen(4, 95, { at: '2026-01-04' }), seen(4, 100, { at: '2026-01-02' })],
      '2026-01-05',
      'missed short',
    ],
    [
      'put right later than the day looked at',
      {},
      [seen(4, 100, { at: '2026-01-02' }), seen(4, 95, { at: '2026-01-04' })],
      '2026-01-03',
      'met fulfilled',
    ],
    ['put right without moments: the last in order', {}, [seen(4, 95), seen(4, 100)], '2026-01-05', 'met fulfilled'],
    [
      'put right to more',
      {},
      [seen(4, 95, { at: '2026-01-02' }), seen(4, 101, { at: '2026-01-04' })],
      '2026-01-05',
      'met fulfilled',
    ],
    [
      'withdrawn',
      {},
      [seen(4, 100, { at: '2026-01-02' }), seen(4, null, { at: '2026-01-04' })],
      '2026-01-05',
      'unknown overdue-no-result',
    ],
    [
      'one period awaited: the figure before counts',
      {},
      [seen(1, 30), seen(2, null)],
      '2025-07-05',
      'on-track keeps-pace',
    ],
    [
      'two periods awaited: too old to judge by',
      {},
      [seen(1, 30), seen(2, null), seen(3, null)],
      '2025-10-05',
      'unknown stale',
      'Số liệu gần nhất là 30 tấn, đến 31/03/2025; các kỳ sau đó chưa có.',
    ],
    [
      'a period that is not over is not awaited',
      {},
      [seen(1, 30), seen(2, null), seen(3, null)],
      '2025-09-30',
      'on-track keeps-pace',
    ],
    [
      'a figure of a period not begun is not looked at',
      {},
      [seen(1, 30), seen(3, 100)],
      '2025-05-05',
      'on-track keeps-pace',
    ],
    [
      'a figure of a time after its day is not looked at',
      {},
      [seen(4, 90), seen(['2026-Q1', '2026-03-31'], 120)],
      '2026-04-05',
      'missed short',
    ],
    [
      'the last period is cut at its day',
      { dueOn: '2025-11-15' },
      [seen(['2025-Q4', '2025-11-15'], 100)],
      '2025-11-20',
      'met fulfilled',
    ],
    ['the last period goes beyond its day', { dueOn: '2025-11-15' }, [seen(4, 100)], '2025-11-20', 'met fulfilled'],
  ])
})

describe('a whole of nought', () => {
  const share = { unit: '%', value: 80, rollUp: 'weighted-ratio', measure: 'ratio' } as const
  const nothing = { reported: 1, numerator: 0, denominator: 0 }
  judged(share, [
    [
      'is not 0 %',
      {},
      [seen(2, null, nothing)],
      '2025-07-05',
      'unknown not-arisen',
      'Chưa phát sinh trường hợp nào, nên chưa tính được tỷ lệ.',
      'Nothing has arisen yet, so no share can be formed.',
    ],
    ['is not 0 % at the end', {}, [seen(4, null, nothing)], '2026-01-05', 'unknown not-arisen'],
    ['in all periods', {}, [seen(1, null, nothing), seen(2, null, nothing)], '2025-07-05', 'unknown not-arisen'],
    [
      'after a figure leaves that as it is',
      {},
      [seen(2, 84.6), seen(4, null, nothing)],
      '2026-01-05',
      'met fulfilled',
      '84,6 %, yêu cầu từ 80 % trở lên; đạt.',
    ],
    ['after a figure that was too low', {}, [seen(2, 60), seen(4, null, nothing)], '2026-01-05', 'missed short'],
    ['is not awaited', {}, [seen(1, 84), seen(2, null, nothing), seen(3, null, nothing)], '2025-10-05', 'met reached'],
    ['and no report at all differ', {}, [seen(2, null)], '2025-07-05', 'unknown no-result-yet'],
    [
      'none of the many is 0 %',
      {},
      [seen(4, 0, { numerator: 0, denominator: 40 })],
      '2026-01-05',
      'missed short',
      '0 %, yêu cầu từ 80 % trở lên; không đạt, thiếu 80 %.',
    ],
    [
      'weighed over the periods',
      { overTime: 'sum' },
      [seen(1, 100, { numerator: 1, denominator: 1 }), seen(4, 70, { numerator: 70, denominator: 100 })],
      '2026-01-05',
      'missed short',
      '70,3 %, yêu cầu từ 80 % trở lên; không đạt, thiếu 9,7 %.',
    ],
    [
      'weighed over periods of which one had nothing',
      { overTime: 'sum' },
      [seen(1, null, nothing), seen(4, 85, { numerator: 85, denominator: 100 })],
      '2026-01-05',
      'met fulfilled',
    ],
  ])
})

it('a standing says what is known, of which day, and where it leads', () => {
  const standing = assessTarget(tonnes, [seen(1, 16)], '2025-04-10')
  expect(standing).toMatchObject({ known: 16, knownOn: '2025-03-31', forecast: 65.4382022472, owed: 1, reported: 1 })
  expect(statusSentence(standing, 'vi')).toContain('16\u00a0tấn')
})

it('judging is a function of what it is given: asked twice it says the same, and changes nothing', () => {
  const figures = [seen(2, 40), seen(1, 30)]
  const frozen = structuredClone(figures)
  expect(assessTarget(tonnes, figures, '2025-07-05')).toEqual(assessTarget(tonnes, figures, '2025-07-05'))
  expect(figures).toEqual(frozen)
})
