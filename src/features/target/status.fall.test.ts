import { describe } from 'vitest'
import { judged, seen, some } from './fixtures/status-case.ts'

describe('a share that is to fall, from a baseline', () => {
  const poor = {
    comparator: 'lte',
    direction: 'lower',
    unit: '%',
    value: 2,
    rollUp: 'weighted-ratio',
    baseline: 4,
    baselineOn: '2025-01-01',
  } as const
  judged(poor, [
    [
      'half-way is half-way, not nothing',
      {},
      [seen(2, 3)],
      '2025-07-05',
      'on-track keeps-pace',
      '3 %, yêu cầu không quá 2 %, còn 179 ngày; theo đà hiện nay đạt 1,98 %.',
      '3%, at most 2% required, 179 days left; at the present pace it will be 1.98%.',
    ],
    ['a little behind', {}, [seen(2, 3.1)], '2025-07-05', 'on-track keeps-pace'],
    ['more behind', {}, [seen(2, 3.2)], '2025-07-05', 'at-risk behind'],
    [
      'it stands still',
      {},
      [seen(2, 4)],
      '2025-07-05',
      'at-risk behind',
      '4 %, yêu cầu không quá 2 %, còn 179 ngày; theo đà hiện nay đạt 4 %.',
    ],
    ['it rises', {}, [seen(2, 4.4)], '2025-07-05', 'at-risk behind'],
    ['nothing falls below nought', {}, [seen(1, 0.1)], '2025-04-05', 'met reached'],
    [
      'a forecast is never below nought',
      { value: 0.5 },
      [seen(1, 1)],
      '2025-04-05',
      'on-track keeps-pace',
      '1 %, yêu cầu không quá 0,5 %, còn 270 ngày; theo đà hiện nay đạt 0 %.',
    ],
    [
      'there before its day',
      {},
      [seen(3, 1.9)],
      '2025-10-05',
      'met reached',
      '1,9 %, yêu cầu không quá 2 %; đã đạt, còn 87 ngày.',
    ],
    ['exactly at the end', {}, [seen(4, 2)], '2026-01-05', 'met fulfilled', '2 %, yêu cầu không quá 2 %; đạt.'],
    [
      'above at the end',
      {},
      [seen(4, 2.3)],
      '2026-01-05',
      'missed short',
      '2,3 %, yêu cầu không quá 2 %; không đạt, vượt 0,3 %.',
      '2.3%, at most 2% required; missed by 0.3% too much.',
    ],
    [
      'to nought, half-way',
      { value: 0, comparator: 'eq' },
      [seen(2, 2)],
      '2025-07-05',
      'on-track keeps-pace',
      '2 %, yêu cầu còn 0 %, còn 179 ngày; theo đà hiện nay đạt 0 %.',
    ],
    ['to nought, behind', { value: 0, comparator: 'eq' }, [seen(2, 3)], '2025-07-05', 'at-risk behind'],
    ['to nought, there', { value: 0, comparator: 'eq' }, [seen(4, 0)], '2026-01-05', 'met fulfilled'],
    ['to nought, not there', { value: 0, comparator: 'eq' }, [seen(4, 0.1)], '2026-01-05', 'missed short'],
  ])
})

describe('less than a figure, falling', () => {
  const near = {
    comparator: 'lt',
    direction: 'lower',
    unit: '%',
    value: 1,
    rollUp: 'weighted-ratio',
    baseline: 2,
    baselineOn: '2025-01-01',
  } as const
  judged(near, [
    ['exactly that is not enough', {}, [seen(4, 1)], '2026-01-05', 'missed short', '1 %, yêu cầu dưới 1 %; không đạt.'],
    ['exactly that, early', {}, [seen(3, 1)], '2025-10-05', 'on-track keeps-pace'],
    ['less', {}, [seen(4, 0.99)], '2026-01-05', 'met fulfilled', '0,99 %, yêu cầu dưới 1 %; đạt.'],
    [
      '"còn 1 %" is reached at 1',
      { comparator: 'eq' },
      [seen(4, 1)],
      '2026-01-05',
      'met fulfilled',
      '1 %, yêu cầu còn 1 %; đạt.',
    ],
    ['"còn 1 %" is reached below', { comparator: 'eq' }, [seen(4, 0.5)], '2026-01-05', 'met fulfilled'],
  ])
})

