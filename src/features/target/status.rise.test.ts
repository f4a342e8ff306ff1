import { describe } from 'vitest'
import { judged, seen, some } from './fixtures/status-case.ts'

describe('a count that is to rise, from nought on the first day', () => {
  judged({}, [
    [
      'ahead of the line',
      {},
      [seen(1, 30)],
      '2025-04-10',
      'on-track keeps-pace',
      '30 tấn, yêu cầu từ 100 tấn trở lên, còn 265 ngày; theo đà hiện nay đạt 122,7 tấn.',
      '30 tấn, 100 tấn or more required, 265 days left; at the present pace it will be 122.7 tấn.',
    ],
    ['a little behind, early: forgiven', {}, [seen(1, 17)], '2025-04-10', 'on-track keeps-pace'],
    [
      'more behind, early',
      {},
      [seen(1, 16)],
      '2025-04-10',
      'at-risk behind',
      '16 tấn, yêu cầu từ 100 tấn trở lên, còn 265 ngày; theo đà hiện nay đạt 65,44 tấn.',
    ],
    [
      'nothing done',
      {},
      [seen(1, 0)],
      '2025-04-10',
      'at-risk behind',
      '0 tấn, yêu cầu từ 100 tấn trở lên, còn 265 ngày; theo đà hiện nay đạt 0 tấn.',
    ],
    ['half-way, just enough', {}, [seen(2, 45)], '2025-07-05', 'on-track keeps-pace'],
    ['half-way, just not enough', {}, [seen(2, 44)], '2025-07-05', 'at-risk behind'],
    ['three quarters, just enough', {}, [seen(3, 73)], '2025-10-05', 'on-track keeps-pace'],
    ['three quarters, just not enough: less is forgiven late', {}, [seen(3, 72)], '2025-10-05', 'at-risk behind'],
    ['the same share of the way early is enough', {}, [seen(1, 72)], '2025-04-05', 'on-track keeps-pace'],
    [
      'there before its day',
      {},
      [seen(3, 100)],
      '2025-10-05',
      'met reached',
      '100 tấn, yêu cầu từ 100 tấn trở lên; đã đạt, còn 87 ngày.',
      '100 tấn, 100 tấn or more required; reached, 87 days left.',
    ],
    ['beyond it before its day', {}, [seen(3, 120)], '2025-10-05', 'met reached'],
    ['reached in the last period, entered before it ends', {}, [seen(4, 100)], '2025-12-20', 'met reached'],
    [
      'not reached in the last period, before it ends',
      {},
      [seen(4, 99)],
      '2025-12-20',
      'on-track keeps-pace',
      '99 tấn, yêu cầu từ 100 tấn trở lên, còn 11 ngày; theo đà hiện nay đạt 102,08 tấn.',
    ],
    [
      'exactly, on its day',
      {},
      [seen(4, 100)],
      '2025-12-31',
      'met fulfilled',
      '100 tấn, yêu cầu từ 100 tấn trở lên; đạt.',
    ],
    ['exactly, after its day', {}, [seen(4, 100)], '2026-01-05', 'met fulfilled'],
    ['more, after its day', {}, [seen(4, 140)], '2026-01-05', 'met fulfilled'],
    [
      'almost, after its day',
      {},
      [seen(4, 99.9)],
      '2026-01-05',
      'missed short',
      '99,9 tấn, yêu cầu từ 100 tấn trở lên; không đạt, thiếu 0,1 tấn.',
      '99.9 tấn, 100 tấn or more required; missed by 0.1 tấn.',
    ],
    ['almost, on its day', {}, [seen(4, 99.9)], '2025-12-31', 'missed short'],
    ['nothing, after its day', {}, [seen(4, 0)], '2026-01-05', 'missed short'],
    ['below nought, after its day', {}, [seen(4, -1)], '2026-01-05', 'missed short'],
    ['years later it still is missed', {}, [seen(4, 99)], '2031-01-05', 'missed short'],
    [
      'figures come one after another: the newest counts',
      {},
      [seen(1, 30), seen(2, 40)],
      '2025-07-05',
      'at-risk behind',
    ],
    ['whatever order they come in', {}, [seen(2, 40), seen(1, 30)], '2025-07-05', 'at-risk behind'],
    ['a reached figure that was put right and is less', {}, [seen(3, 100), seen(4, 98)], '2026-01-05', 'missed short'],
  ])
})

