import { letterNumber } from './letter-cost.ts'

/** Words by their letters. Node 0 is the root; `firstChild` and `nextSibling` are 0 where there is none. */
export type Trie = {
  letter: number[]
  firstChild: number[]
  nextSibling: number[]
  /** Number of the word that ends here, or -1. */
  word: number[]
}

/** Words with a character that is no letter of the alphabet are left out; the first word has the number `from`. */
export function growTrie(words: readonly string[], from: number): Trie {
  const trie: Trie = { letter: [-1], firstChild: [0], nextSibling: [0], word: [-1] }
  words.forEach((word, index) => {
    const path = [...word].map(letterNumber)
    if (!path.includes(-1)) trie.word[path.reduce((node, letter) => step(trie, node, letter), 0)] = from + index
  })
  return trie
}

function step(trie: Trie, node: number, letter: number): number {
  for (let child = trie.firstChild[node] ?? 0; child !== 0; child = trie.nextSibling[child] ?? 0) {
    if (trie.letter[child] === letter) return child
  }
  const added = trie.letter.push(letter) - 1
  trie.firstChild.push(0)
  trie.nextSibling.push(trie.firstChild[node] ?? 0)
  trie.word.push(-1)
  trie.firstChild[node] = added
  return added
}
