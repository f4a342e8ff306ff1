import { describe, expect, it } from 'vitest'
import type { PlainDate, Target } from '#reading/plan.ts'
import { readRequirements, readTargets } from '#reading/targets/read-targets.ts'

const items = (...lines: string[]) => lines.map((text, index) => ({ label: `(${index + 1})`, text, start: 0 }))
const read = (...lines: string[]): Target[] => readTargets(items(...lines), { periodTo: null })

/** "name | ≥ 95 % | yearly | 2030-12-31 | part of 0": only what is there. */
function shown({ name, comparator, value, valueTo, unit, cadence, due, parent }: Target): string {
  const figure =
    comparator === null ? 'no figure' : [comparator, value, valueTo, unit].filter((part) => part !== null).join(' ')
  const rest = [cadence === 'once' ? null : cadence, due, parent === null ? null : `part of ${parent}`]
  return [name, figure, ...rest.filter((part) => part !== null)].join(' | ')
}

type Case = [text: string, ...expected: string[]]
const check = (cases: readonly Case[]): void => {
  for (const [text, ...expected] of cases) it(text, () => expect(read(text).map(shown)).toEqual(expected))
}

describe('one target in one line', () => {
  check([
    ['Tỷ lệ hộ dùng nước máy đạt từ 92% trở lên.', 'Tỷ lệ hộ dùng nước máy | gte 92 %'],
    ['Tỷ lệ tăng dân số tự nhiên: dưới 0,9%;', 'Tỷ lệ tăng dân số tự nhiên | lt 0.9 %'],
    ['Thu ngân sách trên địa bàn: 48.350 triệu đồng', 'Thu ngân sách trên địa bàn | eq 48350 triệu đồng'],
    [
      'Phấn đấu thu nhập bình quân đầu người đạt trên 85 triệu đồng/người/năm',
      'thu nhập bình quân đầu người | gt 85 triệu đồng/người/năm',
    ],
    [
      'Giá trị thu hoạch trên 01 ha đất canh tác đạt từ 180 triệu đồng trở lên',
      'Giá trị thu hoạch trên 01 ha đất canh tác | gte 180 triệu đồng',
    ],
    ['Có ít nhất 02 sản phẩm OCOP đạt 3 sao trở lên', 'sản phẩm OCOP đạt 3 sao trở lên | gte 2 sản phẩm'],
    ['100% thôn đạt danh hiệu thôn văn hóa', 'thôn đạt danh hiệu thôn văn hóa | eq 100 %'],
    ['Giữ vững danh hiệu xóm văn hóa ở 9/9 xóm', 'Giữ vững danh hiệu xóm văn hóa | eq 9 xóm'],
    ['Hoàn thành 100% chỉ tiêu giao quân', 'Hoàn thành chỉ tiêu giao quân | eq 100 %'],
    ['Không để xảy ra cháy, nổ lớn', 'cháy, nổ lớn | eq 0 vụ'],
    [
      'Kéo giảm ít nhất 5% số vụ phạm pháp hình sự so với năm 2025',
      'Kéo giảm số vụ phạm pháp hình sự so với năm 2025 | gte 5 %',
    ],
    ['Tỷ lệ hộ nghèo giảm 1,5%', 'Tỷ lệ hộ nghèo giảm | eq 1.5 %'],
    ['Giảm tỷ lệ hộ nghèo từ 4,2% năm 2024 xuống dưới 3% năm 2025', 'Giảm tỷ lệ hộ nghèo | lt 3 % | 2025-12-31'],
    ['Nâng tỷ lệ bao phủ bảo hiểm y tế từ 91% lên 94%', 'Nâng tỷ lệ bao phủ bảo hiểm y tế | eq 94 %'],
    [
      'Xóa 15 nhà tạm, nhà dột nát cho hộ nghèo trước ngày 30/6/2026',
      'Xóa nhà tạm, nhà dột nát cho hộ nghèo | eq 15 nhà | 2026-06-30',
    ],
    ['Giải quyết việc làm cho 850 lao động', 'Giải quyết việc làm cho lao động | eq 850 lao động'],
    [
      'Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thấp còi không quá 9%',
      'Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thấp còi | lte 9 %',
    ],
    ['Mỗi thôn có từ 02 mô hình dân vận khéo trở lên', 'Mỗi thôn có mô hình dân vận khéo | gte 2 mô hình'],
    ['Tỷ lệ hồ sơ trực tuyến mức độ 3, 4 đạt trên 80%', 'Tỷ lệ hồ sơ trực tuyến mức độ 3, 4 | gt 80 %'],
    ['Đầu tư 12,5 km đường trục thôn', 'Đầu tư đường trục thôn | eq 12.5 km'],
    [
      'Chỉ số cải cách hành chính đạt 90 điểm trở lên, tăng 02 bậc so với năm 2024',
      'Chỉ số cải cách hành chính | gte 90 điểm',
    ],
    ['Thu thuế đạt 12 tỷ đồng, bằng 110% dự toán giao', 'Thu thuế | eq 12 tỷ đồng'],
  ])
})

