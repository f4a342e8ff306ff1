import { expect, it } from 'vitest'
import { refusalText } from './errors.messages.ts'

it('what is too large is said of any file or form, with what to do', () => {
  expect(refusalText.vi['too-large']).toMatch(/^Tệp hoặc biểu mẫu lớn quá mức nhận được\. Chọn tệp nhẹ hơn/)
  expect(refusalText.en['too-large']).toMatch(/^The file or form is larger than can be taken\. Choose a smaller file/)
  for (const locale of ['vi', 'en'] as const)
    expect(refusalText[locale]['too-large']).not.toMatch(/40 MB|kế hoạch|plan/)
})
