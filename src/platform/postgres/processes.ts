import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Process ids of PostgreSQL programs whose working folder begins with `folder`: each of them works in its cluster. */
export function databaseProcesses(folder: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const program = readFileSync(`/proc/${name}/comm`, 'utf8').trim()
      const here = ['postgres', 'initdb'].includes(program) && readlinkSync(`/proc/${name}/cwd`).startsWith(folder)
      return here ? [Number(name)] : []
    } catch {
      // Gone since the folder was listed, or another user's.
      return []
    }
  })
}

/** Ends what a killed postmaster left behind; a new one must never start beside an old backend. */
export async function killDatabaseProcesses(folder: string): Promise<void> {
  for (;;) {
    const left = databaseProcesses(folder)
    if (left.length === 0) return
    for (const pid of left) signal(pid, 'SIGKILL')
    await sleep(10)
  }
}

/** Whether the process is still there; zombies count as gone. */
export function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** Waits until the process is gone; false when it is still there after `patience` (ms). */
export async function waitForEnd(pid: number, patience: number): Promise<boolean> {
  const until = performance.now() + patience
  while (isAlive(pid)) {
    if (performance.now() > until) return false
    await sleep(10)
  }
  return true
}

/** Sends the signal; a process that is already gone is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // Already gone.
  }
}
