import { describe, expect, it } from 'vitest'
import type { Plan } from '#reading/plan.ts'
import { readSample } from '#reading/samples/read-sample.ts'
import { submittedConfirmation } from './confirmation-form.ts'
import { contentDisposition } from './content-disposition.ts'
import { assertReviewable, documentStates, mayBeCancelled } from './document.ts'
import { draftFact } from './draft-fact.ts'
import { emptyPlan } from './empty-plan.ts'
import { proposeUnits } from './propose-units.ts'
import { ownersOf } from './unit-choice.ts'

const commune = readSample('commune-wrapped.txt')
const duty = (unit: string, ...duties: string[]): Plan['responsibilities'][0] => ({
  unit,
  asked: false,
  duties: duties.map((text) => ({ text, span: [0, 0] })),
  span: [0, 0],
})
const target = (name: string) => ({ ...commune.targets[0], name }) as Plan['targets'][0]
const titled = (title: string): Plan => {
  const plan = emptyPlan(title)
  return { ...plan, document: { ...plan.document, title } }
}

describe('what is proposed before a movement is made', () => {
  it('units of the tree that the plan names; where there is none, the kind it would be', () => {
    const units = [
      { id: 'culture', name: 'Phòng Văn hóa - Xã hội' },
      { id: 'economy', name: 'Phòng Kinh tế, Hạ tầng và Đô thị' },
      { id: 'front', name: 'Ủy ban MTTQ Việt Nam xã' },
    ]
    expect(proposeUnits(commune, units)).toEqual({
      kind: 'thematic',
      units: [
        { unitId: 'culture', kind: 'division' },
        { unitId: null, kind: 'division' },
        { unitId: 'front', kind: 'front' },
      ],
      owners: ['', '', '', '', '', ''],
      defaultOwner: 'r0',
    })
  })

  const titles: [title: string, kind: string][] = [
    ['Phát động đợt thi đua 60 ngày số hóa hồ sơ', 'wave'],
    ['Tổ chức cao điểm thi đua chào mừng Đại hội', 'wave'],
    ['Phong trào thi đua thường xuyên năm 2026', 'standing'],
    ['Phong trào thi đua chuyển đổi số', 'thematic'],
    ['', 'thematic'],
  ]
  it.each(titles)('the kind of "%s" is %s', (title, kind) => expect(proposeUnits(titled(title), []).kind).toBe(kind))

  it('the unit whose duties say most of what a target is, by pairs of words, owns it', () => {
    const plan: Plan = {
      ...titled('x'),
      targets: [target('Tỷ lệ hộ dân dùng nước sạch'), target('Giải ngân vốn đầu tư công'), target('Xây nhà văn hóa')],
      responsibilities: [
        duty('Trạm Y tế', 'Tiêm chủng cho trẻ em'),
        duty('Phòng Kinh tế', 'Theo dõi việc giải ngân vốn đầu tư công', 'Vận động hộ dân dùng nước sạch'),
      ],
    }
    expect(proposeUnits(plan, []).owners).toEqual(['r1', 'r1', ''])
  })

  it('the standing body is the culture division, else the interior one, else the office, else any division', () => {
    const bodyOf = (...units: string[]) =>
      proposeUnits({ ...titled('x'), responsibilities: units.map((unit) => duty(unit)) }, []).defaultOwner
    expect(bodyOf('Phòng Kinh tế', 'Văn phòng HĐND và UBND', 'Phòng Văn hóa - Xã hội')).toBe('r2')
    expect(bodyOf('Phòng Kinh tế', 'Văn phòng HĐND và UBND', 'Phòng Nội vụ')).toBe('r2')
    expect(bodyOf('Phòng Kinh tế', 'Văn phòng HĐND và UBND')).toBe('r1')
    expect(bodyOf('Công an xã', 'Phòng Kinh tế')).toBe('r1')
    expect(bodyOf('Công an xã')).toBe(null)
  })
})

