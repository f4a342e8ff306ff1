import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { requeueDocuments } from './features/plan/requeue-documents.job.ts'
import { type Config, ConfigError, readConfig } from './platform/config.ts'
import { lockDataFolder } from './platform/data-folder.ts'
import { openDatabase } from './platform/db.ts'
import { explainStartUp } from './platform/explain-start-up.ts'
import { openFileStore } from './platform/files.ts'
import { startJobs } from './platform/jobs.ts'
import { migrate } from './platform/migrate.ts'
import { startEmbedded } from './platform/postgres/embedded.ts'
import { checkExternal } from './platform/postgres/external.ts'
import { portError } from './platform/start-up.ts'
import { stopOnSignal } from './platform/stop.ts'
import { createTasks } from './tasks.ts'
import { loadManifest } from './web/assets.ts'

const root = join(import.meta.dirname, '..')
const assets = join(import.meta.dirname, 'assets')

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel }, pino.destination(2))
  stopOnSignal(async () => {})
  const folder = await lockDataFolder(config.dataDir)
  const database = await startDatabase(config, log)
  stopOnSignal(() => database.stop())
  const { appUrl } = await migrate(database.ownerUrl, join(root, 'db/migrations'))
  const { db, close } = openDatabase(appUrl, ({ message }) => log.warn({ reason: message }, 'database connection lost'))
  loadManifest(assets)
  const base = { config, db, files: openFileStore(join(folder.path, 'files')), log, now: () => new Date() }
  const alone = config.databaseUrl === null
  const jobs = await startJobs({ ownerUrl: database.ownerUrl, ...createTasks(base), alone, log })
  if (alone) await requeueDocuments({ db, jobs })
  const server = await listen(createApp({ ...base, jobs }, assets), config)
  stopOnSignal(async () => {
    server.close()
    await jobs.stop()
    await close()
    await database.stop()
  })
}

async function startDatabase(config: Config, log: pino.Logger): Promise<{ ownerUrl: string; stop(): Promise<void> }> {
  if (!config.databaseUrl) return startEmbedded({ dataDir: config.dataDir, log })
  await checkExternal(config.databaseUrl)
  return { ownerUrl: config.databaseUrl, stop: async () => {} }
}

function listen(app: ReturnType<typeof createApp>, { host, port }: Config) {
  return new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address) => {
      process.stdout.write(
        `\n  Thi Đua đang chạy. Mở http://localhost:${address.port} (Ctrl+C để dừng)\n  Thi Đua is running. Open http://localhost:${address.port} (Ctrl+C to stop)\n\n`,
      )
      resolve(server)
    })
    server.on('error', (error) => reject(portError(error, { host, port })))
  })
}

/** Every refusal to start is one clear sentence and a non-zero exit. */
function fail(error: unknown): never {
  process.stderr.write(`${error instanceof ConfigError ? error.message : explainStartUp(error)}\n`)
  process.exit(1)
}

main().catch(fail)
