import { describe, expect, it } from 'vitest'
import { contentOf } from '../samples/read-sample.ts'
import { readProse } from './read-prose.ts'

const paragraphs = (text: string) => readProse(contentOf(text)).text.split('\n')
const filler = 'Các cơ quan, đơn vị trên địa bàn tổ chức phát động thi đua sâu rộng, thiết thực và'

describe('readProse', () => {
  it('joins wrapped lines and keeps labelled lines apart', () => {
    expect(paragraphs(`- ${filler}\nhiệu quả trong năm.\n- Bản nào cũng có việc.`)).toEqual([
      `- ${filler} hiệu quả trong năm.`,
      '- Bản nào cũng có việc.',
    ])
  })

  it('joins lines that an empty line stands between each', () => {
    expect(paragraphs(`1. ${filler}\n\nhiệu quả.\n\n2. Việc khác.\n\n3. Việc nữa.`)).toEqual([
      `1. ${filler} hiệu quả.`,
      '2. Việc khác.',
      '3. Việc nữa.',
    ])
  })

  it('closes up a number broken at its dash', () => {
    expect(
      paragraphs(
        `Thực hiện Kế hoạch về phát động phong trào thi đua trong toàn tỉnh, số 175/KH-\nUBND ngày 15/7/2022.`,
      ),
    ).toEqual(['Thực hiện Kế hoạch về phát động phong trào thi đua trong toàn tỉnh, số 175/KH-UBND ngày 15/7/2022.'])
  })

  it('does not take a dash inside a sentence for a bullet', () => {
    expect(paragraphs(`a) ${filler} các tổ chức chính trị\n- xã hội của xã.`)).toEqual([
      `a) ${filler} các tổ chức chính trị - xã hội của xã.`,
    ])
  })

  it('drops page numbers and joins across the page', () => {
    expect(paragraphs(`a) ${filler}\n\n2\n\nhiệu quả.`)).toEqual([`a) ${filler} hiệu quả.`])
  })

  it('drops a head that returns on every page, and keeps its first', () => {
    const page = `Kế hoạch thi đua xã Suối Mây\n1. ${filler} hiệu quả.`
    expect(paragraphs(`${page}\n${page}\n${page}`).filter((line) => line.startsWith('Kế hoạch'))).toHaveLength(1)
  })

  it('takes Markdown marks off and keeps bullets', () => {
    expect(paragraphs('## **I. MỤC ĐÍCH**\n\n* **Một:** hai.\n\n*nghiêng*')).toEqual([
      'I. MỤC ĐÍCH',
      '* Một: hai.',
      'nghiêng',
    ])
  })

  it('composes letters typed apart', () => {
    expect(paragraphs('Kế hoạch'.normalize('NFD'))).toEqual(['Kế hoạch'])
  })

  it('reads columns kept apart by blanks as one row each', () => {
    expect(
      paragraphs('STT   Chỉ tiêu         Kế hoạch\n1     Trồng rừng       40 ha\n2     Hộ nghèo         5%'),
    ).toEqual(['STT | Chỉ tiêu | Kế hoạch', '1 | Trồng rừng | 40 ha', '2 | Hộ nghèo | 5%'])
  })
})
