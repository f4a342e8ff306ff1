import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, fstatSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { explainFailure } from './cluster.ts'
import type { Home } from './home.ts'
import { databaseProcesses, isAlive, killDatabaseProcesses, signal, waitForEnd } from './processes.ts'

const LOG_BYTES = 8 * 1024 * 1024

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'Asia/Ho_Chi_Minh',
  log_timezone: 'Asia/Ho_Chi_Minh',
  log_line_prefix: '%m [%p] ',
  jit: 'off',
  max_wal_size: '512MB',
}

/** Starts PostgreSQL on the cluster and waits until it takes connections, recovery after a crash included. */
export async function launchPostmaster(home: Home, port: number): Promise<ChildProcess> {
  const log = openLog(home.logFile)
  const begin = fstatSync(log).size
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(home.binaries, 'bin/postgres'), ['-D', home.cluster, '-p', String(port), ...options], {
    cwd: home.cluster,
    env: { LC_ALL: 'C' },
    stdio: ['ignore', log, log],
    // Its own process group: Ctrl+C in the terminal is for the program, which stops the database last.
    detached: true,
    ...(home.runAs ?? {}),
  })
  closeSync(log)
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  failed.catch(() => {})
  await Promise.race([failed, untilReady(child, home)]).catch((error: unknown) => {
    throw error instanceof Error && error.message === ENDED
      ? explainFailure(logSince(home.logFile, begin), home)
      : error
  })
  return child
}

const ENDED = 'ended before it was ready'

/** The eighth line of `postmaster.pid` says when connections are taken. */
async function untilReady(child: ChildProcess, home: Home): Promise<void> {
  const file = join(home.cluster, 'postmaster.pid')
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(ENDED)
    const lines = readIfThere(file).split('\n')
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return
    await sleep(10)
  }
}

/**
 * Ends what an earlier, killed run left of this cluster: a living postmaster is shut down properly, stray backends are
 * killed. Afterwards a `postmaster.pid` is stale for sure and is removed, because its process id may by now be someone else's.
 */
export async function stopLeftovers(home: Home): Promise<'nothing' | 'stopped'> {
  const file = join(home.cluster, 'postmaster.pid')
  const pid = Number(readIfThere(file).split('\n')[0])
  const running = databaseProcesses(home.cluster)
  if (running.includes(pid)) await stopPostmaster(pid)
  await killDatabaseProcesses(home.cluster)
  rmSync(file, { force: true })
  return running.length > 0 ? 'stopped' : 'nothing'
}

/** Fast shutdown: sessions are ended, everything is written. Turns to harder means when it takes too long. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isAlive(pid)) return
    signal(pid, name)
    if (await waitForEnd(pid, patience)) return
  }
}

/** The port of the cluster's running postmaster, or null. */
export function runningPort(home: Pick<Home, 'cluster'>): number | null {
  const [pid, , , port] = readIfThere(join(home.cluster, 'postmaster.pid')).split('\n')
  return pid && port && isAlive(Number(pid)) ? Number(port) : null
}

function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > LOG_BYTES) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

function logSince(file: string, begin: number): string {
  return readFileSync(file).subarray(begin).toString('utf8')
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
