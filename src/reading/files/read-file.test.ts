import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFile } from './read-file.ts'
import { readText } from './read-text.ts'
import { sniff } from './sniff.ts'
import { describeUnreadable, UnreadableFileError, unreadableCodes } from './unreadable.ts'

describe('plain text', () => {
  it('gives a block a line, wrapped, and keeps empty lines', () => {
    const text = '\uFEFFKẾ HOẠCH\r\nPhát động đợt thi đua\r\n\r\nnăm 2026\r'
    expect(readText({ name: 'a.txt', text }).blocks).toEqual([
      { text: '\uFEFFKẾ HOẠCH', wrapped: true },
      { text: 'Phát động đợt thi đua', wrapped: true },
      { text: '', wrapped: true },
      { text: 'năm 2026', wrapped: true },
      { text: '', wrapped: true },
    ])
  })

  it('takes long lines for whole paragraphs', () => {
    const paragraph = 'Thi đua là yêu nước, yêu nước thì phải thi đua. '.repeat(6)
    const { blocks } = readText({ name: 'a.txt', text: `KẾ HOẠCH\n${paragraph}\n` })
    expect(blocks.some(({ wrapped }) => wrapped)).toBe(false)
  })

  it('reads UTF-16 and the old one-byte encodings', async () => {
    const text = 'Phát động phong trào thi đua năm 2026\nThực hiện thắng lợi nhiệm vụ'
    const tcvn3 = 'Ph¸t ®éng phong trµo thi ®ua n¨m 2026\nThùc hiÖn th¾ng lîi nhiÖm vô'
    for (const bytes of [Buffer.from(text, 'utf16le'), Buffer.from(tcvn3, 'latin1'), Buffer.from(tcvn3)]) {
      const { blocks } = await readFile({ name: 'a.txt', bytes })
      expect(blocks.map((block) => block.text).join('\n')).toBe(text)
    }
  })

  it('begins a page at a form feed', () => {
    const { blocks, pages } = readText({ name: 'a.txt', text: 'Trang một\fTrang hai' })
    expect(pages).toBe(2)
    expect(blocks.map(({ page }) => page)).toEqual([1, 2])
  })

  it('comes out in NFC, without byte order mark, soft hyphens and odd spaces', async () => {
    const bytes = strToU8('\uFEFFThi \u0111ua ye\u0302u nu\u031Bo\u031B\u0301c\u00AD\u00A0nam\n')
    const { blocks } = await readFile({ name: 'a.txt', bytes })
    expect(blocks[0]?.text).toBe('Thi đua yêu nước nam')
  })
})

describe('true types, by bytes', () => {
  const cases: [start: string | Uint8Array, kind: string][] = [
    ['%PDF-1.4', 'pdf'],
    ['rác trước\n%PDF-1.4', 'pdf'],
    [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'jpeg'],
    [Uint8Array.of(0x49, 0x49, 0x2a, 0), 'tiff'],
    [Uint8Array.of(0x4d, 0x4d, 0, 0x2a), 'tiff'],
    ['BM là chữ viết tắt của một đơn vị trong xã', 'text'],
    ['<!DOCTYPE html><html>', 'html'],
    ['<?xml version="1.0"?><a/>', 'xml'],
    [Uint8Array.of(0xff, 0xfe, 0x4b, 0, 0xbe, 0x1e), 'text'],
    [Uint8Array.of(1, 2, 3, 0, 5), 'binary'],
    [Uint8Array.of(0x1f, 0x8b, 8, 0), 'gzip'],
    ['GIF89a', 'gif'],
  ]
  it.each(cases)('%j is %s', (start, kind) => {
    expect(sniff(typeof start === 'string' ? strToU8(start) : start)).toBe(kind)
  })
})

describe('the sentence for the person', () => {
  it('says what the file really is and what to do', () => {
    const error = new UnreadableFileError('name-mismatch', { extension: 'docx', kind: 'png' })
    expect(describeUnreadable(error, 'vi')).toBe(
      'Tệp mang đuôi .docx nhưng bên trong là ảnh PNG; hãy đặt lại đúng đuôi hoặc chọn tệp khác.',
    )
    expect(describeUnreadable(error, 'en')).toBe(
      'The file is named .docx but is really a PNG picture; rename it or choose another file.',
    )
  })

  it.each(unreadableCodes)('exists for %s in both languages', (code) => {
    const error = new UnreadableFileError(code, {
      limit: 40,
      pages: 900,
      extension: 'docx',
      kind: 'rtf',
      name: 'a.docx',
    })
    for (const locale of ['vi', 'en'] as const) expect(describeUnreadable(error, locale)).toMatch(/^\p{Lu}.*\.$/u)
  })
})
