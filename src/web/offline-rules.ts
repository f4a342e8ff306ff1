/** What the service worker does with a request of its own site. */
export type OfflineRule = 'asset' | 'page' | 'forget' | 'none'

/** Pages a unit works on; only these are kept. */
const kept = /^\/(work|reports|registrations|difficulties)(\/|$)/

/** Where one person ends and another may begin: nothing that was kept may be seen afterwards. */
const partings = /^\/(sign-in|sign-out|role|lock|no-role|setup)(\/|$)/

export function ruleFor(request: { method: string; path: string; navigates: boolean }): OfflineRule {
  const { method, path, navigates } = request
  if (method === 'GET' && path.startsWith('/assets/')) return 'asset'
  if (!navigates) return 'none'
  if (partings.test(path)) return 'forget'
  return method === 'GET' ? 'page' : 'none'
}

export const mayKeep = (path: string): boolean => kept.test(path)

/** Whose page this is; null for a page that belongs to nobody, which is not kept. */
export function seatIn(html: string): string | null {
  return /<th-outbox[^>]* data-seat="([^"]{1,200})"/.exec(html)?.[1] ?? null
}

/** Name of the store of a person's pages. */
export const pagesOf = (seat: string): string => `pages:${seat}`
