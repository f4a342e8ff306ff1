import { describe, expect, it } from 'vitest'
import { carriedOut, paperName } from './paper-name.ts'

const cited = (kind: string | null, number: string) => ({ kind, number, date: null, issuer: null })

describe('a paper is called', () => {
  it.each([
    [
      { kind: 'KH', number: '03/KH-UBND', date: '2026-01-10', issuer: 'Ủy ban nhân dân thành phố Hải Phòng' },
      'Kế hoạch 03/KH-UBND ngày 10/01/2026 của Ủy ban nhân dân thành phố Hải Phòng',
    ],
    [{ ...cited('NĐ', '152/2025/NĐ-CP'), date: '2025-06-14' }, 'Nghị định 152/2025/NĐ-CP ngày 14/06/2025'],
    [cited(null, '12'), '12'],
    [cited('XX', '12/XX'), '12/XX'],
  ])('%j', (paper, name) => expect(paperName(paper)).toBe(name))
})

describe('the paper a plan carries out', () => {
  it('is the higher plan before the decree it is based on', () =>
    expect(carriedOut([cited('NĐ', '1'), cited('QĐ', '2'), cited('KH', '3'), cited('KH', '4')])?.number).toBe('3'))
  it('is the first where nothing speaks for another', () =>
    expect(carriedOut([cited('NĐ', '1'), cited(null, '2')])?.number).toBe('1'))
  it('is none where nothing is cited', () => expect(carriedOut([])).toBe(null))
})
