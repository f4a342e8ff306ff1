import { resolveImport } from './graph.ts'
import { type Import, isTest, type Source, walk } from './source.ts'

/** What a file may do, by the suffix of its name; a file of a slice without one decides and is pure. */
export type Layer =
  | 'pure'
  | 'queries'
  | 'command'
  | 'job'
  | 'routes'
  | 'page'
  | 'messages'
  | 'middleware'
  | 'adapter'
  | 'island'

const suffixed = [
  ...['queries', 'command', 'job', 'routes', 'page', 'messages', 'middleware', 'adapter', 'island'],
] as Layer[]

/** The layer of a file in `src/features`; null elsewhere, `unknown` for a suffix that names no layer. */
export function layerOf(path: string): Layer | 'unknown' | null {
  if (!path.startsWith('src/features/')) return null
  const [, ...suffixes] = path
    .slice(path.lastIndexOf('/') + 1)
    .split('.')
    .slice(0, -1)
  if (suffixes.length === 0) return 'pure'
  return suffixed.find((layer) => layer === suffixes.join('.')) ?? 'unknown'
}

const anyLayer = [...suffixed, 'pure'] as const

/** Layers of slices that each layer may run. Types cost nothing at run time and are judged apart. */
const mayRun: Record<Layer, readonly Layer[]> = {
  pure: ['pure', 'messages'],
  messages: ['pure', 'messages'],
  queries: ['pure', 'queries'],
  command: ['pure', 'queries', 'command', 'messages', 'adapter'],
  job: ['pure', 'queries', 'command', 'messages', 'adapter'],
  adapter: ['pure', 'queries', 'adapter'],
  page: ['pure', 'page', 'messages'],
  middleware: ['pure', 'queries', 'command', 'messages', 'adapter', 'middleware', 'page'],
  routes: anyLayer,
  // Bundled for the browser, so only what decides may come along.
  island: ['pure', 'island'],
}

/** What each layer may run from outside the slices. */
const mayUse: Record<Layer, RegExp> = {
  pure: /^src\/(law|reading(?!\/files))\/|^src\/platform\/(errors|context)\.ts$|^src\/web\/(i18n|format)\.ts$/,
  messages: /^src\/web\/(i18n|format)\.ts$|^src\/(law|reading(?!\/files))\//,
  queries: /^src\/(law|reading(?!\/files))\/|^src\/platform\/(db|errors|context|ids|clock)\.ts$|^kysely$/,
  command: /^src\/(law|reading|papers)\/|^src\/platform\/(?!http\.ts)|^db\/sample\/|^zod$|^node:crypto$/,
  job: /^src\/(law|reading|papers)\/|^src\/platform\/(?!http\.ts)|^node:|^graphile-worker$/,
  adapter: /^src\/platform\/(?!http\.ts)|^node:|^(better-auth|graphile-worker|zod|qrcode)(\/|$)/,
  page: /^src\/web\/|^src\/(law|reading(?!\/files))\/|^hono\/(jsx|html)/,
  middleware: /^src\/(platform|web)\/|^hono(\/|$)/,
  routes: /^src\/(platform|web|law|reading)\/|^hono(\/|$)|^zod$/,
  island: /^src\/(web\/islands|law|reading(?!\/files))\//,
}

/** Types any layer may name; a row's type is what a page shows and what a rule judges. */
const typesFrom: Record<Layer, RegExp> = {
  pure: /^src\/(law|reading|web|platform)\/(?!http\.ts)|^src\/features\//,
  messages: /./,
  queries: /^src\/(?!platform\/http)|^kysely$/,
  command: /^(src|db)\/(?!platform\/http)|^kysely$/,
  job: /^src\/(?!platform\/http)|^kysely$|^graphile-worker$/,
  adapter: /./,
  page: /^src\/(?!platform\/http)|^hono\/jsx/,
  middleware: /./,
  routes: /./,
  island: /^src\//,
}

