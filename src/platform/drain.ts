const mostBytes = 2 * 1024 ** 3
const mostMilliseconds = 120_000

/** Lets what is left of a request's body run out unread, up to 2 GB or two minutes. Never fails. */
export async function drain({ body }: Pick<Request, 'body'>): Promise<void> {
  if (body === null || body.locked) return
  const reader = body.getReader()
  const end = Date.now() + mostMilliseconds
  let left = mostBytes
  try {
    while (left > 0 && Date.now() < end) {
      const { done, value } = await reader.read()
      if (done) return
      left -= value.length
    }
    await reader.cancel()
  } catch {
    // The other side went away: then nobody waits for an answer either.
  }
}
