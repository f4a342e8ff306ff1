import { describe, expect, it } from 'vitest'
import { type IndicatorUse, listLibrary } from './library.ts'

const use: IndicatorUse = { targetId: 't', name: 'Tham gia BHYT', movementName: 'm', unit: '%', latest: null }
const uses = new Map([['HEALTH_INSURANCE', [use]]])
const codes = (typed: string, onlyUsed = false) =>
  listLibrary(uses, { typed, onlyUsed }).flatMap(({ indicators }) => indicators.map(({ code }) => code))

describe('the library of indicators', () => {
  it('is found with marks or without', () => {
    expect(codes('hộ nghèo')).toContain('POOR_HOUSEHOLDS')
    expect(codes('ho ngheo')).toEqual(codes('hộ nghèo'))
  })
  it('is found by another name that plans use', () => expect(codes('BHYT')).toEqual(['HEALTH_INSURANCE']))
  it('every word typed has to be there', () => expect(codes('hộ nghèo trọng án')).toEqual([]))
  it('may be cut to what has targets', () => {
    expect(codes('', true)).toEqual(['HEALTH_INSURANCE'])
    expect(codes('hộ nghèo', true)).toEqual([])
  })
  it('shows what has targets before what has none', () => {
    const health = listLibrary(uses, { typed: '', onlyUsed: false }).find(({ field }) => field === 'health')
    expect(health?.indicators[0]?.code).toBe('HEALTH_INSURANCE')
    const jobs = new Map([['TRAINED_WORKERS', [use]]])
    const society = listLibrary(jobs, { typed: '', onlyUsed: false }).find(({ field }) => field === 'society')
    expect(society?.indicators[0]?.code).toBe('TRAINED_WORKERS')
  })
  it('tells which targets use it', () =>
    expect(listLibrary(uses, { typed: 'bhyt', onlyUsed: false })[0]?.indicators[0]?.uses).toEqual([use]))
})
