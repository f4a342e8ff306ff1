import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { readSample, readText, slice } from './samples/read-sample.ts'

// The sample as an engine without Vietnamese reads it: every mark gone.
const whole = readSample('commune-wrapped.txt')
const damaged = readText(whole.text.replace(/\p{L}+/gu, (word) => matchCase(word, fold(word))))

function matchCase(word: string, bare: string): string {
  return [...bare].map((letter, i) => (word[i] === word[i]?.toLowerCase() ? letter : letter.toUpperCase())).join('')
}

describe('a text that lost its marks', () => {
  it('is told from a sound one', () => {
    expect(whole.source.damaged).toBe(false)
    expect(damaged.source.damaged).toBe(true)
    expect(damaged.findings.map(({ rule }) => rule)).toContain('text-damaged')
  })

  it('still gives number, date and figures', () => {
    expect(damaged.document).toMatchObject({ number: 31, symbol: 'KH-UBND', issuedOn: '2026-01-12' })
    expect(damaged.targets.map(({ value }) => value)).toEqual([12450, 1200, 6.5, 40, 100, null])
  })

  it('shows the text as it stood and points into it', () => {
    expect(damaged.text).toContain('UY BAN NHAN DAN')
    expect(slice(damaged, damaged.document.numberSpan)).toBe('So: 31/KH-UBND')
    expect(damaged.period && slice(damaged, damaged.period.span)).toBe('Tu ngay 15/01/2026 den het ngay 31/12/2026')
  })

  it('says of each fact how it stood and how sure the reading is', () => {
    const [first] = damaged.responsibilities
    expect(first?.asRead).toBe('Phong Van hoa - Xa hoi')
    expect(first?.confidence).toBeGreaterThan(0)
    expect(first?.confidence).toBeLessThanOrEqual(1)
  })
})
