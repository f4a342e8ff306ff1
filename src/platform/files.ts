import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Uploaded files by the SHA-256 of their bytes, outside the web root. One file a content, never overwritten. */
export type FileStore = {
  /** Writes durably before it returns. Returns the hash in lower-case hex. */
  put(tenantId: string, bytes: Uint8Array): Promise<string>
  get(tenantId: string, sha256: string): Promise<Uint8Array>
}

export function openFileStore(folder: string): FileStore {
  const pathOf = (tenantId: string, sha256: string) => join(folder, tenantId, sha256.slice(0, 2), sha256)
  return {
    async put(tenantId, bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const path = pathOf(tenantId, sha256)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeDurably(path, bytes)
      return sha256
    },
    async get(tenantId, sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256')
      return readFile(pathOf(tenantId, sha256))
    },
  }
}

/** Beside its place, flushed, then renamed: a crash leaves the whole file or none. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}`
  const file = await open(temporary, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
    await rename(temporary, path)
  } catch (error) {
    await file.close().catch(() => {})
    await rm(temporary, { force: true })
    throw error
  }
}
