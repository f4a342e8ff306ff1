import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planText } from '../repair/fixtures/plan-text.ts'
import { lexicon } from '../repair/lexicon.ts'
import { convertLegacy, encodingOfFont, recogniseEncoding } from './convert-legacy.ts'
import { decodeText } from './decode-text.ts'
import { fromUnicode, toUnicode } from './to-unicode.ts'

const small = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ'
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('letters in the old encodings', () => {
  it('reads the small letters of TCVN3', () => {
    expect(toUnicode('Céng hßa x· héi chñ nghÜa ViÖt Nam', 'tcvn3')).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam')
    expect(toUnicode('§¶ng ñy, ñy ban nh©n d©n ph\u00adêng', 'tcvn3')).toBe('Đảng ủy, ủy ban nhân dân phường')
  })

  it('reads small letters and capitals of VNI', () => {
    expect(toUnicode('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'vni')).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam')
    expect(toUnicode('ÑAÛNG UÛY PHÖÔØNG, THÖÏC HIEÄN', 'vni')).toBe('ĐẢNG ỦY PHƯỜNG, THỰC HIỆN')
  })

  it('reads a VNI capital whose mark is small', () => {
    expect(toUnicode('Ñeà nghò UÛy ban, Uûy ban', 'vni')).toBe('Đề nghị Ủy ban, Ủy ban')
  })

  it('takes every letter there and back', () => {
    expect([...small]).toHaveLength(89)
    expect(toUnicode(fromUnicode(small, 'tcvn3'), 'tcvn3')).toBe(small)
    expect(toUnicode(fromUnicode(small, 'vni'), 'vni')).toBe(small)
    expect(toUnicode(fromUnicode(small.toUpperCase(), 'vni'), 'vni')).toBe(small.toUpperCase())
    expect(toUnicode(fromUnicode('ĂÂÊÔƠƯĐ', 'tcvn3'), 'tcvn3')).toBe('ĂÂÊÔƠƯĐ')
  })

  it('gives each letter a byte of its own in TCVN3', () => {
    const codes = [...fromUnicode(small, 'tcvn3')]
    expect(new Set(codes).size).toBe(89)
    expect(codes.every((code) => code.charCodeAt(0) <= 0xff)).toBe(true)
  })
})

describe('convertLegacy', () => {
  const paragraph = planText
    .slice(planText.indexOf('Thực hiện Chỉ thị'), planText.indexOf('II. CHỈ TIÊU'))
    .toLowerCase()

  for (const encoding of ['tcvn3', 'vni'] as const) {
    it(`recognises a paragraph in ${encoding} by its words`, () => {
      const seen = fromUnicode(paragraph, encoding)
      expect(recogniseEncoding(seen)).toBe(encoding)
      expect(convertLegacy(seen)).toEqual({ text: paragraph, from: encoding })
    })
  }

  it('takes the word of the font for a run too short to tell', () => {
    expect(convertLegacy('Sè')).toEqual({ text: 'Sè', from: null })
    expect(convertLegacy('Sè', { font: '.VnTime' })).toEqual({ text: 'Số', from: 'tcvn3' })
    expect(convertLegacy('KÕ ho¹ch', { font: '.VnTimeH' })).toEqual({ text: 'KẾ HOẠCH', from: 'tcvn3' })
    expect(convertLegacy('Keá hoaïch', { font: 'VNI-Times' })).toEqual({ text: 'Kế hoạch', from: 'vni' })
  })

  it('knows the fonts of the old encodings, also when a file holds part of one', () => {
    expect(encodingOfFont('.VNTIMEH')).toEqual({ encoding: 'tcvn3', capitals: true })
    expect(encodingOfFont('ABCDEF+.VnTimeH,Bold')).toEqual({ encoding: 'tcvn3', capitals: true })
    expect(encodingOfFont('.VnArial')).toEqual({ encoding: 'tcvn3', capitals: false })
    expect(encodingOfFont('ABCDEF+VNI-Times')).toEqual({ encoding: 'vni', capitals: false })
    expect(encodingOfFont('Times New Roman')).toBeNull()
    expect(encodingOfFont('Verdana')).toBeNull()
  })

  it('leaves French, Spanish and signs alone', () => {
    for (const text of [
      'La société a été créée à côté du théâtre où l’élève préférait la forêt, à Orléans.',
      'El año pasado la niña visitó España con su mamá y comió piña, ¿quizás más tarde?',
      '© 2026 ® 35°C ½ « » § 4 ± 2 µm ¶',
    ]) {
      expect(convertLegacy(text)).toEqual({ text, from: null })
    }
  })

  it('never touches Unicode Vietnamese, not even where every letter is a letter of western Europe too', () => {
    const words = lexicon().words.slice(3)
    const western = words.filter((word) => /^[\0-\xff]+$/.test(word))
    expect(western.length).toBeGreaterThan(300)
    const text = (from: readonly string[]) =>
      fc
        .array(fc.constantFrom(...from, ',', '2025', '10%', 'UBND', 'HĐND'.replace('Đ', 'D')), { maxLength: 60 })
        .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(fc.oneof(text(words), text(western)), (clean) => {
        expect(convertLegacy(clean)).toEqual({ text: clean, from: null })
        expect(convertLegacy(clean.toUpperCase()).from).toBeNull()
      }),
      { numRuns: 300 },
    )
  })
})

