import { child, isTest, lineOf, list, type Source, type SyntaxNode, textOf, walk } from './source.ts'

export const longestFile = 400
export const longestFunction = 45
export const mostParameters = 3
export const longestHandler = 12

/** Written by a tool from the live schema; nobody reads it from top to bottom. */
const generated = new Set(['src/platform/schema.ts'])

/** Files over 400 lines, message files included. */
export function longFiles(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !generated.has(path))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longestFile)
    .map(({ path, lines }) => `${path}: ${lines} lines, at most ${longestFile}`)
}

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'TSDeclareFunction'])

/** Functions over 45 lines or with more than three parameters. Bodies of tests and suites are lists, not functions. */
export function functionBreaches(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const found: string[] = []
    walk(source.tree, (node, parent) => {
      if (!functions.has(node.type)) return
      const at = `${source.path}:${lineOf(source, node)}`
      const lines = source.text.slice(node.start, node.end).split('\n').length
      const parameters = list(node, 'params').length
      if (lines > longestFunction && !isSuite(parent))
        found.push(`${at}: a function of ${lines} lines, at most ${longestFunction}`)
      if (parameters > mostParameters && !isRow(parent))
        found.push(`${at}: ${parameters} parameters, at most ${mostParameters}`)
    })
    return found
  })
}

/** `describe(…)`, `describe.skipIf(…)(…)` and the like. */
function isSuite(parent: SyntaxNode | null): boolean {
  if (parent?.type !== 'CallExpression') return false
  let named = child(parent, 'callee')
  while (named && named.type !== 'Identifier') named = child(named, 'callee') ?? child(named, 'object')
  return named?.name === 'describe' || named?.name === 'suite'
}

/** `it.each(rows)(name, (a, b, c, d) => …)`: cells of a table's row, not parameters of a function. */
function isRow(parent: SyntaxNode | null): boolean {
  const table = child(child(child(parent, 'callee'), 'callee'), 'property')
  return parent?.type === 'CallExpression' && table?.name === 'each'
}

/** Every `any`, in types, casts and constraints. */
export function anyTypes(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const found: string[] = []
    walk(source.tree, (node) => {
      if (node.type === 'TSAnyKeyword') found.push(`${source.path}:${lineOf(source, node)}: any`)
    })
    return found
  })
}

const verbs = new Set(['get', 'post', 'put', 'patch', 'delete'])

/** Handlers of routes over 12 lines: they parse, call one function, present. */
export function longHandlers(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => /\.routes\.tsx?$/.test(path) && !isTest(path))
    .flatMap((source) => {
      const found: string[] = []
      walk(source.tree, (node) => {
        const verb = child(child(node, 'callee'), 'property')?.name
        if (node.type !== 'CallExpression' || typeof verb !== 'string' || !verbs.has(verb)) return
        const [path, ...rest] = list(node, 'arguments')
        const body = child(rest.at(-1), 'body')
        if (textOf(path) === null || !body) return
        const lines = source.text.slice(body.start, body.end).split('\n').length - 2
        if (lines > longestHandler)
          found.push(`${source.path}: ${verb} ${textOf(path)} has ${lines} lines, at most ${longestHandler}`)
      })
      return found
    })
}
