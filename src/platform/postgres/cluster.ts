import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { chmod, chown, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { requireRoom } from '../data-folder.ts'
import { StartUpError } from '../start-up.ts'
import type { Home } from './home.ts'
import { killDatabaseProcesses } from './processes.ts'

const UNFINISHED = 'cluster-unfinished-'

/** A new cluster with its log takes about 60 MB. */
const FIRST_USE_BYTES = 150 * 1024 * 1024

/**
 * Makes the cluster when there is none. It is built under another name and renamed last, so that a kill in the middle
 * leaves nothing that looks finished. Throws StartUpError `disk-full` or `database-did-not-start`.
 */
export async function ensureCluster(home: Home, superuserPassword: string): Promise<void> {
  await removeUnfinished(home.folder)
  if (await stat(join(home.cluster, 'PG_VERSION')).catch(() => null)) return
  await requireRoom(home.folder, FIRST_USE_BYTES)

  const unfinished = join(home.folder, `${UNFINISHED}${process.pid}`)
  const passwordFile = join(home.folder, `${UNFINISHED}password`)
  await mkdir(unfinished, { mode: 0o700 })
  await writeFile(passwordFile, superuserPassword, { mode: 0o600 })
  if (home.runAs) {
    await chown(unfinished, home.runAs.uid, home.runAs.gid)
    await chown(passwordFile, home.runAs.uid, home.runAs.gid)
  }
  await chmod(unfinished, 0o700)
  await initdb(home, unfinished, passwordFile)
  await rm(passwordFile)
  await rename(unfinished, home.cluster)
}

async function removeUnfinished(folder: string): Promise<void> {
  const leftovers = (await readdir(folder)).filter((name) => name.startsWith(UNFINISHED))
  if (leftovers.length > 0) await killDatabaseProcesses(join(folder, UNFINISHED))
  for (const name of leftovers) await rm(join(folder, name), { recursive: true, force: true })
}

function initdb(home: Home, cluster: string, passwordFile: string): Promise<void> {
  const options = ['-D', cluster, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  const text = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const child = spawn(
    join(home.binaries, 'bin/initdb'),
    [...options, ...text, '--data-checksums', '--no-instructions'],
    {
      cwd: cluster,
      env: { LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(home.runAs ?? {}),
    },
  )
  // A process that gives up while this runs must not leave it working behind its back.
  const abandon = () => child.kill('SIGKILL')
  process.once('exit', abandon)

  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  return new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) return resolve()
      appendFileSync(home.logFile, complaint, { mode: 0o600 })
      reject(explainFailure(complaint, home))
    })
  }).finally(() => process.off('exit', abandon))
}

/** The refusal behind what PostgreSQL's programs wrote when they gave up. */
export function explainFailure(complaint: string, home: Home): StartUpError {
  if (/No space left on device|Disk quota exceeded/i.test(complaint)) {
    return new StartUpError('disk-full', { folder: home.folder, free: 0, needed: 48 })
  }
  const lines = complaint.split('\n').filter((line) => /FATAL|PANIC|ERROR|error:/.test(line))
  const reason = (lines.at(-1) ?? complaint.trim().split('\n').at(-1) ?? '').replace(
    /^.*?(FATAL|PANIC|ERROR|error):\s*/,
    '',
  )
  return new StartUpError('database-did-not-start', { reason: reason.slice(0, 200), log: home.logFile })
}
