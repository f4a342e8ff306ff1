export type FileKind =
  | 'empty'
  | 'text'
  | 'binary'
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'docx'
  | 'docm'
  | 'ole2'
  | 'old-word'
  | 'encrypted-office'
  | 'rtf'
  | 'html'
  | 'xml'
  | 'zip'
  | 'xlsx'
  | 'pptx'
  | 'opendocument'
  | 'epub'
  | 'heic'
  | 'webp'
  | 'gif'
  | 'bmp'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'executable'

const signatures: readonly (readonly [kind: FileKind, hex: string, at: number])[] = [
  ['pdf', '255044462d', 0],
  ['png', '89504e470d0a1a0a', 0],
  ['jpeg', 'ffd8ff', 0],
  ['tiff', '49492a00', 0],
  ['tiff', '4d4d002a', 0],
  ['tiff', '49492b00', 0],
  ['tiff', '4d4d002b', 0],
  ['zip', '504b0304', 0],
  ['zip', '504b0506', 0],
  ['ole2', 'd0cf11e0a1b11ae1', 0],
  ['rtf', '7b5c727466', 0],
  ['gif', '47494638', 0],
  ['webp', '57454250', 8],
  ['bmp', '424d', 0],
  ['rar', '526172211a07', 0],
  ['7z', '377abcaf271c', 0],
  ['gzip', '1f8b', 0],
  ['executable', '7f454c46', 0],
  ['executable', '4d5a', 0],
]

const heicBrands = /^ftyp(heic|heix|hevc|mif1|msf1|avif)/

/** The true type of a file, from its bytes; its name is never asked. Zip and OLE2 files are told apart by their parts. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  const start = latin(bytes, 0, 32)
  const match = signatures.find(([, hex, at]) => hexAt(bytes, at, hex.length / 2) === hex)
  const kind = match?.[0]
  if (kind === 'zip') return zipKind(bytes)
  if (kind === 'ole2') return ole2Kind(bytes)
  // Two letters alone do not make a picture or a program: "BM…" and "MZ…" may begin a sentence.
  if (kind && !((kind === 'bmp' || kind === 'executable') && looksLikeText(bytes))) return kind
  if (heicBrands.test(start.slice(4))) return 'heic'
  if (latin(bytes, 0, 1024).includes('%PDF-')) return 'pdf'
  return looksLikeText(bytes) ? textKind(bytes) : 'binary'
}

function zipKind(bytes: Uint8Array): FileKind {
  const directory = latin(bytes, Math.max(0, bytes.length - 262_144), bytes.length)
  const head = latin(bytes, 0, 8192)
  const has = (name: string) => directory.includes(name) || head.includes(name)
  if (has('vbaProject.bin')) return 'docm'
  if (has('word/document')) return 'docx'
  if (has('xl/workbook')) return 'xlsx'
  if (has('ppt/presentation')) return 'pptx'
  if (head.includes('application/vnd.oasis.opendocument')) return 'opendocument'
  if (head.includes('application/epub+zip')) return 'epub'
  return has('word/') ? 'docx' : 'zip'
}

/** OLE2 directory entries are named in UTF-16LE; encrypted OOXML lives in a stream called EncryptedPackage. */
function ole2Kind(bytes: Uint8Array): FileKind {
  const holds = (name: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name, 0, 'utf16le')
  if (holds('EncryptedPackage')) return 'encrypted-office'
  return holds('WordDocument') ? 'old-word' : 'ole2'
}

function textKind(bytes: Uint8Array): FileKind {
  const start = latin(bytes, 0, 512)
    .replace(/^\xEF\xBB\xBF/, '')
    .trimStart()
    .toLowerCase()
  if (start === '') return bytes.length <= 512 || isBlank(bytes) ? 'empty' : 'text'
  if (/^<(!doctype html|html|head|body|meta|table)\b/.test(start)) return 'html'
  return start.startsWith('<?xml') ? 'xml' : 'text'
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 0x20)
}

function looksLikeText(bytes: Uint8Array): boolean {
  const bom = hexAt(bytes, 0, 2)
  if (bom === 'fffe' || bom === 'feff') return true
  const sample = bytes.subarray(0, 65_536)
  if (isWideText(sample)) return true
  const control = sample.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0)
  return !sample.includes(0) && control <= sample.length / 50
}

/** UTF-16 without a mark: every other byte of plain letters is 0, and none of the others is. */
function isWideText(sample: Uint8Array): boolean {
  const zeros = [0, 1].map((parity) => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length)
  const [some = 0, none = 0] = zeros.sort((a, b) => b - a)
  return sample.length >= 16 && none === 0 && some > sample.length / 8
}

/** Bytes below space that plain text does not use. Vietnamese one-byte encodings put few letters there. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d
}

function hexAt(bytes: Uint8Array, at: number, length: number): string {
  return Buffer.from(bytes.subarray(at, at + length)).toString('hex')
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.subarray(from, to)).toString('latin1')
}
