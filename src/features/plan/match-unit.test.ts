import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchUnit } from './match-unit.ts'
import { kindOrOutside } from './propose-units.ts'

const found = (name: string, ...units: string[]) =>
  matchUnit(
    name,
    units.map((unit) => ({ id: unit, name: unit })),
  )?.unitId ?? null

describe('two names are one unit', () => {
  const pairs: [written: string, unit: string][] = [
    ['Phòng Kinh tế', 'Phòng Kinh tế'],
    ['phòng kinh tế', 'PHÒNG KINH TẾ'],
    ['Phòng Kinh tế xã', 'Phòng Kinh tế'],
    ['Phòng Văn hóa - Xã hội', 'Phòng Văn hóa và Xã hội'],
    ['Phòng Văn hoá Xã hội phường', 'Phòng Văn hóa - Xã hội'],
    ['Phòng VH-XH', 'Phòng Văn hóa - Xã hội'],
    ['Phòng Kinh tế, Hạ tầng và Đô thị phường', 'Phòng Kinh tế - Hạ tầng - Đô thị'],
    ['UBMTTQ xã', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã'],
    ['Ủy ban MTTQ Việt Nam phường', 'Mặt trận Tổ quốc phường'],
    ['Mặt trận Tổ quốc', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã An Hải'],
    ['UBND xã', 'Ủy ban nhân dân xã An Hải'],
    ['Ủy ban nhân dân', 'Ủy ban nhân dân phường An Hải'],
    ['HĐND xã', 'Hội đồng nhân dân xã'],
    ['Văn phòng HĐND và UBND', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân'],
    ['Văn phòng HĐND và UBND xã An Hải', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã'],
    ['Hội LHPN xã', 'Hội Liên hiệp Phụ nữ xã'],
    ['Hội CCB', 'Hội Cựu chiến binh xã'],
    ['Hội Nông dân xã', 'Hội Nông dân'],
    ['Đoàn TNCS Hồ Chí Minh xã', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh xã'],
    ['Công an xã', 'Công an xã An Hải'],
    ['Trạm Y tế', 'Trạm Y tế phường An Hải'],
    ['Ban CHQS xã', 'Ban Chỉ huy Quân sự xã'],
    ['BCH Quân sự xã', 'Ban Chỉ huy Quân sự xã An Hải'],
    ['Hội đồng Thi đua - Khen thưởng xã', 'HĐ TĐKT xã'],
    ['Trung tâm Phục vụ HCC', 'Trung tâm Phục vụ hành chính công phường'],
    ['Trường THCS Nguyễn Trãi', 'Trường Trung học cơ sở Nguyễn Trãi'],
    ['Mầm non Hoa Sen', 'Trường Mầm non Hoa Sen'],
    ['Tổ dân phố số 01', 'Tổ dân phố 1'],
    ['TDP số 3', 'Tổ dân phố số 3'],
    ['Thôn Đông Hà', 'thôn Đông Hà'],
    ['HTX nông nghiệp An Hải', 'Hợp tác xã nông nghiệp An Hải'],
    ['Văn phòng Đảng ủy', 'VP Đảng ủy xã'],
  ]
  it.each(pairs)('%s is %s', (written, unit) => {
    expect(found(written, unit)).toBe(unit)
    expect(found(unit, written)).toBe(written)
  })
})

describe('two names that only look alike are two units', () => {
  const pairs: [written: string, unit: string][] = [
    ['Phòng Kinh tế', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
    ['Thôn 1', 'Thôn 2'],
    ['Thôn 1', 'Thôn 11'],
    ['Tổ dân phố số 1', 'Tổ dân phố số 2'],
    ['Tổ dân phố số 1', 'Tổ dân phố số 10'],
    ['Thôn Đông', 'Thôn Đông Hải'],
    ['Thôn Đông Hà', 'Thôn Đông Hải'],
    ['Trường THCS Nguyễn Trãi', 'Trường TH Nguyễn Trãi'],
    ['Trường TH&THCS An Hải', 'Trường THCS An Hải'],
    ['Trường Mầm non Hoa Sen', 'Trường Mầm non Hoa Mai'],
    ['Trường Tiểu học An Hải', 'Trường Tiểu học An Hải 2'],
    ['Hội Nông dân', 'Hội Người cao tuổi'],
    ['Hội Cựu chiến binh', 'Hội Cựu thanh niên xung phong'],
    ['Đảng ủy xã', 'Văn phòng Đảng ủy'],
    ['Hội đồng nhân dân xã', 'Văn phòng HĐND và UBND'],
    ['Hội đồng nhân dân xã', 'Ủy ban nhân dân xã'],
    ['Ủy ban nhân dân thành phố', 'Ủy ban nhân dân xã An Hải'],
    ['UBND xã An Hải', 'Ủy ban nhân dân xã Bình Sơn'],
    ['Công an thành phố', 'Công an xã'],
    ['Chi bộ thôn 3', 'Thôn 3'],
    ['Ủy ban Kiểm tra Đảng ủy', 'Ủy ban nhân dân xã An Hải'],
    ['Trung tâm Dịch vụ tổng hợp', 'Trung tâm Phục vụ hành chính công'],
    ['Các thôn', 'Thôn 1'],
    ['Phòng Nội vụ', 'Phòng Kinh tế'],
    ['', 'Phòng Kinh tế'],
    ['xã', 'Xã'],
  ]
  it.each(pairs)('%s is not %s', (written, unit) => {
    expect(found(written, unit)).toBe(null)
    expect(found(unit, written)).toBe(null)
  })
})

it('of several units the one that is most alike is taken, whatever their order', () => {
  const units = ['Phòng Kinh tế, Hạ tầng và Đô thị', 'Phòng Kinh tế', 'Trạm Y tế']
  expect(found('Phòng Kinh tế xã', ...units)).toBe('Phòng Kinh tế')
  expect(found('Phòng Kinh tế xã', ...units.toReversed())).toBe('Phòng Kinh tế')
  expect(found('Tổ dân phố số 2', 'Tổ dân phố số 1', 'Tổ dân phố số 2', 'Tổ dân phố số 20')).toBe('Tổ dân phố số 2')
})

it('no name of any letters breaks it, and its score is a share', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, unit) => {
      const match = matchUnit(name, [{ id: 'u', name: unit }])
      expect(match === null || (match.score >= 0.72 && match.score <= 1)).toBe(true)
    }),
  )
})

describe('what kind of unit a name means', () => {
  const kinds: [name: string, kind: string][] = [
    ['Các cơ quan, đơn vị', 'group'],
    ['Trưởng các thôn', 'group'],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam xã', 'front'],
    ['Văn phòng Đảng ủy', 'party'],
    ['Ủy ban Kiểm tra Đảng ủy', 'party'],
    ['Hội Nông dân xã', 'mass-organisation'],
    ['Đoàn Thanh niên', 'mass-organisation'],
    ['Công an xã', 'police'],
    ['Ban Chỉ huy Quân sự xã', 'military'],
    ['Trung tâm Phục vụ hành chính công', 'administration-centre'],
    ['Trung tâm Dịch vụ tổng hợp', 'service-centre'],
    ['Trạm Y tế', 'health-station'],
    ['Trường THCS Nguyễn Trãi', 'school'],
    ['Thôn Đông', 'village'],
    ['Tổ dân phố số 3', 'neighbourhood'],
    ['Hợp tác xã An Hải', 'cooperative'],
    ['Công ty TNHH Mây', 'enterprise'],
    ['Văn phòng HĐND và UBND', 'secretariat'],
    ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã', 'secretariat'],
    ['Phòng Kinh tế', 'division'],
    ['Hội đồng Thi đua - Khen thưởng xã', 'board'],
    ['Hội đồng nhân dân xã', 'council'],
    ['Kho bạc Nhà nước', 'outside-body'],
    ['', 'outside-body'],
  ]
  it.each(kinds)('%s: %s', (name, kind) => expect(kindOrOutside(name)).toBe(kind))
})