describe('fewer households, without a baseline: from the first figure', () => {
  const houses = { comparator: 'eq', direction: 'lower', unit: 'hộ', value: 0 } as const
  judged(houses, [
    ['the first figure is where it begins, not a fault', {}, [seen(1, 12)], '2025-04-05', 'on-track first-figure'],
    [
      'it falls fast enough',
      {},
      [seen(1, 12), seen(3, 4)],
      '2025-10-05',
      'on-track keeps-pace',
      '4 hộ, yêu cầu còn 0 hộ, còn 87 ngày; theo đà hiện nay đạt 0 hộ.',
    ],
    [
      'it falls too slowly',
      {},
      [seen(1, 12), seen(3, 7)],
      '2025-10-05',
      'at-risk behind',
      '7 hộ, yêu cầu còn 0 hộ, còn 87 ngày; theo đà hiện nay đạt 4,49 hộ.',
    ],
    ['none left, early', {}, [seen(1, 12), seen(3, 0)], '2025-10-05', 'met reached'],
    ['none left at the end', {}, [seen(1, 12), seen(4, 0)], '2026-01-05', 'met fulfilled'],
    [
      'one left at the end',
      {},
      [seen(1, 12), seen(4, 1)],
      '2026-01-05',
      'missed short',
      '1 hộ, yêu cầu còn 0 hộ; không đạt, vượt 1 hộ.',
    ],
    ['none to begin with', {}, [seen(1, 0)], '2025-04-05', 'on-track within'],
    ['none to begin with, none at the end', {}, [seen(1, 0), seen(4, 0)], '2026-01-05', 'met fulfilled'],
    [
      'communes in debt, with a baseline, may still become none',
      { unit: 'xã', baseline: 3 },
      [seen(2, 1)],
      '2025-07-05',
      'on-track keeps-pace',
    ],
  ])
})

describe('a limit of what is counted up: cases in a year', () => {
  const limit = { comparator: 'lte', direction: 'lower', unit: 'vụ', value: 10 } as const
  judged(limit, [
    [
      'far below',
      {},
      [seen(2, 3)],
      '2025-07-05',
      'on-track within',
      '3 vụ, yêu cầu không quá 10 vụ, còn 179 ngày; đang trong mức yêu cầu.',
    ],
    ['nothing happened', {}, [seen(2, 0)], '2025-07-05', 'on-track within'],
    [
      'below, but at this pace beyond',
      {},
      [seen(2, 6)],
      '2025-07-05',
      'at-risk will-exceed',
      '6 vụ, yêu cầu không quá 10 vụ, còn 179 ngày; theo đà hiện nay sẽ là 12,13 vụ.',
    ],
    ['at the limit, early', {}, [seen(2, 10)], '2025-07-05', 'at-risk will-exceed'],
    [
      'beyond, early: it cannot be met any more',
      {},
      [seen(2, 11)],
      '2025-07-05',
      'missed exceeded',
      '11 vụ, yêu cầu không quá 10 vụ; đã vượt 1 vụ, không thể đạt nữa.',
    ],
    ['beyond of some units alone is beyond', {}, [seen(2, 11, some(2, 5))], '2025-07-05', 'missed exceeded'],
    ['at the limit at the end', {}, [seen(4, 10)], '2026-01-05', 'met fulfilled'],
    ['beyond at the end', {}, [seen(4, 12)], '2026-01-05', 'missed exceeded'],
    [
      'last year is no start of this year',
      { baseline: 20, baselineOn: '2024-12-31' },
      [seen(2, 3)],
      '2025-07-05',
      'on-track within',
    ],
    [
      'last year is no pace of this year',
      { baseline: 20, baselineOn: '2024-12-31' },
      [seen(2, 6)],
      '2025-07-05',
      'at-risk will-exceed',
    ],
    [
      'fewer than ten: ten is beyond',
      { comparator: 'lt' },
      [seen(2, 10)],
      '2025-07-05',
      'missed exceeded',
      '10 vụ, yêu cầu dưới 10 vụ; đã vượt, không thể đạt nữa.',
    ],
    ['fewer than ten: nine at the end', { comparator: 'lt' }, [seen(4, 9)], '2026-01-05', 'met fulfilled'],
  ])
})