describe('decodeText', () => {
  const encoder = new TextEncoder()

  it('reads UTF-8 with and without a mark, composing what stands apart', () => {
    expect(decodeText(encoder.encode(planText))).toEqual({ text: planText, encoding: 'utf-8' })
    expect(decodeText(encoder.encode(`\ufeff${planText}`))).toEqual({ text: planText, encoding: 'utf-8' })
    expect(decodeText(encoder.encode(planText.normalize('NFD')))).toEqual({ text: planText, encoding: 'utf-8' })
    expect(decodeText(encoder.encode('Plain text'))).toEqual({ text: 'Plain text', encoding: 'utf-8' })
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' })
  })

  it('forgives a letter cut in two at the end', () => {
    const bytes = encoder.encode(`${planText}ế`).slice(0, -1)
    expect(decodeText(bytes).encoding).toBe('utf-8')
    expect(decodeText(bytes).text.startsWith(planText)).toBe(true)
  })

  it('reads UTF-16 of both orders, with and without a mark', () => {
    const little = Uint8Array.from(Buffer.from(planText, 'utf16le'))
    const big = Uint8Array.from(Buffer.from(planText, 'utf16le').swap16())
    expect(decodeText(little)).toEqual({ text: planText, encoding: 'utf-16le' })
    expect(decodeText(big)).toEqual({ text: planText, encoding: 'utf-16be' })
    expect(decodeText(Uint8Array.from([0xff, 0xfe, ...little]))).toEqual({ text: planText, encoding: 'utf-16le' })
    expect(decodeText(Uint8Array.from([0xfe, 0xff, ...big]))).toEqual({ text: planText, encoding: 'utf-16be' })
  })

  it('reads the bytes of TCVN3 and VNI files', () => {
    const lower = planText.toLowerCase()
    expect(decodeText(bytesOf(fromUnicode(lower, 'tcvn3')))).toEqual({ text: lower, encoding: 'tcvn3' })
    expect(decodeText(bytesOf(fromUnicode(planText, 'vni')))).toEqual({ text: planText, encoding: 'vni' })
  })

  it('reads a UTF-8 file whose letters are TCVN3', () => {
    const lower = planText.toLowerCase()
    expect(decodeText(encoder.encode(fromUnicode(lower, 'tcvn3')))).toEqual({ text: lower, encoding: 'tcvn3' })
  })

  it('reads windows-1258, letters and tones apart', () => {
    // "Kế hoạch thi đua của xã, thực hiện từ tháng tư"
    const bytes = [
      ...bytesOf('K'),
      0xea,
      0xec,
      ...bytesOf(' hoa'),
      0xf2,
      ...bytesOf('ch thi '),
      0xf0,
      ...bytesOf('ua cu'),
      0xd2,
      ...bytesOf('a xa'),
      0xde,
      ...bytesOf(', th'),
      0xfd,
      0xf2,
      ...bytesOf('c hi'),
      0xea,
      0xf2,
      ...bytesOf('n t'),
      0xfd,
      0xcc,
      ...bytesOf(' th'),
      0xe1,
      ...bytesOf('ng t'),
      0xfd,
    ]
    expect(decodeText(Uint8Array.from(bytes))).toEqual({
      text: 'Kế hoạch thi đua của xã, thực hiện từ tháng tư',
      encoding: 'windows-1258',
    })
  })

  it('never fails and always composes, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text } = decodeText(bytes)
        expect(text).toBe(text.normalize('NFC'))
      }),
    )
  })
})
