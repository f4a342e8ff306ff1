import { describe, expect, it } from 'vitest'
import { findIndicator } from '#reading/targets/find-indicator.ts'

describe('the standard indicator behind a target', () => {
  it.each([
    ['Tỷ lệ người dân tham gia BHYT', 'HEALTH_INSURANCE'],
    ['tỷ lệ bao phủ bảo hiểm y tế toàn dân', 'HEALTH_INSURANCE'],
    ['Hộ cận nghèo', 'NEAR_POOR'],
    ['hộ nghèo theo chuẩn nghèo đa chiều', 'POOR_HOUSEHOLDS'],
    ['Tỷ lệ hộ nghèo', 'POOR_HOUSEHOLDS'],
    ['thu nhập bình quân đầu người trên địa bàn xã', 'INCOME_PER_HEAD'],
    ['Thu ngân sách nhà nước trên địa bàn', 'BUDGET_REVENUE'],
    ['Thu trong cân đối', 'BUDGET_BALANCED'],
    ['tỷ lệ giải ngân vốn đầu tư công của xã', 'DISBURSEMENT'],
    ['Tỷ lệ phá án', 'CASES_SOLVED'],
    ['trọng án xảy ra trên địa bàn', 'GRAVE_CASES'],
    ['Duy trì tỉ lệ gia đình văn hoá', 'CULTURED_FAMILIES'],
    ['tỷ lệ thu gom chất thải rắn sinh hoạt', 'WASTE_COLLECTED'],
    ['ty le thu gom chat thai ran sinh hoat', 'WASTE_COLLECTED'],
    ['tỷ lệ thu gom chât thai rắn sinh hoat', 'WASTE_COLLECTED'],
    ['hoàn thành chỉ tiêu tuyển chọn và gọi công dân nhập ngũ', 'CONSCRIPTION'],
    ['doanh nghiệp/1.000 dân', 'ENTERPRISES_PER_1000'],
    ['Tỷ lệ lao động qua đào tạo', 'TRAINED_WORKERS'],
    ['tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn', 'ON_TIME'],
    ['Kết nạp đảng viên mới', 'NEW_MEMBERS'],
  ])('%s', (name, code) => {
    expect(findIndicator(name)?.indicator.code).toBe(code)
  })

  it.each(['', 'Giữ vững đoàn kết nội bộ', 'xyz', 'văn nghệ quần chúng hằng tuần'])('none: %s', (name) => {
    expect(findIndicator(name)).toBeNull()
  })
})
