import { describe, expect, it } from 'vitest'
import { formatFigure, isContradictory, readFigure, readFigures } from '#reading/figures/read-figure.ts'
import type { Comparator } from '#reading/plan.ts'

type Case = [text: string, comparator: Comparator, value: number, unit: string | null, valueTo?: number]

function check(cases: readonly Case[]): void {
  it.each(cases)('%s', (text, comparator, value, unit, valueTo) => {
    const figure = readFigure(text)
    expect(figure && [figure.comparator, figure.value, figure.unit, figure.valueTo]).toEqual([
      comparator,
      value,
      unit,
      valueTo ?? null,
    ])
  })
}

describe('points part thousands and the comma parts decimals', () => {
  check([
    ['126.291 triệu đồng', 'eq', 126291, 'triệu đồng'],
    ['1.575 triệu đồng', 'eq', 1575, 'triệu đồng'],
    ['0,8%', 'eq', 0.8, '%'],
    ['96,5%', 'eq', 96.5, '%'],
    ['1.000', 'eq', 1000, null],
    ['1.000.000 đồng', 'eq', 1000000, 'đồng'],
    ['12.350,5 triệu đồng', 'eq', 12350.5, 'triệu đồng'],
    ['12350.5', 'eq', 12350.5, null],
    ['12350,5', 'eq', 12350.5, null],
    ['12,350.5', 'eq', 12350.5, null],
    ['1,000 dân', 'eq', 1000, 'dân'],
    ['0.775', 'eq', 0.775, null],
    ['8,0%', 'eq', 8, '%'],
    ['01 khu', 'eq', 1, 'khu'],
    ['007 vụ', 'eq', 7, 'vụ'],
    ['1,125 lần', 'eq', 1.125, 'lần'],
    ['95', 'eq', 95, null],
    ['95.5', 'eq', 95.5, null],
  ])
})

describe('at least', () => {
  check([
    ['từ 95% trở lên', 'gte', 95, '%'],
    ['95% trở lên', 'gte', 95, '%'],
    ['đạt từ 250 tỷ đồng', 'gte', 250, 'tỷ đồng'],
    ['>= 95 %', 'gte', 95, '%'],
    ['≥95%', 'gte', 95, '%'],
    ['≥ 1.000,5 triệu đồng/ha', 'gte', 1000.5, 'triệu đồng/ha'],
    ['ít nhất 15 doanh nghiệp/1.000 dân', 'gte', 15, 'doanh nghiệp/1.000 dân'],
    ['Có ít nhất 01 nhà đa năng', 'gte', 1, 'nhà'],
    ['tối thiểu 30 giường bệnh', 'gte', 30, 'giường bệnh'],
    ['không dưới 30 giường bệnh', 'gte', 30, 'giường bệnh'],
    ['không thấp hơn 92%', 'gte', 92, '%'],
    ['không ít hơn 20 mô hình', 'gte', 20, 'mô hình'],
    ['bằng hoặc cao hơn 90%', 'gte', 90, '%'],
    ['bằng hoặc lớn hơn 90%', 'gte', 90, '%'],
    ['lớn hơn hoặc bằng 90%', 'gte', 90, '%'],
    ['cao hơn hoặc bằng 5 điểm', 'gte', 5, 'điểm'],
    ['đạt và vượt 100%', 'gte', 100, '%'],
    ['đạt hoặc vượt 100%', 'gte', 100, '%'],
    ['230 triệu đồng trở lên', 'gte', 230, 'triệu đồng'],
    ['78 triệu đồng/người/năm trở lên', 'gte', 78, 'triệu đồng/người/năm'],
    ['từ 3 mô hình kinh tế tập thể trở lên', 'gte', 3, 'mô hình'],
    ['300 người trở lên', 'gte', 300, 'người'],
    ['phấn đấu đạt tối thiểu 85%', 'gte', 85, '%'],
    ['Tối thiểu: 12.000 tỷ đồng', 'gte', 12000, 'tỷ đồng'],
    ['từ 20 năm trở lên', 'gte', 20, 'năm'],
  ])
})

