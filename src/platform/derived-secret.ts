import { createHmac } from 'node:crypto'

/**
 * A secret that follows from the owner's password, so that every node that knows the one knows the other and nothing
 * has to be stored or shared. Hex, 256 bits.
 */
export function derivedSecret(ownerUrl: string, purpose: string): string {
  return createHmac('sha256', decodeURIComponent(new URL(ownerUrl).password))
    .update(purpose)
    .digest('hex')
}
