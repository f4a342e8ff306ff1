import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { a4, type PrintedLine, scannedPdf, textPdf } from '../fixtures/pdf-file.ts'
import { planPage } from '../fixtures/plan-page.ts'
import { scanOf } from '../fixtures/scan.ts'
import { readFile } from '../read-file.ts'

const read = (bytes: Uint8Array) => readFile({ name: 'ke-hoach.pdf', bytes })

describe('a PDF with a text layer', () => {
  it('gives lines in reading order, the letterhead and the signature column by column', async () => {
    const { blocks, ...source } = await read(await textPdf([planPage]))
    expect(source).toEqual({ name: 'ke-hoach.pdf', mediaType: 'application/pdf', pages: 1, readBy: 'text-layer' })
    expect(blocks.map(({ text }) => text)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ BÌNH MINH',
      'Số: 12/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Bình Minh, ngày 05 tháng 01 năm 2026',
      '',
      'KẾ HOẠCH',
      'Phát động phong trào thi đua năm 2026',
      '',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Khơi dậy tinh thần thi đua trong các thôn, tổ dân phố và cơ quan thuộc xã',
      'Bình Minh, góp phần hoàn thành các chỉ tiêu kinh tế - xã hội năm 2026.',
      'II. CHỈ TIÊU THI ĐUA',
      '1. Tỷ lệ hộ nghèo còn dưới 0,8% vào cuối năm 2026.',
      '2. Thu ngân sách trên địa bàn đạt 126.291 triệu đồng, tăng từ 10% trở lên.',
      '3. Có 14/14 thôn giữ vững danh hiệu thôn văn hóa; 100% thôn có tổ tự quản.',
      '',
      'Nơi nhận:',
      '- UBND thành phố;',
      '- Các thôn, tổ dân phố;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Trần Văn Mẫu',
    ])
  })

  it('keeps how lines looked and where they stood', async () => {
    const { blocks } = await read(await textPdf([planPage]))
    expect(blocks.find(({ text }) => text === 'KẾ HOẠCH')).toEqual({
      text: 'KẾ HOẠCH',
      wrapped: true,
      bold: true,
      centered: true,
      page: 1,
    })
    expect(blocks.find(({ text }) => text.startsWith('Bình Minh, ngày'))).toEqual({
      text: 'Bình Minh, ngày 05 tháng 01 năm 2026',
      wrapped: true,
      italic: true,
      page: 1,
      cell: { table: 0, row: 0, column: 1 },
    })
  })

  it('leaves page numbers and running heads out', async () => {
    const body = (n: number): PrintedLine[] => [
      { text: 'Kế hoạch thi đua xã Bình Minh', x: 85, y: 30, size: 10 },
      { text: String(n), x: 312, y: 50, anchor: 'center' },
      ...Array.from({ length: 20 }, (_, row) => ({
        text: `Nội dung thi đua số ${row + 1} của trang này`,
        x: 85,
        y: 90 + row * 20,
      })),
    ]
    const { blocks } = await read(await textPdf([planPage, body(2), body(3), body(4)]))
    const texts = blocks.map(({ text }) => text)
    expect(texts).not.toContain('Kế hoạch thi đua xã Bình Minh')
    expect(texts.filter((text) => /^\d$/.test(text))).toEqual([])
    expect(blocks.at(-1)).toMatchObject({ page: 4, text: 'Nội dung thi đua số 20 của trang này' })
  })

  it('does not glue the mark of a footnote to a figure', async () => {
    const page: PrintedLine[] = [
      { text: 'Tỷ lệ giải ngân vốn đầu tư công đạt từ 95%', x: 85, y: 100 },
      { text: '1', x: 337, y: 95, size: 8 },
      { text: 'trở lên trong năm.', x: 345, y: 100 },
      { text: 'Các chỉ tiêu còn lại giữ như kế hoạch đã giao.', x: 85, y: 120 },
    ]
    const { blocks } = await read(await textPdf([page]))
    expect(blocks[0]?.text).toBe('Tỷ lệ giải ngân vốn đầu tư công đạt từ 95% trở lên trong năm.')
  })

  it('reads a table row by row', async () => {
    const rows = [
      ['TT', 'Chỉ tiêu', 'Kế hoạch'],
      ['1', 'Hộ nghèo', '0,8%'],
      ['2', 'Thu ngân sách', '126.291'],
    ]
    const page = rows.flatMap((cells, row) =>
      cells.map((text, n) => ({ text, x: [85, 140, 400][n] ?? 0, y: 100 + row * 20 })),
    )
    const { blocks } = await read(await textPdf([page]))
    expect(blocks.map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
      ['TT', 0, 0],
      ['Chỉ tiêu', 0, 1],
      ['Kế hoạch', 0, 2],
      ['1', 1, 0],
      ['Hộ nghèo', 1, 1],
      ['0,8%', 1, 2],
      ['2', 2, 0],
      ['Thu ngân sách', 2, 1],
      ['126.291', 2, 2],
    ])
  })
})

