import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'
import { openFileStore } from '#platform/files.ts'
import type { Services } from '#platform/http.ts'
import { startJobs } from '#platform/jobs.ts'
import { createTasks } from '../../src/tasks.ts'
import { type OwnDatabase, openOwnDatabase } from '../catalogue/own-database.ts'

/** Everything the program is made of, on a database and a folder of its own, on a stopped clock. */
export async function openServices(
  purpose: string,
  now: Date,
): Promise<{ services: Services; database: OwnDatabase; close(): Promise<void> }> {
  const database = await openOwnDatabase(purpose)
  const folder = await mkdtemp(join(tmpdir(), `thidua-${purpose}-`))
  await chmod(folder, 0o711)
  const { db, close } = openDatabase(database.appUrl, () => {}, 4)
  const log = pino({ level: 'error' })
  const config = readConfig({ DATA_DIR: folder, PORT: '3000' })
  const base = { config, db, files: openFileStore(join(folder, 'files')), log, now: () => now }
  const jobs = await startJobs({
    ownerUrl: database.ownerUrl,
    tasks: createTasks(base).tasks,
    clockwork: [],
    alone: true,
    log,
  })
  return {
    services: { ...base, jobs },
    database,
    close: async () => {
      await jobs.stop()
      await close()
      await database.remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
