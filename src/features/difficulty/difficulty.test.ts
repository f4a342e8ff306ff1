import { describe, expect, it } from 'vitest'
import { roles } from '#platform/context.ts'
import {
  difficultyActions,
  difficultyActionsOpenTo,
  difficultyStates,
  gathered,
  isAnswerLate,
  nextDifficultyState,
  type Party,
  parseSubject,
  parties,
  partiesOf,
} from './difficulty.ts'

/** Every step there is. What is not here is refused. */
const allowed: Record<string, string> = {}
for (const from of ['raised', 'assigned', 'reopened']) {
  for (const party of ['officer', 'leader']) allowed[`${from} assign ${party}`] = 'assigned'
  for (const party of ['officer', 'leader', 'assignee']) allowed[`${from} answer ${party}`] = 'answered'
  for (const party of ['officer', 'raiser']) allowed[`${from} withdraw ${party}`] = 'withdrawn'
}
for (const party of ['officer', 'raiser']) {
  allowed[`answered solve ${party}`] = 'solved'
  for (const from of ['answered', 'solved', 'closed']) allowed[`${from} reopen ${party}`] = 'reopened'
}
for (const party of ['officer', 'leader']) allowed[`answered close ${party}`] = 'closed'

const mayAct: Record<string, readonly Party[]> = {
  assign: ['officer', 'leader'],
  answer: ['officer', 'leader', 'assignee'],
  solve: ['officer', 'raiser'],
  reopen: ['officer', 'raiser'],
  close: ['officer', 'leader'],
  withdraw: ['officer', 'raiser'],
}

describe('the whole matrix: state, action, party', () => {
  it('has seven states, six actions, four parties', () => {
    expect([difficultyStates.length, difficultyActions.length, parties.length]).toEqual([7, 6, 4])
    expect(Object.keys(allowed)).toHaveLength(31)
  })

  for (const from of difficultyStates) {
    for (const action of difficultyActions) {
      it(`${action} of a difficulty that is ${from}`, () => {
        for (const party of parties) {
          const go = () => nextDifficultyState(from, action, { parties: [party], words: 'Đã bố trí kinh phí' })
          const to = allowed[`${from} ${action} ${party}`]
          if (to) expect([party, go()]).toEqual([party, to])
          else if (!mayAct[action]?.includes(party))
            expect(go, party).toThrow(expect.objectContaining({ code: 'forbidden', status: 403 }))
          else expect(go, party).toThrow(expect.objectContaining({ code: 'difficulty-wrong-state', status: 422 }))
          expect(difficultyActionsOpenTo([party], from).includes(action), `${party} sees it`).toBe(to !== undefined)
        }
        expect(() => nextDifficultyState(from, action, { parties: [], words: 'x' })).toThrow(
          expect.objectContaining({ code: 'forbidden' }),
        )
      })
    }
  }

  it.each([
    ['answer', 'raised'],
    ['reopen', 'answered'],
    ['close', 'answered'],
  ] as const)('%s needs words', (action, from) => {
    for (const words of [null, '', ' \n'])
      expect(() => nextDifficultyState(from, action, { parties: ['officer'], words })).toThrow(
        expect.objectContaining({ code: 'difficulty-words-missing' }),
      )
  })
})

describe('what a person is to a difficulty', () => {
  const difficulty = { unit_id: 'village', assigned_unit_id: 'division' }

  it('the officer and the leader are that wherever they sit', () => {
    for (const unitId of ['village', 'division', 'other']) {
      expect(partiesOf({ role: 'officer', unitId }, difficulty)).toEqual(['officer'])
      expect(partiesOf({ role: 'leader', unitId }, difficulty)).toEqual(['leader'])
    }
  })

  it('a unit is what it raised or has to answer, and nothing to what is another’s', () => {
    expect(partiesOf({ role: 'unit', unitId: 'village' }, difficulty)).toEqual(['raiser'])
    expect(partiesOf({ role: 'unit', unitId: 'division' }, difficulty)).toEqual(['assignee'])
    expect(partiesOf({ role: 'unit', unitId: 'other' }, difficulty)).toEqual([])
    expect(partiesOf({ role: 'unit', unitId: 'a' }, { unit_id: 'a', assigned_unit_id: 'a' })).toEqual([
      'raiser',
      'assignee',
    ])
  })

  it('any other role is nothing to it, even in the unit that raised it', () => {
    for (const role of roles.filter((known) => !['officer', 'leader', 'unit'].includes(known)))
      expect([role, partiesOf({ role, unitId: 'village' }, difficulty)]).toEqual([role, []])
  })
})

describe('what it is about', () => {
  const id = '0198c0de-0000-7000-8000-000000000001'
  it.each([
    [`movement:${id}`, { kind: 'movement', id }],
    [`target:${id}`, { kind: 'target', id }],
    [`task:${id}`, { kind: 'task', id }],
    ['', null],
    [id, null],
    [`unit:${id}`, null],
    ['target:1', null],
    [`target:${id} or 1=1`, null],
  ])('reads %s', (typed, subject) => {
    expect(parseSubject(typed)).toEqual(subject)
  })
})

describe('difficulties joined', () => {
  const row = (id: string, unit_id: string, joined_into_id: string | null = null) => ({
    ...{ id, unit_id, joined_into_id, state: 'raised', due_on: null },
  })

  it('stand under the one they were joined into, and units are counted once', () => {
    const found = gathered([row('1', 'a'), row('2', 'b', '1'), row('3', 'b', '1'), row('4', 'c')])
    expect(found.map(({ lead, joined, units }) => [lead.id, joined.map(({ id }) => id), units])).toEqual([
      ['1', ['2', '3'], 2],
      ['4', [], 1],
    ])
  })

  it('a unit that sees only its own sees it by itself', () => {
    expect(gathered([row('2', 'b', '1')]).map(({ lead, units }) => [lead.id, units])).toEqual([['2', 1]])
  })
})

it('an answer is late from the day after it was due until it is given', () => {
  const row = (state: string, due_on: string | null) => ({ state, due_on })
  expect(isAnswerLate(row('assigned', '2025-11-18'), '2025-11-18')).toBe(false)
  expect(isAnswerLate(row('assigned', '2025-11-17'), '2025-11-18')).toBe(true)
  expect(isAnswerLate(row('answered', '2025-11-17'), '2025-11-18')).toBe(false)
  expect(isAnswerLate(row('raised', null), '2025-11-18')).toBe(false)
})
