import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { StartUpError } from '../start-up.ts'
import { SYSTEM_FOLDER, usableBinaries } from './binaries.ts'
import { readJson, writeJson } from './json-file.ts'
import { canRun, databaseUser, type RunAs } from './run-as.ts'

/** Where one data folder keeps its cluster, and with what and as whom it is run. */
export type Home = {
  dataDir: string
  /** The folder around the cluster. */
  folder: string
  cluster: string
  /** Holds `bin/postgres`. */
  binaries: string
  /** null: as this process's own user. */
  runAs: RunAs | null
  logFile: string
}

/** `location.json` in the data folder. `folder` is relative to the data folder unless it lies outside. */
type Location = { folder: string }

/**
 * Finds the home of the data folder's cluster, deciding it once: inside the data folder, or, where the user who runs the
 * database cannot come in (root with a closed home folder), under SYSTEM_FOLDER.
 */
export async function findHome(dataDir: string): Promise<Home> {
  const path = await realpath(dataDir)
  const folder = await locate(path)
  const cluster = join(folder, 'cluster')
  const runAs = await databaseUser(cluster)
  return {
    dataDir: path,
    folder,
    cluster,
    binaries: await usableBinaries(runAs),
    runAs,
    logFile: join(path, 'postgres.log'),
  }
}

async function locate(dataDir: string): Promise<string> {
  const file = join(dataDir, 'location.json')
  const known = await readJson<Location>(file)
  const folder = known ? join(isAbsolute(known.folder) ? '/' : dataDir, known.folder) : await chooseFolder(dataDir)
  if (!known) await writeJson(file, { folder: folder.startsWith(`${dataDir}/`) ? relative(dataDir, folder) : folder })
  await openFolder(folder, await databaseUser(join(folder, 'cluster')))
  if (isOutside(folder)) await claim(folder, dataDir)
  return folder
}

async function chooseFolder(dataDir: string): Promise<string> {
  const runAs = await databaseUser('')
  if (runAs === null || canRun(dataDir, runAs)) return join(dataDir, 'postgres')
  return join(SYSTEM_FOLDER, randomBytes(8).toString('hex'))
}

async function openFolder(folder: string, runAs: RunAs | null): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 })
  if (!runAs) return
  if (isOutside(folder)) await chmod(SYSTEM_FOLDER, 0o755)
  await chown(folder, runAs.uid, runAs.gid)
  await chmod(folder, 0o700)
}

const isOutside = (folder: string) => folder.startsWith(`${SYSTEM_FOLDER}/`)

/** A copied data folder still points at the original's cluster; running both would mix the two up. */
async function claim(folder: string, dataDir: string): Promise<void> {
  const file = join(folder, 'belongs-to')
  const owner = await readJson<string>(file)
  if (owner === dataDir) return
  const original = owner && (await readJson<Location>(join(owner, 'location.json')))
  if (owner && original && original.folder === folder) {
    throw new StartUpError('data-folder-copied', { folder: dataDir, original: owner })
  }
  await writeJson(file, dataDir)
}
