import { existsSync, globSync } from 'node:fs'
import { basename } from 'node:path'

/** What a movement made of a document must show; counted by hand in the document. */
export type Expected = { targets: number; tasks: number; phases: number }

/** Our own samples, by file. */
const samples: Record<string, Expected> = {
  'city-with-appendix.txt': { targets: 7, tasks: 4, phases: 0 },
  'commune-wrapped.txt': { targets: 6, tasks: 6, phases: 2 },
  'decision-with-plan.txt': { targets: 2, tasks: 2, phases: 0 },
  'letterhead-lost.txt': { targets: 0, tasks: 5, phases: 2 },
  'no-letterhead.txt': { targets: 4, tasks: 2, phases: 2 },
  'party-markdown.txt': { targets: 2, tasks: 3, phases: 0 },
}

/** The five real plans, where the folder beside this project exists. */
const seeds: Record<string, Expected> = {
  '000_750e71e033362861.txt': { targets: 12, tasks: 2, phases: 0 },
  '001_86f88afa4faa97da.txt': { targets: 31, tasks: 7, phases: 0 },
  '002_513d0245f9d2503f.txt': { targets: 0, tasks: 9, phases: 0 },
  '003_d6013e9482d978bb.txt': { targets: 1, tasks: 17, phases: 2 },
  '004_d5632ea1986e823d.txt': { targets: 0, tasks: 17, phases: 2 },
}

const seedFolder = '../shared/seeds'

export const seedsAreHere = existsSync(seedFolder)

/** Every document that there is, with what its movement must show; null where nobody has counted yet. */
export function documents(): [file: string, expected: Expected | null][] {
  const own = globSync('src/reading/samples/*.txt').map((file) => [file, samples[basename(file)] ?? null] as const)
  const real = globSync(`${seedFolder}/*.txt`).map((file) => [file, seeds[basename(file)] ?? null] as const)
  return [...own.sort(), ...real.sort()].map(([file, expected]) => [file, expected])
}
