import { groupOfKey } from './facts.ts'

export type Decided = {
  /** Of the document. */
  id: string
  /** The verdict, said back on the page. */
  done: string
  keys: readonly string[]
  /** Decided in the list of what needs care: that is where one goes on. */
  careful?: boolean
}

/** The address a decision leads to: back to where it was made, with its group open and the way to take it back. */
export function afterDecision({ id, done, keys, careful = false }: Decided): string {
  const [first = ''] = keys
  const undo = done === 'reopened' ? '' : `&undo=${encodeURIComponent(keys.join(','))}`
  const group = groupOfKey(first) ?? ''
  const place = careful ? 'careful' : keys.length === 1 ? cardId(first) : 'facts'
  return `/plans/${id}?done=${done}${undo}&group=${group}#${place}`
}

/** The id of a fact's card; dots and pluses of keys do not go into selectors. */
export function cardId(key: string): string {
  return `f-${key.replace(/[^a-zA-Z0-9-]/g, '-')}`
}
