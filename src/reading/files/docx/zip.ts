import { inflateRawSync } from 'node:zlib'
import { readingLimits } from '../limits.ts'
import { UnreadableFileError } from '../unreadable.ts'

type Entry = { name: string; method: number; packed: number; unpacked: number; headerAt: number; encrypted: boolean }

/** A zip file opened by its central directory; parts are inflated only when asked for, each up to a cap. */
export type Archive = {
  names: readonly string[]
  /** Null when there is no such part. */
  read: (name: string) => Uint8Array | null
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50

/** Throws `damaged`, `zip-bomb` or `encrypted`. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = whole(() => readDirectory(bytes, view))
  const declared = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (entries.length > readingLimits.zipEntries || declared > readingLimits.zipDeclaredBytes) {
    throw new UnreadableFileError('zip-bomb')
  }
  if (entries.some((entry) => entry.encrypted)) throw new UnreadableFileError('encrypted')
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  return {
    names: entries.map((entry) => entry.name),
    read: (name) => {
      const entry = byName.get(name.toLowerCase())
      return entry ? whole(() => inflateEntry(bytes, view, entry)) : null
    },
  }
}

/** An offset outside the file means that the file is not whole. */
function whole<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error
    throw new UnreadableFileError('damaged')
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== entrySignature) throw new UnreadableFileError('damaged')
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/^\//, ''),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw new UnreadableFileError('damaged')
}

function inflateEntry(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if (view.getUint32(entry.headerAt, true) !== localSignature) throw new UnreadableFileError('damaged')
  const from =
    entry.headerAt + 30 + view.getUint16(entry.headerAt + 26, true) + view.getUint16(entry.headerAt + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  if (packed.length !== entry.packed) throw new UnreadableFileError('damaged')
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new UnreadableFileError('damaged')
  return inflate(packed)
}

/** The declared size is a claim of the file, so only what really comes out is counted. */
function inflate(packed: Uint8Array): Uint8Array {
  const byRatio = Math.max(2 * 1024 * 1024, packed.length * readingLimits.partRatio)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.min(readingLimits.partBytes, byRatio) })
  } catch (error) {
    const tooMuch = error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new UnreadableFileError(tooMuch ? 'zip-bomb' : 'damaged')
  }
}
