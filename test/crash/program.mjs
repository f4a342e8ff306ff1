/** The real program as a process of its own, with its own data folder and port, started and killed by hand. */
import { spawn } from 'node:child_process'
import { existsSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { isAbsolute, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pinnedNode, root } from '../../scripts/prepare.mjs'

const PATIENCE = 60_000

/** A program on the data folder; `start()` may be called again after it was killed, with nothing done in between. */
export async function openProgram(dataDir) {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const log = openSync(join(dataDir, 'program.log'), 'a')
  let child = null
  let expected = false

  async function start() {
    const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, DATABASE_URL: '' }
    const started = spawn(pinnedNode, ['--enable-source-maps', join(root, 'dist/main.js')], {
      env,
      stdio: ['ignore', log, log],
      detached: true,
    })
    child = started
    expected = false
    started.once('exit', (code, signal) => {
      if (expected) return
      console.error(`the program died by itself (${signal ?? code}): see ${join(dataDir, 'program.log')}`)
      process.exit(1)
    })
    const until = performance.now() + PATIENCE
    while (!(await answers(base))) {
      if (performance.now() > until) throw new Error('the program did not answer within a minute')
      await sleep(50)
    }
  }

  return {
    base,
    start,
    /** `kill -9` of the program's process group; resolves when it is gone. */
    async killServer() {
      expected = true
      const gone = new Promise((resolve) => child.once('exit', resolve))
      process.kill(-child.pid, 'SIGKILL')
      await gone
    },
    /** `kill -9` of the database's first process. */
    killDatabase() {
      process.kill(postmasterPid(dataDir), 'SIGKILL')
    },
    async stop() {
      expected = true
      const gone = new Promise((resolve) => child.once('exit', (code) => resolve(code)))
      child.kill('SIGTERM')
      return gone
    },
  }
}

async function answers(base) {
  try {
    return (await fetch(`${base}/health`, { signal: AbortSignal.timeout(2_000) })).ok
  } catch {
    return false
  }
}

function clusterOf(dataDir) {
  const { folder } = JSON.parse(readFileSync(join(dataDir, 'location.json'), 'utf8'))
  return join(isAbsolute(folder) ? folder : join(dataDir, folder), 'cluster')
}

function postmasterLines(dataDir) {
  const file = join(clusterOf(dataDir), 'postmaster.pid')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
}

const postmasterPid = (dataDir) => Number(postmasterLines(dataDir)[0])

/** For counting what is stored: past row-level security, straight from the running database. */
export function superuserUrl(dataDir) {
  const { superuser } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'))
  return `postgres://postgres:${superuser}@127.0.0.1:${postmasterLines(dataDir)[3]}/thidua`
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
