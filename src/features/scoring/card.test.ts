import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Role, roles } from '#platform/context.ts'
import {
  appraisersOf,
  assertComplete,
  assertDecided,
  cardActions,
  cardStates,
  differsFromSelf,
  marksOf,
  mayTake,
  nextCardState,
  type Said,
  standingsOf,
} from './card.ts'
import { type Mark, scoreCriterion } from './score.ts'
import { type Criterion, emptyContent, type SheetContent } from './sheet.ts'

const appraising: readonly Role[] = ['officer', 'unit', 'council', 'finance', 'publicity', 'clerk', 'front']

/** Every step there is, and who may take it. What is not here is refused. */
const allowed: Record<string, { to: string; by: readonly Role[] }> = {
  'open score-self': { to: 'open', by: ['officer', 'unit'] },
  'returned score-self': { to: 'returned', by: ['officer', 'unit'] },
  'open submit': { to: 'submitted', by: ['officer', 'unit'] },
  'returned submit': { to: 'submitted', by: ['officer', 'unit'] },
  'submitted take-back': { to: 'open', by: ['officer', 'unit'] },
  'submitted appraise': { to: 'submitted', by: appraising },
  'submitted return': { to: 'returned', by: ['officer'] },
  'submitted settle': { to: 'submitted', by: ['officer'] },
  'submitted lock': { to: 'locked', by: ['officer'] },
  'locked unlock': { to: 'submitted', by: ['officer'] },
}
const mayAct = (action: string): readonly Role[] =>
  Object.entries(allowed).find(([step]) => step.endsWith(` ${action}`))?.[1].by ?? []

describe('the whole matrix: state, action, role', () => {
  it('has four states, eight actions, ten roles', () => {
    expect([cardStates.length, cardActions.length, roles.length]).toEqual([4, 8, 10])
  })

  for (const state of cardStates) {
    for (const action of cardActions) {
      it(`${action} of a card that is ${state}`, () => {
        for (const role of roles) {
          const go = () => nextCardState(state, action, { role, reason: 'Đối chiếu lại' })
          const step = allowed[`${state} ${action}`]
          expect([role, mayTake(role, state, action)]).toEqual([role, step?.by.includes(role) === true])
          if (!mayAct(action).includes(role))
            expect(go, role).toThrow(expect.objectContaining({ code: 'forbidden', status: 403 }))
          else if (step) expect([role, go()]).toEqual([role, step.to])
          else
            expect(go, role).toThrow(
              expect.objectContaining({ code: 'score-wrong-state', status: 422, facts: { action, state } }),
            )
        }
      })
    }
  }

  it('returning, settling and unlocking need a reason', () => {
    for (const [state, action] of [
      ['submitted', 'return'],
      ['submitted', 'settle'],
      ['locked', 'unlock'],
    ] as const)
      for (const reason of [null, '', ' \n'])
        expect(() => nextCardState(state, action, { role: 'officer', reason })).toThrow(
          expect.objectContaining({ code: 'reason-missing' }),
        )
  })

  it('stands in docs/score-workflow.md as it is', () => {
    const printed = execFileSync(process.execPath, ['scripts/print-workflow.mjs', 'score'], { encoding: 'utf8' })
    expect(readFileSync('docs/score-workflow.md', 'utf8')).toBe(printed)
    expect(printed).toContain(
      '| Đã khóa điểm | – | – | – | – | – | – | – | → Chờ thẩm định (công chức thi đua, khen thưởng) |',
    )
  })
})

const direct = (key: string): Criterion => ({
  ...{ key, name: `Tiêu chí ${key}`, maximum: 50, weight: 1, rule: { kind: 'direct' as const } },
  ...{ targetId: null, leastPoints: null, guide: null },
})
const content: SheetContent = {
  ...emptyContent(100),
  groups: [
    {
      key: 'g',
      name: 'Nhóm',
      kind: 'standard',
      mostPoints: null,
      appraisers: ['culture', 'finance'],
      criteria: [direct('a'), direct('b')],
    },
  ],
}
const points = (value: number): Mark => ({ kind: 'points', points: value })
const say = (
  sequence: number,
  key: string,
  of: { voice: Said['voice']; office: string; points: number },
): Said & { criterionKey: string } => ({
  ...{ id: `e${sequence}`, sequence, criterionKey: key, voice: of.voice, officeId: of.office, mark: points(of.points) },
  ...{ evidence: null, reason: null, actorName: 'Người ghi', at: new Date('2025-12-01T00:00:00Z') },
})
const self = (sequence: number, value: number) =>
  say(sequence, 'a', { voice: 'self', office: 'village', points: value })
const by = (office: string, sequence: number, value: number) =>
  say(sequence, 'a', { voice: 'appraisal', office, points: value })
const settled = (sequence: number, value: number) =>
  say(sequence, 'a', { voice: 'settlement', office: 'office', points: value })
