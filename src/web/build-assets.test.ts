import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { iconNames } from './icons.ts'

const dir = mkdtempSync(join(tmpdir(), 'built-'))
afterAll(() => rmSync(dir, { recursive: true }))

const build = (): Record<string, string> => {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../scripts/build-assets.mjs'), dir])
  return JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'))
}
const manifest = build()
const read = (name: string) => readFileSync(join(dir, manifest[name] ?? ''))

it('names every file by its content', () => {
  for (const [name, file] of Object.entries(manifest)) {
    const hash = createHash('sha256').update(read(name)).digest('hex').slice(0, 10)
    expect(file).toBe(name.replace(/\.(\w+)$/, `-${hash}.$1`))
  }
})

it('gives the same names when nothing changed', () => expect(build()).toEqual(manifest))

it('holds the style sheet, the pictures and a module for every island', () => {
  const islands = globSync('**/*.island.ts', { cwd: join(import.meta.dirname, '..') })
  const modules = islands.map((file) => file.replace(/^.*\/|\.island\.ts$/g, '')).map((name) => `${name}.js`)
  expect(modules).toContain('th-draft.js')
  expect(Object.keys(manifest)).toEqual(expect.arrayContaining(['app.css', 'icons.svg', 'logo.svg', ...modules]))
})

it('draws every icon that pages may use, once', () => {
  const ids = [
    ...read('icons.svg')
      .toString()
      .matchAll(/<symbol id="i-([\w-]+)"/g),
  ].map(([, name]) => name)
  expect(ids).toEqual([...iconNames])
})

it('the style sheet asks only for fonts that are there, under their hashed names', () => {
  const fonts = [
    ...read('app.css')
      .toString()
      .matchAll(/url\("?(fonts\/[^")]+)/g),
  ].map(([, file]) => file)
  expect(fonts.length).toBe(14)
  for (const file of fonts) expect(Object.values(manifest)).toContain(file)
})

it('the style sheet knows the classes of the pages and of the states', () => {
  const css = read('app.css').toString()
  for (const piece of [
    '.btn-primary',
    '.state-at-risk',
    '.tag-honour',
    '.ledger',
    '.fill-warning',
    '.note-error',
    '.dock',
  ]) {
    expect(css).toContain(piece)
  }
})

it('asks nothing of another machine', () => {
  expect(read('app.css').toString()).not.toMatch(/url\("?https?:|@import/)
})
