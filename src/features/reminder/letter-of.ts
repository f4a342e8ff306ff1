import { periodLabel } from '../result/period.ts'
import type { Duty } from './duty.ts'
import { type NoticeFacts, reminderText } from './reminder.messages.ts'

/** What a notice says, in the words of the reader: an officer and a leader read whose duty it is. */
export function noticeFacts(
  duty: { kind: string; subject: string; openCount: number | null; dueOn: string; period: string | null },
  unit: string | null,
  locale: 'vi' | 'en',
): NoticeFacts {
  const { kind, subject, openCount, dueOn, period } = duty
  const said = kind === 'report' && period ? periodLabel(period, locale) : subject
  return { kind: kind as Duty['kind'], subject: said, unit, openCount, dueOn }
}

export type LetterLine = { sentence: string; due: string; link: string }

/** One letter to one person about everything that is due to be said now. In Vietnamese, the language of the office. */
export function letterOf(
  lines: readonly LetterLine[],
  from: { officeName: string; text?: string },
): { subject: string; body: string } {
  const words = reminderText.vi
  const body = [
    words.mailOpening(from.officeName),
    '',
    ...(from.text ? [from.text, ''] : []),
    ...lines.flatMap(({ sentence, due, link }) => [`- ${sentence}`, `  ${due}`, `  ${link}`, '']),
    words.mailEnding,
  ]
  return { subject: words.mailSubject(lines.length), body: body.join('\n') }
}
