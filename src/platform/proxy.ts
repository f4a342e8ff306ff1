import { BlockList, isIP } from 'node:net'

export type Seen = {
  /** Who asked: the nearest address that is no proxy of ours. */
  address: string
  /** What the proxy was asked for; null where nothing was forwarded. */
  host: string | null
  scheme: 'http' | 'https' | null
}

type Headers = (name: string) => string | undefined

/** An address or a network, "10.0.0.1" or "10.0.0.0/8", as it may stand in the setting. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more !== undefined) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

/**
 * Who asked for what, seen through the proxies that are trusted. What anybody else says in the headers of a proxy is
 * theirs to make up, and is not looked at.
 */
export function seeThrough(socket: string, header: Headers, trusted: readonly string[]): Seen {
  const isTrusted = membership(trusted)
  if (!isTrusted(socket)) return { address: socket, host: null, scheme: null }
  const hops = (header('x-forwarded-for') ?? '').split(',').map((hop) => plain(hop.trim()))
  // Each proxy adds who asked it at the end, so the list is true from the end up to the first stranger.
  const address = hops.findLast((hop) => !isTrusted(hop)) ?? socket
  const [scheme] = (header('x-forwarded-proto') ?? '').split(',').map((word) => word.trim().toLowerCase())
  return {
    address: isIP(address) === 0 ? socket : address,
    host: header('x-forwarded-host')?.split(',')[0]?.trim() || null,
    scheme: scheme === 'https' || scheme === 'http' ? scheme : null,
  }
}

/** An IPv4 address in the clothes of IPv6, or with a port behind it, is that address. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, '').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')

function membership(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return (typed) => {
    const address = plain(typed)
    const family = isIP(address)
    return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6')
  }
}
