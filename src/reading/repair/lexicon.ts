import { communes } from '#law/register/communes.ts'
import { administrationCorpus } from './corpus/administration.ts'
import { commonWordCorpus } from './corpus/common-words.ts'
import { connectiveCorpus } from './corpus/connectives.ts'
import { dailyLifeCorpus } from './corpus/daily-life.ts'
import { emulationCorpus } from './corpus/emulation.ts'
import { indicatorCorpus } from './corpus/indicators.ts'
import { namesCorpus } from './corpus/names.ts'
import { organisationCorpus } from './corpus/organisations.ts'
import { societyCorpus } from './corpus/society.ts'
import { vocabularyCorpus } from './corpus/vocabulary.ts'
import { growTrie, type Trie } from './trie.ts'
import { learnOrder, type WordOrder } from './word-order.ts'

/** What stands in a sequence where no word does. */
export const BREAK = 0
export const NUMBER = 1
export const UNKNOWN = 2

export type Lexicon = WordOrder & {
  words: readonly string[]
  numberOf: ReadonlyMap<string, number>
  trie: Trie
}

let built: Lexicon | null = null

/** The words and their order in the genre. Built on first use, a few tens of milliseconds. */
export function lexicon(): Lexicon {
  built ??= build(sequences())
  return built
}

function sequences(): string[][] {
  const places = communes.map(({ kind, name }) => `${kind} ${name}\n${name}`).join('\n')
  const corpora = [
    administrationCorpus,
    emulationCorpus,
    indicatorCorpus,
    organisationCorpus,
    societyCorpus,
    namesCorpus,
    vocabularyCorpus,
    dailyLifeCorpus,
    commonWordCorpus,
    connectiveCorpus,
    places,
  ]
  return corpora.flatMap(sequencesOf)
}

/** A hyphen joins, every other mark ends a sequence; `#` stands for any number. */
function sequencesOf(corpus: string): string[][] {
  return corpus
    .normalize('NFC')
    .toLowerCase()
    .split(/[\n,.;:()“”"|]+/)
    .map((phrase) => phrase.split(/[\s\-–/]+/).filter(Boolean))
    .filter((phrase) => phrase.length > 0)
}

function build(phrases: string[][]): Lexicon {
  const words = ['', '#', '\u0000']
  const numberOf = new Map(words.map((word, index) => [word, index]))
  const number = (word: string) => {
    const known = numberOf.get(word) ?? words.push(word) - 1
    numberOf.set(word, known)
    return known
  }
  const numbered = phrases.map((phrase) => [BREAK, ...phrase.map(number), BREAK])
  return { words, numberOf, trie: growTrie(words.slice(3), 3), ...learnOrder(numbered, words.length) }
}
