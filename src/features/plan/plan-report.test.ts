import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { comparePlans } from '#reading/compare/compare-plans.ts'
import { compareVersions } from '#reading/compare/compare-versions.ts'
import { readSample, readText } from '#reading/samples/read-sample.ts'
import { describeChanges, describeFindings, describeGaps, describePlan, foundAnything } from './plan-report.ts'

const text = readFileSync(new URL('../../reading/samples/commune-wrapped.txt', import.meta.url), 'utf8')
const commune = readSample('commune-wrapped.txt')
const ward = readSample('letterhead-lost.txt')

describe('a plan in plain lines', () => {
  it('says who, when, and each fact with its figure as a Vietnamese paper writes it', () => {
    const lines = describePlan(commune).split('\n')
    expect(lines).toContain('Ủy ban nhân dân xã Suối Mây · số 31 · KH-UBND · 12/01/2026')
    expect(lines).toContain('Thời gian: 15/01/2026 – 31/12/2026')
    expect(lines).toContain('Chỉ tiêu (6)')
    expect(lines).toContain('  - (1) Thu ngân sách trên địa bàn: 12.450 triệu đồng')
    expect(lines).toContain('  - (2) Tỷ lệ hộ nghèo: < 6,5 %')
    expect(lines).toContain('  - (3) Trồng mới rừng: 40–60 ha, hằng năm')
    expect(lines).toContain('  - (4) Bản có đường bê tông: 100 %, 31/12/2030')
    expect(lines).toContain('  - (5) Giữ vững trật tự an toàn xã hội: không tính bằng số')
    expect(lines).toContain('  - Đợt 1: 15/01/2026 – 30/06/2026')
    expect(lines).toContain('  - Phòng Văn hóa - Xã hội: 2 nhiệm vụ')
  })

  it('says what is not there, and leaves out lists of nothing', () => {
    const lines = describePlan(ward).split('\n')
    expect(lines).toContain('Ủy ban nhân dân phường Đồi Thông · chưa có số · …')
    expect(lines.filter((line) => line.startsWith('Chỉ tiêu'))).toEqual([])
  })
})

it('findings come gravest first, each with its article', () =>
  expect(describeFindings(ward).split('\n')).toEqual([
    'sample.txt: 4 nhận xét',
    '  [LỖI] Văn bản chưa có số. (30/2020/NĐ-CP)',
    '  [LỖI] Văn bản chưa ghi địa danh và thời gian ban hành. (30/2020/NĐ-CP)',
    '  [NÊN XEM] Kế hoạch không có chỉ tiêu nào đo được. (06/2022/QH15 Điều 17)',
    '  [NÊN XEM] Kế hoạch không có phần khen thưởng. (06/2022/QH15 Điều 17)',
  ]))

describe('what a plan of the level above asks', () => {
  it('and the own one lacks is listed', () => {
    const gaps = comparePlans(commune, ward)
    const lines = describeGaps(gaps).split('\n')
    expect(lines[0]).toBe('Không căn cứ vào kế hoạch cấp trên.')
    expect(lines).toContain('Chỉ tiêu cấp trên giao mà bản này chưa có (6)')
    expect(lines).toContain('Phong trào cấp trên nêu mà bản này chưa có (2)')
    expect(foundAnything(gaps)).toBe(true)
  })

  it('is all there in the same plan: nothing was found', () => {
    const gaps = comparePlans(commune, commune)
    expect(describeGaps(gaps).split('\n').at(-1)).toBe('Không thiếu nội dung nào.')
    expect(foundAnything(gaps)).toBe(false)
  })
})

describe('two versions', () => {
  const changesTo = (...replaced: [before: string, after: string][]) => {
    const after = replaced.reduce((changed, [from, to]) => changed.replace(from, to), text)
    expect(after).not.toBe(text)
    return compareVersions(commune, readText(after))
  }

  it('that are the same differ in nothing', () => {
    const changes = compareVersions(commune, commune)
    expect(describeChanges(changes)).toBe('Hai bản không khác nhau.')
    expect(foundAnything(changes)).toBe(false)
  })

  it('differ in targets added, dropped and changed', () => {
    const changes = changesTo(['6,5%', '5%'], ['(5) Giữ vững trật tự an toàn xã hội.', '(5) Xây mới 3 trường.'])
    expect(describeChanges(changes)).toBe(
      [
        'Chỉ tiêu thêm (1)',
        '  - (5) Xây mới trường: 3 trường',
        '',
        'Chỉ tiêu bỏ (1)',
        '  - (5) Giữ vững trật tự an toàn xã hội: không tính bằng số',
        '',
        'Chỉ tiêu sửa (1)',
        '  - (2) Tỷ lệ hộ nghèo: < 6,5 % thành (2) Tỷ lệ hộ nghèo: < 5 %',
      ].join('\n'),
    )
    expect(foundAnything(changes)).toBe(true)
  })

  it('a change told in one line is a change too; days are written as everywhere', () => {
    const changes = changesTo(['ngày 31/12/2026, chia', 'ngày 30/11/2026, chia'])
    expect(describeChanges(changes)).toBe('Thời gian: 15/01/2026 – 31/12/2026 thành 15/01/2026 – 30/11/2026')
    expect(foundAnything(changes)).toBe(true)
  })
})
