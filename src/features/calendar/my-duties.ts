import type { CalendarDay } from '#platform/calendar-file.ts'
import type { Locale } from '#web/i18n.ts'
import { type Duty, dutyLink } from '../reminder/duty.ts'
import { noticeFacts } from '../reminder/letter-of.ts'
import { momentOf } from '../reminder/plan-reminders.ts'
import { reminderText } from '../reminder/reminder.messages.ts'

/** A role somebody holds, with the units they act for: their own and the groups it belongs to. */
export type Seat = { role: string; unitIds: readonly string[] }

/** What is mine: my unit's; the office's own where I am its officer; a leader follows reviews. */
export function isMine(duty: Duty, seats: readonly Seat[]): boolean {
  return seats.some(({ role, unitIds }) => {
    if (role === 'unit') return duty.unitId !== null && unitIds.includes(duty.unitId)
    if (role === 'officer') return duty.unitId === null || unitIds.includes(duty.unitId)
    return role === 'leader' && duty.kind === 'review'
  })
}

type Drawing = { origin: string; stamp: Date; locale: Locale; role: string }

const plainDay = (at: Date): string => momentOf(at).today

/** A duty as a day of a calendar file. Its id holds no address and stays the same. */
export function dayOf(duty: Duty, { origin, stamp, locale, role }: Drawing): CalendarDay {
  const words = reminderText[locale]
  return {
    id: `${duty.kind}-${duty.id.replaceAll('/', '-')}@thi-dua`,
    on: duty.dueOn,
    summary: words.notice(noticeFacts(duty, null, locale)),
    description: [duty.kind === 'report' ? null : duty.subject, words.due(duty.dueOn, plainDay(stamp))]
      .filter(Boolean)
      .join('\n'),
    url: origin + dutyLink(duty, role),
    stamp,
  }
}