describe('more than a figure', () => {
  judged({ comparator: 'gt' }, [
    [
      'exactly that is not enough',
      {},
      [seen(4, 100)],
      '2026-01-05',
      'missed short',
      '100 tấn, yêu cầu trên 100 tấn; không đạt.',
      '100 tấn, more than 100 tấn required; missed.',
    ],
    ['exactly that, early, is on the way', {}, [seen(3, 100)], '2025-10-05', 'on-track keeps-pace'],
    ['a little more', {}, [seen(4, 100.1)], '2026-01-05', 'met fulfilled', '100,1 tấn, yêu cầu trên 100 tấn; đạt.'],
    ['a little more, early', {}, [seen(3, 100.1)], '2025-10-05', 'met reached'],
    ['far less, early', {}, [seen(3, 20)], '2025-10-05', 'at-risk behind'],
  ])
})

describe('"đạt 100 tấn", which more than 100 fulfils', () => {
  judged({ comparator: 'eq' }, [
    ['exactly', {}, [seen(4, 100)], '2026-01-05', 'met fulfilled', '100 tấn trên 100 tấn; đạt.'],
    ['more', {}, [seen(4, 130)], '2026-01-05', 'met fulfilled'],
    ['less', {}, [seen(4, 70)], '2026-01-05', 'missed short', '70 tấn trên 100 tấn; không đạt, thiếu 30 tấn.'],
    [
      'on the way',
      {},
      [seen(2, 50)],
      '2025-07-01',
      'on-track keeps-pace',
      '50 tấn trên 100 tấn, còn 183 ngày; theo đà hiện nay đạt 101,11 tấn.',
    ],
    ['early', {}, [seen(2, 100)], '2025-07-01', 'met reached'],
  ])
})

