import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

test.each([
  ['/units?q=thon', '/units?q=thon'],
  ['/', '/'],
  ['/plans/1#x', '/plans/1'],
])('a path of ours is kept: %s', (asked, kept) => {
  expect(ownPath(asked)).toBe(kept)
})

test.each([
  undefined,
  '',
  'units',
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/ /evil',
  'javascript:alert(1)',
  '/.//evil.example',
  '/..//evil.example',
  '/x/../..//evil.example',
])('anything else leads to the first page: %s', (asked) => {
  expect(ownPath(asked)).toBe('/')
})
