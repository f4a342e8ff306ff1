import { describe, expect, it } from 'vitest'
import { shortAwards, titlesFor } from './registration.page.tsx'

const codes = (kind: string, chosen: string[] = []) => titlesFor(kind, chosen).map(({ code }) => code)

describe('a unit is offered titles it can earn itself', () => {
  it('a village: titles of collectives and the one of villages', () =>
    expect(codes('village')).toEqual(['TTLDTT', 'TTLDXS', 'CTDT', 'TVH']))
  it('a school: no title of villages', () => expect(codes('school')).toEqual(['TTLDTT', 'TTLDXS', 'CTDT']))
  it('what was chosen before stays', () => expect(codes('school', ['code:LDTT'])).toContain('LDTT'))
})

describe('awards of a plan are offered by a short name', () => {
  const sentence = 'Xã chọn các tập thể làm tốt để khen thưởng vào dịp tổng kết cuối năm của phong trào.'
  const awards = [
    { id: 'a', form: 'GIAY_KHEN', text: 'Giấy khen của xã' },
    { id: 'b', form: 'BANG_KHEN', text: sentence },
    { id: 'c', form: 'BANG_KHEN', text: `${sentence} Lần hai.` },
    { id: 'd', form: null, text: sentence },
    { id: 'e', form: 'LDTT', text: 'Lao động tiên tiến' },
  ]
  const labels = (chosen: string[]) => shortAwards(awards, chosen, 'vi').map(({ id, label }) => [id, label])
  it('its own words where short, else the form; once each; nothing for persons', () =>
    expect(labels([])).toEqual([
      ['a', 'Giấy khen của xã'],
      ['b', 'Bằng khen'],
    ]))
  it('what was chosen before stays, and stands for its name', () =>
    expect(labels(['rule:c', 'rule:d'])).toEqual([
      ['a', 'Giấy khen của xã'],
      ['c', 'Bằng khen'],
      ['d', sentence],
    ]))
})
