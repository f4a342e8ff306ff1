import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assessDamage } from './assess-damage.ts'
import { damages, seeded } from './fixtures/damage.ts'
import { planText } from './fixtures/plan-text.ts'
import { wardText } from './fixtures/ward-text.ts'

describe('assessDamage', () => {
  const sound: [name: string, text: string][] = [
    ['a clean plan', planText],
    ['a clean plan with its marks apart', planText.normalize('NFD')],
    ['a clean report', wardText],
    [
      'headings in capitals',
      'ỦY BAN NHÂN DÂN XÃ\nKẾ HOẠCH\nI. MỤC ĐÍCH, YÊU CẦU\nII. CHỈ TIÊU\nIII. THỜI GIAN THỰC HIỆN\nIV. KHEN THƯỞNG',
    ],
    ['a short clean text', 'Kế hoạch phát động thi đua'],
    ['two words without marks', 'thi dua'],
    ['nothing', ''],
    ['figures alone', '12 345 67,8 9/10 2025 2026 100% 50% 1.000 2.000'],
    [
      'English',
      'The commune shall launch an emulation campaign in order to reach the targets of the plan, and it can at that time reward the best teams that have done so.',
    ],
    [
      'French',
      'La commune a lancé une campagne afin que les objectifs du plan soient atteints avant la fin de cette année, et chaque équipe méritante sera récompensée.',
    ],
    [
      'program code',
      'export function sum(items: number[]): number { let total = 0; for (const item of items) total += item; return total } // see main.ts and test it again',
    ],
    [
      'clean text with foreign names',
      'Phường ký thỏa thuận với Samsung Electronics và Saint-Gobain về lắp đặt camera, phần mềm Microsoft Office cho công chức trong năm nay, kinh phí do doanh nghiệp tài trợ và được công khai trên trang thông tin của phường',
    ],
  ]
  for (const [name, text] of sound) {
    it(`trusts ${name}`, () => expect(assessDamage(text).damaged).toBe(false))
  }

  for (const [name, damage] of Object.entries(damages)) {
    it(`mistrusts a plan that is ${name}`, () => expect(assessDamage(damage(planText, seeded(4))).damaged).toBe(true))
  }

  it('tells how much is broken', () => {
    expect(assessDamage(planText).share).toBeLessThan(0.02)
    expect(assessDamage(damages.stripped(planText, seeded(1))).share).toBeGreaterThan(0.4)
  })
})

const seeds = '../shared/seeds'

describe.skipIf(!existsSync(seeds))('the five seeds', () => {
  const files = globSync(`${seeds}/*.txt`).sort()
  it('mistrusts the scan and trusts the other four', () => {
    expect(files.map((file) => assessDamage(readFileSync(file, 'utf8')).damaged)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ])
  })
})
