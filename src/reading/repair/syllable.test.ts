import { describe, expect, it } from 'vitest'
import { hasMarks, isSyllable } from './syllable.ts'

describe('isSyllable', () => {
  for (const word of 'nghiêng quốc gì giết khuỷu thuở quyết oanh ưu yêu ủy uỷ hòa hoà xoong Đảng KHUYẾN y à'.split(
    ' ',
  )) {
    it(`knows ${word}`, () => expect(isSyllable(word)).toBe(true))
  }
  for (const word of 'phat các̀ tich hop nghat ka ngê thuwe nhiém1 dwgc w zalo str đđ'.split(' ')) {
    it(`refuses ${word}`, () => expect(isSyllable(word)).toBe(false))
  }
  it('takes letters and marks apart as together', () => expect(isSyllable('thưởng'.normalize('NFD'))).toBe(true))
})

it('sees a mark, also the stroke of đ alone', () => {
  expect(['da', 'đa', 'da\u0301', 'ĐA'].map(hasMarks)).toEqual([false, true, true, true])
})
