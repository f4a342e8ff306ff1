const locales = ['vi', 'en'] as const

type Leaf = { path: string; kind: string; text: string | null }

/** What is wrong with the texts of one module: a key that one language lacks, a text that says nothing. */
export function messageBreaches(where: string, exported: Record<string, unknown>): string[] {
  const tables = Object.entries(exported).flatMap(([name, value]) => tablesIn(`${where} ${name}`, value))
  if (tables.length === 0) return [`${where}: no table of vi and en`]
  return tables.flatMap(({ name, table }) => {
    const [vi, en] = locales.map((locale) => new Map(leaves(table[locale], '').map((leaf) => [leaf.path, leaf])))
    return [
      ...missing(vi, en).map((path) => `${name}: en lacks ${path}`),
      ...missing(en, vi).map((path) => `${name}: vi lacks ${path}`),
      ...empty(name, vi),
      ...empty(name, en),
    ]
  })
}

type Leaves = ReadonlyMap<string, Leaf> | undefined

function tablesIn(name: string, value: unknown): { name: string; table: Record<string, unknown> }[] {
  if (typeof value !== 'object' || value === null) return []
  const table = value as Record<string, unknown>
  if ('vi' in table && 'en' in table) return [{ name, table }]
  return Object.entries(table).flatMap(([key, inner]) => tablesIn(`${name}.${key}`, inner))
}

function leaves(value: unknown, path: string): Leaf[] {
  if (typeof value !== 'object' || value === null)
    return [
      {
        path,
        kind: typeof value === 'function' ? `function of ${value.length}` : typeof value,
        text: typeof value === 'string' ? value : null,
      },
    ]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
}

function missing(from: Leaves, to: Leaves): string[] {
  return [...(from?.values() ?? [])].filter(({ path, kind }) => to?.get(path)?.kind !== kind).map(({ path }) => path)
}

const empty = (name: string, texts: Leaves): string[] =>
  [...(texts?.values() ?? [])]
    .filter(({ text }) => text?.trim() === '')
    .map(({ path }) => `${name}: ${path} says nothing`)
