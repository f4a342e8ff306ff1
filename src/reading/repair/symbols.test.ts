import { describe, expect, it } from 'vitest'
import { acronymFor, isSymbol, repairNumber, repairSymbol } from './symbols.ts'

describe('numbers and symbols of instruments', () => {
  const numbers: [seen: string, ordinal: boolean, right: string | null][] = [
    ['2025', false, '2025'],
    ['09/09/2025', false, '09/09/2025'],
    ['126.291', false, '126.291'],
    ['1OO%', false, '100%'],
    ['l0%', false, '10%'],
    ['2O3O', false, '2030'],
    ['XIV', false, 'XIV'],
    ['I11', true, 'III'],
    ['I11', false, null],
    ['11', true, '11'],
    ['S6', false, null],
    ['1ap', false, null],
    ['lo', false, null],
  ]
  for (const [seen, ordinal, right] of numbers) {
    it(`${seen}${ordinal ? ' before a stop' : ''}: ${right}`, () => expect(repairNumber(seen, ordinal)).toBe(right))
  }

  for (const symbol of ['41-CT/TW', '232/KH-UBND', '152/2025/NĐ-CP', '1669/NQ-UBTVQH15', 'KH-UBND', '46-CTATU']) {
    it(`${symbol} is a symbol`, () => expect(isSymbol(symbol)).toBe(true))
  }
  for (const word of ['kinh-tế', 'Thi-đua', '2026-2030', 'UBND']) {
    it(`${word} is none`, () => expect(isSymbol(word)).toBe(false))
  }

  it('puts đ and a lost stroke back', () => {
    expect(repairSymbol('46-CTATU')).toBe('46-CT/TU')
    expect(repairSymbol('46-CTTU')).toBe('46-CT/TU')
    expect(repairSymbol('41-CT/TW')).toBe('41-CT/TW')
    expect(repairSymbol('17/QD-TTg')).toBe('17/QĐ-TTg')
    expect(repairSymbol('152/2025/ND-CP')).toBe('152/2025/NĐ-CP')
  })

  it('knows an abbreviation that lost the stroke of its đ, or had it read as P', () => {
    expect(['HDND', 'HPND', 'TDKT', 'UBND', 'KE', 'XYZ'].map(acronymFor)).toEqual([
      'HĐND',
      'HĐND',
      'TĐKT',
      'UBND',
      null,
      null,
    ])
  })
})
