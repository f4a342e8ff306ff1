import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import { OfflinePage } from '#web/offline.page.tsx'
import type { AppEnv } from './http.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/** Files that a browser looks for under a name of their own; asked for again each time. */
const named: Record<string, { file: string; type: string }> = {
  '/sw.js': { file: 'sw.js', type: 'text/javascript; charset=utf-8' },
  '/manifest.webmanifest': { file: 'app.webmanifest', type: 'application/manifest+json' },
}

/** Built files carry a hash of their content in their name, so they may be kept for ever. */
export function assetRoutes(folder: string) {
  const routes = new Hono<AppEnv>().get('/assets/:path{[A-Za-z0-9][A-Za-z0-9._/-]*}', async (c) => {
    const path = c.req.param('path')
    const type = types[extname(path)]
    if (!type || path.includes('..')) return c.notFound()
    const bytes = await readFile(join(folder, path)).catch(() => null)
    if (!bytes) return c.notFound()
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
  })
  for (const [path, { file, type }] of Object.entries(named))
    routes.get(path, async (c) => {
      const bytes = await readFile(join(folder, file)).catch(() => null)
      if (!bytes) return c.notFound()
      return c.body(new Uint8Array(bytes), 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' })
    })
  return routes.get('/offline', (c) => c.html(OfflinePage({ locale: c.var.locale })))
}
