import type { ChildProcess } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { holdName } from '../folder-lock.ts'
import { explainFileError, StartUpError } from '../start-up.ts'
import { ensureCluster } from './cluster.ts'
import { DATABASE, equipCluster, OWNER } from './equip.ts'
import { findHome, type Home } from './home.ts'
import { readJson, writeJson } from './json-file.ts'
import { freePort } from './port.ts'
import { launchPostmaster, runningPort, stopLeftovers, stopPostmaster } from './postmaster.ts'
import { killDatabaseProcesses, signal } from './processes.ts'
import { keptSecret } from './secrets.ts'

/** Any pino logger, or the like. */
export type ServerLog = Record<'info' | 'warn' | 'error', (facts: object, message: string) => void>

export type EmbeddedServer = {
  /** As `thidua_owner`, for migrations. Stays the same while the program runs, restarts included. */
  ownerUrl: string
  /** Only for backup and other work on the server itself; never for requests. */
  superuserUrl: string
  /** Called each time the server was found dead and is up again. */
  onRestart(listener: () => void): void
  /** Shuts the server down properly (fast mode) and lets go of its folder. */
  stop(): Promise<void>
}

/** Raised when `equipCluster` learns something new, so that older clusters are equipped again. */
const EQUIPMENT = 1

/**
 * Starts the data folder's own PostgreSQL on 127.0.0.1, making it at first use (about a second; later starts 0.1 s), and
 * keeps it running: killed, it is up again after crash recovery. Hold the data folder (`lockDataFolder`) before calling.
 * Throws StartUpError `disk-full`, `folder-not-writable`, `data-folder-in-use`, `data-folder-copied`, `database-did-not-start`.
 */
export async function startEmbedded(options: { dataDir: string; log: ServerLog }): Promise<EmbeddedServer> {
  try {
    return await start(options)
  } catch (error) {
    throw explainFileError(error, options.dataDir)
  }
}

async function start({ dataDir, log }: { dataDir: string; log: ServerLog }): Promise<EmbeddedServer> {
  const home = await findHome(dataDir)
  const lock = await holdName(`cluster ${home.cluster}`, 5_000)
  if (!lock) throw new StartUpError('data-folder-in-use', { folder: dataDir })

  const passwords = {
    superuser: await keptSecret(home.dataDir, 'superuser'),
    owner: await keptSecret(home.dataDir, 'owner'),
  }
  await ensureCluster(home, passwords.superuser)
  if ((await stopLeftovers(home)) === 'stopped') log.warn({}, 'stopped the database server an earlier run left behind')

  const { port, child } = await launchOnFreePort(home)
  const watch = watchPostmaster({ home, port, log, child })
  await equipOnce(home, port, passwords)
  const url = (user: string, password: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${DATABASE}`
  return {
    ownerUrl: url(OWNER, passwords.owner),
    superuserUrl: url('postgres', passwords.superuser),
    onRestart: watch.onRestart,
    stop: async () => {
      await watch.stop()
      await lock.release()
    },
  }
}

async function launchOnFreePort(home: Home): Promise<{ port: number; child: ChildProcess }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    try {
      return { port, child: await launchPostmaster(home, port) }
    } catch (error) {
      // Another program may have taken the port since it was found free.
      if (attempt === 3 || !String(error).includes('socket')) throw error
    }
  }
}

async function equipOnce(home: Home, port: number, passwords: { superuser: string; owner: string }): Promise<void> {
  const file = join(home.dataDir, 'database.json')
  const done = await readJson<{ equipment: number }>(file)
  if (done?.equipment === EQUIPMENT) return
  await equipCluster(port, passwords)
  await writeJson(file, { equipment: EQUIPMENT })
}

type Watched = { home: Home; port: number; log: ServerLog; child: ChildProcess }

function watchPostmaster({ home, port, log, child: first }: Watched) {
  const listeners: (() => void)[] = []
  let [child, stopping] = [first, false]
  let relaunch: Promise<void> = Promise.resolve()

  /** Same port, so that open pools find their server again. */
  const bringBack = async () => {
    log.error({ exitCode: child.exitCode, signal: child.signalCode }, 'the database server died; starting it again')
    for (let pause = 100; !stopping; pause = Math.min(pause * 2, 5_000)) {
      try {
        await killDatabaseProcesses(home.cluster)
        child = await launchPostmaster(home, port)
        guard()
        log.info({ port }, 'the database server is up again')
        for (const listener of listeners) listener()
        return
      } catch (error) {
        log.error({ err: error, pause }, 'the database server does not start; trying again')
        await sleep(pause)
      }
    }
  }
  const onExit = () => {
    if (!stopping) relaunch = bringBack()
  }
  const guard = () => {
    if (child.exitCode !== null || child.signalCode !== null) onExit()
    else child.once('exit', onExit)
  }
  // Fast shutdown even when the program leaves without a word.
  const leave = () => signal(child.pid ?? 0, 'SIGINT')
  process.once('exit', leave)
  guard()

  return {
    onRestart: (listener: () => void) => void listeners.push(listener),
    stop: async () => {
      stopping = true
      await relaunch
      process.off('exit', leave)
      if (child.pid) await stopPostmaster(child.pid)
      await killDatabaseProcesses(home.cluster)
    },
  }
}

/** The owner's connection to the server another process of this data folder has running, or null when none runs. */
export async function runningOwnerUrl(dataDir: string): Promise<string | null> {
  const home = await findHome(dataDir)
  const port = runningPort(home)
  if (port === null) return null
  const password = await keptSecret(home.dataDir, 'owner')
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${DATABASE}`
}

/** Removes the cluster of a stopped server, wherever it is kept. For throw-away servers of tests. */
export async function removeEmbedded(dataDir: string): Promise<void> {
  const home = await findHome(dataDir)
  await stopLeftovers(home)
  await rm(home.folder, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}
