/** One row of GLOSSARY.md. */
export type Term = { vietnamese: string[]; names: string[]; avoid: string[] }

/** The rows of every table whose head is that of the glossary. */
export function readGlossary(text: string): Term[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|(-|\s*Vietnamese)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, vietnamese = '', names = '', , , avoid = '']) => ({
      vietnamese: listed(vietnamese),
      names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
      avoid: listed(avoid),
    }))
}

const listed = (cell: string): string[] =>
  cell
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

/** The words of a name, in lower case and the singular: `listOpenTargets`, `open_targets`, `open-targets.ts`. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => singular(word.toLowerCase()))
}

const singular = (word: string): string => (/[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word)

export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()

/** Syllables that are also English, or too short to tell. */
const english = new Set([
  'ban',
  'bang',
  'can',
  'chi',
  'cho',
  'co',
  'do',
  'don',
  'hang',
  'hinh',
  'ho',
  'ma',
  'men',
  'phan',
  'so',
  'the',
  'thi',
  'tin',
  'to',
  'van',
  'dan',
])

/** The program's own name. */
const productName = /thi\s?dua|thi đua/gi

/** The glossary made ready to judge many names. */
type Judge = (name: string) => string[]

/** Returns what says what is wrong with a name: an empty list when nothing is. */
export function judgeNames(glossary: readonly Term[]): Judge {
  const codes = new Set(glossary.flatMap(({ names }) => names))
  const longer = [...codes].map((code) => wordsOf(code).join(' ')).filter((code) => code.includes(' '))
  const avoided = glossary.flatMap(({ avoid, names: [name = ''] }) =>
    avoid.map((word) => ({ word, spaced: ` ${wordsOf(word).join(' ')} `, name })),
  )
  const vietnamese = vietnameseFinder(glossary)
  return (name) => {
    if (codes.has(name)) return []
    if (/[^\p{ASCII}]/u.test(name)) return [`${name}: Vietnamese with marks in a name`]
    // A longer name of the glossary is stronger than a word to avoid inside it.
    const words = ` ${longer.reduce((rest, code) => rest.replace(code, ' '), wordsOf(name).join(' '))} `
    const found = vietnamese(words.replace(productName, ' '))
    return [
      ...avoided
        .filter(({ spaced }) => words.includes(spaced))
        .map(({ word, name: right }) => `${name}: "${word}" is called ${right}`),
      ...(found ? [`${name}: Vietnamese without marks ("${found}")`] : []),
    ]
  }
}

/** Finds a term of the glossary without its marks, written apart or in one, or a syllable that only Vietnamese has. */
function vietnameseFinder(glossary: readonly Term[]): (words: string) => string | null {
  const terms = glossary.flatMap(({ vietnamese }) => vietnamese.map(withoutMarks))
  const shorter = terms.map((term) => term.replace(productName, '').trim())
  const phrases = [...new Set([...terms, ...shorter])].filter((term) => term.includes(' '))
  const syllables = new Set(
    terms.flatMap((term) => term.split(/[^a-z]+/)).filter((part) => part.length > 3 && !english.has(part)),
  )
  return (words) =>
    phrases.find((term) => words.includes(` ${term} `) || words.includes(` ${term.replaceAll(' ', '')} `)) ??
    words
      .trim()
      .split(' ')
      .find((word) => syllables.has(word)) ??
    null
}
