import { spawnSync } from 'node:child_process'
import { stat } from 'node:fs/promises'

/** PostgreSQL refuses to run as root: root's clusters belong to another user. */
export type RunAs = { uid: number; gid: number }

const NOBODY: RunAs = { uid: 65534, gid: 65534 }

/**
 * Who runs the database: this process's own user (null), or, when that is root, the owner of the cluster that is already
 * there, else nobody.
 */
export async function databaseUser(cluster: string): Promise<RunAs | null> {
  if (process.getuid?.() !== 0) return null
  const owner = await stat(cluster).catch(() => null)
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : NOBODY
}

/** Whether that user may run the file, or enter the folder, through every folder above it. */
export function canRun(path: string, user: RunAs): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...user, cwd: '/' }).status === 0
}
