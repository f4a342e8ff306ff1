import { describe, expect, it } from 'vitest'
import { fold } from '../fold.ts'
import { readCitations } from './citations.ts'

const cited = (text: string) => readCitations({ text, folded: fold(text), from: 0, own: null })

describe('readCitations', () => {
  const forms: [text: string, kind: string | null, number: string, date: string | null][] = [
    ['Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ', 'NĐ', '152/2025/NĐ-CP', '2025-06-14'],
    ['Chỉ thị số 41-CT/TW, ngày 26/12/2024 của Bộ Chính trị', 'CT', '41-CT/TW', '2024-12-26'],
    ['Luật số 06/2026/QH16', 'L', '06/2026/QH16', null],
    ['Kế hoạch 249/KH-UBND ngày 08/11/2021', 'KH', '249/KH-UBND', '2021-11-08'],
    ['Nghị quyết sô 68- NQ/TW, ngày 04 tháng 5 năm 2025', 'NQ', '68-NQ/TW', '2025-05-04'],
    ['Công văn số 1530/SGDĐT-TCCB ngày 25/8/2025', null, '1530/SGDĐT-TCCB', '2025-08-25'],
    ['Chương trình hành động số 76-CTr/TU của Thành ủy', 'CTr', '76-CTr/TU', null],
    ['Hướng dẫn số 33/HD-MTTW-BTT ngày 12/9/2025', 'HD', '33/HD-MTTW-BTT', '2025-09-12'],
  ]
  for (const [text, kind, number, date] of forms)
    it(text, () => expect(cited(text)).toMatchObject([{ kind, number, date }]))

  it('cites an instrument once and takes its date from wherever it is given', () => {
    expect(cited('Chỉ thị số 41-CT/TW; thực hiện Chỉ thị số 41-CT/TW ngày 26/12/2024.')).toMatchObject([
      { number: '41-CT/TW', date: '2024-12-26' },
    ])
  })

  it('does not lend one instrument the date of the next', () => {
    expect(cited('Kế hoạch số 12/KH-UBND và Kế hoạch số 13/KH-UBND ngày 01/02/2026').map(({ date }) => date)).toEqual([
      null,
      '2026-02-01',
    ])
  })

  it('takes neither dates, shares nor measures for instruments', () => {
    expect(cited('ngày 02/9/1945-02/9/2025, 14/14 thôn, 15 doanh nghiệp/1.000 dân, 78 triệu đồng/người/năm')).toEqual(
      [],
    )
  })

  it('reads issuer and subject', () => {
    expect(cited('Kế hoạch số 14/KH-UBND ngày 20/01/2025 của Ủy ban nhân dân tỉnh về trồng rừng; và')).toMatchObject([
      { issuer: 'Ủy ban nhân dân tỉnh', subject: 'trồng rừng' },
    ])
  })
})
