import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode } from './start-up.ts'

export type Lock = { release(): Promise<void> }

/**
 * Holds `name` for this process alone on this machine, or gives null when another holds it for longer than `patience` (ms).
 * The name is an abstract unix socket: the kernel frees it with the process, so `kill -9` leaves no stale lock.
 */
export async function holdName(name: string, patience: number): Promise<Lock | null> {
  const path = `\0thidua-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`
  const until = performance.now() + patience
  for (;;) {
    const server = await bind(path)
    if (server) return { release: () => new Promise((resolve) => server.close(() => resolve())) }
    if (performance.now() >= until) return null
    await sleep(50)
  }
}

function bind(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error) => (errorCode(error) === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(path, () => {
      server.unref()
      resolve(server)
    })
  })
}