describe('print in columns', () => {
  it('parts narrow columns that begin where those above begin, and a signature from the table over it', async () => {
    const rows: PrintedLine[][] = [
      ['TT', 'Chỉ tiêu', 'Đơn vị'],
      ['1', 'Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều', '%'],
    ].map((cells, row) => cells.map((text, n) => ({ text, x: [85, 140, 405][n] ?? 0, y: 100 + row * 20 })))
    const rest: PrintedLine[] = [
      { text: 'giai đoạn 2026 - 2030', x: 140, y: 140 },
      { text: 'Nơi nhận:', x: 85, y: 190 },
      { text: 'TM. ỦY BAN NHÂN DÂN', x: 420, y: 190, anchor: 'center' },
      { text: '- Lưu: VT.', x: 85, y: 210 },
      { text: 'CHỦ TỊCH', x: 420, y: 210, anchor: 'center' },
    ]
    const { blocks } = await read(await textPdf([[...rows.flat(), ...rest]]))
    expect(blocks.map(({ text, cell }) => [text, cell && `${cell.table}.${cell.row}.${cell.column}`])).toEqual([
      ['TT', '0.0.0'],
      ['Chỉ tiêu', '0.0.1'],
      ['Đơn vị', '0.0.2'],
      ['1', '0.1.0'],
      ['Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều', '0.1.1'],
      ['giai đoạn 2026 - 2030', '0.1.1'],
      ['%', '0.1.2'],
      ['', undefined],
      ['Nơi nhận:', '1.0.0'],
      ['- Lưu: VT.', '1.0.0'],
      ['TM. ỦY BAN NHÂN DÂN', '1.0.1'],
      ['CHỦ TỊCH', '1.0.1'],
    ])
  })
})

describe('a scanned PDF', () => {
  const facts = ['Số: 12/KH-UBND', 'KẾ HOẠCH', '126.291 triệu đồng, tăng từ 10% trở lên', '14/14 thôn', 'Trần Văn Mẫu']

  const cases: [what: string, kind: 'jpeg' | 'png'][] = [
    ['lifts a JPEG out of the page', 'jpeg'],
    ['decodes other pictures', 'png'],
  ]
  it.each(cases)('%s and recognises it', { timeout: 60_000 }, async (_, kind) => {
    const png = await scanOf(planPage)
    const bytes = kind === 'png' ? png : await sharp(png).jpeg({ quality: 85 }).toBuffer()
    const pages: number[] = []
    const content = await readFile(
      { name: 'quet.pdf', bytes: await scannedPdf([{ bytes, kind }]) },
      { onProgress: ({ page, pages: all }) => pages.push(page, all) },
    )
    expect(content).toMatchObject({ readBy: 'ocr', pages: 1, mediaType: 'application/pdf' })
    const text = content.blocks.map((block) => block.text).join('\n')
    for (const fact of facts) expect(text).toContain(fact)
    expect(pages).toEqual([1, 1])
  })

  it('trusts the scan and not the marks of a bad text layer on it', { timeout: 60_000 }, async () => {
    const { PDFDocument } = await import('pdf-lib')
    const pdf = await PDFDocument.create()
    const page = pdf.addPage([a4.width, a4.height])
    for (let row = 0; row < 20; row++)
      page.drawText('Phat dong dot thi dua thuc hien thang loi nhiem vu', { x: 85, y: 700 - row * 20, size: 12 })
    page.drawImage(await pdf.embedPng(await scanOf(planPage)), { x: 0, y: 0, ...a4 })
    const content = await read(await pdf.save())
    expect(content.readBy).toBe('ocr')
    expect(content.blocks.map(({ text }) => text)).toContain('KẾ HOẠCH')
  })
})
