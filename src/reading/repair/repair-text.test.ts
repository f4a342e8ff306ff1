import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { damages, seeded, wordAccuracy } from './fixtures/damage.ts'
import { damagedSample } from './fixtures/damaged-sample.ts'
import { narrowText } from './fixtures/narrow-plan-text.ts'
import { planText } from './fixtures/plan-text.ts'
import { wardText } from './fixtures/ward-text.ts'
import { repairText } from './repair-text.ts'

const raw = damagedSample.map(([seen]) => seen).join('\n')
const repaired = repairText(raw)
const lines = repaired.text.split('\n')

describe('a scan read by an engine without Vietnamese', () => {
  damagedSample.forEach(([seen, right], index) => {
    it(`reads "${seen}"`, () => expect(lines[index]).toBe(right))
  })

  it('is surer of a number and of a clean word than of a guess', () => {
    const at = (part: string) => repaired.text.indexOf(part)
    expect(repaired.confidence(at('31/KH'), at('31/KH') + 2)).toBe(1)
    expect(repaired.confidence(at('thực hiện'), at('thực hiện') + 4)).toBeLessThanOrEqual(0.9)
    expect(repaired.confidence(0, repaired.text.length)).toBeLessThan(0.9)
  })

  it('says where a repaired word stood', () => {
    const start = repaired.text.indexOf('trở lên')
    expect(raw.slice(repaired.toRaw(start), repaired.toRaw(start + 'trở lên'.length))).toBe('tré 1én')
    const parted = repaired.text.indexOf('Nơi nhận')
    expect(raw.slice(repaired.toRaw(parted), repaired.toRaw(parted + 'Nơi nhận'.length))).toBe('Noinhgn')
  })
})

describe('repair of any text', () => {
  const seen = raw.split(/\s+/)
  const damagedText = fc
    .array(fc.tuple(fc.constantFrom(...seen, '2025', '12,5%', '(3)', '\f'), fc.constantFrom(' ', '\n', '\n\n', '  ')), {
      minLength: 40,
      maxLength: 120,
    })
    .map((tokens) => tokens.flat().join(''))

  it('keeps the line breaks, maps places without going back and ends where the raw text ends', () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        const result = repairText(text)
        expect(result.text.split('\n').length).toBe(text.split('\n').length)
        const places = Array.from({ length: result.text.length + 1 }, (_, offset) => result.toRaw(offset))
        expect(places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0))).toBe(true)
        expect([places[0], places.at(-1)]).toEqual([0, text.length])
      }),
      { numRuns: 60 },
    )
  })

  it('never alters a number of three digits or more', () => {
    const numbers = (text: string) => text.match(/(?<![\p{L}&|])\d[\d.,/]*\d{2}(?!\p{L})/gu) ?? []
    fc.assert(
      fc.property(damagedText, (text) => {
        expect(numbers(repairText(text).text)).toEqual(numbers(text))
      }),
      { numRuns: 60 },
    )
  })

  it('gives clean text back as it is, composed', () => {
    expect(repairText(planText).text).toBe(planText)
    expect(repairText(planText.normalize('NFD')).text).toBe(planText)
    expect(repairText('').text).toBe('')
    const odd = `${planText}\nd) Một\nd) Hai\nHDND xã, 12-CTATU, l0%, I1.`
    expect(repairText(odd).text).toBe(odd)
  })

  it('gives the clean page of a half damaged text back with hardly a word changed', () => {
    const { text } = repairText(`${planText}\n${raw}`)
    expect(wordAccuracy(planText, text.split('\n').slice(0, planText.split('\n').length).join('\n'))).toBeGreaterThan(
      0.99,
    )
  })

  it('is not slowed by runs of dots, symbols or letters', () => {
    const started = performance.now()
    for (const run of ['.', '…', 'a', 'é', '1', '-', '&', '(', '/', 'a.', 'A/'])
      repairText(`${raw}\n${run.repeat(20_000)}x`)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('leaves words of other languages and addresses in a damaged text alone', () => {
    const text = `${raw}\nhttps://vinhhoa.example.vn facebook online ubnd@haiphong.example.vn`
    expect(repairText(text).text.split('\n').at(-1)).toBe(
      'https://vinhhoa.example.vn facebook online ubnd@haiphong.example.vn',
    )
  })
})

// Measured when written, less about three points.
const floors: Record<keyof typeof damages, readonly [plan: number, ward: number, narrow: number]> = {
  stripped: [0.96, 0.91, 0.92],
  toneless: [0.97, 0.92, 0.93],
  'foreign engine': [0.96, 0.91, 0.92],
  'poor scan': [0.95, 0.9, 0.9],
  light: [0.97, 0.93, 0.94],
}