describe('a limit of a level, which may rise and fall', () => {
  const growth = { comparator: 'lt', direction: 'lower', unit: '%', value: 0.8, rollUp: 'average' } as const
  judged(growth, [
    [
      'below',
      {},
      [seen(3, 0.71)],
      '2025-10-05',
      'on-track within',
      '0,71 %, yêu cầu dưới 0,8 %, còn 87 ngày; đang trong mức yêu cầu.',
    ],
    ['above from the first: it is to fall', {}, [seen(1, 0.9), seen(3, 0.85)], '2025-10-05', 'at-risk behind'],
    [
      'above after below: it may come back',
      {},
      [seen(1, 0.7), seen(3, 0.85)],
      '2025-10-05',
      'at-risk beyond',
      '0,85 %, yêu cầu dưới 0,8 %, còn 87 ngày; đang ngoài mức yêu cầu.',
    ],
    ['at it, at the end', {}, [seen(4, 0.8)], '2026-01-05', 'missed short', '0,8 %, yêu cầu dưới 0,8 %; không đạt.'],
    ['below at the end', {}, [seen(4, 0.79)], '2026-01-05', 'met fulfilled'],
    ['above at the end', {}, [seen(4, 0.9)], '2026-01-05', 'missed short'],
  ])
})

describe('what may not happen', () => {
  const none = { comparator: 'eq', direction: 'lower', unit: 'vụ', value: 0 } as const
  judged(none, [
    [
      'it has not: on track, not met',
      {},
      [seen(2, 0)],
      '2025-07-05',
      'on-track none-so-far',
      'Chưa xảy ra; giữ đến hết 31/12/2025 mới tính là đạt.',
      'It has not happened; met only if that holds until 31/12/2025.',
    ],
    [
      'it happened: missed at once',
      {},
      [seen(2, 1)],
      '2025-07-05',
      'missed happened',
      'Đã xảy ra 1 vụ, ghi nhận đến 30/06/2025; yêu cầu không để xảy ra.',
    ],
    [
      'it happened before, and the newest period has none',
      {},
      [seen(1, 1), seen(2, 0)],
      '2025-07-05',
      'missed happened',
    ],
    [
      'it was reported, and put right to none',
      {},
      [seen(1, 1), seen(1, 0), seen(2, 0)],
      '2025-07-05',
      'on-track none-so-far',
    ],
    [
      'none in the whole time',
      {},
      [seen(4, 0)],
      '2026-01-05',
      'met none-happened',
      'Không xảy ra trong suốt thời gian; đạt.',
    ],
    ['none in the whole time, on the day', {}, [seen(4, 0)], '2025-12-31', 'met none-happened'],
    ['one in the last period', {}, [seen(4, 1)], '2026-01-05', 'missed happened'],
    ['at most none', { comparator: 'lte' }, [seen(2, 1)], '2025-07-05', 'missed happened'],
    ['without a direction', { direction: null }, [seen(2, 1)], '2025-07-05', 'missed happened'],
    ['without a direction, none', { direction: null }, [seen(2, 0)], '2025-07-05', 'on-track none-so-far'],
    ['counted by one office alone', { rollUp: 'last' }, [seen(2, 1)], '2025-07-05', 'missed happened'],
    ['it happened where some units alone have reported', {}, [seen(2, 1, some(1, 5))], '2025-07-05', 'missed happened'],
    [
      'none where some units alone have reported is not known yet',
      {},
      [seen(2, 0, some(1, 5))],
      '2025-07-05',
      'unknown partial',
    ],
    ['nothing reported', {}, [seen(2, null)], '2025-07-05', 'unknown no-result-yet'],
    ['less than one', { comparator: 'lt', value: 1 }, [seen(2, 1)], '2025-07-05', 'missed exceeded'],
    ['last year it did', { baseline: 3 }, [seen(2, 1)], '2025-07-05', 'missed happened'],
  ])
})
