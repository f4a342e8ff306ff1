import { describe, expect, it } from 'vitest'
import type { Block } from '../../content.ts'
import { docxFile, paragraph, run } from '../fixtures/docx-file.ts'
import { readDocx } from './read-docx.ts'

function blocksOf(parts: Parameters<typeof docxFile>[0]): Block[] {
  return readDocx({ name: 'ke-hoach.docx', bytes: docxFile(parts) }).blocks
}

function textsOf(body: string): string[] {
  return blocksOf({ body }).map(({ text }) => text)
}

describe('what is seen of a paragraph', () => {
  it('joins runs, keeps tabs, drops soft hyphens and hidden text', () => {
    const body = `<w:p>${run('Thi ')}${run('đua')}<w:r><w:tab/></w:r>${run('2026')}${run('ẩn', '<w:vanish/>')}<w:r><w:softHyphen/></w:r></w:p>`
    expect(textsOf(body)).toEqual(['Thi đua\t2026'])
  })

  it('keeps no-break hyphens and symbols as they are seen', () => {
    const body = `<w:p>${run('KH')}<w:r><w:noBreakHyphen/></w:r>${run('UBND ')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(' 95%')}</w:p>`
    expect(textsOf(body)).toEqual(['KH-UBND ≥ 95%'])
  })

  it('prints capitals that are only a look', () => {
    expect(textsOf(`<w:p>${run('kế hoạch', '<w:caps/>')}</w:p>`)).toEqual(['KẾ HOẠCH'])
  })

  it('gives a line per break set by hand and says that the lines belong together', () => {
    const body = `<w:p>${run('Phát động đợt thi đua')}<w:r><w:br/></w:r>${run('năm 2026')}</w:p>`
    expect(blocksOf({ body })).toEqual([
      { text: 'Phát động đợt thi đua', wrapped: true },
      { text: 'năm 2026', wrapped: true },
    ])
  })

  it('marks bold, italic, centred and heading, from the run or from the style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    const body =
      paragraph('Mục lớn', '<w:pStyle w:val="H1"/>') +
      `<w:p>${run('nghiêng', '<w:i/>')}</w:p>` +
      `<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr>${run('thường', '<w:b w:val="0"/>')}</w:p>`
    expect(blocksOf({ body, styles })).toEqual([
      { text: 'Mục lớn', bold: true, centered: true, heading: 1 },
      { text: 'nghiêng', italic: true },
      { text: 'thường', centered: true, heading: 1 },
    ])
  })

  it('shows the result of a field and not its instruction', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _x \\h </w:instrText></w:r>' +
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
      run('mục I') +
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    expect(textsOf(`<w:p>${run('Theo ')}${field}${run(' trên')}</w:p>`)).toEqual(['Theo mục I trên'])
  })

  it('leaves out a table of contents, which repeats every heading', () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const body =
      `<w:p>${begin}${run('I. MỤC ĐÍCH 1')}</w:p><w:p>${run('II. NỘI DUNG 2')}</w:p>` +
      `<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>${paragraph('I. MỤC ĐÍCH')}`
    expect(textsOf(body)).toEqual(['I. MỤC ĐÍCH'])
  })

  it('reads runs in the fonts that came before Unicode', () => {
    const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`
    const body =
      `<w:p>${run('Phong trµo thi ®ua ', font('.VnTime'))}${run('n¨m 2026', font('Times New Roman'))}</w:p>` +
      `<w:p>${run('ñy ban nh©n d©n', font('.VnTimeH'))}</w:p>` +
      `<w:p>${run('thi ñ', font('VNI-Times'))}${run('ua yeâu nöôùc', font('VNI-Times'))}</w:p>`
    expect(textsOf(body)).toEqual(['Phong trào thi đua n¨m 2026', 'ỦY BAN NHÂN DÂN', 'thi đua yêu nước'])
  })

  it('reads through links, smart tags and content controls', () => {
    const body = `<w:p><w:hyperlink>${run('một ')}</w:hyperlink><w:smartTag>${run('hai ')}</w:smartTag><w:sdt><w:sdtContent>${run('ba')}</w:sdtContent></w:sdt></w:p>`
    expect(textsOf(body)).toEqual(['một hai ba'])
  })
})

describe('tracked changes', () => {
  it('keeps what was inserted or moved in, drops what was deleted or moved away', () => {
    const body =
      `<w:p>${run('đạt ')}<w:del><w:r><w:delText>90%</w:delText></w:r></w:del><w:ins>${run('95%')}</w:ins>` +
      `<w:moveFrom>${run(' cũ')}</w:moveFrom><w:moveTo>${run(' mới')}</w:moveTo></w:p>`
    expect(textsOf(body)).toEqual(['đạt 95% mới'])
  })

  it('joins two paragraphs whose dividing mark was deleted', () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Thôn An ')}</w:p>${paragraph('Bình')}`
    expect(textsOf(body)).toEqual(['Thôn An Bình'])
  })

  it('drops a deleted table row', () => {
    const row = (text: string, properties = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${paragraph(text)}</w:tc></w:tr>`
    expect(textsOf(`<w:tbl>${row('giữ')}${row('bỏ', '<w:del/>')}</w:tbl>`)).toEqual(['giữ'])
  })
})

describe('tables and boxes', () => {
  it('gives every cell its place, merged columns counted, the lower part of a merge left out', () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
    const body =
      `<w:tbl><w:tr>${cell('Tên', '<w:vMerge w:val="restart"/>')}${cell('Chỉ tiêu', '<w:gridSpan w:val="2"/>')}${cell('Ghi chú')}</w:tr>` +
      `<w:tr>${cell('thừa', '<w:vMerge/>')}${cell('2025')}${cell('2026')}${cell('x')}</w:tr></w:tbl>`
    expect(blocksOf({ body })).toEqual([
      { text: 'Tên', cell: { table: 0, row: 0, column: 0 } },
      { text: 'Chỉ tiêu', cell: { table: 0, row: 0, column: 1 } },
      { text: 'Ghi chú', cell: { table: 0, row: 0, column: 3 } },
      { text: '2025', cell: { table: 0, row: 1, column: 1 } },
      { text: '2026', cell: { table: 0, row: 1, column: 2 } },
      { text: 'x', cell: { table: 0, row: 1, column: 3 } },
    ])
  })

  it('reads a text box once, though the file holds it twice', () => {
    const box = paragraph('Trong khung')
    const body =
      `<w:p>${run('Ngoài khung')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${box}` +
      `</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${box}` +
      '</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>'
    expect(textsOf(body)).toEqual(['Ngoài khung', 'Trong khung'])
  })
})

describe('beside the body', () => {
  it('puts notes at the end, without the separators that Word keeps with them', () => {
    const note = (id: number, text: string, type = '') =>
      `<w:footnote ${type} w:id="${id}">${paragraph(text)}</w:footnote>`
    const blocks = blocksOf({
      body: paragraph('Đạt 95%'),
      footnotes: note(0, '---', 'w:type="separator"') + note(1, 'Số liệu cuối năm'),
    })
    expect(blocks).toEqual([{ text: 'Đạt 95%' }, { text: 'Số liệu cuối năm', footnote: true }])
  })

  it('leaves headers out, unless the letterhead stands only there', () => {
    const letterhead = paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    const texts = (parts: Parameters<typeof docxFile>[0]) => blocksOf(parts).map(({ text }) => text)
    expect(texts({ body: paragraph('KẾ HOẠCH'), header: letterhead })).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'KẾ HOẠCH',
    ])
    expect(texts({ body: letterhead + paragraph('KẾ HOẠCH'), header: letterhead })).toHaveLength(2)
    expect(texts({ body: paragraph('KẾ HOẠCH'), header: paragraph('Dự thảo lần 2'), footer: paragraph('2') })).toEqual([
      'KẾ HOẠCH',
    ])
  })

  it('reads a file that calls the namespaces by other prefixes', () => {
    const body = paragraph('Thi đua')
    const bytes = docxFile({
      body: '',
      extra: {
        'word/document.xml': new TextEncoder().encode(
          `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body>${body.replaceAll('w:', 'x:')}</x:body></x:document>`,
        ),
      },
    })
    expect(readDocx({ name: 'a.docx', bytes }).blocks).toEqual([{ text: 'Thi đua' }])
  })
})
