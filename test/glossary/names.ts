import { child, lineOf, list, type Source, type SyntaxNode, textOf, walk } from '../boundaries/source.ts'

export type Name = { name: string; at: string }

/** Names that a file gives: of variables, functions, types, parameters, properties, and of places on a page. */
export function namesGiven(source: Source): Name[] {
  const found: Name[] = []
  const dictionaries = /^src\/(law|reading)\//.test(source.path)
  walk(source.tree, (node, parent) => {
    // `{ four: five }` takes a part by the name another gave it.
    if (node.type === 'Property' && parent?.type === 'ObjectPattern') return
    // There, keys of object literals are words of documents: data.
    if (dictionaries && node.type === 'Property' && parent?.type === 'ObjectExpression') return
    for (const { name, start } of given(node))
      found.push({ name, at: `${source.path}:${lineOf(source, { ...node, start })}` })
  })
  return found
}

const declaring = new Set([
  ...['VariableDeclarator', 'FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'],
  ...['ClassDeclaration', 'TSTypeAliasDeclaration', 'TSInterfaceDeclaration', 'TSEnumDeclaration', 'TSTypeParameter'],
])
const keyed = new Set([
  'Property',
  'PropertyDefinition',
  'MethodDefinition',
  'TSPropertySignature',
  'TSMethodSignature',
])

function given(node: SyntaxNode): { name: string; start: number }[] {
  if (declaring.has(node.type))
    return [...bound(child(node, 'id') ?? child(node, 'name')), ...list(node, 'params').flatMap(bound)]
  if (keyed.has(node.type) && node.computed !== true) return bound(child(node, 'key'))
  if (node.type === 'ImportSpecifier') return bound(child(node, 'local'))
  if (node.type === 'JSXAttribute' && /^(id|name|htmlFor|aria-labelledby)$/.test(String(child(node, 'name')?.name))) {
    const text = textOf(child(node, 'value'))
    return text === null ? [] : [{ name: text, start: node.start }]
  }
  return []
}

function bound(node: SyntaxNode | null): { name: string; start: number }[] {
  if (!node) return []
  if (node.type === 'Identifier') return [{ name: String(node.name), start: node.start }]
  if (node.type === 'AssignmentPattern') return bound(child(node, 'left'))
  if (node.type === 'RestElement') return bound(child(node, 'argument'))
  if (node.type === 'ArrayPattern') return list(node, 'elements').flatMap(bound)
  if (node.type === 'ObjectPattern')
    return list(node, 'properties').flatMap((part) => bound(child(part, 'value') ?? part))
  return []
}

/** Tables, columns and constraints that migrations make. */
export function namesInSql(path: string, text: string): Name[] {
  const bare = text.replace(/--.*$/gm, '').replace(/'[^']*'/g, "''")
  const found = [
    ...bare.matchAll(
      /^\s*(?:create (?:table|index|function|policy|view) (?:if not exists )?|constraint |)([a-z_.]+) /gim,
    ),
  ]
  return [...new Set(found.map(([, name = '']) => name))].map((name) => ({ name, at: path }))
}
