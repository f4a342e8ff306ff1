import { describe, expect, it } from 'vitest'
import { readLetterhead } from '../samples/read-letterhead.ts'
import { levelOf, namedUnits } from './units.ts'

describe('issuers of every level', () => {
  const issuers: [lines: string[], name: string, level: string][] = [
    [['ỦY BAN NHÂN DÂN', 'ĐẶC KHU HÒN NGỌC'], 'Ủy ban nhân dân đặc khu Hòn Ngọc', 'commune'],
    [['UBND TỈNH TÂY VÂN', 'SỞ NỘI VỤ'], 'Sở Nội vụ', 'province'],
    [['BỘ GIÁO DỤC VÀ ĐÀO TẠO'], 'Bộ Giáo dục và Đào tạo', 'central'],
    [['ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG', 'ĐẢNG ỦY XÃ AN MÂY', '*'], 'Đảng ủy xã An Mây', 'commune'],
    [['UBND XÃ SUỐI MÂY', 'TRƯỜNG TIỂU HỌC BẢN CHỢ'], 'Trường Tiểu học Bản Chợ', 'other'],
    [['UBND XÃ SUỐI MÂY', 'PHÒNG VĂN HÓA - XÃ HỘI'], 'Phòng Văn hóa - Xã hội', 'commune'],
    [['ỦY BAN NHÂN DÂN', 'HUYỆN MƯỜNG PHA'], 'Ủy ban nhân dân huyện Mường Pha', 'district'],
    [['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HẢI PHÒNG'], 'Ủy ban nhân dân thành phố Hải Phòng', 'province'],
    [['ỦY BAN MẶT TRẬN TỔ QUỐC', 'VIỆT NAM XÃ SUỐI MÂY'], 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Suối Mây', 'commune'],
    [
      ['ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'THÀNH PHỐ HUẾ | Độc lập - Tự do - Hạnh phúc'],
      'Ủy ban nhân dân thành phố Huế',
      'province',
    ],
    [
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ỦY BAN NHÂN DÂN', 'Độc lập - Tự do - Hạnh phúc PHƯỜNG BẾN SEN'],
      'Ủy ban nhân dân phường Bến Sen',
      'commune',
    ],
    [['ỦY BAN NHÂN DÂN', 'TP. ĐÀ NẴNG'], 'Ủy ban nhân dân thành phố Đà Nẵng', 'province'],
    [
      ['ĐOÀN TNCS HỒ CHÍ MINH', 'BAN CHẤP HÀNH TỈNH TÂY VÂN', 'ĐOÀN TNCS HỒ CHÍ MINH'],
      'Ban Chấp hành tỉnh Tây Vân',
      'province',
    ],
    [['LIÊN ĐOÀN LAO ĐỘNG TỈNH TÂY VÂN', 'BAN THƯỜNG VỤ'], 'Liên đoàn Lao động tỉnh Tây Vân', 'province'],
    [['HỘI CỰU CHIẾN BINH VIỆT NAM', 'HỘI CỰU CHIẾN BINH XÃ SUỐI MÂY'], 'Hội Cựu chiến binh xã Suối Mây', 'commune'],
    [['THÀNH ỦY HÀ NỘI', 'ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG', '*'], 'Đảng ủy các cơ quan Đảng', 'province'],
    [['UBND TỈNH TÂY VÂN', 'ỦY BAN NHÂN DÂN THÀNH PHỐ HOA GIANG'], 'Ủy ban nhân dân thành phố Hoa Giang', 'district'],
  ]
  for (const [lines, name, level] of issuers) {
    it(name, () => {
      const { issuer, level: read } = readLetterhead([
        ...lines,
        'Số: 1/KH-X',
        'KẾ HOẠCH',
        'Thi đua',
        'I. MỤC ĐÍCH',
      ]).document
      expect([issuer?.name, read]).toEqual([name, level])
    })
  }
})

describe('number lines', () => {
  const numbers: [line: string, number: number | null, symbol: string][] = [
    ['Số: 49 /KH-UBND', 49, 'KH-UBND'],
    ['Số:        /KH-UBND', null, 'KH-UBND'],
    ['Số: …/KH-UBND', null, 'KH-UBND'],
    ['Số 12-KH/ĐU', 12, 'KH/ĐU'],
    ['Số:   -KH/ĐU', null, 'KH/ĐU'],
    ['Số: 09/KH-MTTQ-BTT', 9, 'KH-MTTQ-BTT'],
  ]
  for (const [line, number, symbol] of numbers) {
    it(line, () =>
      expect(readLetterhead([line, 'KẾ HOẠCH', 'Thi đua', 'I. MỤC ĐÍCH']).document).toMatchObject({ number, symbol }),
    )
  }
})

describe('place and date', () => {
  const dates: [line: string, date: string | null, year: number | null][] = [
    ['Suối Mây, ngày 3 tháng 5 năm 2026', '2026-05-03', 2026],
    ['Suối Mây, ngày      tháng     năm 2026', null, 2026],
    ['Suối Mây, ngày …/…/2026', null, 2026],
    ['Suối Mây, ngày .... tháng 5 năm 2026', null, 2026],
    ['Suối Mây, ngày 05/6/2026', '2026-06-05', 2026],
  ]
  for (const [line, issuedOn, issuedYear] of dates) {
    it(line, () => {
      const { document } = readLetterhead([line, 'KẾ HOẠCH', 'Thi đua', 'I. MỤC ĐÍCH'])
      expect(document).toMatchObject({ issuedOn, issuedYear, place: 'Suối Mây' })
    })
  }
})

describe('signatures', () => {
  const signatures: [lines: string[], authority: string | null, capacity: string | null, name: string][] = [
    [
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lò Thị Bưởi'],
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH PHÓ CHỦ TỊCH',
      'Lò Thị Bưởi',
    ],
    [['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG', 'Lưu Văn Thông'], null, 'TL. GIÁM ĐỐC CHÁNH VĂN PHÒNG', 'Lưu Văn Thông'],
    [
      ['TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '(Đã ký)', 'Y Hoa Niê'],
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH PHÓ CHỦ TỊCH',
      'Y Hoa Niê',
    ],
    [['GIÁM ĐỐC', 'Đại tá Lê Hồng Mạnh'], null, 'GIÁM ĐỐC', 'Lê Hồng Mạnh'],
    [['Q. CHỦ TỊCH', 'Vừ A Dính'], null, 'Q. CHỦ TỊCH', 'Vừ A Dính'],
  ]
  for (const [lines, authority, capacity, name] of signatures) {
    it(lines.join(' / '), () => {
      const body = [
        'KẾ HOẠCH',
        'Thi đua',
        'I. MỤC ĐÍCH',
        '- Một.',
        '- Hai.',
        'II. NỘI DUNG',
        '- Ba.',
        'Nơi nhận:',
        '- Lưu: VT.',
      ]
      expect(readLetterhead([...body, ...lines]).document.signatory).toMatchObject({ authority, capacity, name })
    })
  }
})

it('reads a name of a unit no further than its capitals and its line', () => {
  expect(namedUnits('Đảng bộ xã Suối Mây lần thứ nhất; UBND phường Bến Trúc\nThực hiện')).toMatchObject([
    { kind: 'xã', name: 'Suối Mây' },
    { kind: 'phường', name: 'Bến Trúc' },
  ])
})

it('places a city that is not under the centre at district level', () => {
  expect(levelOf('Ủy ban nhân dân thành phố Hoa Giang', null)).toBe('district')
})

it('places a city without a province above it under the centre', () => {
  expect(levelOf('Ủy ban nhân dân thành phố Hoa Giang', null, false)).toBe('province')
})

it('ends the closing before appendices that only their table or their note gives away', () => {
  const { document } = readLetterhead([
    'KẾ HOẠCH',
    'Thi đua',
    'I. MỤC ĐÍCH',
    'Nơi nhận:',
    '- Các bản;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'BSCKII. Lò Văn Inh',
    'CÁC TỔ CÔNG TÁC',
    '(Kèm theo Kế hoạch số 9/KH-UBND)',
    'TỔ TRƯỞNG',
    'Vi Thị Mận',
  ])
  expect(document.signatory).toMatchObject({ capacity: 'CHỦ TỊCH', name: 'Lò Văn Inh' })
  expect(document.recipients).toEqual(['Các bản', 'Lưu: VT'])
})
