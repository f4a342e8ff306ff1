import { kindNames, unreadableMessages } from './unreadable.messages.ts'

export const unreadableCodes = [
  'empty',
  'too-large',
  'too-long',
  'name-mismatch',
  'unsupported',
  'old-word',
  'encrypted',
  'macros',
  'zip-bomb',
  'unsafe-xml',
  'damaged',
  'too-many-pages',
  'picture-too-large',
  'no-text',
  'too-slow',
  'too-heavy',
  'not-found',
  'no-permission',
  'not-a-file',
] as const
export type UnreadableCode = (typeof unreadableCodes)[number]

/** Values put into the sentence; never text of the document. */
export type UnreadableFacts = Readonly<Record<string, string | number>>

/** A file that cannot be taken as a document. It is the person's to mend, so it carries a sentence, not a stack. */
export class UnreadableFileError extends Error {
  override name = 'UnreadableFileError'
  readonly code: UnreadableCode
  readonly facts: UnreadableFacts

  constructor(code: UnreadableCode, facts: UnreadableFacts = {}, options: ErrorOptions = {}) {
    super(`file cannot be read: ${code}`, options)
    this.code = code
    this.facts = facts
  }
}

/** One sentence: what is wrong with the file and what to do about it. */
export function describeUnreadable({ code, facts }: UnreadableFileError, locale: 'vi' | 'en'): string {
  const names: Record<string, string> = kindNames[locale]
  const said = (key: string) => (key === 'kind' ? names[String(facts[key])] : facts[key])
  const sentence = unreadableMessages[locale][code].replace(/\{(\w+)\}/g, (_, key: string) => String(said(key) ?? ''))
  return sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1)
}