describe('several targets in one line', () => {
  check([
    ['Tỷ lệ tham gia BHYT đạt 95%, BHXH tự nguyện đạt 5%', 'Tỷ lệ tham gia BHYT | eq 95 %', 'BHXH tự nguyện | eq 5 %'],
    [
      'Gia đình văn hóa đạt 92% trở lên, 100% xóm đạt danh hiệu xóm văn hóa, trường học đạt danh hiệu đơn vị văn hóa',
      'Gia đình văn hóa | gte 92 %',
      'xóm đạt danh hiệu xóm văn hóa | eq 100 %',
      'trường học đạt danh hiệu đơn vị văn hóa | no figure',
    ],
    [
      'Trồng 5.000 cây xanh; chăm sóc 20 ha rừng; cứng hóa từ 02 đến 04 km kênh',
      'Trồng cây xanh | eq 5000 cây',
      'chăm sóc rừng | eq 20 ha',
      'cứng hóa kênh | between 2 4 km',
    ],
    [
      'Tỷ lệ khám phá án đạt trên 85%, không có trọng án trên địa bàn',
      'Tỷ lệ khám phá án | gt 85 %',
      'trọng án trên địa bàn | eq 0 vụ',
    ],
    [
      'Giữ vững ổn định chính trị, không để xảy ra điểm nóng',
      'Giữ vững ổn định chính trị | no figure',
      'điểm nóng | eq 0 điểm',
    ],
    [
      'Cơ cấu kinh tế năm 2027: Dịch vụ chiếm từ 60 đến 62%; nông nghiệp chiếm 8%',
      'Cơ cấu kinh tế: Dịch vụ | between 60 62 % | 2027-12-31',
      'Cơ cấu kinh tế: nông nghiệp | eq 8 % | 2027-12-31',
    ],
    [
      'Tỷ lệ phủ sóng 5G năm 2026 đạt 60%, đến năm 2028 đạt 90%',
      'Tỷ lệ phủ sóng 5G | eq 60 % | 2026-12-31',
      'Tỷ lệ phủ sóng 5G | eq 90 % | 2028-12-31',
    ],
    [
      'Thực hiện tốt công tác quân sự địa phương, hoàn thành 100% chỉ tiêu tuyển quân',
      'hoàn thành chỉ tiêu tuyển quân | eq 100 %',
    ],
    [
      'Thu hút 01 dự án chợ quy mô tối thiểu 40 quầy; 100% quầy có hợp đồng',
      'Thu hút 01 dự án chợ quy mô quầy | gte 40 quầy',
      'quầy có hợp đồng | eq 100 %',
    ],
    ['Có ít nhất 01 sân chơi cho mỗi xóm; bảo đảm vệ sinh cho các khu chợ', 'sân chơi cho mỗi xóm | gte 1 sân'],
  ])
})

describe('words that only look like part of a figure', () => {
  check([
    ['Giải phóng mặt bằng đạt 100%', 'Giải phóng mặt bằng | eq 100 %'],
    ['Tỷ lệ chuyên cần từ 97% trở lên', 'Tỷ lệ chuyên cần | gte 97 %'],
    ['Nâng cấp 03 nhà trẻ', 'Nâng cấp nhà trẻ | eq 3 nhà'],
    ['Vốn đầu tư 25 tỷ đồng', 'Vốn đầu tư | eq 25 tỷ đồng'],
    ['Trao tặng 40 suất quà', 'Trao tặng suất quà | eq 40 suất'],
    ['Cơ cấu nông nghiệp chiếm 12%', 'Cơ cấu nông nghiệp | eq 12 %'],
    ['Tỷ lệ bao phủ 4G/5G: 100% thôn', 'Tỷ lệ bao phủ 4G/5G: thôn | eq 100 %'],
    ['Tỷ lệ hộ có thu nhập trên 90 triệu đồng đạt 25%', 'Tỷ lệ hộ có thu nhập trên 90 triệu đồng | eq 25 %'],
    ['Tỷ lệ sinh con thứ 3 trở lên giảm 0,4%', 'Tỷ lệ sinh con thứ 3 trở lên giảm | eq 0.4 %'],
    ['Về thu ngân sách: phấn đấu vượt 8% so với dự toán', 'thu ngân sách vượt so với dự toán | eq 8 %'],
    [
      'Cải cách hành chính là khâu đột phá, phấn đấu 88% hồ sơ được xử lý trực tuyến',
      'hồ sơ được xử lý trực tuyến | eq 88 %',
    ],
    ['Tổng đàn lợn 3.500 con', 'Tổng đàn lợn | eq 3500 con'],
    ['Tốc độ tăng trưởng đạt 2 con số (từ 10,2% trở lên)', 'Tốc độ tăng trưởng đạt 2 con số | gte 10.2 %'],
    ['Tỷ lệ tử vong sau 24 giờ nhập viện dưới 0,4%', 'Tỷ lệ tử vong sau 24 giờ nhập viện | lt 0.4 %'],
  ])
})

