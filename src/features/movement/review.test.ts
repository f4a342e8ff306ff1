import { describe, expect, it } from 'vitest'
import { assertReviewTime, draftReview } from './review.ts'

const tasks = { all: 0, done: 0, late: 0 }

describe('a review drafts itself from what was reported', () => {
  it('counts targets by state, the best first, and repeats what each page says', () => {
    const { results, suggestions } = draftReview({
      cut: '2026-06-30',
      targets: [
        { name: 'Hộ nghèo', state: 'at-risk', sentence: 'còn 12 trên nhiều nhất 5 hộ.' },
        { name: 'Thu ngân sách', state: 'met', sentence: '12.600 trên 12.450 triệu đồng.' },
        { name: 'Làm đường', state: 'unknown', sentence: 'Chưa đơn vị nào báo số liệu.' },
      ],
      tasks: { all: 6, done: 4, late: 1 },
    })
    expect(results).toBe(
      [
        'Tính đến ngày 30/06/2026, trong 3 chỉ tiêu có 1 chỉ tiêu đạt, 1 chỉ tiêu có nguy cơ không đạt, 1 chỉ tiêu chưa có số liệu.',
        '- Thu ngân sách: 12.600 trên 12.450 triệu đồng.',
        '- Hộ nghèo: còn 12 trên nhiều nhất 5 hộ.',
        '- Làm đường: Chưa đơn vị nào báo số liệu.',
        'Đã xong 4 trong 6 nhiệm vụ, 1 nhiệm vụ quá hạn.',
      ].join('\n'),
    )
    expect(suggestions).toBe(
      [
        '- Làm rõ nguyên nhân và có biện pháp đối với chỉ tiêu “Hộ nghèo”.',
        '- Đôn đốc báo cáo số liệu của 1 chỉ tiêu chưa có số liệu.',
        '- Đôn đốc 1 nhiệm vụ quá hạn.',
      ].join('\n'),
    )
  })

  it('says so when there is nothing to count', () =>
    expect(draftReview({ cut: '2026-06-30', targets: [], tasks })).toEqual({
      results: 'Tính đến ngày 30/06/2026, phong trào không có chỉ tiêu đo bằng số.',
      suggestions: '- Tiếp tục thực hiện các chỉ tiêu, nhiệm vụ theo kế hoạch.',
    }))
})

describe('a review has its time', () => {
  it('an interim one while the movement runs, a final one when its period has ended', () => {
    expect(() => assertReviewTime('interim-review', 'running')).not.toThrow()
    expect(() => assertReviewTime('final-review', 'closing')).not.toThrow()
    for (const [kind, status] of [
      ['interim-review', 'closing'],
      ['final-review', 'running'],
      ['final-review', 'summed-up'],
      ['interim-review', 'draft'],
    ] as const)
      expect(() => assertReviewTime(kind, status), `${kind} ${status}`).toThrow(
        expect.objectContaining({ code: 'review-wrong-time' }),
      )
  })
})
