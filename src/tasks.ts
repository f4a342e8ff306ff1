import { advanceMovements } from '#features/movement/advance-movements.job.ts'
import { type ReadDocumentPayload, readDocument } from '#features/plan/read-document.job.ts'
import type { Services } from '#platform/http.ts'
import type { JobOptions } from '#platform/jobs.ts'

/** What the queue can do, and what the clock starts by itself. */
export function createTasks(services: Omit<Services, 'jobs'>): Pick<JobOptions, 'tasks' | 'clockwork'> {
  return {
    tasks: {
      'read-document': (payload, { job }) =>
        readDocument(services, payload as ReadDocumentPayload, job.attempts >= job.max_attempts),
      'advance-movements': () => advanceMovements(services),
    },
    clockwork: [{ task: 'advance-movements', match: '*/5 * * * *' }],
  }
}
