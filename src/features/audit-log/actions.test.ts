import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { movementActions } from '../movement/movement.ts'
import { auditText } from './audit-log.messages.ts'

const written = globSync('src/features/**/*.{ts,tsx}')
  .filter((file) => !file.includes('.test.'))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\baction: '([a-z-]+\.[a-z-]+)'/g)])
  .map(([, action = '']) => action)

test('every action that a command records has a name on the page of the log', () => {
  const actions = [...written, ...movementActions.map((action) => `movement.${action}`)]
  const named = new Set(Object.keys(auditText.vi.actions))
  expect(actions).toContain('unit.create')
  expect(actions.filter((action) => !named.has(action))).toEqual([])
})
