import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { assetPath, loadManifest } from './assets.ts'

const dir = mkdtempSync(join(tmpdir(), 'assets-'))
afterAll(() => rmSync(dir, { recursive: true }))

it('before a manifest is read, pages still render', () => {
  expect(assetPath('app.css')).toBe('/assets/app.css')
})

it('refuses to start without a manifest', () => {
  expect(() => loadManifest(join(dir, 'nowhere'))).toThrow('ENOENT')
})

it('leads from the logical name to the hashed file, and knows no other', () => {
  writeFileSync(join(dir, 'manifest.json'), '{"app.css":"app-0123456789.css"}')
  loadManifest(dir)
  expect(assetPath('app.css')).toBe('/assets/app-0123456789.css')
  expect(() => assetPath('gone.js')).toThrow('no built asset is called gone.js')
})