describe('more than', () => {
  check([
    ['trên 90%', 'gt', 90, '%'],
    ['hơn 1.000 doanh nghiệp', 'gt', 1000, 'doanh nghiệp'],
    ['đạt trên 150 triệu đồng', 'gt', 150, 'triệu đồng'],
    ['lớn hơn 85%', 'gt', 85, '%'],
    ['cao hơn 85%', 'gt', 85, '%'],
    ['> 85', 'gt', 85, null],
    ['>85%', 'gt', 85, '%'],
    ['trên 6.200 tấn', 'gt', 6200, 'tấn'],
    ['thu hút trên 02 tỷ USD', 'gt', 2, 'tỷ USD'],
  ])
})

describe('less than', () => {
  check([
    ['dưới 0,8%', 'lt', 0.8, '%'],
    ['giảm còn dưới 3%', 'lt', 3, '%'],
    ['xuống còn dưới 1,2%', 'lt', 1.2, '%'],
    ['nhỏ hơn 0,5%', 'lt', 0.5, '%'],
    ['thấp hơn 2%', 'lt', 2, '%'],
    ['< 2', 'lt', 2, null],
    ['<10%', 'lt', 10, '%'],
    ['dưới 60 phút', 'lt', 60, 'phút'],
    ['dưới 5‰', 'lt', 5, '‰'],
  ])
})

describe('at most', () => {
  check([
    ['không quá 3 vụ', 'lte', 3, 'vụ'],
    ['không vượt quá 0,5%', 'lte', 0.5, '%'],
    ['tối đa 05 ngày làm việc', 'lte', 5, 'ngày làm việc'],
    ['không quá 02 ngày làm việc', 'lte', 2, 'ngày làm việc'],
    ['không cao hơn 1,5%', 'lte', 1.5, '%'],
    ['≤ 20', 'lte', 20, null],
    ['<= 20 hộ', 'lte', 20, 'hộ'],
    ['từ 2% trở xuống', 'lte', 2, '%'],
    ['nhiều nhất 4 buổi', 'lte', 4, 'buổi'],
    ['bằng hoặc thấp hơn 5%', 'lte', 5, '%'],
    ['nhỏ hơn hoặc bằng 5%', 'lte', 5, '%'],
    ['không quá 30 phút/lần', 'lte', 30, 'phút/lần'],
  ])
})

describe('exactly', () => {
  check([
    ['đạt 96,5%', 'eq', 96.5, '%'],
    ['còn 0,77%', 'eq', 0.77, '%'],
    ['là 16%', 'eq', 16, '%'],
    ['= 16%', 'eq', 16, '%'],
    ['chiếm 16%', 'eq', 16, '%'],
    ['khoảng 40%', 'eq', 40, '%'],
    ['tăng bình quân 16%', 'eq', 16, '%'],
    ['giảm 0,5 điểm %', 'eq', 0.5, 'điểm %'],
    ['giảm 0,5 điểm phần trăm', 'eq', 0.5, 'điểm %'],
    ['tăng 02 bậc', 'eq', 2, 'bậc'],
    ['bằng 110%', 'eq', 110, '%'],
    ['0 vụ', 'eq', 0, 'vụ'],
    ['0', 'eq', 0, null],
    ['14/14 thôn', 'eq', 14, 'thôn'],
    ['12/14 thôn', 'eq', 12, 'thôn'],
    ['09/09 ấp', 'eq', 9, 'ấp'],
    ['19/19 tiêu chí', 'eq', 19, 'tiêu chí'],
    ['06/08 tổ', 'eq', 6, 'tổ'],
    ['45 tỷ 500 triệu đồng', 'eq', 45.5, 'tỷ đồng'],
  ])
})

describe('between two numbers', () => {
  check([
    ['từ 02 đến 04 trường', 'between', 2, 'trường', 4],
    ['02-04 trường', 'between', 2, 'trường', 4],
    ['02 – 04 trường', 'between', 2, 'trường', 4],
    ['10-12%', 'between', 10, '%', 12],
    ['10% - 12%', 'between', 10, '%', 12],
    ['từ 3% đến 5%', 'between', 3, '%', 5],
    ['tăng 10-12%', 'between', 10, '%', 12],
    ['giảm 1-1,5%/năm', 'between', 1, '%', 1.5],
    ['từ 7,5 đến 8,0%', 'between', 7.5, '%', 8],
    ['từ 8.300 đến 8.500 USD', 'between', 8300, 'USD', 8500],
    ['từ 3,1 đến 3,2 triệu tỷ đồng', 'between', 3.1, 'triệu tỷ đồng', 3.2],
    ['từ 03 tháng đến 06 tháng', 'between', 3, 'tháng', 6],
    ['250 - 300 lao động/năm', 'between', 250, 'lao động', 300],
    ['từ 10 tới 12 ha', 'between', 10, 'ha', 12],
  ])
})

