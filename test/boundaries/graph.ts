import { posix } from 'node:path'
import type { Source } from './source.ts'

/** The file an import leads to, from the project's root; null for a package. */
export function resolveImport(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier))
  const alias = /^#([a-z]+)\/(.+)$/.exec(specifier)
  return alias ? `src/${alias[1]}/${alias[2]}` : null
}

/** Circles of imports, `import()` and types included; each once, as the files in their order. */
export function importCycles(sources: readonly Source[]): string[] {
  const known = new Set(sources.map(({ path }) => path))
  const edges = new Map(
    sources.map(({ path, imports }) => [
      path,
      [...new Set(imports.map(({ specifier }) => resolveImport(path, specifier) ?? ''))].filter((to) => known.has(to)),
    ]),
  )
  return components(edges)
    .filter((files) => files.length > 1 || (edges.get(files[0] ?? '') ?? []).includes(files[0] ?? ''))
    .map((files) => shortestCircle(files, edges).join(' -> '))
    .sort()
}

type Edges = ReadonlyMap<string, readonly string[]>

/** Tarjan's strongly connected components. */
function components(edges: Edges): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const found: string[][] = []
  const visit = (node: string): void => {
    index.set(node, index.size)
    low.set(node, index.get(node) ?? 0)
    stack.push(node)
    for (const next of edges.get(node) ?? []) {
      if (!index.has(next)) visit(next)
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0))
    }
    if (low.get(node) === index.get(node)) found.push(stack.splice(stack.indexOf(node)))
  }
  for (const node of edges.keys()) if (!index.has(node)) visit(node)
  return found
}

/** The shortest way from the first file, by name, round to itself. */
function shortestCircle(files: readonly string[], edges: Edges): string[] {
  const [start = ''] = files.toSorted()
  const queue: string[][] = [[start]]
  const seen = new Set<string>()
  for (let way = queue.shift(); way; way = queue.shift()) {
    for (const next of edges.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, start]
      if (seen.has(next) || !files.includes(next)) continue
      seen.add(next)
      queue.push([...way, next])
    }
  }
  return [...files]
}