describe('what was chosen on the page', () => {
  it('per unit: an existing one, a new one of the chosen or the likely kind, or none', () => {
    const typed = { 'unit-0': '0198f000-0000-7000-8000-000000000001', 'unit-1': 'create', 'kind-1': 'board' }
    expect(submittedConfirmation(typed, commune).units).toEqual([
      { way: 'existing', unitId: '0198f000-0000-7000-8000-000000000001' },
      { way: 'create', name: 'Phòng Kinh tế', kind: 'board', outside: false },
      { way: 'none' },
    ])
    const unknownKind = { 'unit-1': 'create', 'kind-1': '__proto__', 'unit-2': 'create' }
    expect(submittedConfirmation(unknownKind, commune).units).toEqual([
      { way: 'none' },
      { way: 'create', name: 'Phòng Kinh tế', kind: 'division', outside: false },
      { way: 'create', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam xã', kind: 'front', outside: true },
    ])
  })

  it('per target: the chosen owner, else the one for all others, else nobody', () => {
    const typed = { 'owner-0': 'r1', 'owner-2': '', 'default-owner': 'r0' }
    expect(submittedConfirmation(typed, commune).owners).toEqual([['r1'], ['r0'], ['r0'], ['r0'], ['r0'], ['r0']])
    expect(submittedConfirmation({}, commune).owners).toEqual([[], [], [], [], [], []])
  })

  it('fields beyond the plan’s own are not looked at', () =>
    expect(submittedConfirmation({ 'unit-9': 'create', 'owner-99': 'r0' }, commune).units).toHaveLength(3))

  it('r<n> is the unit of responsibility n; one that stays without a unit, or does not exist, owns nothing', () =>
    expect(ownersOf([['r1'], ['r0'], ['r7'], ['rx'], ['b', 'r1'], []], [null, 'a'])).toEqual([
      { target: 0, unitIds: ['a'] },
      { target: 1, unitIds: [] },
      { target: 2, unitIds: [] },
      { target: 3, unitIds: [] },
      { target: 4, unitIds: ['b', 'a'] },
      { target: 5, unitIds: [] },
    ]))
})

describe('a document’s states', () => {
  it('only a read document is reviewed, only one still to be read is cancelled', () => {
    const table = documentStates.map((state) => {
      const reviewable = (() => {
        try {
          assertReviewable(state)
          return true
        } catch (error) {
          expect(error).toMatchObject({ code: 'document-wrong-state', status: 422, facts: { state } })
          return false
        }
      })()
      return [state, reviewable, mayBeCancelled(state)]
    })
    expect(table).toEqual([
      ['queued', false, true],
      ['reading', false, true],
      ['read', true, false],
      ['failed', false, false],
      ['cancelled', false, false],
      ['confirmed', false, false],
      ['discarded', false, false],
    ])
  })
})

describe('a marked stretch as a first fact', () => {
  it('a target is read as in a document', () => {
    expect(draftFact('targets', 'Tỷ lệ hộ nghèo còn dưới 6,5%')).toMatchObject({
      name: 'Tỷ lệ hộ nghèo',
      comparator: 'lt',
      value: 6.5,
      unit: '%',
    })
    expect(draftFact('requirements', '')).toMatchObject({ name: '', comparator: null })
  })
  it('anything else is its words', () => {
    expect(draftFact('theme', ' Học tốt ')).toEqual({ text: 'Học tốt' })
    expect(draftFact('responsibilities', 'Phòng Kinh tế')).toEqual({ unit: 'Phòng Kinh tế', duties: [] })
    expect(draftFact('citations', '07/KH-UBND')).toEqual({ number: '07/KH-UBND' })
    expect(draftFact('phases', 'Đợt 1')).toEqual({ name: 'Đợt 1' })
  })
})

describe('the name of a download', () => {
  const names: [name: string, header: string][] = [
    ['ke-hoach.docx', `attachment; filename="ke-hoach.docx"; filename*=UTF-8''ke-hoach.docx`],
    [
      'Kế hoạch thi đua.docx',
      `attachment; filename="Ke hoach thi dua.docx"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20thi%20%C4%91ua.docx`,
    ],
    [`a"b\\c.txt`, `attachment; filename="abc.txt"; filename*=UTF-8''a%22b%5Cc.txt`],
    [`a'(1)*.txt`, `attachment; filename="a'(1)*.txt"; filename*=UTF-8''a%27%281%29%2A.txt`],
    ['a\r\nSet-Cookie: x', `attachment; filename="aSet-Cookie: x"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x`],
    ['计划', `attachment; filename="file"; filename*=UTF-8''%E8%AE%A1%E5%88%92`],
    ['\ud800', `attachment; filename="file"; filename*=UTF-8''%EF%BF%BD`],
    ['', `attachment; filename="file"; filename*=UTF-8''`],
  ]
  it.each(names)('%j', (name, header) => {
    expect(contentDisposition(name)).toBe(header)
    expect(() => new Headers({ 'Content-Disposition': contentDisposition(name) })).not.toThrow()
  })
})
