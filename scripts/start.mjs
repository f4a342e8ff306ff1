/** `npm start`: prepares, then runs the program under the pinned Node until it ends or is told to stop. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { orExplain, pinnedEnvironment, pinnedNode, prepare, root, tell } from './prepare.mjs'

const PATIENCE = 60_000

await orExplain(() => prepare())
const child = spawn(pinnedNode, ['--enable-source-maps', join(root, 'dist/main.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: pinnedEnvironment({ THIDUA_PARENT_PID: String(process.pid) }),
  // Its own process group: Ctrl+C reaches the program once, from here, and not also from the terminal and from npm.
  detached: true,
})

let stopping = false
function stop() {
  if (stopping) return
  stopping = true
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), PATIENCE).unref()
}
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop)
watchNpm()

child.once('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
child.once('exit', (code, signal) => {
  if (signal && !stopping)
    tell(`Chương trình bị dừng đột ngột (${signal}): hãy chạy lại npm start.`, 'the program was killed; start it again')
  process.exit(code ?? 128 + constants.signals[signal])
})

/** npm killed without a chance to pass it on: stop as if told to. A plain shell may go away and leave us running. */
function watchNpm() {
  if (!process.env.npm_lifecycle_event) return
  const ancestors = isShell(process.ppid) ? [process.ppid, parentOf(process.ppid)] : [process.ppid]
  const timer = setInterval(() => {
    if (process.ppid !== ancestors[0] || (ancestors[1] && parentOf(ancestors[0]) !== ancestors[1])) stop()
  }, 250)
  timer.unref()
}

function isShell(pid) {
  return /^(sh|dash|bash)$/.test(status(pid, 'Name'))
}

function parentOf(pid) {
  return Number(status(pid, 'PPid'))
}

function status(pid, field) {
  try {
    return new RegExp(`^${field}:\\s+(.*)$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? ''
  } catch {
    return ''
  }
}
