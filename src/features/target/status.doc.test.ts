import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sentences } from './status.messages.ts'
import { reasonStates } from './status.ts'

it('the document names every reason with its state, and no other', () => {
  const rows = readFileSync('docs/target-states.md', 'utf8').matchAll(/^\| `([a-z-]+)` \| `([a-z-]+)` \|$/gm)
  expect(Object.fromEntries([...rows].map(([, reason, state]) => [reason, state]))).toEqual(reasonStates)
})

it('every reason has its sentence in each language', () => {
  const reasons = Object.keys(reasonStates).sort()
  expect(Object.keys(sentences.vi).sort()).toEqual(reasons)
  expect(Object.keys(sentences.en).sort()).toEqual(reasons)
})
