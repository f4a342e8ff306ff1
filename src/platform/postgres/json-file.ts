import { open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from '../start-up.ts'

/** The file's content, or null when there is no such file. */
export async function readJson<Content>(file: string): Promise<Content | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Content
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Whole or not at all, and on the disk before it returns: a secret must be there before what it opens. Mode 0600. */
export async function writeJson(file: string, content: unknown): Promise<void> {
  const unfinished = `${file}.new`
  const handle = await open(unfinished, 'w', 0o600)
  await handle.writeFile(`${JSON.stringify(content, null, 2)}\n`)
  await handle.sync()
  await handle.close()
  await rename(unfinished, file)
  const folder = await open(dirname(file))
  await folder.sync()
  await folder.close()
}
