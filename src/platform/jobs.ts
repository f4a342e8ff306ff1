import { Logger, makeWorkerUtils, parseCronItems, run, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Logger as Log } from 'pino'
import { hearErrors } from './db.ts'

/** Work that outlives the request that asked for it, and the process that began it. */
export type Jobs = {
  /** Queues a task once per key: asked for again while it waits, it stays one. */
  add(task: string, payload: object, key: string): Promise<void>
  stop(): Promise<void>
}

export type JobOptions = {
  /** Owner of the queue's own schema; the queue holds no tenant's data but ids. */
  ownerUrl: string
  tasks: TaskList
  /** Task name and crontab pattern of what the clock starts. */
  clockwork: { task: string; match: string }[]
  /** True when no other process can be at work on this queue: then locks of a killed one are dropped at once. */
  alone: boolean
  log: Log
}

/** Starts the queue and its workers in this process. Survives a restart of the database. */
export async function startJobs({ ownerUrl, tasks, clockwork, alone, log }: JobOptions): Promise<Jobs> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 4 })
  hearErrors(pool, ({ message }) => log.warn({ reason: message }, 'queue connection lost'))
  const logger = new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ queue: message }, 'queue')
  })
  const shared = { pgPool: pool, logger }
  const utils = await makeWorkerUtils(shared)
  await utils.migrate()
  if (alone) await dropLocks(pool)
  const runner = await run({
    ...shared,
    concurrency: 2,
    noHandleSignals: true,
    taskList: tasks,
    parsedCronItems: parseCronItems(clockwork.map(({ task, match }) => ({ task, match }))),
  })
  return {
    async add(task, payload, key) {
      await utils.addJob(task, payload, { jobKey: key, maxAttempts: 3 })
    },
    async stop() {
      await runner.stop().catch(() => {})
      await utils.release()
      await pool.end()
    },
  }
}

/** A worker that was killed keeps its jobs locked for hours otherwise. */
async function dropLocks(pool: pg.Pool): Promise<void> {
  await pool.query(
    'update graphile_worker._private_jobs set locked_at = null, locked_by = null, attempts = greatest(attempts - 1, 0) where locked_at is not null',
  )
  await pool.query(
    'update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null',
  )
}
