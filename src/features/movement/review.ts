import { PreconditionError } from '#platform/errors.ts'
import { formatDate } from '#web/format.ts'
import type { MovementAction, MovementStatus } from './movement.ts'

export const reviewKinds = ['interim-review', 'final-review'] as const
export type ReviewKind = (typeof reviewKinds)[number]

export const isReviewKind = (text: string): text is ReviewKind => reviewKinds.some((kind) => kind === text)

/** The step of the movement's life that a review makes when it is issued. */
export const stepOfReview = (kind: ReviewKind): MovementAction => (kind === 'final-review' ? 'final-review' : 'review')

/** A review is written while its movement is where the review belongs. */
export function assertReviewTime(kind: ReviewKind, status: MovementStatus): void {
  const wanted: MovementStatus = kind === 'final-review' ? 'closing' : 'running'
  if (status !== wanted) throw new PreconditionError('review-wrong-time', { kind })
}

/** How one target stands on the day a review is drafted; `sentence` is what the target's own page says. */
export type ReviewedTarget = { name: string; state: ReviewState; sentence: string }
export type ReviewState = 'met' | 'on-track' | 'at-risk' | 'missed' | 'unknown'

export type ReviewFigures = {
  cut: string
  targets: ReviewedTarget[]
  tasks: { all: number; done: number; late: number }
}

const order: readonly ReviewState[] = ['met', 'on-track', 'at-risk', 'missed', 'unknown']
const named: Record<ReviewState, string> = {
  met: 'đạt',
  'on-track': 'đúng tiến độ',
  'at-risk': 'có nguy cơ không đạt',
  missed: 'không đạt',
  unknown: 'chưa có số liệu',
}

/**
 * What a review says before a person has written on it: counts and figures of the movement, nothing that was not
 * reported. In Vietnamese, for it is a paper.
 */
export function draftReview(figures: ReviewFigures): { results: string; suggestions: string } {
  return { results: resultsOf(figures, formatDate(figures.cut)), suggestions: suggestionsOf(figures) }
}

function resultsOf({ targets, tasks }: ReviewFigures, day: string): string {
  const counts = order.flatMap((state) => {
    const count = targets.filter((target) => target.state === state).length
    return count === 0 ? [] : [`${count} chỉ tiêu ${named[state]}`]
  })
  const lines = [
    targets.length === 0
      ? `Tính đến ngày ${day}, phong trào không có chỉ tiêu đo bằng số.`
      : `Tính đến ngày ${day}, trong ${targets.length} chỉ tiêu có ${counts.join(', ')}.`,
    ...order.flatMap((state) => targets.filter((target) => target.state === state).map(lineOf)),
  ]
  if (tasks.all > 0) {
    const late = tasks.late > 0 ? `, ${tasks.late} nhiệm vụ quá hạn` : ''
    lines.push(`Đã xong ${tasks.done} trong ${tasks.all} nhiệm vụ${late}.`)
  }
  return lines.join('\n')
}

const lineOf = ({ name, sentence }: ReviewedTarget): string => `- ${name}: ${sentence}`

function suggestionsOf({ targets, tasks }: ReviewFigures): string {
  const of = (...states: ReviewState[]) => targets.filter(({ state }) => states.includes(state)).map(({ name }) => name)
  const behind = of('at-risk', 'missed')
  const silent = of('unknown')
  const lines = [
    ...behind.map((name) => `- Làm rõ nguyên nhân và có biện pháp đối với chỉ tiêu “${name}”.`),
    ...(silent.length > 0 ? [`- Đôn đốc báo cáo số liệu của ${silent.length} chỉ tiêu chưa có số liệu.`] : []),
    ...(tasks.late > 0 ? [`- Đôn đốc ${tasks.late} nhiệm vụ quá hạn.`] : []),
  ]
  return lines.join('\n') || '- Tiếp tục thực hiện các chỉ tiêu, nhiệm vụ theo kế hoạch.'
}
