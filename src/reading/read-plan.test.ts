import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'
import { readSample, slice } from './samples/read-sample.ts'

describe('a commune plan in wrapped lines, letterhead in two columns', () => {
  const plan = readSample('commune-wrapped.txt')

  it('reads number, symbol, date, place and issuer from columns that share lines', () => {
    expect(plan.document).toMatchObject({
      kind: 'KH',
      number: 31,
      symbol: 'KH-UBND',
      issuedOn: '2026-01-12',
      place: 'Suối Mây',
      level: 'commune',
      issuer: { name: 'Ủy ban nhân dân xã Suối Mây', unit: 'Suối Mây' },
    })
    expect(slice(plan, plan.document.issuer?.span ?? null)).toBe('ỦY BAN NHÂN DÂN\nXÃ SUỐI MÂY')
  })

  it('joins a title of two lines', () => {
    expect(plan.document.title).toBe(
      'Phát động phong trào thi đua hoàn thành thắng lợi nhiệm vụ kinh tế - xã hội năm 2026 trên địa bàn xã',
    )
  })

  it('reads a signature beside the recipients', () => {
    expect(plan.document.signatory).toMatchObject({
      authority: 'TM. ỦY BAN NHÂN DÂN',
      capacity: 'KT. CHỦ TỊCH PHÓ CHỦ TỊCH',
      name: 'Lý Thị Mai Sương',
    })
    expect(plan.document.recipients).toEqual(['UBND tỉnh (b/c)', 'Đảng ủy xã', 'Các phòng, các bản', 'Lưu: VT, VHXH'])
  })

  it('cites each instrument once with kind, date and issuer', () => {
    expect(plan.citations.map(({ kind, number, date, issuer }) => [kind, number, date, issuer])).toEqual([
      ['KH', '07/KH-UBND', '2026-01-05', 'Ủy ban nhân dân tỉnh Hoa Giang'],
      ['NQ', '03-NQ/ĐU', '2025-12-20', 'Đảng ủy xã'],
    ])
  })

  it('takes targets from the section of targets across a page break', () => {
    expect(
      plan.targets.map(({ label, comparator, value, valueTo, unit, due }) => [
        label,
        comparator,
        value,
        valueTo,
        unit,
        due,
      ]),
    ).toEqual([
      ['(1)', 'eq', 12450, null, 'triệu đồng', null],
      ['(1)', 'eq', 1200, null, 'triệu đồng', null],
      ['(2)', 'lt', 6.5, null, '%', null],
      ['(3)', 'between', 40, 60, 'ha', null],
      ['(4)', 'eq', 100, null, '%', '2030-12-31'],
      ['(5)', null, null, null, null, null],
    ])
    expect(plan.targets[1]?.parent).toBe(0)
  })

  it('keeps a figure demanded under "Yêu cầu" apart as a requirement', () => {
    expect(plan.requirements.map(({ comparator, value, unit }) => [comparator, value, unit])).toEqual([
      ['eq', 100, '%'],
    ])
  })

  it('reads theme, objective, period and phases with their reviews', () => {
    expect(plan.theme?.text).toBe('Suối Mây đổi mới, mỗi ngày một việc tốt')
    expect(plan.objective?.text).toBe('Giữ đất, giữ rừng, giữ nước; thu nhập của người dân tăng đều và bền.')
    expect(plan.period).toMatchObject({ from: '2026-01-15', to: '2026-12-31' })
    expect(
      plan.phases.map(({ name, from, to, milestones }) => [name, from, to, milestones[0]?.kind, milestones[0]?.due]),
    ).toEqual([
      ['Đợt 1', '2026-01-15', '2026-06-30', 'interim-review', '2026-07-31'],
      ['Đợt 2', '2026-07-01', '2026-12-31', 'final-review', '2026-12-31'],
    ])
  })

  it('names standing movements, awards and units with their duties', () => {
    expect(plan.movements.map(({ name }) => name)).toEqual([
      'Cả nước chung sức xây dựng nông thôn mới',
      'Bình dân học vụ số',
    ])
    expect(plan.awards.map(({ level, form }) => [level, form])).toEqual([
      ['commune', 'GIAY_KHEN'],
      ['province', 'BANG_KHEN'],
    ])
    expect(plan.responsibilities.map(({ unit, asked, duties }) => [unit, asked, duties.length])).toEqual([
      ['Phòng Văn hóa - Xã hội', false, 2],
      ['Phòng Kinh tế', false, 1],
      ['Ủy ban Mặt trận Tổ quốc Việt Nam xã', true, 1],
    ])
  })

  it('raises only the doubts there are', () => {
    expect(plan.findings.map(({ rule }) => rule)).toEqual(['target-not-measurable', 'target-outlasts-period'])
  })

  it('points every fact at the words it was read from', () => {
    expect(slice(plan, plan.theme?.span ?? null)).toBe('Suối Mây đổi mới, mỗi ngày một việc tốt')
    expect(slice(plan, plan.movements[1]?.span ?? null)).toBe('Bình dân học vụ số')
    expect(slice(plan, plan.responsibilities[0]?.span ?? null)).toBe('Phòng Văn hóa - Xã hội')
    expect(slice(plan, plan.period?.span ?? null)).toBe('Từ ngày 15/01/2026 đến hết ngày 31/12/2026')
    expect(slice(plan, plan.document.numberSpan)).toBe('Số: 31/KH-UBND')
  })
})

