import { describe, expect, it } from 'vitest'
import { judged, seen, some, tonnes } from './fixtures/status-case.ts'
import { assessEach } from './status.ts'

describe('figures of periods make the figure of the time', () => {
  const quarters = [seen(1, 20), seen(2, 30), seen(3, 10), seen(4, 45)]
  judged({}, [
    [
      'the last',
      { overTime: 'last' },
      quarters,
      '2026-01-05',
      'missed short',
      '45 tấn, yêu cầu từ 100 tấn trở lên; không đạt, thiếu 55 tấn.',
    ],
    [
      'the sum',
      { overTime: 'sum' },
      quarters,
      '2026-01-05',
      'met fulfilled',
      '105 tấn, yêu cầu từ 100 tấn trở lên; đạt.',
    ],
    [
      'the average',
      { overTime: 'average', value: 26, rollUp: 'average' },
      quarters,
      '2026-01-05',
      'met fulfilled',
      '26,25 tấn, yêu cầu từ 26 tấn trở lên; đạt.',
    ],
    ['the greatest', { overTime: 'max', value: 45, rollUp: 'max' }, quarters, '2026-01-05', 'met fulfilled'],
    [
      'the sum, early',
      { overTime: 'sum' },
      quarters.slice(0, 2),
      '2025-07-05',
      'on-track keeps-pace',
      '50 tấn, yêu cầu từ 100 tấn trở lên, còn 179 ngày; theo đà hiện nay đạt 101,11 tấn.',
    ],
    ['the sum, behind', { overTime: 'sum' }, [seen(1, 20), seen(2, 5)], '2025-07-05', 'at-risk behind'],
    [
      'the sum with a hole is not final',
      { overTime: 'sum' },
      [seen(1, 20), seen(2, null), seen(3, 10), seen(4, 45)],
      '2026-01-05',
      'unknown partial',
    ],
    [
      'the sum with a hole may still be enough',
      { overTime: 'sum' },
      [seen(1, 60), seen(2, null), seen(3, 10), seen(4, 45)],
      '2026-01-05',
      'met reached',
    ],
    [
      'shares of periods, averaged',
      { overTime: 'average', unit: '%', value: 90, rollUp: 'weighted-ratio' },
      [seen(1, 80), seen(4, 100)],
      '2026-01-05',
      'met fulfilled',
    ],
    [
      'cases of periods, added up',
      { overTime: 'sum', unit: 'vụ', comparator: 'lte', direction: 'lower', value: 3 },
      [seen(1, 2), seen(2, 2)],
      '2025-07-05',
      'missed exceeded',
    ],
  ])
})

describe('done or not', () => {
  const done = {
    measure: 'yes-no',
    comparator: null,
    value: null,
    unit: null,
    direction: null,
    rollUp: 'count-passing',
  } as const
  judged(done, [
    ['done', {}, [seen(2, 1)], '2025-07-05', 'met done', 'Đã hoàn thành.', 'Done.'],
    [
      'not done, with time left',
      {},
      [seen(2, 0)],
      '2025-07-05',
      'on-track not-done-yet',
      'Chưa hoàn thành, còn 179 ngày.',
    ],
    [
      'not done, with little time left',
      {},
      [seen(3, 0)],
      '2025-12-01',
      'at-risk not-done-soon',
      'Chưa hoàn thành, chỉ còn 30 ngày.',
      'Not done yet, only 30 days left.',
    ],
    ['not done, at the end', {}, [seen(4, 0)], '2026-01-05', 'missed not-done', 'Đến hạn mà chưa hoàn thành.'],
    ['not reported, at the end', {}, [], '2026-01-05', 'unknown overdue-no-result'],
    ['not reported at the end, not done before', {}, [seen(3, 0)], '2026-01-05', 'unknown no-final'],
    ['not reported at the end, done before', {}, [seen(3, 1)], '2026-01-05', 'met done'],
    ['all of three units', {}, [seen(2, 3, some(3, 3))], '2025-07-05', 'met done'],
    ['two of three units', {}, [seen(2, 2, some(3, 3))], '2025-07-05', 'on-track not-done-yet'],
    ['two of three units, one silent, at the end', {}, [seen(4, 2, some(2, 3))], '2026-01-05', 'unknown partial'],
    ['of one office', { rollUp: 'last' }, [seen(2, 1)], '2025-07-05', 'met done'],
    ['by a day in the middle of the year', { dueOn: '2025-06-30' }, [seen(2, 1)], '2025-07-05', 'met done'],
    ['not by that day', { dueOn: '2025-06-30' }, [seen(2, 0)], '2025-07-05', 'missed not-done'],
    ['in a week', { dueOn: '2025-06-30', startsOn: '2025-06-01' }, [seen(2, 0)], '2025-06-23', 'at-risk not-done-soon'],
    [
      'in more than a week',
      { dueOn: '2025-06-30', startsOn: '2025-06-01' },
      [seen(2, 0)],
      '2025-06-22',
      'on-track not-done-yet',
    ],
    [
      'so many units of those asked',
      { comparator: 'gte', value: 14, unit: 'thôn', direction: 'higher' },
      [seen(4, 13, some(14, 14))],
      '2026-01-05',
      'missed short',
      '13 thôn, yêu cầu từ 14 thôn trở lên; không đạt, thiếu 1 thôn.',
    ],
    [
      'every unit of them',
      { comparator: 'eq', value: 100, unit: '%', direction: 'higher' },
      [seen(4, 100, some(14, 14))],
      '2026-01-05',
      'met fulfilled',
      '100 % trên 100 %; đạt.',
    ],
  ])
})