describe('parts of a target', () => {
  check([
    [
      'Thu cân đối: 90.500 triệu đồng. Trong đó thu nội địa: 2.250 triệu đồng.',
      'Thu cân đối | eq 90500 triệu đồng',
      'thu nội địa | eq 2250 triệu đồng | part of 0',
    ],
    [
      'Mỗi năm, tổng sản phẩm tăng bình quân 9% trở lên, trong đó: trồng trọt tăng 3%; dịch vụ, du lịch tăng 12% trở lên',
      'tổng sản phẩm tăng bình quân | gte 9 % | yearly',
      'trồng trọt tăng | eq 3 % | yearly | part of 0',
      'dịch vụ, du lịch tăng | gte 12 % | yearly | part of 0',
    ],
    [
      'Kết nạp 20 đảng viên mới, trong đó ít nhất 05 đảng viên là nữ',
      'Kết nạp đảng viên mới | eq 20 đảng viên',
      'đảng viên là nữ | gte 5 đảng viên | part of 0',
    ],
    [
      'Tiết kiệm 35 tỷ đồng, trong đó cấp tỉnh 21 tỷ đồng, cấp xã 14 tỷ đồng',
      'Tiết kiệm | eq 35 tỷ đồng',
      'cấp tỉnh | eq 21 tỷ đồng | part of 0',
      'cấp xã | eq 14 tỷ đồng | part of 0',
    ],
  ])

  it('an item that ends with "trong đó:" holds the items of the rank below as parts', () => {
    const targets = readTargets(
      [
        { label: '-', text: 'Tổng thu ngân sách đạt 60 tỷ đồng, trong đó:', start: 0 },
        { label: '+', text: 'Thu thường xuyên: 45 tỷ đồng', start: 60 },
        { label: '+', text: 'Thu tiền sử dụng đất: 15 tỷ đồng', start: 100 },
        { label: '-', text: 'Tỷ lệ hộ nghèo còn 1%', start: 140 },
      ],
      { periodTo: null },
    )
    expect(targets.map(({ parent }) => parent)).toEqual([null, 0, 0, null])
  })
})

describe('when and how often', () => {
  check([
    ['Hằng năm, tỷ lệ thu gom rác đạt trên 88%', 'tỷ lệ thu gom rác | gt 88 % | yearly'],
    ['Tỷ lệ giải ngân hàng năm đạt từ 95% trở lên', 'Tỷ lệ giải ngân | gte 95 % | yearly'],
    ['Giảm nghèo bình quân 1 - 1,5%/năm', 'Giảm nghèo | between 1 1.5 % | yearly'],
    [
      'Tạo việc làm mới cho 250 - 300 lao động/năm',
      'Tạo việc làm mới cho lao động | between 250 300 lao động | yearly',
    ],
    ['Vốn đầu tư giai đoạn 2026 - 2030 đạt từ 120 tỷ đồng', 'Vốn đầu tư | gte 120 tỷ đồng | 2030-12-31'],
    ['Hộ cận nghèo cuối năm 2026 còn 0,6%', 'Hộ cận nghèo | eq 0.6 % | 2026-12-31'],
    [
      'Đến năm 2029, 100% trường đạt chuẩn; 100% lớp có tủ sách; xây dựng từ 03 đến 05 nhà vệ sinh',
      'trường đạt chuẩn | eq 100 % | 2029-12-31',
      'lớp có tủ sách | eq 100 % | 2029-12-31',
      'xây dựng nhà vệ sinh | between 3 5 nhà',
    ],
    [
      'Hàng năm, gia đình văn hóa đạt từ 91% trở lên; giữ vững danh hiệu ấp văn hóa ở 7/7 ấp',
      'gia đình văn hóa | gte 91 % | yearly',
      'giữ vững danh hiệu ấp văn hóa | eq 7 ấp',
    ],
    [
      'Đến năm 2029, trạm y tế đạt chuẩn quốc gia. Thu hút 02 phòng khám tư nhân',
      'trạm y tế đạt chuẩn quốc gia | no figure | 2029-12-31',
      'Thu hút phòng khám tư nhân | eq 2 phòng',
    ],
    [
      'Tỷ lệ hộ nghèo theo chuẩn nghèo giai đoạn 2022-2025 dưới 2%',
      'Tỷ lệ hộ nghèo theo chuẩn nghèo giai đoạn 2022-2025 | lt 2 %',
    ],
  ])

  it('a heading lends its time to the items under it', () => {
    expect(read('Phấn đấu đến năm 2028:', 'Tỷ lệ che phủ rừng đạt 45%').map(shown)).toEqual([
      'Tỷ lệ che phủ rừng | eq 45 % | 2028-12-31',
    ])
  })

  it('"cuối năm" without a year is the year in which the movement ends', () => {
    const periodTo: PlainDate = '2027-06-30'
    expect(readTargets(items('Tỷ lệ hộ nghèo đến cuối năm còn 2%'), { periodTo }).map(({ due }) => due)).toEqual([
      '2027-12-31',
    ])
  })
})