describe('a Party plan in Markdown', () => {
  const plan = readSample('party-markdown.txt')

  it('reads the Party form of number and letterhead', () => {
    expect(plan.document).toMatchObject({
      kind: 'KH',
      number: 14,
      symbol: 'KH/ĐU',
      issuedOn: null,
      issuedYear: 2026,
      level: 'commune',
      issuer: { name: 'Đảng ủy phường Bến Trúc' },
      signatory: { authority: 'T/M BAN THƯỜNG VỤ', capacity: 'PHÓ BÍ THƯ', name: 'Trần Hữu Lộc' },
    })
  })

  it('ends a unit without a colon where its first duty begins', () => {
    expect(plan.responsibilities.map(({ unit, asked }) => [unit, asked])).toEqual([
      ['Các chi bộ trực thuộc', false],
      ['Văn phòng Đảng ủy', false],
      ['Công an phường', true],
    ])
  })

  it('borrows the year of the last day for the first', () => {
    expect(plan.period).toMatchObject({ from: '2026-04-01', to: '2026-05-30' })
  })
})

describe('a plan whose letterhead was lost', () => {
  const plan = readSample('letterhead-lost.txt')

  it('finds the issuer in the body', () => {
    expect(plan.document).toMatchObject({
      number: null,
      level: 'commune',
      issuer: { name: 'Ủy ban nhân dân phường Đồi Thông' },
    })
  })

  it('reads quarters as phases with their tasks', () => {
    expect(plan.phases.map(({ name, from, to, tasks }) => [name, from, to, tasks.length])).toEqual([
      ['Quý I năm 2027', '2027-01-01', '2027-03-31', 2],
      ['Quý II năm 2027', '2027-04-01', '2027-06-30', 1],
    ])
    expect(plan.period).toMatchObject({ from: '2027-01-01', to: '2027-06-30' })
  })

  it('splits recipients that share one line', () => {
    expect(plan.document.recipients).toEqual(['UBND thành phố', 'Các tổ dân phố', 'Lưu: VT'])
  })
})

describe('a decision that encloses the plan, in Markdown tables', () => {
  const plan = readSample('decision-with-plan.txt')

  it('takes the formal parts from the decision and the facts from the enclosed plan', () => {
    expect(plan.document).toMatchObject({
      kind: 'QĐ',
      number: 45,
      issuedOn: '2026-03-02',
      title: 'Về việc ban hành Kế hoạch phát động phong trào thi đua “Suối Mây xanh” năm 2026',
      signatory: { authority: 'TM. ỦY BAN NHÂN DÂN', capacity: 'CHỦ TỊCH', name: 'Lò Văn Inh' },
    })
    expect(plan.targets.map(({ value, unit }) => [value, unit])).toEqual([
      [30, 'ha'],
      [100, '%'],
    ])
    expect(plan.period).toMatchObject({ from: '2026-03-01', to: '2026-12-31' })
    expect(plan.responsibilities.map(({ unit }) => unit)).toEqual(['Phòng Kinh tế', 'Các bản'])
  })

  it('does not cite itself where the enclosed plan repeats its number', () => {
    expect(plan.citations.map(({ number }) => number)).toEqual(['152/2025/NĐ-CP'])
  })
})

describe('a DOCX with table cells', () => {
  const blocks = [
    { text: 'ỦY BAN NHÂN DÂN', cell: { table: 0, row: 0, column: 0 } },
    { text: 'XÃ ĐỒI CHÈ', cell: { table: 0, row: 0, column: 0 } },
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', cell: { table: 0, row: 0, column: 1 } },
    { text: 'Số: 9/KH-UBND', cell: { table: 0, row: 1, column: 0 } },
    { text: 'Đồi Chè, ngày 3 tháng 5 năm 2026', cell: { table: 0, row: 1, column: 1 } },
    { text: 'KẾ HOẠCH', centered: true, bold: true },
    { text: 'Phát động thi đua năm 2026', centered: true, bold: true },
    { text: 'I. CHỈ TIÊU', bold: true },
    { text: 'STT', cell: { table: 1, row: 0, column: 0 } },
    { text: 'Chỉ tiêu', cell: { table: 1, row: 0, column: 1 } },
    { text: 'Đơn vị tính', cell: { table: 1, row: 0, column: 2 } },
    { text: 'Kế hoạch', cell: { table: 1, row: 0, column: 3 } },
    { text: '1', cell: { table: 1, row: 1, column: 0 } },
    { text: 'Diện tích chè trồng mới', cell: { table: 1, row: 1, column: 1 } },
    { text: 'ha', cell: { table: 1, row: 1, column: 2 } },
    { text: '25', cell: { table: 1, row: 1, column: 3 } },
  ]
  const plan = readPlan({ name: 'a.docx', mediaType: 'application/docx', pages: null, readBy: 'docx', blocks })

  it('reads the letterhead cell by cell', () => {
    expect(plan.document).toMatchObject({
      number: 9,
      issuedOn: '2026-05-03',
      issuer: { name: 'Ủy ban nhân dân xã Đồi Chè' },
    })
  })

  it('reads a row of a table of targets as one target', () => {
    expect(
      plan.targets.map(({ label, name, comparator, value, unit }) => [label, name, comparator, value, unit]),
    ).toEqual([['1', 'Diện tích chè trồng mới', 'eq', 25, 'ha']])
    expect(slice(plan, plan.targets[0]?.span ?? null)).toBe('1 | Diện tích chè trồng mới | ha | 25')
  })
})
