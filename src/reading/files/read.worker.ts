import { readPlan } from '../read-plan.ts'
import type { ReadAnswer, ReadOrder } from './isolated-messages.ts'
import { readFile } from './read-file.ts'
import { UnreadableFileError } from './unreadable.ts'

// The process that opens files of strangers. It holds no secret, no connection and no place to write to; when it
// takes too long or too much, the server kills it.

process.once('message', (order: ReadOrder) => {
  void work(order).then(async (answer) => {
    await send(answer)
    process.exit(0)
  })
})
process.once('disconnect', () => process.exit(1))

async function work({ name, length, want }: ReadOrder): Promise<ReadAnswer> {
  try {
    const bytes = await readInput(length)
    const content = await readFile(
      { name, bytes },
      { onProgress: (progress) => void send({ type: 'progress', progress }) },
    )
    return { type: 'done', content, plan: want === 'plan' ? readPlan(content) : null }
  } catch (error) {
    if (error instanceof UnreadableFileError) return { type: 'unreadable', code: error.code, facts: error.facts }
    return { type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** The length is known, so the bytes are held once and not once more while they are joined. */
async function readInput(length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let at = 0
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function send(answer: ReadAnswer): Promise<void> {
  return new Promise((sent) => {
    if (process.send) process.send(answer, () => sent())
    else sent()
  })
}
