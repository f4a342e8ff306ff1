import { readFileSync } from 'node:fs'

/**
 * Memory of a process and its children in bytes, without the program's own pages, which all processes of one program
 * share. Null where the system does not tell (not Linux) or the process is gone.
 */
export function memoryOfProcess(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    const below = children.reduce((sum, child) => sum + (memoryOfProcess(Number(child)) ?? 0), 0)
    return kilobytes(status, 'RssAnon') * 1024 + kilobytes(status, 'RssShmem') * 1024 + below
  } catch {
    return null
  }
}

function kilobytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0)
}

/** Collects garbage now, where the process was started with leave to (`--expose-gc`): before work outside V8's sight. */
export function releaseMemory(): void {
  globalThis.gc?.()
}
