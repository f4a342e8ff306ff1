import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { maxFileBytes } from './limits.ts'
import type { FileInput } from './read-options.ts'
import { UnreadableFileError } from './unreadable.ts'

/** Bytes of a file on disk; its size is asked before a byte is read. Throws UnreadableFileError. */
export async function readFileFromPath(path: string): Promise<FileInput> {
  const name = basename(path)
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFileError(openingErrors[error.code ?? ''] ?? 'not-found', { name: path })
  })
  try {
    const stat = await file.stat()
    if (stat.isDirectory()) throw new UnreadableFileError('not-a-file', { name: path })
    if (stat.size > maxFileBytes) throw tooLarge()
    // A pipe or a device tells no size, so its end is looked for under the same cap.
    if (!stat.isFile()) return { name, bytes: await readStream(file.createReadStream({ autoClose: false })) }
    const bytes = new Uint8Array(stat.size)
    const { bytesRead } = await file.read(bytes, 0, stat.size, 0)
    return { name, bytes: bytes.subarray(0, bytesRead) }
  } finally {
    await file.close()
  }
}

const openingErrors: Record<string, 'not-found' | 'no-permission' | 'not-a-file'> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EISDIR: 'not-a-file',
}

/** Reads standard input, or an upload, and stops at the first byte over the cap. Throws `too-large`. */
export async function readStream(stream: Readable | AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > maxFileBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(): UnreadableFileError {
  return new UnreadableFileError('too-large', { limit: maxFileBytes / 1024 / 1024 })
}
