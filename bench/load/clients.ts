import { Agent, type IncomingMessage, request } from 'node:http'
import { gunzipSync } from 'node:zlib'

export type Ask = { path: string; method?: string; headers?: Record<string, string>; body?: string }
export type Answer = { status: number; bytes: number; milliseconds: number; body: string }
export type Run = {
  answers: number
  failed: number
  perSecond: number
  p50: number
  p95: number
  p99: number
  bytes: number
}

/** One request over a connection that stays open. */
export function ask(base: string, agent: Agent, { path, method = 'GET', headers = {}, body }: Ask): Promise<Answer> {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const sent = request(`${base}${path}`, { agent, method, headers: { 'accept-encoding': 'gzip', ...headers } })
    sent.once('error', reject)
    sent.once('response', async (response: IncomingMessage) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk as Buffer)
      const whole = Buffer.concat(chunks)
      const milliseconds = performance.now() - started
      resolve({ status: response.statusCode ?? 0, bytes: whole.length, milliseconds, body: textOf(response, whole) })
    })
    sent.end(body)
  })
}

/** Only what is looked into is unpacked, so that the client stays small beside the program. */
function textOf({ headers }: IncomingMessage, whole: Buffer): string {
  if (!headers['content-type']?.includes('json')) return ''
  return (headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole).toString()
}

export type Load = {
  base: string
  clients: number
  /** The next request, or null when there is nothing left to ask. */
  next(): Ask | null
  /** Stops asking after so long. */
  seconds?: number
  good?: (answer: Answer, asked: Ask) => boolean
}

/** So many clients at once, each asking again as soon as it was answered. */
export async function askAll({ base, clients, next, seconds = Infinity, good = isOk }: Load): Promise<Run> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const times: number[] = []
  let failed = 0
  let bytes = 0
  const started = performance.now()
  const one = async () => {
    for (let asked = next(); asked && performance.now() - started < seconds * 1000; asked = next()) {
      const answer = await ask(base, agent, asked)
      times.push(answer.milliseconds)
      bytes += answer.bytes
      if (!good(answer, asked) && failed++ === 0)
        console.log(`   first failure: ${asked.method ?? 'GET'} ${asked.path} ${answer.status}`)
    }
  }
  await Promise.all(Array.from({ length: clients }, one))
  const took = (performance.now() - started) / 1000
  agent.destroy()
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  const answers = times.length
  return {
    ...{ answers, failed, perSecond: answers / took, bytes: bytes / Math.max(1, answers) },
    ...{ p50: at(0.5), p95: at(0.95), p99: at(0.99) },
  }
}

const isOk = ({ status }: Answer) => status === 200

/** The middle of several runs, by requests per second. */
export function middle(runs: readonly Run[]): Run {
  const sorted = runs.toSorted((a, b) => a.perSecond - b.perSecond)
  const run = sorted[Math.floor(sorted.length / 2)]
  if (!run) throw new Error('nothing was run')
  return run
}