describe('share of words right after a damage of our own making', () => {
  for (const [name, [plan, ward, narrow]] of Object.entries(floors)) {
    const damage = damages[name as keyof typeof damages]
    const average = (truth: string) => {
      const shares = [1, 2, 3, 4, 5].map((seed) => wordAccuracy(truth, repairText(damage(truth, seeded(seed))).text))
      return shares.reduce((sum, share) => sum + share, 0) / shares.length
    }
    it(`${name}: a plan ${plan}, a report on other matters ${ward}, a plan on a narrow matter ${narrow}`, () => {
      const measured = [planText, wardText, narrowText].map(average)
      console.info(`${name}: ${measured.map((share) => `${(share * 100).toFixed(1)} %`).join(', ')}`)
      expect(measured[0]).toBeGreaterThanOrEqual(plan)
      expect(measured[1]).toBeGreaterThanOrEqual(ward)
      expect(measured[2]).toBeGreaterThanOrEqual(narrow)
    })
  }
})

const scan = '../shared/seeds/001_86f88afa4faa97da.txt'

describe.skipIf(!existsSync(scan))('the damaged scan among the seeds', () => {
  const text = existsSync(scan) ? repairText(readFileSync(scan, 'utf8')).text : ''
  const running = text.replace(/\s+/g, ' ')
  const phrases = [
    'XÃ NGUYỄN LƯƠNG BẰNG',
    'KẾ HOẠCH',
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Mục đích',
    '2. Yêu cầu',
    '3. Các chỉ tiêu thi đua:',
    'III. THỜI GIAN THỰC HIỆN',
    'IV. KHEN THƯỞNG',
    'TỔ CHỨC THỰC HIỆN',
    'Nơi nhận: TM. ỦY BAN NHÂN DÂN',
    'PHÓ CHỦ TỊCH',
    'Đoàn Văn Cát',
    'ngày 18 tháng 9 năm 2025',
    'số 232/KH-UBND, ngày 09/09/2025',
    '41-CT/TW',
    '46-CT/TU ngày 26/6/2025',
    'số 57-NQ/TW',
    'số 66-NQ/TW',
    'trên địa bàn hằng năm tăng bình quân từ 10% trở lên',
    'trong đó: Nông nghiệp — thủy sản tăng bình quân 2% trở lên',
    'Đến năm 2030, giá trị sản phẩm trên 01 ha',
    '230 triệu đồng trở lên',
    'đạt từ 250 tỷ đồng; tỷ lệ giải ngân vốn đầu tư công',
    'Phấn đấu có ít nhất 15 doanh nghiệp/1.000 dân',
    'thu nhập bình quân đầu người',
    'đến năm 2028, không còn hộ nghèo',
    'gia đình văn hóa đạt từ 90% trở lên',
    'danh hiệu làng văn hóa ở 14/14 thôn',
    'ít nhất 01 phòng học thông minh',
    'ít nhất 01 nhà đa năng',
    'tỷ lệ dân số tham gia bảo hiểm y tế đạt 100%',
    'Tỷ lệ lao động trong độ tuổi tham gia bảo hiểm xã hội',
    'quy mô tối thiểu 30 giường bệnh',
    'xây dựng nông thôn mới nâng cao',
    'sử dụng nước sạch đạt 100%',
    'chất thải rắn sinh hoạt đạt trên 90%',
    'tỷ lệ hồ sơ trực tuyến mức độ 3, 4 đạt trên 80%',
    'gọi công dân nhập ngũ',
    'có bằng cấp, chứng chỉ đạt trên 50%',
    'Cả nước chung sức xây dựng nông thôn mới',
    'Vì người nghèo - không để ai bị bỏ lại phía sau',
    'thực hiện văn hóa công sở',
    'đổi mới, sáng tạo và chuyển đổi số',
    'Bình dân học vụ số',
    '1. Phòng Văn hóa - Xã hội',
    '2. Đề nghị Ban Xây dựng',
    '3. Đề nghị Ủy ban MTTQ xã và các đoàn thể xã',
    '4. Trung tâm Văn hóa, Thể thao và Truyền thông xã',
    '5. Các cơ quan, đơn vị thuộc UBND xã',
  ]
  for (const phrase of phrases) it(`reads "${phrase}"`, () => expect(running).toContain(phrase))

  it('is repaired in well under a second, again in less', () => {
    const started = performance.now()
    repairText(readFileSync(scan, 'utf8'))
    const took = performance.now() - started
    console.info(`repair of seven pages, word lists loaded: ${took.toFixed(0)} ms`)
    expect(took).toBeLessThan(1000)
  })
})