describe('what a figure counts or measures in', () => {
  check([
    ['250 tỉ đồng', 'eq', 250, 'tỷ đồng'],
    ['1,2 nghìn tỷ đồng', 'eq', 1.2, 'nghìn tỷ đồng'],
    ['50 ngàn đồng', 'eq', 50, 'nghìn đồng'],
    ['70 triệu đồng/người/năm', 'eq', 70, 'triệu đồng/người/năm'],
    ['316 triệu đồng / ha', 'eq', 316, 'triệu đồng/ha'],
    ['12 giường bệnh/vạn dân', 'eq', 12, 'giường bệnh/vạn dân'],
    ['15 bác sĩ/10.000 dân', 'eq', 15, 'bác sĩ/10.000 dân'],
    ['65 tạ/ha', 'eq', 65, 'tạ/ha'],
    ['700 kg/người/năm', 'eq', 700, 'kg/người/năm'],
    ['5.000 m2', 'eq', 5000, 'm2'],
    ['5.000 m²', 'eq', 5000, 'm2'],
    ['12,5 km', 'eq', 12.5, 'km'],
    ['3km', 'eq', 3, 'km'],
    ['120 ha', 'eq', 120, 'ha'],
    ['3‰', 'eq', 3, '‰'],
    ['12 lượt', 'eq', 12, 'lượt'],
    ['450.000 lượt khách', 'eq', 450000, 'lượt khách'],
    ['8 sản phẩm OCOP', 'eq', 8, 'sản phẩm'],
    ['05 mô hình', 'eq', 5, 'mô hình'],
    ['35 đảng viên mới', 'eq', 35, 'đảng viên'],
    ['02 hợp tác xã', 'eq', 2, 'hợp tác xã'],
    ['02 HTX', 'eq', 2, 'hợp tác xã'],
    ['01 cụm công nghiệp', 'eq', 1, 'cụm'],
    ['12 tuyến đường', 'eq', 12, 'tuyến'],
    ['05 phòng học', 'eq', 5, 'phòng'],
    ['20 căn nhà', 'eq', 20, 'căn'],
    ['10 tổ dân phố', 'eq', 10, 'tổ dân phố'],
    ['150 đơn vị máu', 'eq', 150, 'đơn vị máu'],
    ['90 điểm', 'eq', 90, 'điểm'],
    ['1,5 lần', 'eq', 1.5, 'lần'],
    ['190 triệu tấn', 'eq', 190, 'triệu tấn'],
    ['1,2 triệu lượt khách', 'eq', 1.2, 'triệu lượt khách'],
    ['12 doanh nghiệp trên 1.000 dân', 'eq', 12, 'doanh nghiệp/1.000 dân'],
    ['01 buổi/tháng', 'eq', 1, 'buổi'],
    ['76 tuổi', 'eq', 76, 'tuổi'],
    ['04 tủ thuốc cộng đồng', 'eq', 4, 'tủ'],
  ])
})

describe('none may happen', () => {
  check([
    ['không còn hộ nghèo', 'eq', 0, 'hộ'],
    ['không để xảy ra vụ cháy lớn', 'eq', 0, 'vụ'],
    ['không để xảy ra các vụ trọng án', 'eq', 0, 'vụ'],
    ['không có trọng án', 'eq', 0, 'vụ'],
    ['không xảy ra tai nạn lao động', 'eq', 0, 'vụ'],
    ['không có người nghiện mới', 'eq', 0, 'người'],
    ['không phát sinh trường hợp tảo hôn', 'eq', 0, 'trường hợp'],
    ['không còn nhà tạm', 'eq', 0, 'nhà'],
    ['không có học sinh bỏ học', 'eq', 0, 'người'],
    ['không để xảy ra điểm nóng', 'eq', 0, 'điểm'],
    ['không có chi bộ yếu kém', 'eq', 0, 'chi bộ'],
  ])
})

