const onset = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?'
const coda = '(?:ng|nh|ch|[cmnpt])?'
const vowel = '[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]'
const syllable = new RegExp(`^${onset}${vowel}{1,3}${coda}$`, 'u')
const marked = /[\u00C0-\u1EF9]/
const word = /[\p{L}\p{M}]+/gu

/**
 * Whether a text layer can be trusted as Vietnamese. Of the words of a good plan nine of ten are possible syllables and
 * seven of ten carry a mark; letters of an unknown encoding fail the first, recognition without a Vietnamese model the second.
 */
export function isSoundVietnamese(text: string): boolean {
  const words = text.normalize('NFC').toLocaleLowerCase('vi').match(word) ?? []
  const syllables = words.filter((one) => syllable.test(one))
  const withMarks = syllables.filter((one) => marked.test(one))
  return syllables.length >= 0.75 * words.length && withMarks.length >= 0.45 * words.length
}

/** Letters and figures, by which a page with a text layer is told from one without. */
export function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
