import type { Block } from '../content.ts'

/** Invisible letters that break words for no one to see: soft hyphen, zero-width space and joiners, byte order mark. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
/** Control letters that no text uses; tab stays. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g
/** Spaces of special width, no-break ones included. */
const oddSpaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g

/** NFC, ordinary spaces, nothing invisible: every reader's text leaves by this door. */
export function cleanBlock(block: Block): Block {
  return { ...block, text: cleanText(block.text) }
}

export function cleanText(text: string): string {
  return text.replace(invisible, '').replace(control, '').replace(oddSpaces, ' ').normalize('NFC')
}
