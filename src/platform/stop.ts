let work: (() => Promise<void>) | null = null
let stopping = false

/** A stop that hangs must not keep the data folder for ever. */
const patience = 30_000

/**
 * Stops the program in order: on SIGINT, SIGTERM or SIGHUP, and when the process that started it and is
 * named by THIDUA_PARENT_PID is no longer its parent. A later call replaces the work; call it first thing, with nothing
 * to do, so that a signal during start-up ends the program cleanly too.
 */
export function stopOnSignal(next: () => Promise<void>): void {
  const first = work === null
  work = next
  if (!first) return
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => void stop())
  const parent = Number(process.env.THIDUA_PARENT_PID)
  if (parent) setInterval(() => process.ppid === parent || void stop(), 250).unref()
}

async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(1), patience).unref()
  await work?.()
  process.exit(0)
}
