import type { Block, DocumentContent } from '../content.ts'
import { convertLegacy } from '../legacy-encoding/convert-legacy.ts'
import { decodeText } from '../legacy-encoding/decode-text.ts'
import { cleanBlock } from './clean.ts'
import { readDocx } from './docx/read-docx.ts'
import { refusalOf } from './file-kinds.ts'
import { maxFileBytes, readingLimits } from './limits.ts'
import type { FileInput, ReadOptions } from './read-options.ts'
import { readText } from './read-text.ts'
import { type FileKind, sniff } from './sniff.ts'
import { UnreadableFileError } from './unreadable.ts'

/**
 * Reads a document of any accepted kind, told by its bytes. For files of strangers use {@link readFileIsolated}.
 *
 * @throws UnreadableFileError with a sentence for the person; the signal's reason when cancelled
 */
export async function readFile(input: FileInput, options: ReadOptions = {}): Promise<DocumentContent> {
  options.signal?.throwIfAborted()
  if (input.bytes.length > maxFileBytes) {
    throw new UnreadableFileError('too-large', { limit: maxFileBytes / 1024 / 1024 })
  }
  const kind = sniff(input.bytes)
  const refusal = refusalOf(kind, input.name)
  if (refusal) throw refusal
  const content = await readKind(kind, input, options).catch((error: unknown) => {
    if (error instanceof UnreadableFileError || options.signal?.aborted) throw error
    // What the readers beneath us stumble over is the file's fault as far as its sender can tell.
    throw new UnreadableFileError('damaged', {}, { cause: error })
  })
  return { ...content, blocks: inUnicode(content.blocks).map(cleanBlock) }
}

async function readKind(kind: FileKind, input: FileInput, options: ReadOptions): Promise<DocumentContent> {
  switch (kind) {
    case 'docx':
      return readDocx(input)
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts')
      return readPdf(input, options)
    }
    case 'png':
    case 'jpeg':
    case 'tiff': {
      const { readPicture } = await import('./ocr/read-picture.ts')
      return readPicture({ ...input, mediaType: `image/${kind}` }, options)
    }
    default:
      return readPlainText(input)
  }
}

function readPlainText({ name, bytes }: FileInput): DocumentContent {
  if (bytes.length > readingLimits.textBytes) throw new UnreadableFileError('too-long')
  return readText({ name, text: decodeText(bytes).text })
}

/** Old encodings that no font name gave away show in the words of the whole document. */
function inUnicode(blocks: readonly Block[]): Block[] {
  const { text, from } = convertLegacy(blocks.map((block) => block.text).join('\n'))
  const lines = from === null ? [] : text.split('\n')
  return blocks.map((block, index) => ({ ...block, text: lines[index] ?? block.text }))
}
