import type { Block, DocumentContent } from '../../content.ts'
import { UnreadableFileError } from '../unreadable.ts'
import { createBodyReader } from './body.ts'
import { readNumbering } from './numbering.ts'
import { type OfficeFile, openOffice } from './office-file.ts'
import { readStyles } from './styles.ts'
import { elements, parseXml, type XmlElement } from './xml.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const stateName = /CỘNG\s+H(ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM/i

/**
 * The text of a Word file as a reader sees it: automatic numbers in front, tracked changes accepted, tables cell by
 * cell, footnotes at the end. Headers are furniture, unless the letterhead stands only there.
 */
export function readDocx({ name, bytes }: { name: string; bytes: Uint8Array }): DocumentContent {
  const office = openOffice(bytes)
  const styles = readStyles(part(office, 'styles'))
  const scheme = readNumbering(part(office, 'numbering'), styles)
  const read = (bytesOfPart: Uint8Array, streamUnder: string) => {
    const reader = createBodyReader({ styles, scheme })
    parseXml(bytesOfPart, { streamUnder, onElement: reader.add })
    return reader.finish()
  }
  const body = read(office.main, 'w:body')
  const blocks = [...letterhead(office, body, read), ...body, ...notes(office, { styles, scheme })]
  if (blocks.length === 0) throw new UnreadableFileError('no-text')
  return { name, mediaType, pages: null, readBy: 'docx', blocks }
}

function part(office: OfficeFile, kind: string): XmlElement | undefined {
  const [bytes] = office.related(kind)
  return bytes && parseXml(bytes)
}

type Read = (bytes: Uint8Array, streamUnder: string) => Block[]

function letterhead(office: OfficeFile, body: readonly Block[], read: Read): Block[] {
  const names = (blocks: readonly Block[]) => blocks.slice(0, 25).some(({ text }) => stateName.test(text))
  if (names(body)) return []
  return (
    office
      .related('header')
      .map((bytes) => read(bytes, 'w:hdr'))
      .find(names) ?? []
  )
}

type Setting = Parameters<typeof createBodyReader>[0]

function notes(office: OfficeFile, setting: Setting): Block[] {
  return ['footnotes', 'endnotes'].flatMap((kind) =>
    office.related(kind).flatMap((bytes) => {
      const blocks: Block[] = []
      parseXml(bytes, {
        streamUnder: `w:${kind}`,
        onElement: (note) => {
          if (note.attributes['w:type'] !== undefined && note.attributes['w:type'] !== 'normal') return
          const reader = createBodyReader(setting)
          for (const paragraph of elements(note)) reader.add(paragraph)
          blocks.push(...reader.finish().map((block) => ({ ...block, footnote: true })))
        },
      })
      return blocks
    }),
  )
}
