import { Refusal } from './errors.ts'

/** Lets only so many do something at once; the others wait in the order in which they came. */
export type Turns = {
  /** Resolves to what has to be called when done. Refuses (`busy`, 503) when too many wait already. */
  take(): Promise<() => void>
}

export function createTurns({ atOnce, waiting: most }: { atOnce: number; waiting: number }): Turns {
  let running = 0
  const waiting: (() => void)[] = []
  const done = () => {
    // A turn is handed on, not given back, so that a newcomer cannot slip in between.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
  return {
    async take() {
      if (running < atOnce) running++
      else if (waiting.length >= most) throw new Refusal('busy', 503)
      else await new Promise<void>((resolve) => waiting.push(resolve))
      let given = false
      return () => {
        if (!given) done()
        given = true
      }
    },
  }
}