const card = (entries: ReturnType<typeof say>[], unitId = 'village') =>
  standingsOf({ unitId, officerUnitId: 'office', content, entries })
const first = (entries: ReturnType<typeof say>[], unitId = 'village') => {
  const [standing] = card(entries, unitId)
  if (!standing) throw new Error('no standing')
  return standing
}
const decided = (entries: ReturnType<typeof say>[]) => first(entries).decided?.mark ?? null

describe('what stands on a criterion', () => {
  it('nothing is decided while an office is awaited', () => {
    const standing = first([self(1, 40), by('culture', 2, 40)])
    expect([standing.decided, standing.awaited, standing.differs]).toEqual([null, ['finance'], false])
  })
  it('what all offices agree on counts', () => {
    expect(decided([self(1, 40), by('culture', 2, 38), by('finance', 3, 38)])).toEqual(points(38))
  })
  it('two offices that differ are shown, and decide nothing', () => {
    const standing = first([self(1, 40), by('culture', 2, 40), by('finance', 3, 35)])
    expect([standing.decided, standing.differs]).toEqual([null, true])
    expect(standing.appraisals.map(({ officeId }) => officeId)).toEqual(['culture', 'finance'])
  })
  it('the latest word of an office counts', () => {
    expect(decided([self(1, 40), by('culture', 2, 40), by('finance', 3, 35), by('finance', 4, 40)])).toEqual(points(40))
  })
  it('the officer settles what differs', () => {
    const entries = [self(1, 40), by('culture', 2, 40), by('finance', 3, 35), settled(4, 37)]
    expect([decided(entries), first(entries).differs]).toEqual([points(37), false])
  })
  it('the officer settles for an office that is silent', () => {
    expect(decided([self(1, 40), settled(2, 39)])).toEqual(points(39))
  })
  it('an appraisal after the settlement opens it again', () => {
    const entries = [self(1, 40), by('culture', 2, 40), by('finance', 3, 35), settled(4, 37), by('finance', 5, 36)]
    expect([decided(entries), first(entries).differs]).toEqual([null, true])
  })
  it('a new self-score makes what was appraised before it void', () => {
    const standing = first([self(1, 40), by('culture', 2, 40), by('finance', 3, 40), self(4, 45)])
    expect([standing.decided, standing.awaited]).toEqual([null, ['culture', 'finance']])
  })
  it('the officer appraises where no office is named, and nobody appraises itself', () => {
    const [group] = content.groups
    if (!group) throw new Error('no group')
    const of = (unitId: string, appraisers: string[]) =>
      appraisersOf({ ...group, appraisers }, { unitId, officerUnitId: 'o' })
    expect(of('village', [])).toEqual(['o'])
    expect(of('village', ['finance'])).toEqual(['finance'])
    expect(of('finance', ['finance', 'culture'])).toEqual(['culture'])
    expect(of('finance', ['finance'])).toEqual(['o'])
  })
})

describe('marks that count', () => {
  const entries = [self(1, 40), by('culture', 2, 38), by('finance', 3, 38), { ...self(4, 20), criterionKey: 'b' }]
  it('are the decided ones, the unit’s own, or the best known', () => {
    const standings = card(entries)
    const of = (way: 'decided' | 'self' | 'best-known') => [...marksOf(standings, way).entries()]
    expect(of('decided')).toEqual([['a', points(38)]])
    expect(of('self')).toEqual([
      ['a', points(40)],
      ['b', points(20)],
    ])
    expect(of('best-known')).toEqual([
      ['a', points(38)],
      ['b', points(20)],
    ])
  })
  it('must be there for every criterion to submit, and decided for every one to lock', () => {
    const standings = card(entries)
    expect(() => assertComplete(content, marksOf(standings, 'self'))).not.toThrow()
    expect(() => assertComplete(content, marksOf(standings, 'decided'))).toThrow(
      expect.objectContaining({ code: 'score-incomplete', facts: { count: 1, name: 'Tiêu chí b', key: 'b' } }),
    )
    expect(() => assertDecided(standings)).toThrow(
      expect.objectContaining({ code: 'score-undecided', facts: { count: 1, name: 'Tiêu chí b' } }),
    )
  })
  it('need a reason where the points are others, not where another mark makes the same points', () => {
    const scored = (mark: Mark) => scoreCriterion(direct('a'), mark, 2)
    expect(differsFromSelf(scored(points(40)), scored(points(40)))).toBe(false)
    expect(differsFromSelf(scored(points(50)), scored(points(70)))).toBe(false)
    expect(differsFromSelf(scored(points(40)), scored(points(39.99)))).toBe(true)
    expect(differsFromSelf(scored(points(0)), scored({ kind: 'not-arisen' }))).toBe(true)
    expect(differsFromSelf(null, scored(points(0)))).toBe(true)
  })
})
