import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { maxFileBytes } from '#reading/files/limits.ts'
import { drain } from './drain.ts'
import { Refusal } from './errors.ts'
import type { AppEnv } from './http.ts'

const kilobyte = 1024

const megabyte = 1024 * kilobyte

type Weight = { path: RegExp; form: number; upload?: number }

/** Forms that are larger than most. `upload`: the same with files in it. */
const weights: readonly Weight[] = [
  { path: /^\/plans$/, form: 600 * kilobyte, upload: maxFileBytes + megabyte },
  // A choice for each target and each unit of the longest plan.
  { path: /^\/plans\/[^/]+\/movement$/, form: 512 * kilobyte },
  { path: /^\/units\/paste$|^\/setup/, form: 256 * kilobyte },
  // Figures of one unit with the photos and scans behind them; or what was kept while there was no network.
  { path: /^\/reports\/[^/]+(?:\/entries)?$/, form: 256 * kilobyte, upload: 32 * megabyte },
  { path: /^\/registrations\/[^/]+$/, form: 128 * kilobyte, upload: 16 * megabyte },
  { path: /^\/movements\/[^/]+\/registration\/imports$/, form: 64 * kilobyte, upload: 16 * megabyte },
]

/** What a form may weigh. Parsing takes time that grows faster than the size, so only a file may be large. */
function mostBytes(path: string, type: string): number {
  const weight = weights.find((known) => known.path.test(path))
  return (isUpload(type) ? weight?.upload : undefined) ?? weight?.form ?? 64 * kilobyte
}

const isUpload = (type: string) => type.startsWith('multipart/')

/**
 * Refuses a body that is larger than its form can be. The rest of a file is let run out first: a browser shows the
 * answer only when it could send everything, and a broken connection otherwise.
 */
export const bodySize: MiddlewareHandler<AppEnv> = async (c, next) => {
  const type = c.req.header('content-type') ?? ''
  const maxSize = mostBytes(c.req.path, type)
  const declared = Number(c.req.header('content-length') ?? Number.NaN)
  // A file is counted where it is written to the disk; it is never held here.
  if (isStreamed(c.req.path, type) && !(declared > maxSize)) return next()
  const onError = async () => {
    if (isUpload(type)) await drain(c.req.raw)
    throw new Refusal('too-large', 413)
  }
  return bodyLimit({ maxSize, onError })(c, next)
}

const isStreamed = (path: string, type: string) => path === '/plans' && isUpload(type)
