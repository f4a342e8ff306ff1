import { Refusal } from './errors.ts'
import type { KeptFile } from './files.ts'
import { readParts } from './multipart.ts'
import { createTurns } from './turns.ts'

export type Upload = {
  /** The file of the field `file`; null when the form has none. */
  file: (KeptFile & { name: string }) | null
  /** Fields of text; of two with one name the first. */
  fields: Readonly<Record<string, string>>
}

type Chunks = AsyncIterable<Uint8Array>

export type Receiving = {
  /** Where the bytes of the file go. */
  keep(chunks: Chunks): Promise<KeptFile>
  mostFileBytes: number
  mostFieldBytes: number
}

/** All uploads of this process: a disk that writes two files well writes twenty badly. */
const turns = createTurns({ atOnce: 2, waiting: 30 })
const longestSilence = 30_000

/**
 * Takes a form with a file in, straight to where it is kept; two at once, the others wait their turn unread. Refusals:
 * `too-large` (413), `invalid-input` (400) for a form that is none, `upload-stalled` (400), `busy` (503).
 */
export async function receiveUpload(request: Request, receiving: Receiving): Promise<Upload> {
  const done = await turns.take()
  try {
    return await receive(request, receiving)
  } finally {
    done()
  }
}

async function receive(
  { body, headers }: Request,
  { keep, mostFileBytes, mostFieldBytes }: Receiving,
): Promise<Upload> {
  const fields: Record<string, string> = {}
  let file: Upload['file'] = null
  const chunks = heard(body ?? new ReadableStream<Uint8Array>({ start: (end) => end.close() }))
  for await (const part of readParts(chunks, headers.get('content-type') ?? '')) {
    const isFile = part.name === 'file'
    // A file where a text belongs, or a text where the file does, comes from no form of ours.
    if (isFile !== (part.fileName !== null) || (isFile && file)) throw new Refusal('invalid-input', 400)
    if (isFile) file = { name: part.fileName ?? '', ...(await keep(upTo(part.body, mostFileBytes))) }
    else fields[part.name] ??= await textOf(upTo(part.body, mostFieldBytes))
  }
  return { file, fields }
}

async function textOf(chunks: Chunks): Promise<string> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all).toString('utf8')
}

async function* upTo(chunks: Chunks, most: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > most) throw new Refusal('too-large', 413)
    yield chunk
  }
}

/** Who sends nothing for a while gives the turn to others. */
async function* heard(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read())
      if (done) return
      yield value
    }
  } finally {
    reader.releaseLock()
  }
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Refusal('upload-stalled', 400)), longestSilence)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
