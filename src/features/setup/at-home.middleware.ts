import { type AppContext, isLocal } from '#platform/http.ts'

const forwarded = [
  ...['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'],
  ...['cf-connecting-ip', 'true-client-ip'],
]
const ownNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * True for someone sitting at this machine: its own address, asked for by its own name, through nobody. A proxy on
 * this machine shows its own address too, so what has been forwarded does not count.
 */
export function isAtHome(c: AppContext): boolean {
  return (
    // With a public address there is a proxy, and whoever comes through one seems to sit here.
    c.var.services.config.publicUrl === null &&
    isLocal(c) &&
    ownNames.has(new URL(c.req.url).hostname) &&
    forwarded.every((name) => c.req.header(name) === undefined)
  )
}
