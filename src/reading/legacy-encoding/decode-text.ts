import { convertLegacy, shareOfSyllables } from './convert-legacy.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3' | 'vni'

export type DecodedText = { text: string; encoding: TextEncoding }

const SPOILT = '\ufffd'

/**
 * The bytes of a text file as composed Unicode without a byte order mark, and the encoding its letters were in: for a
 * file that is UTF-8 outside and TCVN3 inside, that is TCVN3. Bytes that fit nothing come back as windows-1258.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes)
  if (wide) return settle(decode(bytes, wide), wide)
  const text = decode(bytes, 'utf-8')
  return isMostlySound(text) ? settle(text, 'utf-8') : decodeSingleBytes(bytes)
}

function settle(text: string, encoding: TextEncoding): DecodedText {
  const { text: converted, from } = convertLegacy(text)
  return { text: converted.normalize('NFC'), encoding: from ?? encoding }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** By its mark, or by the empty bytes that wide encodings give every plain letter. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 4096)
  const empty = [0, 1].map((parity) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length)
  const enough = head.length / 8
  if ((empty[1] ?? 0) > enough && (empty[0] ?? 0) === 0) return 'utf-16le'
  return (empty[0] ?? 0) > enough && (empty[1] ?? 0) === 0 ? 'utf-16be' : null
}

/** A torn character at a cut is forgiven; a file in another encoding spoils most of its marked letters. */
function isMostlySound(text: string): boolean {
  const spoilt = text.split(SPOILT).length - 1
  const marked = text.match(/[^\0-\x7f]/g)?.length ?? 0
  return spoilt <= marked * 0.02
}

function decodeSingleBytes(bytes: Uint8Array): DecodedText {
  const windows1258 = decode(bytes, 'windows-1258').normalize('NFC')
  const legacy = convertLegacy(decode(bytes, 'windows-1252'))
  if (legacy.from === null) return { text: windows1258, encoding: 'windows-1258' }
  const share = (text: string) => shareOfSyllables(text.split(/\s+/).filter((word) => /[^\0-\x7f]/.test(word)))
  if (share(windows1258) > share(legacy.text)) return { text: windows1258, encoding: 'windows-1258' }
  return { text: legacy.text, encoding: legacy.from }
}
