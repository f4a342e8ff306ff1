import { describe, expect, it } from 'vitest'
import { indicatorByCode, indicators } from '#law/register/indicators.ts'

describe('the library of indicators', () => {
  it('has no code twice', () => {
    expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length)
  })

  it('gives every indicator a name, a definition, a unit and another name', () => {
    const lacking = indicators.filter(
      ({ name, definition, unit, aliases }) =>
        !name.vi || !name.en || definition.length < 20 || !unit || aliases.some((alias) => alias.trim() === ''),
    )
    expect(lacking).toEqual([])
  })

  it('knows which way is better', () => {
    expect(indicatorByCode('HEALTH_INSURANCE')?.direction).toBe('higher')
    expect(indicatorByCode('POOR_HOUSEHOLDS')?.direction).toBe('lower')
    expect(indicatorByCode('GRAVE_CASES')?.direction).toBe('none-may-happen')
  })

  it('never adds up shares', () => {
    expect(indicators.filter(({ unit, rollUp }) => unit === '%' && rollUp === 'sum')).toEqual([])
  })

  it('marks every definition as unchecked until its sector has confirmed it', () => {
    expect(indicators.every(({ verified }) => verified === false)).toBe(true)
  })

  it('does not know an unknown code', () => {
    expect(indicatorByCode('NOPE')).toBeNull()
  })
})