/** Breaches of the table "Inside a slice: the suffix names the layer". */
export function layerBreaches(sources: readonly Source[]): string[] {
  return sources.filter(({ path }) => !isTest(path)).flatMap((source) => breachesOf(source))
}

function breachesOf(source: Source): string[] {
  const layer = layerOf(source.path)
  if (layer === null) return []
  if (layer === 'unknown') return [`${source.path}: its suffix names no layer`]
  const broken = source.imports.filter((taken) => !isAllowed(source.path, layer, taken))
  const named = broken.map(
    (taken) => `${source.path}: ${layer} may not import ${taken.typeOnly ? 'types of ' : ''}${taken.specifier}`,
  )
  return [...new Set(named), ...(layer === 'pure' ? impurities(source) : []), ...sqlOutside(source, layer)]
}

function isAllowed(path: string, layer: Layer, { specifier, typeOnly, names }: Import): boolean {
  const target = resolveImport(path, specifier) ?? specifier
  // What the program is made of; it stands beside the types of HTTP but is none.
  if (target === 'src/platform/http.ts' && names.length > 0 && names.every((name) => name === 'Services'))
    return typeOnly
  if (typeOnly) return typesFrom[layer].test(target)
  const other = layerOf(target)
  if (other === null) return mayUse[layer].test(target)
  return other !== 'unknown' && mayRun[layer].includes(other)
}

/** The clock, chance and the environment, read where a decision is made. */
function impurities(source: Source): string[] {
  const found: string[] = []
  const text = (node: { start: number; end: number }) => source.text.slice(node.start, node.end)
  walk(source.tree, (node) => {
    if (node.type === 'NewExpression' && /^new Date(\(\))?$/.test(text(node))) found.push('new Date()')
    if (node.type === 'MemberExpression' && /^(Date\.now|Math\.random|process\.env|performance\.now)$/.test(text(node)))
      found.push(text(node))
    if (node.type === 'CallExpression' && /^(fetch|setTimeout|setInterval)\(/.test(text(node)))
      found.push('fetch or timer')
  })
  return found.map((what) => `${source.path}: a pure file uses ${what}`)
}

const sqlVerbs = /\.(selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\b/

function sqlOutside(source: Source, layer: Layer): string[] {
  return layer !== 'queries' && sqlVerbs.test(source.text) ? [`${source.path}: SQL outside a queries file`] : []
}

type Area = { name: string; from: RegExp; forbidden: RegExp }

const areas: readonly Area[] = [
  { name: 'law imports only law', from: /^src\/law\//, forbidden: /^(?!src\/law\/)/ },
  {
    name: 'reading imports neither platform nor features',
    from: /^src\/reading\//,
    forbidden: /^src\/(platform|features|papers)\//,
  },
  { name: 'platform knows no slice', from: /^src\/platform\//, forbidden: /^src\/features\// },
  {
    name: 'web knows neither slices nor the database',
    from: /^src\/web\//,
    forbidden: /^src\/features\/|^src\/platform\/(db|schema)|^(kysely|pg)$/,
  },
  { name: 'islands run in the browser', from: /^src\/web\/islands\//, forbidden: /^node:|^src\/platform\// },
]

/** Breaches of what the large folders may know of one another; types count like values. */
export function areaBreaches(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, imports }) =>
      areas
        .filter(({ from }) => from.test(path))
        .flatMap(({ name, forbidden }) =>
          imports
            .filter(({ specifier }) => forbidden.test(resolveImport(path, specifier) ?? specifier))
            .map(({ specifier }) => `${path} -> ${specifier}: ${name}`),
        ),
    )
}

/** Barrels and drawers for anything. */
export function misplaced(paths: readonly string[]): string[] {
  return paths
    .filter((path) => /\/index\.tsx?$/.test(path) || /\/(utils?|helpers?|services?|types|common|misc|lib)\//.test(path))
    .map((path) => `${path}: barrels and drawers are not used here`)
}
