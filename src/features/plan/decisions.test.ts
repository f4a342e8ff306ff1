import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Plan } from '#reading/plan.ts'
import { readSample } from '#reading/samples/read-sample.ts'
import { clearFacts, confirmedPlan, type Decision, openFacts, reviewFacts, type Verdict } from './decisions.ts'
import { emptyPlan } from './empty-plan.ts'
import { factsOf, groupOfKey, listOfKey, mayBeAdded } from './facts.ts'

const samples = ['commune-wrapped.txt', 'letterhead-lost.txt', 'party-markdown.txt'].map(readSample)
const commune = readSample('commune-wrapped.txt')

const said = (key: string, verdict: Verdict, value: unknown = null): Decision => ({
  ...{ key, verdict, value, by: 'Nguyễn Thị Lan', at: new Date('2026-01-12T02:00:00Z') },
})
const factNow = (key: string, ...decisions: Decision[]) => {
  const fact = reviewFacts(commune, decisions).find((known) => known.key === key)
  return fact ? { verdict: fact.verdict, value: fact.value, by: fact.decidedBy } : null
}

describe('what people said of one fact, one after another', () => {
  const read = factNow('theme')?.value
  const other = { text: 'Mây xanh', span: [0, 0] }
  const corrected = said('theme', 'corrected', other)
  const cases: [rule: string, decisions: Decision[], verdict: Verdict | null, value: unknown][] = [
    ['nobody said anything: open', [], null, read],
    ['confirmed: as read', [said('theme', 'confirmed')], 'confirmed', read],
    ['corrected: as corrected', [corrected], 'corrected', other],
    ['rejected', [said('theme', 'rejected')], 'rejected', read],
    ['added over a reading: as added', [said('theme', 'added', other)], 'added', other],
    ['reopened: open and as read', [said('theme', 'confirmed'), said('theme', 'reopened')], null, read],
    ['a correction undone: open and as read', [corrected, said('theme', 'reopened')], null, read],
    [
      'a correction confirmed by someone: still as corrected',
      [corrected, said('theme', 'confirmed')],
      'confirmed',
      other,
    ],
    ['corrected twice: the newer', [said('theme', 'corrected', read), corrected], 'corrected', other],
    ['rejected and then confirmed', [said('theme', 'rejected'), said('theme', 'confirmed')], 'confirmed', read],
  ]
  it.each(cases)('%s', (_rule, decisions, verdict, value) =>
    expect(factNow('theme', ...decisions)).toEqual({
      verdict,
      value,
      by: verdict === null ? null : 'Nguyễn Thị Lan',
    }),
  )

  it('who decided last is who is shown', () => {
    const later = { ...said('theme', 'confirmed'), by: 'Trần Văn Bình' }
    expect(factNow('theme', said('theme', 'rejected'), later)?.by).toBe('Trần Văn Bình')
  })

  it('what is said of one fact changes no other', () => {
    const changed = reviewFacts(commune, [said('targets.1', 'rejected')]).filter(({ verdict }) => verdict !== null)
    expect(changed.map(({ key }) => key)).toEqual(['targets.1'])
  })
})

describe('a fact that the reading missed', () => {
  const key = 'targets.+0198f000-0000-7000-8000-000000000001'
  const value = { name: 'Số hộ khá', parent: null, span: [3, 9] }
  const added = said(key, 'added', value)
  const cases: [rule: string, decisions: Decision[], now: ReturnType<typeof factNow>][] = [
    ['added', [added], { verdict: 'added', value, by: 'Nguyễn Thị Lan' }],
    ['added and undone: gone', [added, said(key, 'reopened')], null],
    [
      'added and confirmed: keeps its value',
      [added, said(key, 'confirmed')],
      { verdict: 'confirmed', value, by: 'Nguyễn Thị Lan' },
    ],
    [
      'added and rejected: keeps its value, struck out',
      [added, said(key, 'rejected')],
      { verdict: 'rejected', value, by: 'Nguyễn Thị Lan' },
    ],
    [
      'its rejection undone: there again',
      [added, said(key, 'rejected'), said(key, 'reopened')],
      { verdict: 'added', value, by: 'Nguyễn Thị Lan' },
    ],
    [
      'corrected',
      [added, said(key, 'corrected', { name: 'Hộ khá' })],
      { verdict: 'corrected', value: { name: 'Hộ khá' }, by: 'Nguyễn Thị Lan' },
    ],
    ['confirmed without having been added: nothing', [said(key, 'confirmed')], null],
    ['rejected without having been added: nothing', [said(key, 'rejected')], null],
  ]
  it.each(cases)('%s', (_rule, decisions, now) => expect(factNow(key, ...decisions)).toEqual(now))

  it('stands in the group of its list, where it was marked, without doubts', () => {
    const fact = reviewFacts(commune, [added]).find((known) => known.key === key)
    expect(fact).toMatchObject({ group: 'targets', span: [3, 9], doubts: [] })
  })

  it('with a key of no group is nobody’s fact', () => {
    expect(factNow('document.__proto__', said('document.__proto__', 'added', 1))).toBe(null)
    expect(factNow('text', said('text', 'added', 'khác'))).toBe(null)
  })
})

