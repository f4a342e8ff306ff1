import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { Locale } from '#web/i18n.ts'
import type { ViewContext } from '#web/view-context.ts'
import type { Config } from './config.ts'
import type { Context } from './context.ts'
import type { Db } from './db.ts'
import type { FileStore } from './files.ts'
import type { Jobs } from './jobs.ts'
import { type Seen, seeThrough } from './proxy.ts'

/** What the program is made of at run time; built once in `main.ts`, given to every request. */
export type Services = {
  config: Config
  db: Db
  files: FileStore
  jobs: Pick<Jobs, 'add'>
  log: Logger
  /** The only clock. Tests stop it. */
  now(): Date
}

export type AppEnv = {
  Variables: {
    services: Services
    locale: Locale
    /** Who is at work. Reading it on a route that is open to strangers throws: see {@link signedIn}. */
    ctx: Context
    /** What the frame of every page shows. */
    view: ViewContext
  }
  Bindings: { incoming: { socket: { remoteAddress?: string } } }
}

export type AppContext = HonoContext<AppEnv>

/** Who asked for what: by the socket, and by the headers of a proxy only where that proxy is trusted. */
export function seenOf(c: AppContext): Seen {
  const socket = c.env?.incoming?.socket.remoteAddress ?? 'unknown'
  return seeThrough(socket, (name) => c.req.header(name), c.var.services?.config.trustedProxies ?? [])
}

/** The address of whoever asked. */
export function remoteAddress(c: AppContext): string {
  return seenOf(c).address
}

/** Scheme, host and port under which this program was asked for, as the browser sees them. */
export function ownOrigin(c: AppContext, { publicUrl }: Pick<Config, 'publicUrl'>): string {
  const { host, scheme } = seenOf(c)
  const asked = new URL(c.req.url)
  const named = host ?? asked.host
  const known = publicUrl === null ? null : new URL(publicUrl)
  // A proxy that nobody declared takes the encryption off; the address people type says that it was there.
  const plain = known && known.host === named ? known.protocol : asked.protocol
  const origin = `${scheme ? `${scheme}:` : plain}//${named}`
  return URL.canParse(origin) ? new URL(origin).origin : asked.origin
}

/** True when the request comes from this very machine. */
export function isLocal(c: AppContext): boolean {
  return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(remoteAddress(c))
}

/**
 * Nothing from elsewhere, nothing inline, never inside another's frame. `form-action` keeps a planted form
 * from sending what was typed to someone else.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  c.header('Content-Security-Policy', policy)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'same-origin')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'private, no-store')
}

/** Answers only to its own names, so that another site's name pointed at this machine gets nothing. */
export function knownHost(config: Config): MiddlewareHandler<AppEnv> {
  const known = new Set(['localhost', '127.0.0.1', '[::1]', config.host])
  if (config.publicUrl) known.add(new URL(config.publicUrl).hostname)
  return async (c, next) => {
    const host = new URL(ownOrigin(c, config)).hostname
    if (!known.has(host)) return c.text('Unknown host', 421)
    return next()
  }
}

/**
 * A change is accepted only from a page of ours, of the same scheme, host and port: what a browser says of a request's
 * origin cannot be forged by a page.
 */
export const sameOrigin: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  const same = origin
    ? originOf(origin) === ownOrigin(c, c.var.services.config)
    : site === 'same-origin' || site === 'none'
  if (!same || site === 'cross-site' || site === 'same-site') return c.text('Cross-site request refused', 403)
  return next()
}

function originOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).origin : null
}
