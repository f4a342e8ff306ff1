import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { roles } from '#platform/context.ts'
import { actionDue, actionsOpenTo, type Mover, movementActions, movementStatuses, nextStatus } from './movement.ts'

const movers: readonly Mover[] = [...roles, 'clock']

/** Every step there is. What is not here is refused. */
const allowed: Record<string, string> = {
  'draft make-ready officer': 'ready',
  'ready take-back officer': 'draft',
  'ready take-back leader': 'draft',
  'ready launch leader': 'launched',
  'launched start clock': 'running',
  'running close clock': 'closing',
  'draft drop officer': 'dropped',
  'ready drop officer': 'dropped',
  'running review officer': 'running',
  'closing final-review officer': 'closing',
  'running propose officer': 'running',
  'running withdraw officer': 'running',
  'running amend leader': 'running',
  'running refuse leader': 'running',
  'closing sum-up leader': 'summed-up',
  'summed-up archive officer': 'archived',
}

/** Who may take an action at all; anyone else is refused before the state is looked at. */
const mayAct: Record<string, readonly Mover[]> = {
  'make-ready': ['officer'],
  'take-back': ['officer', 'leader'],
  launch: ['leader'],
  start: ['clock'],
  close: ['clock'],
  drop: ['officer'],
  review: ['officer'],
  'final-review': ['officer'],
  propose: ['officer'],
  withdraw: ['officer'],
  amend: ['leader'],
  refuse: ['leader'],
  'sum-up': ['leader'],
  archive: ['officer'],
}

/** Steps taken where their paper is written; a page offers none of them alone. */
const papered = ['review', 'final-review', 'propose', 'withdraw', 'amend', 'refuse']

describe('the whole matrix: state, action, role', () => {
  it('has eight states, fourteen actions, ten roles and the clock', () => {
    expect(movementStatuses).toHaveLength(8)
    expect(movementActions).toHaveLength(14)
    expect(movers).toHaveLength(11)
  })

  for (const from of movementStatuses) {
    for (const action of movementActions) {
      it(`${action} of a movement that is ${from}`, () => {
        for (const role of movers) {
          const go = () => nextStatus(from, action, { role, reason: 'Sáp nhập xã' })
          const to = allowed[`${from} ${action} ${role}`]
          if (to) expect([role, go()]).toEqual([role, to])
          else if (!mayAct[action]?.includes(role))
            expect(go, role).toThrow(expect.objectContaining({ code: 'forbidden', status: 403 }))
          else
            expect(go, role).toThrow(
              expect.objectContaining({ code: 'movement-wrong-status', status: 422, facts: { action, status: from } }),
            )
        }
      })
    }
  }

  it('a draft is dropped only with a reason', () => {
    for (const reason of [null, '', ' \n']) {
      expect(() => nextStatus('draft', 'drop', { role: 'officer', reason })).toThrow(
        expect.objectContaining({ code: 'reason-missing' }),
      )
    }
    expect(nextStatus('draft', 'make-ready', { role: 'officer', reason: null })).toBe('ready')
  })

  it('a page offers exactly the steps that would be accepted', () => {
    for (const role of roles) {
      for (const status of movementStatuses) {
        const accepted = movementActions.filter(
          (action) => `${status} ${action} ${role}` in allowed && !papered.includes(action),
        )
        expect([role, status, actionsOpenTo(role, status)]).toEqual([role, status, accepted])
      }
    }
  })

  it('stands in docs/movement-workflow.md as it is', () => {
    const printed = execFileSync(process.execPath, ['scripts/print-workflow.mjs'], { encoding: 'utf8' })
    expect(readFileSync('docs/movement-workflow.md', 'utf8')).toBe(printed)
    expect(printed).toContain('| Chờ phát động | – | → Dự thảo (công chức thi đua, khen thưởng; lãnh đạo) |')
  })
})

describe('what time does', () => {
  const today = '2026-01-15'
  const cases: [
    rule: string,
    status: string,
    from: string | null,
    to: string | null,
    phase: string | null,
    due: string | null,
  ][] = [
    ['launched, begins today: starts', 'launched', '2026-01-15', '2026-12-31', null, 'start'],
    ['launched, begins tomorrow: waits', 'launched', '2026-01-16', '2026-12-31', null, null],
    ['launched after it began: starts', 'launched', '2026-01-01', '2026-12-31', null, 'start'],
    ['launched, says no beginning: starts', 'launched', null, null, null, 'start'],
    ['the first phase counts, not the period', 'launched', '2026-01-01', '2026-12-31', '2026-02-01', null],
    ['the first phase has opened', 'launched', '2026-02-01', '2026-12-31', '2026-01-15', 'start'],
    ['running on its last day: stays', 'running', '2026-01-01', '2026-01-15', null, null],
    ['running past its last day: closes', 'running', '2026-01-01', '2026-01-14', null, 'close'],
    ['running without an end: stays', 'running', '2026-01-01', null, null, null],
    ['launched with its end past: starts first', 'launched', '2025-01-01', '2025-12-31', null, 'start'],
    ['ready is nobody’s but a leader’s', 'ready', '2025-01-01', '2025-12-31', null, null],
    ['a draft waits for people', 'draft', '2025-01-01', '2025-12-31', null, null],
    ['closing waits for people', 'closing', '2025-01-01', '2025-12-31', null, null],
    ['dropped stays dropped', 'dropped', '2025-01-01', '2025-12-31', null, null],
    ['summed up stays', 'summed-up', '2025-01-01', '2025-12-31', null, null],
    ['archived stays', 'archived', '2025-01-01', '2025-12-31', null, null],
  ]
  it.each(cases)('%s', (_rule, status, period_from, period_to, phase, due) => {
    const movement = { status: status as (typeof movementStatuses)[number], period_from, period_to }
    expect(actionDue(movement, phase, today)).toBe(due)
  })
})