describe('keys', () => {
  const id = '0198f000-0000-7000-8000-000000000001'
  it.each([`targets.+${id}`, `awards.+${id}`, 'theme', 'objective', 'period', 'document.number'])(
    '%s may be added',
    (key) => expect(mayBeAdded(key)).toBe(true),
  )
  const refused = [
    'targets',
    'targets.999',
    'targets.0',
    `targets.5.+${id}`,
    'targets.+',
    `nothing.+${id}`,
    'document.__proto__',
  ]
  it.each([...refused, 'document.text', '__proto__', 'constructor', 'findings.0', ''])('%s may not', (key) =>
    expect(mayBeAdded(key)).toBe(false),
  )

  it('names of objects’ own workings are no groups and no lists', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'document.constructor', 'document', '']) {
      expect([key, groupOfKey(key), listOfKey(key)]).toEqual([key, null, null])
    }
  })
})

describe('the facts of a plan', () => {
  it('are what the sample says, in the order of the screen, each key once', () => {
    const keys = factsOf(commune).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.slice(0, 8)).toEqual(
      ['kind', 'number', 'symbol', 'issuedOn', 'place', 'issuer', 'title', 'signatory'].map(
        (field) => `document.${field}`,
      ),
    )
    expect(keys.filter((key) => key.startsWith('targets.'))).toHaveLength(commune.targets.length)
    expect(commune.targets.length).toBeGreaterThan(4)
  })

  it('every place of a fact lies in the text', () => {
    for (const plan of samples) {
      for (const { span } of factsOf(plan)) {
        if (span) expect(0 <= span[0] && span[0] <= span[1] && span[1] <= plan.text.length).toBe(true)
      }
    }
  })

  it('what a letterhead lacks is doubted; a paper written here lacks nothing yet', () => {
    const lost = factsOf(readSample('letterhead-lost.txt')).find(({ key }) => key === 'document.number')
    expect(lost).toMatchObject({ value: null, doubts: ['not-in-document'] })
    expect(factsOf(emptyPlan('Kế hoạch mới')).filter(({ doubts }) => doubts.length > 0)).toEqual([])
  })

  it('a date without its day is unfinished, a target without a number is doubted', () => {
    const party = factsOf(readSample('party-markdown.txt'))
    expect(party.find(({ key }) => key === 'document.issuedOn')?.doubts).toEqual(['unfinished-date'])
    const order = factsOf(commune).find(({ value }) => (value as { name?: string } | null)?.name?.includes('trật tự'))
    expect(order?.doubts).toEqual(['no-figure'])
  })

  it('a reading less sure than 0.8 is doubted', () => {
    const sure = (confidence: number) => {
      const plan: Plan = { ...commune, theme: { text: 'x', span: [0, 1], confidence } }
      return factsOf(plan).find(({ key }) => key === 'theme')?.doubts
    }
    expect(sure(0.79)).toEqual(['low-confidence'])
    expect(sure(0.8)).toEqual([])
  })

  it('only clear facts may be confirmed together, and only open ones', () => {
    const facts = reviewFacts(commune, [said('theme', 'confirmed'), said('document.title', 'reopened')])
    const keys = clearFacts(facts).map(({ key }) => key)
    expect(keys).not.toContain('theme')
    expect(keys).toContain('document.title')
    expect(clearFacts(facts).every(({ doubts }) => doubts.length === 0)).toBe(true)
    expect(openFacts(facts)).toHaveLength(facts.length - 1)
  })
})

