import { describe, expect, it } from 'vitest'
import { fold } from '../fold.ts'
import { readMovements } from './movements.ts'

const names = (text: string, own = '') =>
  readMovements({ text, folded: fold(text), from: 0, to: text.length, own }).map(({ name }) => name)

describe('readMovements', () => {
  it('reads names in mixed quotation marks', () => {
    expect(names('phong trào thi đua "Bản sạch, rừng xanh”; phong trào thi đua “Nhà nhà học số"')).toEqual([
      'Bản sạch, rừng xanh',
      'Nhà nhà học số',
    ])
  })

  it('reads a list after one "phong trào thi đua"', () => {
    expect(names('các phong trào thi đua: “Bản sạch”, “Rừng xanh” và “Suối trong”.')).toEqual([
      'Bản sạch',
      'Rừng xanh',
      'Suối trong',
    ])
  })

  it('leaves out a campaign that is not an emulation movement', () => {
    expect(names('Đẩy mạnh phong trào "Toàn dân đoàn kết xây dựng đời sống văn hóa".')).toEqual([])
  })

  it('counts "phong trào" beside a "phong trào thi đua" of the same line', () => {
    expect(names('phong trào thi đua “Bản sạch” và phong trào “Rừng xanh”')).toEqual(['Bản sạch', 'Rừng xanh'])
  })

  it('ends a name whose mark was never closed where the register ends it', () => {
    expect(
      names('phong trào thi đua “Bình dân học vụ số gắn với chuyển đổi số; phong trào thi đua “Rừng xanh”'),
    ).toEqual(['Bình dân học vụ số', 'Rừng xanh'])
  })

  it('leaves out the movement that the plan itself launches', () => {
    expect(
      names('Phong trào thi đua “Bản sạch” được phát động', 'Phát động phong trào thi đua “Bản sạch” năm 2026'),
    ).toEqual([])
  })

  it('tells who launched it, for which years and under which plan', () => {
    const text =
      'Các phong trào thi đua của tỉnh phát động:\n(1) Phong trào thi đua "Rừng xanh" giai đoạn 2021 - 2025 (Kế hoạch số 12/KH-UBND ngày 01/02/2021)'
    expect(readMovements({ text, folded: fold(text), from: 0, to: text.length, own: '' })).toMatchObject([
      { name: 'Rừng xanh', launchedBy: 'province', period: { from: 2021, to: 2025 }, plan: '12/KH-UBND' },
    ])
  })
})