const year = (number: number) => [`${number}`, `${number}-12-31`] as [string, string]

describe('due in each year: as in the latest due one', () => {
  judged({ cadence: 'yearly', startsOn: '2026-03-01', dueOn: '2028-12-31', value: 10 }, [
    [
      'the first, before any is due',
      {},
      [seen(['2026-Q2', '2026-06-30'], 5)],
      '2026-07-05',
      'on-track keeps-pace',
      'Năm 2026: 5 tấn, yêu cầu từ 10 tấn trở lên, còn 179 ngày; theo đà hiện nay đạt 12,6 tấn.',
    ],
    [
      'the first, due',
      {},
      [seen(year(2026), 10)],
      '2027-02-01',
      'met fulfilled',
      'Năm 2026: 10 tấn, yêu cầu từ 10 tấn trở lên; đạt.',
      '2026: 10 tấn, 10 tấn or more required; met.',
    ],
    ['the first missed', {}, [seen(year(2026), 9)], '2027-02-01', 'missed short'],
    [
      'the first without a figure',
      {},
      [],
      '2027-02-01',
      'unknown overdue-no-result',
      'Năm 2026: Đã quá hạn mà chưa có số liệu.',
    ],
    [
      'the second due forgets the first',
      {},
      [seen(year(2026), 9), seen(year(2027), 11)],
      '2028-02-01',
      'met fulfilled',
    ],
    [
      'a figure of this year does not count for the last',
      {},
      [seen(year(2026), 9), seen(['2027-Q1', '2027-03-31'], 11)],
      '2027-05-01',
      'missed short',
    ],
    [
      'the last year after the end',
      {},
      [seen(year(2027), 11), seen(year(2028), 3)],
      '2029-05-01',
      'missed short',
      'Năm 2028: 3 tấn, yêu cầu từ 10 tấn trở lên; không đạt, thiếu 7 tấn.',
    ],
    [
      'each year counts up from nought',
      {},
      [seen(year(2026), 10), seen(['2027-H1', '2027-06-30'], 1)],
      '2027-12-31',
      'at-risk behind',
    ],
  ])
  judged({ cadence: 'quarterly', value: 2 }, [
    [
      'each quarter',
      {},
      [seen(1, 2), seen(2, 1)],
      '2025-07-05',
      'missed short',
      'Quý II năm 2025: 1 tấn, yêu cầu từ 2 tấn trở lên; không đạt, thiếu 1 tấn.',
    ],
    ['each quarter, the newest awaited', {}, [seen(1, 2)], '2025-07-05', 'unknown overdue-no-result'],
    ['each quarter, none due yet', {}, [], '2025-02-05', 'unknown no-result-yet'],
  ])
  judged({ cadence: 'monthly', value: 2 }, [
    [
      'each month',
      {},
      [seen(['2025-05', '2025-05-31'], 2)],
      '2025-06-05',
      'met fulfilled',
      'Tháng 5 năm 2025: 2 tấn, yêu cầu từ 2 tấn trở lên; đạt.',
    ],
  ])

  it('has a state for each year that has begun', () => {
    const target = { ...tonnes, cadence: 'yearly' as const, dueOn: '2029-12-31', value: 10 }
    const figures = [seen(year(2025), 10), seen(year(2026), 9), seen(['2027-Q1', '2027-03-31'], 5)]
    const states = assessEach(target, figures, '2027-04-05').map(({ window, state }) => [window.key, state])
    expect(states).toEqual([
      ['2025', 'met'],
      ['2026', 'missed'],
      ['2027', 'on-track'],
    ])
  })
})
