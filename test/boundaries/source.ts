import { globSync, readFileSync } from 'node:fs'
import { parseAst } from 'vitest/node'

/** A node of the syntax tree: `type`, `start`, `end`, and children under any other key. */
export type SyntaxNode = { type: string; start: number; end: number } & Record<string, unknown>

export type Import = {
  specifier: string
  /** Erased before the program runs. */
  typeOnly: boolean
  /** Names taken; empty for `import()` and `import 'x'`. */
  names: string[]
}

/** One file of the program: where it stands, what it says, and its syntax tree. */
export type Source = { path: string; text: string; tree: SyntaxNode; imports: Import[] }

export function sourceOf(path: string, text: string): Source {
  const tree = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts', astType: 'ts' }, path) as unknown as SyntaxNode
  return { path, text, tree, imports: importsOf(tree) }
}

/** Every TypeScript file under the given folders, by paths from the project's root; generated ones too. */
export function readSources(...folders: string[]): Source[] {
  const paths = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`)).sort()
  return paths.map((path) => sourceOf(path, readFileSync(path, 'utf8')))
}

/** Planted files for the tests of the tests. */
export function plant(files: Record<string, string>): Source[] {
  return Object.entries(files).map(([path, text]) => sourceOf(path, text))
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || /\/fixtures\//.test(path)

/** Visits a tree from the top; `visit` sees each node with its parent. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode, parent: SyntaxNode | null) => void): void {
  const stack: [SyntaxNode, SyntaxNode | null][] = [[node, null]]
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const [here, parent] = entry
    visit(here, parent)
    for (const child of childrenOf(here).reverse()) stack.push([child, here])
  }
}

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  )
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

export const child = (node: SyntaxNode | null | undefined, key: string): SyntaxNode | null => {
  const value = node?.[key]
  return isNode(value) ? value : null
}

export const list = (node: SyntaxNode, key: string): SyntaxNode[] => {
  const value = node[key]
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** The text of a string literal, or of a template without holes; null for anything else. */
export function textOf(node: SyntaxNode | null | undefined): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type !== 'TemplateLiteral' || list(node, 'expressions').length > 0) return null
  return cooked(list(node, 'quasis')[0])
}

/** What a piece of a template stands for. */
export function cooked(quasi: SyntaxNode | undefined): string {
  return (quasi?.value as { cooked?: string } | undefined)?.cooked ?? ''
}

export const lineOf = (source: Source, node: SyntaxNode): number => source.text.slice(0, node.start).split('\n').length

function importsOf(tree: SyntaxNode): Import[] {
  const found: Import[] = []
  walk(tree, (node) => {
    const specifier = textOf(child(node, 'source'))
    if (specifier === null) return
    if (node.type === 'ImportExpression') found.push({ specifier, typeOnly: false, names: [] })
    if (node.type === 'TSImportType') found.push({ specifier, typeOnly: true, names: [] })
    if (node.type === 'ExportAllDeclaration' || node.type === 'ExportNamedDeclaration')
      found.push({ specifier, typeOnly: node.exportKind === 'type', names: [] })
    if (node.type === 'ImportDeclaration') found.push(...declared(node, specifier))
  })
  return found
}

/** A declaration that mixes types and values counts as two. */
function declared(node: SyntaxNode, specifier: string): Import[] {
  const parts = list(node, 'specifiers')
  const nameOf = (part: SyntaxNode) => String((child(part, 'imported') ?? child(part, 'local'))?.name ?? '')
  const erased = (part: SyntaxNode) => node.importKind === 'type' || part.importKind === 'type'
  const types = parts.filter(erased).map(nameOf)
  const values = parts.filter((part) => !erased(part)).map(nameOf)
  const found: Import[] = []
  if (types.length > 0) found.push({ specifier, typeOnly: true, names: types })
  if (values.length > 0 || parts.length === 0) found.push({ specifier, typeOnly: false, names: values })
  return found
}
