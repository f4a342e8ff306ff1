/**
 * Makes what the browser gets: one style sheet, one sprite, one module per island, the fonts; every file named by its content.
 * `manifest.json` leads from the logical name to the file. Run alone: `node scripts/build-assets.mjs [outDir]`.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import sharp from 'sharp'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const require = createRequire(import.meta.url)
const run = promisify(execFile)

const hashedName = (name, content) => {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  return `${name.slice(0, -extname(name).length)}-${hash}${extname(name)}`
}

/** Writes `content` under its hashed name and notes it in the manifest. */
const put = (target, name, content) => {
  const file = hashedName(name, content)
  mkdirSync(dirname(join(target.dir, file)), { recursive: true })
  writeFileSync(join(target.dir, file), content)
  target.manifest[name] = file
  return file
}

const packageFolder = (name) => dirname(require.resolve(`${name}/package.json`))

const fontNames = (css) => new Set([...css.matchAll(/fonts\/([\w-]+\.woff2)/g)].map(([, name]) => name))

const copyFonts = (target, css) => {
  for (const name of fontNames(css)) {
    const family = name.startsWith('tinos') ? 'tinos' : 'be-vietnam-pro'
    put(target, `fonts/${name}`, readFileSync(join(packageFolder(`@fontsource/${family}`), 'files', name)))
  }
}

const tailwind = async (input, output) => {
  const cli = join(packageFolder('@tailwindcss/cli'), 'dist', 'index.mjs')
  await run(process.execPath, [cli, '--input', input, '--output', output, '--minify'], { cwd: root })
  return readFileSync(output, 'utf8')
}

const buildStyles = async (target) => {
  const input = join(root, 'src/web/styles/theme.css')
  copyFonts(target, readFileSync(input, 'utf8'))
  const raw = join(target.dir, '.app.css')
  const css = await tailwind(input, raw)
  rmSync(raw)
  put(
    target,
    'app.css',
    css.replaceAll(/fonts\/[\w-]+\.woff2/g, (name) => target.manifest[name]),
  )
}

const buildIslands = async (target) => {
  const entryPoints = globSync('src/**/*.island.ts', { cwd: root }).map((file) => join(root, file))
  if (entryPoints.length === 0) return
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: target.dir,
    write: false,
    logLevel: 'warning',
  })
  for (const { path, contents } of outputFiles) put(target, basename(path).replace('.island.js', '.js'), contents)
}

const symbolOf = (name) => {
  const svg = readFileSync(join(packageFolder('lucide-static'), 'icons', `${name}.svg`), 'utf8')
  const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
  return `<symbol id="i-${name}" viewBox="0 0 24 24">${shapes.replaceAll(/\s*\n\s*/g, '')}</symbol>`
}

/** The list is read as text, so that the build also runs where Node cannot import TypeScript. */
const iconNames = () => {
  const list = readFileSync(join(root, 'src/web/icons.ts'), 'utf8').match(/iconNames = \[([^\]]+)\]/)?.[1] ?? ''
  return [...list.matchAll(/'([\w-]+)'/g)].map(([, name]) => name)
}

const buildSprite = (target) => {
  const symbols = iconNames().map(symbolOf).join('')
  put(target, 'icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">${symbols}</svg>`)
}

const copyStatic = (target) => {
  for (const file of globSync('src/web/static/*', { cwd: root })) {
    put(target, basename(file), readFileSync(join(root, file)))
  }
}

const iconSizes = [192, 512]

/** Pictures of the product for a phone's home screen. The logo fills its square, so it may be cut to any shape. */
const buildIcons = async (target) => {
  const logo = readFileSync(join(root, 'src/web/static/logo.svg'))
  for (const size of iconSizes) {
    const picture = sharp(logo, { density: (72 * size) / 40 })
      .resize(size, size)
      .flatten({ background: '#6a1014' })
    put(target, `icon-${size}.png`, await picture.png().toBuffer())
  }
}

/** What makes the pages installable; served under its own name, so it stands outside the manifest of built files. */
const writeWebManifest = (target) => {
  const icons = iconSizes.flatMap((size) =>
    ['any', 'maskable'].map((purpose) => ({
      src: `/assets/${target.manifest[`icon-${size}.png`]}`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  )
  const about = {
    name: 'Thi Đua',
    short_name: 'Thi Đua',
    description: 'Thi đua, khen thưởng của xã, phường, đặc khu',
    lang: 'vi',
    id: '/work',
    start_url: '/work',
    scope: '/',
    display: 'standalone',
    background_color: '#faf7f1',
    theme_color: '#86181c',
    icons,
  }
  writeFileSync(join(target.dir, 'app.webmanifest'), `${JSON.stringify(about)}\n`)
}

/** The worker knows every built file by name; a change of any of them makes it another worker. */
const buildServiceWorker = async (target) => {
  const files = Object.values(target.manifest)
    .filter((file) => !/^(fonts\/tinos|icon-)/.test(file))
    .sort()
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/web/service-worker.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: {
      builtFiles: JSON.stringify(files),
      buildName: JSON.stringify(createHash('sha256').update(files.join()).digest('hex').slice(0, 10)),
    },
    write: false,
    logLevel: 'warning',
  })
  writeFileSync(join(target.dir, 'sw.js'), outputFiles[0].contents)
}

/** Rebuilds `outDir` from nothing; returns the manifest. */
export async function buildAssets({ outDir }) {
  const target = { dir: resolve(root, outDir), manifest: {} }
  rmSync(target.dir, { recursive: true, force: true })
  mkdirSync(target.dir, { recursive: true })
  buildSprite(target)
  copyStatic(target)
  await Promise.all([buildStyles(target), buildIslands(target), buildIcons(target)])
  await buildServiceWorker(target)
  writeWebManifest(target)
  const sorted = Object.fromEntries(Object.entries(target.manifest).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(join(target.dir, 'manifest.json'), `${JSON.stringify(sorted, null, 1)}\n`)
  return sorted
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = performance.now()
  const manifest = await buildAssets({ outDir: process.argv[2] ?? 'dist/assets' })
  console.log(`${Object.keys(manifest).length} files in ${Math.round(performance.now() - started)} ms`)
}
