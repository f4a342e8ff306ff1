import { createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockDataFolder } from '#platform/data-folder.ts'
import { derivedSecret } from '#platform/derived-secret.ts'
import { migrate } from '#platform/migrate.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { type Program, startProgram } from '../../test/program.ts'
import { describeShape, makeShape, type Shape } from './shape.ts'

export type Bench = {
  shape: Shape
  ownerUrl: string
  appUrl: string
  program: Program
  /** The cookie of someone who is signed in. */
  cookieOf(token: string): string
  /** Memory that the program and its database hold at this moment, in MB, shared pages counted once. */
  memory(): number
  stop(): Promise<void>
}

const quiet = { info() {}, warn() {}, error() {} }

/** A database of its own with the measuring shape, and the real program on it. */
export async function openBench(today: string, { scale = 1, tell = console.log } = {}): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'thidua-bench-'))
  await chmod(folder, 0o711)
  const held = await lockDataFolder(join(folder, 'database'))
  const database = await startEmbedded({ dataDir: held.path, log: quiet })
  const { appUrl } = await migrate(database.ownerUrl, 'db/migrations')
  const shape = describeShape(today, scale)
  await makeShape(database.ownerUrl, shape, (line) => tell(`  ${line}`))
  const program = await startProgram({ DATABASE_URL: database.ownerUrl })
  const secret = derivedSecret(database.ownerUrl, 'session')
  return {
    shape,
    ownerUrl: database.ownerUrl,
    appUrl,
    program,
    cookieOf: (token) => {
      const signature = createHmac('sha256', secret).update(token).digest('base64')
      return `thidua.session_token=${encodeURIComponent(`${token}.${signature}`)}`
    },
    memory: () => memoryOf(/dist\/main\.js|postgres/),
    stop: async () => {
      await program.stop()
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Proportional set size in MB of every process whose command line fits and that this bench started. */
function memoryOf(command: RegExp): number {
  const own = descendants(process.pid)
  const sizes = own.map((pid) => {
    try {
      if (!command.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))) return 0
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      return 0
    }
  })
  return Math.round(sizes.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024)
}

function descendants(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {}
  }
  const found = [root]
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child)
  return found.slice(1)
}
