/** Bundles the program into dist/: whole or not at all, so that a kill in the middle leaves what was there. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { root, sourceStamp } from './prepare.mjs'

const dist = join(root, 'dist')
const cache = join(root, 'node_modules/.cache')

const entries = { main: 'src/main.ts', cli: 'src/cli.ts', 'read.worker': 'src/reading/files/read.worker.ts' }

export async function buildProgram() {
  // Taken before reading: a source saved meanwhile makes the next start build again.
  const stamp = sourceStamp()
  removeLeftovers()
  const outDir = join(cache, `thidua-build-${process.pid}`)
  mkdirSync(outDir, { recursive: true })
  await Promise.all([bundle(outDir), buildAssetsInto(join(outDir, 'assets'))])
  writeFileSync(join(outDir, '.stamp'), stamp)
  swap(outDir)
}

function bundle(outDir) {
  const present = Object.entries(entries).filter(([, file]) => existsSync(join(root, file)))
  return build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(present),
    outdir: outDir,
    bundle: true,
    splitting: true,
    // Beside the entries: code finds the files it starts relative to itself.
    chunkNames: '[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  })
}

async function buildAssetsInto(outDir) {
  if (!existsSync(join(root, 'scripts/build-assets.mjs'))) return
  const { buildAssets } = await import('./build-assets.mjs')
  await buildAssets({ outDir })
}

function swap(outDir) {
  const old = join(cache, `thidua-old-${process.pid}`)
  if (existsSync(dist)) renameSync(dist, old)
  renameSync(outDir, dist)
  rmSync(old, { recursive: true, force: true })
}

function removeLeftovers() {
  if (!existsSync(cache)) return
  for (const name of readdirSync(cache)) {
    if (/^thidua-(build|old)-/.test(name)) rmSync(join(cache, name), { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildProgram().catch((error) => {
    // esbuild has told of its errors already, with their places.
    if (!error.errors) process.stderr.write(`${error.stack}\n`)
    process.exit(1)
  })
}
