import { describe, expect, it } from 'vitest'
import { abstractList, docxFile, level, list, listed, paragraph } from '../fixtures/docx-file.ts'
import { formatNumber } from './number-format.ts'
import { readDocx } from './read-docx.ts'

function textsOf(parts: Parameters<typeof docxFile>[0]): string[] {
  return readDocx({ name: 'ke-hoach.docx', bytes: docxFile(parts) }).blocks.map(({ text }) => text)
}

const outline = abstractList(
  0,
  level(0, ['upperRoman', '%1.']) +
    level(1, ['decimal', '%2.']) +
    level(2, ['lowerLetter', '%3)']) +
    level(3, ['bullet', '-']),
)

describe('automatic numbering', () => {
  it('prints each level in its own format and restarts the lower ones', () => {
    const body = [
      listed('Mục đích', 1, 0),
      listed('Một', 1, 1),
      listed('Hai', 1, 1),
      listed('A', 1, 2),
      listed('B', 1, 2),
      listed('gạch', 1, 3),
      listed('Nội dung', 1, 0),
      listed('Một', 1, 1),
      listed('A', 1, 2),
    ].join('')
    expect(textsOf({ body, numbering: outline + list(1, 0) })).toEqual([
      'I. Mục đích',
      '1. Một',
      '2. Hai',
      'a) A',
      'b) B',
      '- gạch',
      'II. Nội dung',
      '1. Một',
      'a) A',
    ])
  })

  it('goes on counting after plain paragraphs between items', () => {
    const body = listed('A', 1) + paragraph('giữa') + listed('B', 1)
    expect(textsOf({ body, numbering: outline + list(1, 0) })).toEqual(['I. A', 'giữa', 'II. B'])
  })

  it('shares one counter among lists of one definition', () => {
    const body = listed('A', 1) + listed('B', 2) + listed('C', 1)
    const numbering = abstractList(0, level(0, ['decimal', '%1.'])) + list(1, 0) + list(2, 0)
    expect(textsOf({ body, numbering })).toEqual(['1. A', '2. B', '3. C'])
  })

  it('begins anew, once, where a list overrides its start', () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const body = listed('A', 1) + listed('B', 1) + listed('C', 2) + listed('D', 2) + listed('E', 1)
    const numbering = abstractList(0, level(0, ['decimal', '%1.'])) + list(1, 0) + list(2, 0, again)
    expect(textsOf({ body, numbering })).toEqual(['1. A', '2. B', '1. C', '2. D', '3. E'])
  })

  it('replaces a whole level where a list overrides it', () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, ['upperLetter', 'Phần %1:'])}</w:lvlOverride>`
    const numbering = abstractList(0, level(0, ['decimal', '%1.'])) + list(1, 0, override)
    expect(textsOf({ body: listed('A', 1) + listed('B', 1), numbering })).toEqual(['Phần A: A', 'Phần B: B'])
  })

  it('prints the numbers of the levels above, in Arabic figures where the level is legal', () => {
    const levels =
      level(0, ['upperRoman', '%1.']) +
      level(1, ['decimal', '%1.%2.'], '<w:isLgl/>') +
      level(2, ['decimal', '%1.%2.%3'])
    const body = listed('A', 1, 0) + listed('B', 1, 0) + listed('C', 1, 1) + listed('D', 1, 2)
    expect(textsOf({ body, numbering: abstractList(0, levels) + list(1, 0) })).toEqual([
      'I. A',
      'II. B',
      '2.1. C',
      'II.1.1 D',
    ])
  })

  it('does not restart a level that says never', () => {
    const levels = level(0, ['upperRoman', '%1.']) + level(1, ['decimal', '%2.'], '<w:lvlRestart w:val="0"/>')
    const body = listed('A', 1, 0) + listed('B', 1, 1) + listed('C', 1, 0) + listed('D', 1, 1)
    expect(textsOf({ body, numbering: abstractList(0, levels) + list(1, 0) })).toEqual([
      'I. A',
      '1. B',
      'II. C',
      '2. D',
    ])
  })

  it('takes number and level from the style, and from the style it is based on', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Khoan"><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Diem"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const levels =
      level(0, ['decimal', 'Điều %1.']) +
      level(1, ['decimal', '%2.']) +
      level(2, ['lowerLetter', '%3)'], '<w:pStyle w:val="Diem"/>')
    const styled = (text: string, style: string) => paragraph(text, `<w:pStyle w:val="${style}"/>`)
    const body = styled('A', 'Muc') + styled('B', 'Khoan') + styled('C', 'Diem') + styled('D', 'Muc')
    expect(textsOf({ body, styles, numbering: abstractList(0, levels) + list(1, 0) })).toEqual([
      'Điều 1. A',
      '1. B',
      'a) C',
      'Điều 2. D',
    ])
  })

  it('numbers nothing where a paragraph turns its style’s list off', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const off = '<w:pStyle w:val="Muc"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    const body =
      paragraph('A', '<w:pStyle w:val="Muc"/>') + paragraph('B', off) + paragraph('C', '<w:pStyle w:val="Muc"/>')
    expect(textsOf({ body, styles, numbering: outline + list(1, 0) })).toEqual(['I. A', 'B', 'II. C'])
  })

  it('follows a list that is defined by a numbering style', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="DS"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    const numbering =
      `${abstractList(0, '<w:numStyleLink w:val="DS"/>') + abstractList(1, level(0, ['decimal', '(%1)']))}` +
      list(1, 0) +
      list(2, 1)
    expect(textsOf({ body: listed('A', 1) + listed('B', 1), styles, numbering })).toEqual(['(1) A', '(2) B'])
  })

  it('counts an empty numbered paragraph, as Word does, and shows none', () => {
    const body = listed('A', 1) + listed('', 1) + listed('B', 1)
    expect(textsOf({ body, numbering: outline + list(1, 0) })).toEqual(['I. A', 'III. B'])
  })

  it('counts a level that is passed over as used, and prints no number for a bullet level', () => {
    const levels = level(0, ['upperRoman', '%1.']) + level(1, ['bullet', '-']) + level(2, ['decimal', '%1.%2%3.'])
    const body = listed('A', 1, 2) + listed('B', 1, 0) + listed('C', 1, 2)
    expect(textsOf({ body, numbering: abstractList(0, levels) + list(1, 0) })).toEqual(['I.1. A', 'II. B', 'II.1. C'])
  })

  it('counts in a text box by itself', () => {
    const box = `<w:r><w:drawing><w:txbxContent>${listed('trong khung', 1)}</w:txbxContent></w:drawing></w:r>`
    const body = `${listed('A', 1)}<w:p>${box}</w:p>${listed('B', 1)}`
    expect(textsOf({ body, numbering: outline + list(1, 0) })).toEqual(['I. A', 'I. trong khung', 'II. B'])
  })

  it('does not count a paragraph deleted in review', () => {
    const deleted =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>' +
      '<w:del w:id="2"><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>'
    const body = listed('A', 1) + deleted + listed('B', 1)
    expect(textsOf({ body, numbering: outline + list(1, 0) })).toEqual(['I. A', 'II. B'])
  })

  it('shows bullets of symbol fonts as they look on paper', () => {
    const symbol = (index: number, letter: string, font: string) =>
      level(index, ['bullet', letter]).replace('</w:lvl>', `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr></w:lvl>`)
    const levels = symbol(0, '\uF0B7', 'Symbol') + symbol(1, 'o', 'Courier New') + symbol(2, '\uF0FC', 'Wingdings')
    const body = listed('A', 1, 0) + listed('B', 1, 1) + listed('C', 1, 2)
    expect(textsOf({ body, numbering: abstractList(0, levels) + list(1, 0) })).toEqual(['• A', '◦ B', '✓ C'])
  })
})

describe('number formats', () => {
  const cases: [format: string, value: number, expected: string][] = [
    ['decimal', 12, '12'],
    ['decimalZero', 3, '03'],
    ['lowerLetter', 5, 'e'],
    ['lowerLetter', 28, 'bb'],
    ['upperRoman', 49, 'XLIX'],
    ['lowerRoman', 14, 'xiv'],
    ['vietnameseCounting', 21, 'hai mươi mốt'],
    ['vietnameseCounting', 15, 'mười lăm'],
    ['none', 4, ''],
    ['somethingNew', 4, '4'],
  ]
  it.each(cases)('%s of %i is %s', (format, value, expected) => {
    expect(formatNumber(value, format)).toBe(expected)
  })
})
