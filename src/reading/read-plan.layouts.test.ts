import { describe, expect, it } from 'vitest'
import type { Plan } from './plan.ts'
import { readSample } from './samples/read-sample.ts'

const figures = ({ targets }: Plan) =>
  targets.map(({ name, comparator, value, unit, due, cadence }) => [name, comparator, value, unit, due, cadence])

describe('a plan of a city under the centre, its letterhead split by strokes, its lists after the signature', () => {
  const plan = readSample('city-with-appendix.txt')

  it('reads issuer and level beside the motto', () => {
    expect(plan.document).toMatchObject({
      number: 96,
      issuedOn: '2026-02-09',
      place: 'Hải Phòng',
      level: 'province',
      issuer: { name: 'Ủy ban nhân dân thành phố Hải Phòng', unit: 'Hải Phòng' },
    })
  })

  it('lends every target the time of the sub-heading above it, unless it has its own', () => {
    expect(figures(plan)).toEqual([
      ['Sản lượng hàng qua cảng dùng điện bờ', 'eq', 12.5, 'triệu tấn', '2026-12-31', 'once'],
      ['giảm lượng dầu tiêu thụ', 'eq', 8, '%', '2026-12-31', 'once'],
      ['tổ dân phố có đường dẫn vào được chiếu sáng', 'eq', 90, '%', '2026-12-31', 'once'],
      ['thôn có đường dẫn vào được chiếu sáng', 'eq', 80, '%', '2026-12-31', 'once'],
      ['trường học có đường dẫn vào được chiếu sáng', 'eq', 95, '%', '2026-12-31', 'once'],
      ['thay mới bộ đèn', 'gte', 4000, 'bộ', null, 'yearly'],
      ['Cải tạo tuyến phố, tuyến đường số 9 và Quốc lộ 5', 'eq', 9, 'tuyến', '2027-06-30', 'once'],
    ])
  })

  it('names the groups of content without their numbers', () => {
    expect(plan.contentGroups.map(({ name }) => name)).toEqual([
      'Thi đua giảm phát thải tại các bến cảng',
      'Thi đua chiếu sáng ngõ phố',
    ])
  })

  it('ends a unit where the verb of its duty begins', () => {
    expect(plan.responsibilities.map(({ unit, asked }) => [unit, asked])).toEqual([
      ['Sở Xây dựng', false],
      ['Báo và Đài Phát thanh thành phố, Cổng Thông tin điện tử', false],
      ['Hạt Kiểm lâm khu vực, Thuế cơ sở 2', false],
      ['Ủy ban Mặt trận Tổ quốc Việt Nam thành phố', true],
    ])
  })

  it('takes neither signatory nor recipients from what stands after the signature', () => {
    expect(plan.document.signatory).toMatchObject({ capacity: 'KT. CHỦ TỊCH PHÓ CHỦ TỊCH', name: 'Mạc Thị Hải Vân' })
    expect(plan.document.recipients).toEqual(['Bộ Xây dựng (để b/c)', 'Các phường, xã', 'Lưu: VT'])
  })
})

describe('a plan without a letterhead, one paragraph a line', () => {
  const plan = readSample('no-letterhead.txt')

  it('takes for the issuer who issues the plan, and not who is spoken of', () => {
    expect(plan.document).toMatchObject({ level: 'commune', issuer: { name: 'Ủy ban nhân dân xã Đồi Chè' } })
  })

  it('lends the time of a lead-in line to what follows it, and makes no target of either', () => {
    expect(figures(plan)).toEqual([
      ['Xóa nhà tạm', 'eq', 18, 'nhà', '2025-12-31', 'once'],
      ['bê tông hóa đường ngõ xóm', 'eq', 2.4, 'km', '2025-12-31', 'once'],
      ['người dân có sổ khám sức khỏe điện tử', 'gte', 95, '%', '2025-12-31', 'once'],
      ['Bàn giao nhà văn hóa bản', 'eq', 6, 'nhà', '2026-03-31', 'once'],
    ])
  })

  it('reads groups whose text stands behind a colon or a full stop', () => {
    expect(plan.contentGroups.map(({ name }) => name)).toEqual(['Thi đua làm đường', 'Thi đua trồng chè'])
  })

  it('spans all phases with its period', () => {
    expect(plan.period).toMatchObject({ from: '2025-11-05', to: '2026-03-31' })
    expect(plan.phases.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Đợt I', '2025-11-05', '2025-12-31'],
      ['Đợt II', '2026-01-01', '2026-03-31'],
    ])
  })

  it('reads units from lines of prose', () => {
    expect(plan.responsibilities.map(({ unit }) => unit)).toEqual(['Ban Quản lý chợ Đồi Chè', 'Các bản'])
  })
})
