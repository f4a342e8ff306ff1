import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Manifest = Readonly<Record<string, string>>

/** Written once at start-up, before the first request; null in tests that render pages without a build. */
let manifest: Manifest | null = null

/** Reads `manifest.json` (logical name → hashed file) from the build's folder. Throws when there is none: a page without its style must not be served. */
export function loadManifest(dir: string): void {
  manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest
}

/** URL of a built file, by its logical name: `app.css`, `icons.svg`, `th-draft.js`, `fonts/….woff2`. Throws for a name the build does not know. */
export function assetPath(name: string): string {
  if (manifest === null) return `/assets/${name}`
  const file = manifest[name]
  if (file === undefined) throw new Error(`no built asset is called ${name}`)
  return `/assets/${file}`
}
