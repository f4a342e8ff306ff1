import type { DocumentContent } from '../content.ts'
import type { Plan } from '../plan.ts'
import type { Progress } from './read-options.ts'
import type { UnreadableCode, UnreadableFacts } from './unreadable.ts'

/** What the server sends to the reading process; the bytes themselves follow on its standard input. */
export type ReadOrder = { name: string; length: number; want: 'content' | 'plan' }

/** What the reading process answers: any number of progress messages, then one of the others. */
export type ReadAnswer =
  | { type: 'progress'; progress: Progress }
  | { type: 'done'; content: DocumentContent; plan: Plan | null }
  | { type: 'unreadable'; code: UnreadableCode; facts: UnreadableFacts }
  | { type: 'failed'; message: string }