describe('the plan as confirmed', () => {
  it('is the plan as read when every fact is confirmed', () => {
    for (const plan of [...samples, emptyPlan('Kế hoạch mới')]) {
      const all = factsOf(plan).map(({ key }) => said(key, 'confirmed'))
      expect(confirmedPlan(plan, reviewFacts(plan, all))).toEqual(plan)
    }
  })

  it('whatever was said before, everything reopened and then confirmed is the plan as read', () => {
    const keys = factsOf(commune).map(({ key }) => key)
    const verdict = fc.constantFrom<Verdict>('confirmed', 'corrected', 'rejected')
    const history = fc.array(fc.tuple(fc.constantFrom(...keys), verdict))
    fc.assert(
      fc.property(history, (before) => {
        const decisions = [
          ...before.map(([key, given]) => said(key, given, { other: true })),
          ...keys.map((key) => said(key, 'reopened')),
          ...keys.map((key) => said(key, 'confirmed')),
        ]
        expect(confirmedPlan(commune, reviewFacts(commune, decisions))).toEqual(commune)
      }),
    )
  })

  it('for any rejected targets, each part that stays stays under its own whole, or stands alone', () => {
    const indexes = commune.targets.map((_, index) => index)
    fc.assert(
      fc.property(fc.subarray(indexes), (rejected) => {
        const facts = reviewFacts(
          commune,
          rejected.map((index) => said(`targets.${index}`, 'rejected')),
        )
        const { targets } = confirmedPlan(commune, facts)
        const stayed = commune.targets.filter((_, index) => !rejected.includes(index))
        expect(targets.map(({ name }) => name)).toEqual(stayed.map(({ name }) => name))
        targets.forEach(({ parent }, index) => {
          const before = stayed[index]?.parent ?? null
          const whole = before === null || rejected.includes(before) ? null : (commune.targets[before]?.name ?? null)
          expect(parent === null ? null : targets[parent]?.name).toBe(whole)
        })
      }),
    )
  })

  it('a rejected whole leaves its part standing alone; the part of another moves up with it', () => {
    const target = (name: string, parent: number | null) =>
      ({ ...commune.targets[0], name, parent }) as Plan['targets'][0]
    const targets = [target('a', null), target('a1', 0), target('b', null), target('b1', 2)]
    const plan: Plan = { ...commune, targets, requirements: targets }
    const facts = reviewFacts(plan, [said('targets.0', 'rejected'), said('requirements.0', 'rejected')])
    const confirmed = confirmedPlan(plan, facts)
    const expected = [['a1', null], ['b', null], ['b1', 1]] // biome-ignore format: a table
    expect(confirmed.targets.map(({ name, parent }) => [name, parent])).toEqual(expected)
    expect(confirmed.requirements.map(({ name, parent }) => [name, parent])).toEqual(expected)
  })

  it('corrected and added facts are in, rejected ones are not', () => {
    const key = 'responsibilities.+0198f000-0000-7000-8000-000000000001'
    const added = { unit: 'Trạm Y tế', asked: false, duties: [], span: [0, 0] }
    const signatory = { authority: null, capacity: null, name: null, span: null }
    const plan = confirmedPlan(
      commune,
      reviewFacts(commune, [
        said('document.number', 'corrected', 32),
        said('document.issuedOn', 'corrected', '2025-12-30'),
        said('document.symbol', 'rejected'),
        said('document.signatory', 'rejected'),
        said('theme', 'rejected'),
        said('responsibilities.0', 'rejected'),
        said(key, 'added', added),
      ]),
    )
    expect(plan.document).toMatchObject({
      number: 32,
      issuedOn: '2025-12-30',
      issuedYear: 2025,
      symbol: null,
      signatory,
    })
    expect(plan.theme).toBe(null)
    expect(plan.responsibilities).toEqual([...commune.responsibilities.slice(1), added])
    expect(plan.text).toBe(commune.text)
  })

  it('a date that has no day keeps the year that was read', () => {
    const party = readSample('party-markdown.txt')
    expect(party.document).toMatchObject({ issuedOn: null, issuedYear: 2026 })
    expect(confirmedPlan(party, reviewFacts(party, [])).document.issuedYear).toBe(2026)
  })
})
