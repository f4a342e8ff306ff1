/** One command at a time prepares a folder. */
import { statSync } from 'node:fs'
import { connect, createServer } from 'node:net'

let handle = 'ignore'

/**
 * The lock as an entry of a child's `stdio`: npm and the build inherit it, so that this process, killed alone, does not
 * free the folder while they still write to it.
 */
export const lockHandle = () => handle

/**
 * Holds the folder and gives the function that lets go. The lock is an abstract unix socket, which the kernel frees with
 * the last process that holds it; who waits is connected to it and wakes when it closes. `waiting` is called once.
 */
export async function holdFolder(folder, waiting) {
  const { dev, ino } = statSync(folder)
  const name = `\0thidua-prepare-${dev}-${ino}`
  for (let waited = false; ; waited = true) {
    const release = await hold(name)
    if (release) return release
    if (!waited) waiting()
    await untilClosed(name)
  }
}

function hold(name) {
  return new Promise((resolve, reject) => {
    const waiting = new Set()
    const server = createServer((socket) => {
      waiting.add(socket)
      socket.on('error', () => {}).on('close', () => waiting.delete(socket))
    })
    const release = () => {
      server.close()
      for (const socket of waiting) socket.destroy()
    }
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(name, () => {
      handle = server._handle?.fd ?? 'ignore'
      resolve(release)
    })
  })
}

function untilClosed(name) {
  return new Promise((resolve) => {
    connect(name)
      .on('error', () => {})
      .on('close', () => setTimeout(resolve, 50))
      .resume()
  })
}