describe('a figure for each year', () => {
  check([
    [
      'Năm 2026: 82%; năm 2028: 90% hộ có nhà tắm',
      'hộ có nhà tắm | eq 82 % | 2026-12-31',
      'hộ có nhà tắm | eq 90 % | 2028-12-31',
    ],
    ['Phát thanh tối thiểu 02 buổi/tháng', 'Phát thanh buổi | gte 2 buổi | monthly'],
    ['Giới thiệu 30 gương điển hình/quý', 'Giới thiệu gương điển hình | eq 30 gương | quarterly'],
  ])
})

describe('targets that cannot be measured', () => {
  check([
    [
      'Giữ vững an ninh chính trị, trật tự an toàn xã hội.',
      'Giữ vững an ninh chính trị, trật tự an toàn xã hội | no figure',
    ],
    ['Củng cố dân quân vững mạnh; giữ vững an ninh nông thôn', 'Củng cố dân quân vững mạnh | no figure'],
    ['Tai nạn giao thông giảm trên cả 3 tiêu chí', 'Tai nạn giao thông giảm trên cả 3 tiêu chí | no figure'],
    ['Tiếp tục đẩy mạnh các phong trào thi đua trong nhà trường'],
    ['Các chỉ tiêu về môi trường:'],
    [''],
  ])

  it('say so', () => {
    expect(
      read('Giữ vững trật tự an toàn xã hội').map(({ measurable, comparator, unit }) => [measurable, comparator, unit]),
    ).toEqual([[false, null, null]])
  })
})

describe('places', () => {
  it('spans are offsets into the text of the plan', () => {
    const text = 'Các chỉ tiêu\nTỷ lệ hộ nghèo còn 2%; thu ngân sách đạt 12 tỷ đồng.'
    const start = text.indexOf('Tỷ lệ')
    const targets = readTargets([{ label: '-', text: text.slice(start), start }], { periodTo: null })
    expect(targets.map(({ span }) => text.slice(...span))).toEqual([
      'Tỷ lệ hộ nghèo còn 2%',
      'thu ngân sách đạt 12 tỷ đồng',
    ])
  })

  it('every target of an item repeats its label', () => {
    expect(read('Thu đạt 5 tỷ đồng; chi không quá 4 tỷ đồng').map(({ label }) => label)).toEqual(['(1)', '(1)'])
  })
})

describe('requirements', () => {
  const require = (text: string): string[] => readRequirements(items(text), { periodTo: null }).map(shown)

  it.each([
    ['100% các chi hội đăng ký thi đua', ['các chi hội đăng ký thi đua | eq 100 %']],
    ['Mỗi phòng đăng ký tối thiểu 02 nhiệm vụ khó', ['Mỗi phòng đăng ký nhiệm vụ khó | gte 2 nhiệm vụ']],
    ['Ít nhất 80% hội viên tham gia ngày hội', ['hội viên tham gia ngày hội | gte 80 %']],
  ])('%s', (text, expected) => {
    expect(require(text)).toEqual(expected)
  })

  it.each([
    'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 về chuyển đổi số',
    'Chào mừng Đại hội lần thứ XIV và kỷ niệm 80 năm Quốc khánh',
    'Vận hành chính quyền địa phương 02 cấp trong 5 năm 2026 - 2030',
    'Làm tốt 4 khâu: phát hiện, bồi dưỡng, tổng kết, nhân rộng',
    'Quán triệt 12 định hướng, 6 nhiệm vụ trọng tâm, 3 đột phá chiến lược',
    'Trẻ em từ 6 đến 14 tuổi tham gia sinh hoạt hè',
    'Không để xảy ra bệnh thành tích trong bình xét',
    'Năm trước tỷ lệ này đã đạt 95%',
  ])('not a figure demanded: %s', (text) => {
    expect(require(text)).toEqual([])
  })
})
