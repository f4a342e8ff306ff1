import { Refusal } from './errors.ts'

/** One field of a form as it comes in. `body` has to be read before the next part; what is left of it is skipped. */
export type Part = {
  name: string
  /** Null for a field of text. */
  fileName: string | null
  body: AsyncIterable<Uint8Array>
}

type Chunks = AsyncIterable<Uint8Array>

const lineEnd = Buffer.from('\r\n')
const headEnd = Buffer.from('\r\n\r\n')
const longestHead = 8 * 1024
const mostParts = 20

const malformed = () => new Refusal('invalid-input', 400)

/**
 * The parts of a `multipart/form-data` body, one after another, never more of it in memory than a chunk: a file goes
 * from the wire to wherever its reader puts it. A body that is no such form, or ends too early, is refused (400).
 */
export async function* readParts(chunks: Chunks, contentType: string): AsyncGenerator<Part> {
  const boundary = boundaryOf(contentType)
  if (boundary === null) throw malformed()
  const source = new Source(chunks)
  // The first boundary stands at the very start; with a line end before it, it is like all the others.
  source.unread(lineEnd)
  const mark = Buffer.from(`\r\n--${boundary}`)
  await source.until(mark, longestHead)
  for (let count = 0; !(await isLast(source)); count++) {
    if (count === mostParts) throw malformed()
    const { name, fileName } = readHead(await source.until(headEnd, longestHead))
    const body = source.upTo(mark)
    yield { name, fileName, body }
    for await (const _ of body);
  }
}

/** After a boundary stands a line end before the next part, or two dashes after the last. */
async function isLast(source: Source): Promise<boolean> {
  const next = (await source.take(2)).toString('latin1')
  if (next === '--') return true
  if (next !== '\r\n') throw malformed()
  // A part without any head would have its empty line here.
  source.unread(lineEnd)
  return false
}

function boundaryOf(contentType: string): string | null {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? []
  return quoted ?? plain ?? null
}

function readHead(head: Buffer): { name: string; fileName: string | null } {
  const [disposition] = /^\s*content-disposition\s*:.*$/im.exec(head.toString('utf8')) ?? []
  const name = parameterOf(disposition ?? '', 'name')
  if (name === null) throw malformed()
  return { name, fileName: parameterOf(disposition ?? '', 'filename') }
}

/** Browsers write quotes and line ends of a file's name as percent codes; other programs put a backslash before. */
function parameterOf(disposition: string, key: string): string | null {
  const found = new RegExp(`[;\\s]${key}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(disposition)
  return found
    ? (found[1] ?? '')
        .replace(/\\(["\\])/g, '$1')
        .replace(/%22/g, '"')
        .replace(/%0D|%0A/gi, ' ')
    : null
}

/** Bytes that are asked for by what ends them. */
class Source {
  readonly #chunks: AsyncIterator<Uint8Array>
  #held: Buffer = Buffer.alloc(0)

  constructor(chunks: Chunks) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  unread(bytes: Buffer): void {
    this.#held = Buffer.concat([bytes, this.#held])
  }

  async take(length: number): Promise<Buffer> {
    while (this.#held.length < length) await this.#more()
    return this.#drop(length)
  }

  /** Everything before `mark`, which is passed over; refused when it does not come within `most` bytes. */
  async until(mark: Buffer, most: number): Promise<Buffer> {
    for (;;) {
      const at = this.#held.indexOf(mark)
      if (at > most || (at < 0 && this.#held.length > most + mark.length)) throw malformed()
      if (at >= 0) return this.#drop(at + mark.length).subarray(0, at)
      await this.#more()
    }
  }

  /** The same, in pieces and of any length. Once it has ended it stays at its end. */
  async *upTo(mark: Buffer): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.#held.indexOf(mark)
      // The beginning of the mark may stand at the end of what is here.
      const sure = at >= 0 ? at : Math.max(0, this.#held.length - mark.length + 1)
      const piece = this.#drop(sure)
      if (at >= 0) this.#drop(mark.length)
      if (piece.length > 0) yield piece
      if (at >= 0) return
      await this.#more()
    }
  }

  #drop(length: number): Buffer {
    const taken = this.#held.subarray(0, length)
    this.#held = this.#held.subarray(length)
    return taken
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#chunks.next()
    if (done) throw malformed()
    this.#held = this.#held.length === 0 ? Buffer.from(value) : Buffer.concat([this.#held, value])
  }
}
