import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Uploaded files by the SHA-256 of their bytes, outside the web root. One file a content, never overwritten. */
export type FileStore = {
  /** Writes durably before it returns. Returns the hash in lower-case hex. */
  put(tenantId: string, bytes: Uint8Array): Promise<string>
  /** The same for bytes as they come in: they are hashed on their way to the disk and never all in memory. */
  keep(tenantId: string, chunks: AsyncIterable<Uint8Array>): Promise<KeptFile>
  get(tenantId: string, sha256: string): Promise<Uint8Array>
  /** Deletes whatever one office has: only after the office itself is gone. */
  removeAll(tenantId: string): Promise<void>
}

export type KeptFile = { sha256: string; size: number }

export function openFileStore(folder: string): FileStore {
  const ofTenant = (tenantId: string) => {
    if (!/^[0-9a-f-]{36}$/.test(tenantId)) throw new Error('not a tenant')
    return join(folder, tenantId)
  }
  const pathOf = (tenantId: string, sha256: string) => join(ofTenant(tenantId), sha256.slice(0, 2), sha256)
  const keep = async (tenantId: string, chunks: AsyncIterable<Uint8Array>): Promise<KeptFile> => {
    const temporary = join(ofTenant(tenantId), randomUUID())
    await mkdir(ofTenant(tenantId), { recursive: true, mode: 0o700 })
    try {
      const kept = await writeDurably(temporary, chunks)
      const path = pathOf(tenantId, kept.sha256)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await rename(temporary, path)
      return kept
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
  }
  return {
    keep,
    put: async (tenantId, bytes) => (await keep(tenantId, inOne(bytes))).sha256,
    async get(tenantId, sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256')
      return readFile(pathOf(tenantId, sha256))
    },
    removeAll: (tenantId) => rm(ofTenant(tenantId), { recursive: true, force: true }),
  }
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Beside its place and flushed; renamed afterwards, so that a crash leaves the whole file or none. */
async function writeDurably(path: string, chunks: AsyncIterable<Uint8Array>): Promise<KeptFile> {
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of chunks) {
      hash.update(chunk)
      size += chunk.length
      await file.writeFile(chunk)
    }
    await file.sync()
    return { sha256: hash.digest('hex'), size }
  } finally {
    await file.close()
  }
}
