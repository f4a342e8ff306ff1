import type { FileKind } from './sniff.ts'
import { UnreadableFileError } from './unreadable.ts'

const pictures = ['png', 'jpeg', 'tiff'] as const satisfies readonly FileKind[]

/** What an ending promises. Pictures may be named for one another: scanners do so, and nothing follows from it. */
const promised: Record<string, readonly FileKind[]> = {
  docx: ['docx', 'docm', 'encrypted-office'],
  docm: ['docx', 'docm', 'encrypted-office'],
  doc: ['docx', 'docm', 'old-word', 'encrypted-office', 'ole2', 'rtf', 'html', 'xml'],
  pdf: ['pdf'],
  png: pictures,
  jpg: pictures,
  jpeg: pictures,
  jpe: pictures,
  tif: pictures,
  tiff: pictures,
  txt: ['text', 'html', 'xml'],
  text: ['text', 'html', 'xml'],
  md: ['text', 'html', 'xml'],
}

/** Why a file of this kind and name is refused before anything in it is opened; null when it may be read. */
export function refusalOf(kind: FileKind, name: string): UnreadableFileError | null {
  if (kind === 'empty') return new UnreadableFileError('empty')
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const kinds = promised[extension]
  if (kinds && !kinds.includes(kind)) return mismatch(kind, extension)
  switch (kind) {
    case 'text':
    case 'pdf':
    case 'png':
    case 'jpeg':
    case 'tiff':
    case 'docx':
      return null
    case 'docm':
      return new UnreadableFileError('macros')
    case 'old-word':
      return new UnreadableFileError('old-word')
    case 'encrypted-office':
      return new UnreadableFileError('encrypted')
    default:
      return new UnreadableFileError('unsupported', { kind })
  }
}

/** Bytes of no known kind under a known ending are a file that was broken on its way, not one of another kind. */
function mismatch(kind: FileKind, extension: string): UnreadableFileError {
  return kind === 'binary' && extension !== 'txt'
    ? new UnreadableFileError('damaged')
    : new UnreadableFileError('name-mismatch', { extension, kind })
}
