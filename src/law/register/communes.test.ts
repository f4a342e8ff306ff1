import { describe, expect, it } from 'vitest'
import { communes } from './communes.ts'

describe('the register of communes of Hải Phòng', () => {
  it('holds 45 wards, 67 communes and 2 special zones, no name twice within a kind', () => {
    const count = (kind: string) => communes.filter((commune) => commune.kind === kind).length
    expect([count('phường'), count('xã'), count('đặc khu')]).toEqual([45, 67, 2])
    expect(new Set(communes.map(({ kind, name }) => `${kind} ${name}`)).size).toBe(114)
  })

  it('keeps the two names apart that differ by one mark', () => {
    const names = communes.map(({ name }) => name).filter((name) => name.startsWith('Cẩm'))
    expect(names).toEqual(['Cẩm Giàng', 'Cẩm Giang'])
  })

  it('marks 18 units as named after a person and claims none of them as verified', () => {
    const named = communes.filter(({ namedAfterPerson }) => namedAfterPerson)
    expect(named).toHaveLength(18)
    expect(named.some(({ verified }) => verified)).toBe(false)
    expect(named.map(({ name }) => name)).toContain('Nguyễn Lương Bằng')
  })

  it('is written in composed Unicode', () => {
    for (const { name } of communes) expect(name).toBe(name.normalize('NFC'))
  })
})
