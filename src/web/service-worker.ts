import { mayKeep, pagesOf, ruleFor, seatIn } from './offline-rules.ts'

// Set by the build: every built file, and a name that changes with any of them.
declare const builtFiles: readonly string[]
declare const buildName: string

/** What is used of the worker's own scope; the DOM's library does not know it. */
type Worker = {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(type: string, listener: (event: WorkerEvent) => void): void
}
type WorkerEvent = {
  request: Request
  data: unknown
  waitUntil(work: Promise<unknown>): void
  respondWith(answer: Promise<Response>): void
}

const worker = globalThis as unknown as Worker
const assets = `assets:${buildName}`
const offlinePage = '/offline'
const keepFreshFor = 10 * 60_000

/** How often somebody has left; what was asked for before the last time is not kept. */
let partings = 0

worker.addEventListener('install', (event) => {
  event.waitUntil(install())
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(activate())
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== location.origin) return
  const rule = ruleFor({ method: request.method, path: url.pathname, navigates: request.mode === 'navigate' })
  if (rule === 'asset') event.respondWith(assetFor(request))
  if (rule === 'page') event.respondWith(pageFor(request, url, (work) => event.waitUntil(work)))
  if (rule === 'forget') event.respondWith(parting(request))
})

/** A page asks for others of the same person to be kept before they are needed. */
worker.addEventListener('message', (event) => {
  const { seat, paths } = event.data as { seat?: string; paths?: string[] }
  if (typeof seat === 'string' && Array.isArray(paths)) event.waitUntil(keepAhead(seat, paths.slice(0, 12)))
})

async function install(): Promise<void> {
  const cache = await caches.open(assets)
  await cache.addAll([...builtFiles.map((file) => `/assets/${file}`), offlinePage])
  await worker.skipWaiting()
}

/** Pages of an older build name files that are gone, so they go as well and are kept anew. */
async function activate(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== assets).map((name) => caches.delete(name)))
  await worker.clients.claim()
}

async function assetFor(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

async function pageFor(request: Request, url: URL, after: (work: Promise<unknown>) => void): Promise<Response> {
  const since = partings
  try {
    const response = await fetch(request)
    if (response.status === 200) after(keep(url, response.clone(), since))
    return response
  } catch {
    return offlineAnswer(url)
  }
}

/** `since`: the count of partings when the page was asked for. */
async function keep(url: URL, response: Response, since: number): Promise<void> {
  const seat = seatIn(await response.clone().text())
  if (seat === null || since !== partings) return
  await forget(pagesOf(seat))
  if (!mayKeep(url.pathname) || since !== partings) return
  const cache = await caches.open(pagesOf(seat))
  if (since === partings) await cache.put(url.href, response)
}

async function offlineAnswer(url: URL): Promise<Response> {
  const names = (await caches.keys()).filter((name) => name.startsWith('pages:'))
  const cache = names[0] ? await caches.open(names[0]) : null
  const page = (await cache?.match(url.href)) ?? (await cache?.match(url.href, { ignoreSearch: true }))
  return page ?? (await caches.match(offlinePage)) ?? Response.error()
}

async function parting(request: Request): Promise<Response> {
  partings += 1
  const asked = fetch(request).catch(async () => (await caches.match(offlinePage)) ?? Response.error())
  await forget(null)
  const answer = await asked
  // Until the server has answered, a page asked for meanwhile is still the former person's.
  partings += 1
  await forget(null)
  return answer
}

/** Drops everybody's pages but one's. */
async function forget(but: string | null): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith('pages:') && name !== but)
  await Promise.all(others.map((name) => caches.delete(name)))
}

async function keepAhead(seat: string, paths: readonly string[]): Promise<void> {
  const since = partings
  const cache = await caches.open(pagesOf(seat))
  for (const path of paths) {
    if (since !== partings) return
    const url = new URL(path, location.origin)
    if (url.origin !== location.origin || !mayKeep(url.pathname)) continue
    const known = await cache.match(url.href)
    if (known && Date.now() - Date.parse(known.headers.get('date') ?? '') < keepFreshFor) continue
    const response = await fetch(url.href, { redirect: 'error', headers: { 'thidua-seat': seat } }).catch(() => null)
    if (response?.status === 200) await keep(url, response, since)
  }
}