describe('a share that is to rise: a level, measured from the first figure', () => {
  const share = { unit: '%', value: 99, rollUp: 'weighted-ratio', measure: 'ratio' } as const
  judged(share, [
    [
      'one figure foretells nothing',
      {},
      [seen(1, 96.8)],
      '2025-04-10',
      'on-track first-figure',
      '96,8 %, yêu cầu từ 99 % trở lên, còn 265 ngày; mới có một kỳ số liệu nên chưa dự báo được.',
      '96.8%, 99% or more required, 265 days left; one figure alone foretells nothing.',
    ],
    [
      'two figures: it comes closer, but not fast enough',
      { startsOn: '2025-03-31' },
      [seen(1, 96.8), seen(['2025-10', '2025-10-31'], 98.2)],
      '2025-11-20',
      'at-risk behind',
      '98,2 %, yêu cầu từ 99 % trở lên, còn 41 ngày; theo đà hiện nay đạt 98,6 %.',
    ],
    [
      'two figures: fast enough',
      {},
      [seen(1, 96.8), seen(3, 98.6)],
      '2025-10-10',
      'on-track keeps-pace',
      '98,6 %, yêu cầu từ 99 % trở lên, còn 82 ngày; theo đà hiện nay đạt 99,5 %.',
    ],
    [
      'no share is foretold over 100 %',
      {},
      [seen(1, 80), seen(2, 98)],
      '2025-07-10',
      'on-track keeps-pace',
      '98 %, yêu cầu từ 99 % trở lên, còn 174 ngày; theo đà hiện nay đạt 100 %.',
    ],
    [
      'it stands still',
      {},
      [seen(1, 96.8), seen(3, 96.8)],
      '2025-10-10',
      'at-risk behind',
      '96,8 %, yêu cầu từ 99 % trở lên, còn 82 ngày; theo đà hiện nay đạt 96,8 %.',
    ],
    ['it goes back', {}, [seen(1, 96.8), seen(3, 96)], '2025-10-10', 'at-risk behind'],
    [
      'it reached and fell below: worse than at the start',
      {},
      [seen(1, 99.2), seen(3, 98)],
      '2025-10-10',
      'at-risk fallen',
      '98 %, yêu cầu từ 99 % trở lên, còn 82 ngày; kém mức ban đầu 99,2 %.',
    ],
    ['reached', {}, [seen(1, 99.2)], '2025-04-10', 'met reached'],
    ['reached in floating point', { value: 57 }, [seen(4, 57)], '2026-01-01', 'met fulfilled'],
    [
      'at the end',
      {},
      [seen(1, 96.8), seen(4, 99)],
      '2026-01-10',
      'met fulfilled',
      '99 %, yêu cầu từ 99 % trở lên; đạt.',
    ],
    [
      'a tenth of a point short at the end',
      {},
      [seen(4, 98.9)],
      '2026-01-10',
      'missed short',
      '98,9 %, yêu cầu từ 99 % trở lên; không đạt, thiếu 0,1 %.',
    ],
    [
      'some units alone are not the office: the last whole period counts',
      {},
      [seen(1, 90), seen(3, 96, some(2, 5))],
      '2025-10-10',
      'on-track first-figure',
    ],
    [
      'a share that units pass is counted from nought',
      { rollUp: 'count-passing', value: 100 },
      [seen(2, 45)],
      '2025-07-05',
      'on-track keeps-pace',
    ],
    [
      'a share that units pass, behind',
      { rollUp: 'count-passing', value: 100 },
      [seen(2, 44)],
      '2025-07-05',
      'at-risk behind',
    ],
  ])
})

describe('with a baseline', () => {
  judged({ unit: 'trường', value: 14, baseline: 10, baselineOn: '2024-12-31' }, [
    [
      'half of the way in half of the time',
      {},
      [seen(2, 12)],
      '2025-07-05',
      'on-track keeps-pace',
      '12 trường, yêu cầu từ 14 trường trở lên, còn 179 ngày; theo đà hiện nay đạt 14,03 trường.',
    ],
    [
      'none of the way, though most of the figure stands already',
      {},
      [seen(2, 10)],
      '2025-07-05',
      'at-risk behind',
      '10 trường, yêu cầu từ 14 trường trở lên, còn 179 ngày; theo đà hiện nay đạt 10 trường.',
    ],
    ['the wrong way', {}, [seen(2, 9)], '2025-07-05', 'at-risk behind'],
    ['there', {}, [seen(2, 14)], '2025-07-05', 'met reached'],
    ['short at the end', {}, [seen(4, 13)], '2026-01-05', 'missed short'],
    [
      'a baseline that is better than what is asked, kept',
      { baseline: 15 },
      [seen(2, 15)],
      '2025-07-05',
      'met reached',
    ],
    [
      'a baseline that is better, and lost',
      { baseline: 15 },
      [seen(2, 13)],
      '2025-07-05',
      'at-risk fallen',
      '13 trường, yêu cầu từ 14 trường trở lên, còn 179 ngày; kém mức ban đầu 15 trường.',
    ],
    ['a baseline equal to what is asked, and lost', { baseline: 14 }, [seen(2, 13)], '2025-07-05', 'at-risk fallen'],
    [
      'counted from the day of the baseline',
      { baselineOn: '2025-06-30' },
      [seen(3, 11)],
      '2025-10-05',
      'at-risk behind',
    ],
    [
      'counted from the day of the baseline, enough',
      { baselineOn: '2025-06-30' },
      [seen(3, 12)],
      '2025-10-05',
      'on-track keeps-pace',
    ],
    [
      "a year's figure in a movement begun late is measured from the year",
      { value: 1575, unit: 'triệu đồng', baseline: 0, baselineOn: '2025-01-01', startsOn: '2025-09-22' },
      [seen(['2025-10', '2025-10-31'], 1240)],
      '2025-11-18',
      'at-risk behind',
      '1.240 triệu đồng, yêu cầu từ 1.575 triệu đồng trở lên, còn 43 ngày; theo đà hiện nay đạt 1.489,64 triệu đồng.',
    ],
  ])
})

