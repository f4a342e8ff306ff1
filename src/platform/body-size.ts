import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { maxFileBytes } from '#reading/files/limits.ts'
import { Refusal } from './errors.ts'
import type { AppEnv } from './http.ts'

const kilobyte = 1024

/** What a form may weigh. Parsing takes time that grows faster than the size, so only a file may be large. */
function mostBytes(path: string, type: string): number {
  if (path === '/plans') return type.startsWith('multipart/') ? maxFileBytes + 1024 * kilobyte : 600 * kilobyte
  if (path === '/units/paste' || path.startsWith('/setup')) return 256 * kilobyte
  return 64 * kilobyte
}

/** Refuses a body that is larger than its form can be. */
export const bodySize: MiddlewareHandler<AppEnv> = (c, next) => {
  const maxSize = mostBytes(c.req.path, c.req.header('content-type') ?? '')
  const onError = () => {
    throw new Refusal('too-large', 413)
  }
  return bodyLimit({ maxSize, onError })(c, next)
}
