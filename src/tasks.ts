import { refreshStates } from '#features/city/refresh-states.job.ts'
import { deliverOffers } from '#features/family/deliver-offers.job.ts'
import { advanceMovements } from '#features/movement/advance-movements.job.ts'
import { type ReadDocumentPayload, readDocument } from '#features/plan/read-document.job.ts'
import { sendMail } from '#features/reminder/send-mail.job.ts'
import { sendReminders } from '#features/reminder/send-reminders.job.ts'
import { carryOutDue } from '#features/unit/carry-out-due.job.ts'
import type { Services } from '#platform/http.ts'
import type { JobOptions } from '#platform/jobs.ts'

/** What the queue can do, and what the clock starts by itself. */
export function createTasks(services: Omit<Services, 'jobs'>): Pick<JobOptions, 'tasks' | 'clockwork'> {
  return {
    tasks: {
      'read-document': (payload, { job }) =>
        readDocument(services, payload as ReadDocumentPayload, job.attempts >= job.max_attempts),
      'advance-movements': () => advanceMovements(services),
      'carry-out-unit-changes': () => carryOutDue(services),
      'deliver-offers': (payload) => deliverOffers(services, (payload as { tenantId?: string } | null)?.tenantId),
      'refresh-states': () => refreshStates(services),
      'send-reminders': () => sendReminders(services),
      'send-mail': () => sendMail(services),
    },
    clockwork: [
      { task: 'carry-out-unit-changes', match: '*/5 * * * *' },
      { task: 'deliver-offers', match: '*/5 * * * *' },
      { task: 'advance-movements', match: '*/5 * * * *' },
      { task: 'refresh-states', match: '*/5 * * * *' },
      { task: 'send-reminders', match: '*/10 * * * *' },
      { task: 'send-mail', match: '*/2 * * * *' },
    ],
  }
}
