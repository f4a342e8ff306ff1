import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { DocumentContent } from '../content.ts'
import type { Plan } from '../plan.ts'
import { refusalOf } from './file-kinds.ts'
import type { ReadAnswer, ReadOrder } from './isolated-messages.ts'
import { maxFileBytes, readingLimits } from './limits.ts'
import { memoryOfProcess } from './process-memory.ts'
import type { FileInput, ReadOptions } from './read-options.ts'
import { sniff } from './sniff.ts'
import { takeTurn } from './turns.ts'
import { UnreadableFileError } from './unreadable.ts'

/** The same file of the same build: sources run as `.ts`, the bundle as `.js`. */
const workerFile = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './read.worker.ts' : './read.worker.js', import.meta.url),
)

/**
 * {@link readFile} in a process of its own: a hostile file can neither stop the server, nor take more than
 * 256 MB, nor go on for ever. Aborting the signal kills the process at once.
 *
 * @throws UnreadableFileError for whatever the file does; the signal's reason when cancelled
 */
export async function readFileIsolated(input: FileInput, options: ReadOptions = {}): Promise<DocumentContent> {
  const { content } = await readIsolated(input, { ...options, want: 'content' })
  return content
}

/** {@link readFileIsolated}, and the plan read from it under the same limits: the words are a stranger's too. */
export async function readPlanIsolated(
  input: FileInput,
  options: ReadOptions = {},
): Promise<{ content: DocumentContent; plan: Plan }> {
  const { content, plan } = await readIsolated(input, { ...options, want: 'plan' })
  if (plan === null) throw new Error('the reading process gave no plan')
  return { content, plan }
}

type Wanted = ReadOptions & { want: ReadOrder['want'] }
type Reading = { content: DocumentContent; plan: Plan | null }

async function readIsolated(input: FileInput, options: Wanted): Promise<Reading> {
  options.signal?.throwIfAborted()
  if (input.bytes.length > maxFileBytes)
    throw new UnreadableFileError('too-large', { limit: maxFileBytes / 1024 / 1024 })
  const refusal = refusalOf(sniff(input.bytes), input.name)
  if (refusal) throw refusal
  const done = await takeTurn(options.signal)
  try {
    return await readInChild(input, options)
  } finally {
    done()
  }
}

function readInChild(input: FileInput, { signal, onProgress, want }: Wanted): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const child = startChild()
    const stop = (error: unknown) => {
      endChild(child)
      reject(error)
    }
    const guard = guardChild(child, { spent: input.bytes.length, stop })
    const cancel = () => stop(signal?.reason)
    signal?.addEventListener('abort', cancel, { once: true })
    child.on('message', (answer: ReadAnswer) => {
      if (answer.type === 'progress') {
        guard.morePages()
        onProgress?.(answer.progress)
      } else if (answer.type === 'done') resolve(answer)
      else reject(errorOf(answer))
    })
    child.on('error', stop)
    child.on('exit', (_, killedBy) => {
      guard.stop()
      signal?.removeEventListener('abort', cancel)
      // After an answer this changes nothing. V8 aborts when its heap is full; other ends are the fault of the bytes.
      reject(new UnreadableFileError(killedBy === 'SIGABRT' || killedBy === 'SIGKILL' ? 'too-heavy' : 'damaged'))
    })
    send(child, { name: input.name, length: input.bytes.length, want }, input.bytes)
  })
}

function send(child: ChildProcess, order: ReadOrder, bytes: Uint8Array): void {
  // A process that has ended already is told of by its exit.
  child.stdin?.on('error', () => {})
  child.send(order, () => {})
  child.stdin?.end(bytes)
}

/** In a process group of its own, so that what it starts (a text recogniser) ends with it. Secrets stay outside. */
function startChild(): ChildProcess {
  const { PATH, HOME, TMPDIR } = process.env
  const wanted = { PATH, HOME, TMPDIR, ...frugalMalloc }
  return fork(workerFile, [], {
    execArgv: [`--max-old-space-size=${readingLimits.heapMegabytes}`, '--max-semi-space-size=2', '--expose-gc'],
    env: Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)),
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    detached: true,
  })
}

/** Decoded pictures are given back to the system at once instead of being kept for the next one. */
const frugalMalloc = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' }

type Guarding = { spent: number; stop: (error: UnreadableFileError) => void }

/** Watches time and memory. Each page read gives time for the next one. */
function guardChild(child: ChildProcess, { spent, stop }: Guarding): { morePages: () => void; stop: () => void } {
  let room = readingLimits.memoryBytes - spent
  const late = (seconds: number) =>
    setTimeout(() => stop(new UnreadableFileError('too-slow', { limit: seconds })), seconds * 1000)
  const watch = setInterval(() => {
    if ((memoryOfProcess(child.pid ?? 0) ?? 0) > room) stop(new UnreadableFileError('too-heavy'))
  }, 20)
  let timer = late(readingLimits.textSeconds)
  return {
    morePages: () => {
      clearTimeout(timer)
      // Scans are recognised with the file still at hand; what they need besides is bounded by the size of a page.
      room = readingLimits.memoryBytes + spent
      timer = late(readingLimits.ocrSecondsPerPage)
    },
    stop: () => {
      clearInterval(watch)
      clearTimeout(timer)
    },
  }
}

function endChild(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It had ended by itself.
  }
}

function errorOf(answer: Exclude<ReadAnswer, { type: 'progress' | 'done' }>): Error {
  return answer.type === 'unreadable'
    ? new UnreadableFileError(answer.code, answer.facts)
    : new Error(`the reading process failed: ${answer.message}`)
}
