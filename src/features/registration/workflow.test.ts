import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it.each(['difficulty', 'registration'])('docs/%s-workflow.md is what the rules print', (name) => {
  const printed = execFileSync(process.execPath, ['scripts/print-workflow.mjs', name], { encoding: 'utf8' })
  expect(readFileSync(`docs/${name}-workflow.md`, 'utf8')).toBe(printed)
})
