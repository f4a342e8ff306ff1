import { mkdir, realpath, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { holdName } from './folder-lock.ts'
import { explainFileError, StartUpError } from './start-up.ts'

export type DataFolder = {
  /** Absolute, links resolved. */
  path: string
  release(): Promise<void>
}

/** A run that was told to stop, or whose parent was killed, needs a moment to let go. */
const PATIENCE = 5_000

/** Three segments of the write-ahead log: less than that, and the database stops at its next checkpoint. */
const NEEDED_BYTES = 48 * 1024 * 1024

/**
 * Makes the data folder when it is missing, checks that it can be written and has room, and holds it for this process.
 * Throws StartUpError `folder-not-writable`, `disk-full` or `data-folder-in-use` (after five seconds of waiting).
 */
export async function lockDataFolder(folder: string, patience: number = PATIENCE): Promise<DataFolder> {
  const path = await openFolder(resolve(folder))
  const { dev, ino } = await stat(path)
  const lock = await holdName(`data ${dev}:${ino}`, patience)
  if (!lock) throw new StartUpError('data-folder-in-use', { folder: path })
  return { path, release: lock.release }
}

async function openFolder(folder: string): Promise<string> {
  try {
    // Root runs the database as another user, who has to pass through; the files inside stay closed to everyone else.
    await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    const path = await realpath(folder)
    const probe = join(path, `.write-probe-${process.pid}`)
    await writeFile(probe, 'x', { mode: 0o600 }).finally(() => rm(probe, { force: true }))
    await requireRoom(path, NEEDED_BYTES)
    return path
  } catch (error) {
    throw explainFileError(error, folder)
  }
}

/** Throws StartUpError `disk-full` when the disk of `folder` has less than `bytes` left for this user. */
export async function requireRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize >= bytes) return
  const megabytes = (size: number) => Math.floor(size / 1024 / 1024)
  throw new StartUpError('disk-full', { folder, free: megabytes(bavail * bsize), needed: megabytes(bytes) })
}
