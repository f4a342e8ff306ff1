import { availableParallelism } from 'node:os'

/** Documents read at the same time; each may take up to the memory limit. */
const atOnce = Math.max(1, Math.min(2, availableParallelism()))

let running = 0
const waiting: (() => void)[] = []

/** Waits until another document may be read; the function it gives must be called when that one is done. */
export async function takeTurn(signal?: AbortSignal): Promise<() => void> {
  if (running < atOnce) running++
  else await untilCalled(signal)
  return () => {
    // A turn is handed on, not given back, so that a newcomer cannot slip in between.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

function untilCalled(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = () => {
      signal?.removeEventListener('abort', leave)
      resolve()
    }
    const leave = () => {
      waiting.splice(waiting.indexOf(call), 1)
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', leave, { once: true })
    waiting.push(call)
  })
}
