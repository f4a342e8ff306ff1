import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { roles } from '#platform/context.ts'
import { actionOfEntry, nextResultState, type ResultMover, resultActions, resultStates, sameFigure } from './result.ts'

const movers: readonly ResultMover[] = [...roles, 'clock']

/** Every step there is. What is not here is refused. */
const allowed: Record<string, string> = {
  'open enter unit': 'entered',
  'open enter officer': 'entered',
  'entered enter unit': 'entered',
  'entered enter officer': 'entered',
  'returned enter unit': 'entered',
  'returned enter officer': 'entered',
  'entered submit unit': 'submitted',
  'entered submit officer': 'submitted',
  'submitted accept officer': 'accepted',
  'submitted return officer': 'returned',
  'accepted undo-accept officer': 'submitted',
  'submitted correct unit': 'submitted',
  'submitted correct officer': 'submitted',
  'accepted correct unit': 'submitted',
  'accepted correct officer': 'submitted',
  'open waive officer': 'waived',
  'open waive leader': 'waived',
  'open waive clock': 'waived',
  'entered waive officer': 'waived',
  'entered waive leader': 'waived',
  'entered waive clock': 'waived',
  'returned waive officer': 'waived',
  'returned waive leader': 'waived',
  'returned waive clock': 'waived',
  'waived owe officer': 'open',
  'waived owe leader': 'open',
  'waived owe clock': 'open',
}

/** Who may take an action at all; anyone else is refused before the state is looked at. */
const mayAct: Record<string, readonly ResultMover[]> = {
  enter: ['unit', 'officer'],
  submit: ['unit', 'officer'],
  accept: ['officer'],
  return: ['officer'],
  'undo-accept': ['officer'],
  correct: ['unit', 'officer'],
  waive: ['officer', 'leader', 'clock'],
  owe: ['officer', 'leader', 'clock'],
}

describe('the whole matrix: state, action, role', () => {
  it('has six states, eight actions, ten roles and the clock', () => {
    expect([resultStates.length, resultActions.length, movers.length]).toEqual([6, 8, 11])
  })

  for (const from of resultStates) {
    for (const action of resultActions) {
      it(`${action} of a figure that is ${from}`, () => {
        for (const role of movers) {
          const go = () => nextResultState(from, action, { role, reason: 'Đếm lại', locked: false })
          const to = allowed[`${from} ${action} ${role}`]
          if (to) expect([role, go()]).toEqual([role, to])
          else if (!mayAct[action]?.includes(role))
            expect(go, role).toThrow(expect.objectContaining({ code: 'forbidden', status: 403 }))
          else expect(go, role).toThrow(expect.objectContaining({ code: 'result-wrong-state', status: 422 }))
        }
      })
    }
  }

  it('a locked period stops what units say, never what the officer decides', () => {
    const outcome = (from: (typeof resultStates)[number], action: (typeof resultActions)[number]) => {
      try {
        return nextResultState(from, action, { role: 'officer', reason: 'Đếm lại', locked: true })
      } catch (error) {
        return error instanceof Error ? error.message : error
      }
    }
    expect([outcome('open', 'enter'), outcome('entered', 'submit'), outcome('accepted', 'correct')]).toEqual([
      'period-locked',
      'period-locked',
      'period-locked',
    ])
    expect([outcome('submitted', 'accept'), outcome('submitted', 'return'), outcome('open', 'waive')]).toEqual([
      'accepted',
      'returned',
      'waived',
    ])
  })

  it('sending back and putting right need a reason', () => {
    for (const [from, action] of [
      ['submitted', 'return'],
      ['accepted', 'correct'],
    ] as const)
      for (const reason of [null, '', ' \n'])
        expect(() => nextResultState(from, action, { role: 'officer', reason, locked: false })).toThrow(
          expect.objectContaining({ code: 'reason-missing' }),
        )
  })

  it('stands in docs/result-workflow.md as it is', () => {
    const printed = execFileSync(process.execPath, ['scripts/print-workflow.mjs', 'result'], { encoding: 'utf8' })
    expect(readFileSync('docs/result-workflow.md', 'utf8')).toBe(printed)
    expect(printed).toContain('| Đã trả lại | → Đã nhập, chưa nộp (đơn vị; công chức thi đua, khen thưởng) |')
  })
})

it('what is said of a figure is a first word, or puts right what was handed in; nothing where nothing is owed', () => {
  expect(resultStates.map((state) => actionOfEntry(state))).toEqual([
    'enter',
    'enter',
    'correct',
    'enter',
    'correct',
    null,
  ])
})

it('two figures are the same when kind, numbers and note are', () => {
  const one = { kind: 'value', value: 5, numerator: null, denominator: null, note: null } as const
  expect(sameFigure(one, { ...one, note: '' })).toBe(true)
  expect(sameFigure(one, { ...one, value: 6 })).toBe(false)
  expect(sameFigure(one, { ...one, kind: 'no-change' })).toBe(false)
  expect(sameFigure(one, { ...one, note: 'Đếm lại' })).toBe(false)
})
