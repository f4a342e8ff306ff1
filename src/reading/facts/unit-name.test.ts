import { describe, expect, it } from 'vitest'
import { unitNameIn } from './unit-name.ts'

describe('unitNameIn', () => {
  const names: [text: string, unit: string, asked: boolean][] = [
    ['Phòng Văn hóa - Xã hội: Chủ trì theo dõi', 'Phòng Văn hóa - Xã hội', false],
    ['Đề nghị Ủy ban MTTQ xã và các đoàn thể xã: Đẩy mạnh tuyên truyền', 'Ủy ban MTTQ xã và các đoàn thể xã', true],
    ['Giao Văn phòng Sở:', 'Văn phòng Sở', false],
    ['Phòng Tham mưu (PV01) theo dõi kết quả', 'Phòng Tham mưu (PV01)', false],
    ['Phòng Hậu cần (PH10) bảo đảm kinh phí', 'Phòng Hậu cần (PH10)', false],
    ['Các chi bộ, đảng bộ trực thuộc quán triệt Kế hoạch', 'Các chi bộ, đảng bộ trực thuộc', false],
    ['Đề nghị các tổ chức thành viên vận động đoàn viên', 'các tổ chức thành viên', true],
    ['Hạt Kiểm lâm khu vực tăng cường tuần tra', 'Hạt Kiểm lâm khu vực', false],
    ['Kho bạc Nhà nước khu vực XII, Thuế cơ sở 3 đôn đốc thu', 'Kho bạc Nhà nước khu vực XII, Thuế cơ sở 3', false],
    ['Quỹ Thi đua, khen thưởng tỉnh chi trả tiền thưởng', 'Quỹ Thi đua, khen thưởng tỉnh', false],
    ['Các bản tổ chức cho dân ký cam kết', 'Các bản', false],
    ['Yêu cầu Thủ trưởng các cơ quan nghiêm túc thực hiện', 'Thủ trưởng các cơ quan', false],
    ['Trưởng các thôn có trách nhiệm phổ biến', 'Trưởng các thôn', false],
  ]
  for (const [text, unit, asked] of names) it(text, () => expect(unitNameIn(text)).toMatchObject({ unit, asked }))

  it('takes the whole of a line whose duties follow below', () => {
    expect(unitNameIn('Cục Quản lý đầu tư xây dựng', true)).toMatchObject({ unit: 'Cục Quản lý đầu tư xây dựng' })
  })

  it('finds no unit in a sentence about something else', () => {
    expect(unitNameIn('Căn cứ Kế hoạch này, tổ chức thực hiện: đúng tiến độ')).toBeNull()
    expect(unitNameIn('Quý I: ra quân')).toBeNull()
    expect(unitNameIn('Kinh phí: từ nguồn ngân sách')).toBeNull()
  })
})