describe('a figure kept within bounds', () => {
  judged({ comparator: 'between', value: 2, valueTo: 4, direction: null, unit: 'trường' }, [
    ['at the lower end', {}, [seen(4, 2)], '2026-01-05', 'met fulfilled', '2 trường, yêu cầu từ 2 đến 4 trường; đạt.'],
    ['at the upper end', {}, [seen(4, 4)], '2026-01-05', 'met fulfilled'],
    ['between', {}, [seen(4, 3)], '2026-01-05', 'met fulfilled'],
    [
      'below',
      {},
      [seen(4, 1)],
      '2026-01-05',
      'missed short',
      '1 trường, yêu cầu từ 2 đến 4 trường; không đạt, thiếu 1 trường.',
    ],
    [
      'above',
      {},
      [seen(4, 5)],
      '2026-01-05',
      'missed short',
      '5 trường, yêu cầu từ 2 đến 4 trường; không đạt, vượt 1 trường.',
    ],
    ['bounds the wrong way round', { value: 4, valueTo: 2 }, [seen(4, 3)], '2026-01-05', 'met fulfilled'],
    [
      'between, early',
      {},
      [seen(2, 3)],
      '2025-07-05',
      'on-track within',
      '3 trường, yêu cầu từ 2 đến 4 trường, còn 179 ngày; đang trong mức yêu cầu.',
    ],
    ['below, on the way', {}, [seen(2, 1)], '2025-07-05', 'on-track keeps-pace'],
    ['below, behind', {}, [seen(3, 1)], '2025-10-05', 'at-risk behind'],
    [
      'above, early',
      {},
      [seen(2, 5)],
      '2025-07-05',
      'at-risk beyond',
      '5 trường, yêu cầu từ 2 đến 4 trường, còn 179 ngày; đang ngoài mức yêu cầu.',
    ],
    ['above, falling from a baseline', { baseline: 8 }, [seen(2, 6)], '2025-07-05', 'on-track keeps-pace'],
  ])
})

describe('exactly a figure', () => {
  judged({ comparator: 'eq', value: 5, direction: 'exact', unit: 'buổi' }, [
    ['at the end', {}, [seen(4, 5)], '2026-01-05', 'met fulfilled', '5 buổi, yêu cầu đúng 5 buổi; đạt.'],
    [
      'less at the end',
      {},
      [seen(4, 4)],
      '2026-01-05',
      'missed short',
      '4 buổi, yêu cầu đúng 5 buổi; không đạt, thiếu 1 buổi.',
    ],
    [
      'more at the end',
      {},
      [seen(4, 6)],
      '2026-01-05',
      'missed short',
      '6 buổi, yêu cầu đúng 5 buổi; không đạt, vượt 1 buổi.',
    ],
    ['exactly, early, is not met yet', {}, [seen(3, 5)], '2025-10-05', 'on-track within'],
    ['more, early', {}, [seen(3, 6)], '2025-10-05', 'at-risk beyond'],
    ['less, on the way', {}, [seen(3, 4)], '2025-10-05', 'on-track keeps-pace'],
    ['less, behind', {}, [seen(3, 3)], '2025-10-05', 'at-risk behind'],
    ['without a direction it is exact', { direction: null }, [seen(4, 6)], '2026-01-05', 'missed short'],
  ])
})