describe('numbers written as words', () => {
  check([
    ['hai mô hình', 'eq', 2, 'mô hình'],
    ['ba vụ', 'eq', 3, 'vụ'],
    ['mười hai xã', 'eq', 12, 'xã'],
    ['hai mươi lăm thôn', 'eq', 25, 'thôn'],
    ['một trăm hộ', 'eq', 100, 'hộ'],
    ['ít nhất một mô hình', 'gte', 1, 'mô hình'],
    ['không quá hai trường hợp', 'lte', 2, 'trường hợp'],
    ['tối thiểu ba câu lạc bộ', 'gte', 3, 'câu lạc bộ'],
    ['một nửa', 'eq', 50, '%'],
    ['nửa', 'eq', 50, '%'],
  ])
})

describe('the figure that matters where several numbers stand', () => {
  check([
    ['từ 45,2% năm 2015 xuống dưới 30% năm 2020', 'lt', 30, '%'],
    ['từ 92% lên 95%', 'eq', 95, '%'],
    ['100% các lớp có ít nhất 01 tủ sách', 'eq', 100, '%'],
    ['01 dự án nhà ở có quy mô tối thiểu 30 căn', 'gte', 30, 'căn'],
    ['giá trị thu được trên 01 ha đất canh tác đạt từ 210 triệu đồng', 'gte', 210, 'triệu đồng'],
    ['tối thiểu 02 sản phẩm OCOP đạt từ 3 sao trở lên', 'gte', 2, 'sản phẩm'],
    ['tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng còn 7%', 'eq', 7, '%'],
    ['trong thời hạn 20 ngày làm việc: 100% hồ sơ', 'eq', 100, '%'],
    ['năm 2026 đạt 88%', 'eq', 88, '%'],
    ['theo Nghị quyết số 12/NQ-HĐND đạt 88%', 'eq', 88, '%'],
    ['đầu tư 50 tỷ đồng', 'eq', 50, 'tỷ đồng'],
    ['tặng 05 suất quà', 'eq', 5, 'suất'],
  ])
})

describe('no figure', () => {
  it.each([
    '',
    'giữ vững an ninh chính trị',
    'Nghị quyết số 57-NQ/TW ngày 22/12/2024',
    'giai đoạn 2026 - 2030',
    'năm 2025',
    'lần thứ 14',
    'mô hình chính quyền địa phương 02 cấp',
    'không ngừng nâng cao',
    'không để ai bị bỏ lại phía sau',
    'lao động không có việc làm',
    'Luật số 06/2022/QH15',
    'kỷ niệm 80 năm Quốc khánh',
    'Đề án 06',
    'ISO 9001:2015',
  ])('%s', (text) => {
    expect(readFigure(text)).toBeNull()
  })
})

describe('contradictory figures', () => {
  it.each([
    ['đạt trên 80% trở lên', true],
    ['dưới 5% trở lên', true],
    ['không quá 10 vụ trở lên', true],
    ['từ 80% trở lên', false],
    ['ít nhất 80% trở lên', false],
    ['trên 80%', false],
    ['trên 90% chi bộ hoàn thành tốt nhiệm vụ trở lên', false],
  ])('%s: %s', (text, expected) => {
    expect(isContradictory(text)).toBe(expected)
  })
})

describe('places of figures', () => {
  it('gives the span from the first word of the comparison to the last', () => {
    const text = 'Tỷ lệ hộ dùng nước máy đạt từ 92% trở lên; thu 126.291 triệu đồng'
    expect(readFigures(text).map(({ span }) => text.slice(...span))).toEqual([
      'đạt từ 92% trở lên',
      '126.291 triệu đồng',
    ])
  })
  it('keeps offsets into the composed form of a decomposed text', () => {
    const text = 'Tỷ lệ đạt 92%'
    const [figure] = readFigures(text.normalize('NFD'))
    expect(figure && text.slice(...figure.numberSpan)).toBe('92%')
  })
})

describe('writing a figure', () => {
  it.each([
    ['từ 95% trở lên', '≥ 95 %', '≥ 95 %'],
    ['dưới 0,8%', '< 0,8 %', '< 0.8 %'],
    ['126.291 triệu đồng', '126.291 triệu đồng', '126,291 triệu đồng'],
    ['02-04 trường', '2–4 trường', '2–4 trường'],
    ['không quá 3 vụ', '≤ 3 vụ', '≤ 3 vụ'],
    ['trên 12.350,5', '> 12.350,5', '> 12,350.5'],
  ])('%s', (typed, vi, en) => {
    const figure = readFigure(typed)
    expect(figure && [formatFigure(figure, 'vi'), formatFigure(figure, 'en')]).toEqual([vi, en])
  })
})
