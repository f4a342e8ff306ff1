import { describe, expect, it } from 'vitest'
import { readSample } from '#reading/samples/read-sample.ts'
import { emptyPlan } from '../plan/empty-plan.ts'
import { movementName, movementParts, movementRow, targetRows, taskRows } from './from-plan.ts'
import type { NewMovement } from './movement.ts'

const plan = readSample('commune-wrapped.txt')
const maker = () => {
  let made = 0
  return { tenantId: 'xã', newId: () => `id-${++made}`, now: new Date('2026-01-12T02:00:00Z'), today: '2026-01-12' }
}
const input: NewMovement = {
  documentId: null,
  plan,
  kind: 'thematic',
  owners: [
    { target: 0, unitIds: ['kinh-te'] },
    { target: 2, unitIds: ['kinh-te', 'van-hoa'] },
  ],
  responsibilityUnits: [{ responsibility: 1, unitId: 'kinh-te' }],
}

describe('a movement made of a plan', () => {
  it('is a draft with the plan’s period, theme and name, made now', () =>
    expect(movementRow(maker(), input)).toEqual({
      tenant_id: 'xã',
      id: 'id-1',
      kind: 'thematic',
      name: 'Phong trào thi đua hoàn thành thắng lợi nhiệm vụ kinh tế - xã hội năm 2026 trên địa bàn xã',
      name_folded: 'phong trao thi dua hoan thanh thang loi nhiem vu kinh te - xa hoi nam 2026 tren dia ban xa',
      theme: 'Suối Mây đổi mới, mỗi ngày một việc tốt',
      objective: 'Giữ đất, giữ rừng, giữ nước; thu nhập của người dân tăng đều và bền.',
      subjects: null,
      period_from: '2026-01-15',
      period_to: '2026-12-31',
      period_text: 'Từ ngày 15/01/2026 đến hết ngày 31/12/2026',
      status: 'draft',
      created_at: new Date('2026-01-12T02:00:00Z'),
    }))

  it('takes its subjects from the section of that role, however deep', () => {
    const leaf = { label: '2', heading: 'Đối tượng', role: 'subjects' as const, span: [4, 13] as const, children: [] }
    const outline = [{ ...leaf, role: 'content' as const, span: [0, 20] as const, children: [leaf] }]
    const own = { ...emptyPlan('Kế hoạch mới'), outline, text: 'abc  toàn xã  và khác' }
    expect(movementRow(maker(), { ...input, plan: own }).subjects).toBe('toàn xã')
    expect(movementRow(maker(), { ...input, plan: { ...own, text: ' '.repeat(20) } }).subjects).toBe(null)
  })

  it('of a plan in which nothing stands yet has no parts', () => {
    const own = { ...input, plan: emptyPlan('Kế hoạch mới'), owners: [], responsibilityUnits: [] }
    const parts = movementParts(maker(), 'm', own.plan)
    expect(Object.values(parts).flat()).toEqual([])
    expect(targetRows(maker(), 'm', own)).toEqual([])
    expect(taskRows(maker(), 'm', { input: own, phases: [] })).toEqual([])
  })
})

describe('its parts', () => {
  const parts = movementParts(maker(), 'm', plan)

  it('phases with their days, in order', () =>
    expect(
      parts.phases.map(({ position, name, opens_on, closes_on }) => [position, name, opens_on, closes_on]),
    ).toEqual([
      [0, 'Đợt 1', '2026-01-15', '2026-06-30'],
      [1, 'Đợt 2', '2026-07-01', '2026-12-31'],
    ]))

  it('each review hangs under its own phase', () => {
    const nameOf = new Map(parts.phases.map(({ id, name }) => [id, name]))
    expect(parts.milestones.map(({ phase_id, kind, due_on }) => [nameOf.get(phase_id), kind, due_on])).toEqual([
      ['Đợt 1', 'interim-review', '2026-07-31'],
      ['Đợt 2', 'final-review', '2026-12-31'],
    ])
  })

  it('movements it names and awards it promises', () => {
    expect(parts.namedMovements.map(({ name, launched_by }) => [name, launched_by])).toEqual([
      ['Cả nước chung sức xây dựng nông thôn mới', 'central'],
      ['Bình dân học vụ số', 'central'],
    ])
    expect(parts.awardRules.map(({ level, form }) => [level, form])).toEqual([
      ['commune', 'GIAY_KHEN'],
      ['province', 'BANG_KHEN'],
    ])
  })

  it('all of one movement and one tenant, no identity twice', () => {
    const rows = Object.values(parts).flat()
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(new Set(rows.map(({ tenant_id, movement_id }) => `${tenant_id} ${movement_id}`))).toEqual(new Set(['xã m']))
  })
})

describe('its targets', () => {
  const rows = targetRows(maker(), 'm', input)
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]))

  it('stand before the requirements, in the order of the plan, each with its figure', () =>
    expect(
      rows.map((row) => [
        row.position,
        row.requirement,
        row.comparator,
        row.value,
        row.value_to,
        row.unit,
        row.cadence,
        row.due_on,
      ]),
    ).toEqual([
      [0, false, 'eq', 12450, null, 'triệu đồng', 'once', null],
      [1, false, 'eq', 1200, null, 'triệu đồng', 'once', null],
      [2, false, 'lt', 6.5, null, '%', 'once', null],
      [3, false, 'between', 40, 60, 'ha', 'yearly', null],
      [4, false, 'eq', 100, null, '%', 'once', '2030-12-31'],
      [5, false, null, null, null, null, 'once', null],
      [6, true, 'eq', 100, null, '%', 'once', '2026-02-28'],
    ]))

  it('a part points at its whole, and the whole stands before it', () => {
    const parents = rows.map(({ parent_id }) => (parent_id === null ? null : nameOf.get(parent_id)))
    expect(parents).toEqual([null, 'Thu ngân sách trên địa bàn', null, null, null, null, null])
  })

  it('are owned by those chosen; a requirement by nobody', () =>
    expect(rows.map(({ owners }) => owners)).toEqual([['kinh-te'], [], ['kinh-te', 'van-hoa'], [], [], [], []]))

  it('a part of a whole that does not exist stands alone', () => {
    const orphan = { ...plan, targets: plan.targets.map((target) => ({ ...target, parent: 99 })) }
    expect(targetRows(maker(), 'm', { ...input, plan: orphan }).map(({ parent_id }) => parent_id)).toEqual(
      Array(7).fill(null),
    )
  })
})

describe('its tasks', () => {
  const { phases } = movementParts(maker(), 'm', plan)
  const rows = taskRows(maker(), 'm', { input, phases })

  it('a phase’s task is due when the phase closes; a unit’s duty has no day and its unit where one was chosen', () => {
    const phaseOf = new Map(phases.map(({ id, name }) => [id, name]))
    expect(
      rows.map(({ position, phase_id, unit_id, due_on, state }) => [
        position,
        phaseOf.get(phase_id ?? ''),
        unit_id,
        due_on,
        state,
      ]),
    ).toEqual([
      [0, 'Đợt 1', null, '2026-06-30', 'open'],
      [1, 'Đợt 2', null, '2026-12-31', 'open'],
      [2, undefined, null, null, 'open'],
      [3, undefined, null, null, 'open'],
      [4, undefined, 'kinh-te', null, 'open'],
      [5, undefined, null, null, 'open'],
    ])
  })

  it('each knows its place in the text', () => {
    for (const { text, span_start, span_end } of rows)
      expect(plan.text.slice(span_start ?? 0, span_end ?? 0)).toBe(text)
  })
})

describe('what people call a movement', () => {
  const names: [title: string, name: string][] = [
    ['Phát động đợt thi đua số hóa hồ sơ đảng viên năm 2026', 'Đợt thi đua số hóa hồ sơ đảng viên năm 2026'],
    ['Về việc tổ chức phát động phong trào thi đua giữ rừng', 'Phong trào thi đua giữ rừng'],
    ['V/v phát động thi đua trồng cây', 'Thi đua trồng cây'],
    [
      'phát động đợt thi đua xây dựng nông thôn mới năm 2026, lập thành tích chào mừng Đại hội',
      'Đợt thi đua xây dựng nông thôn mới năm 2026',
    ],
    ['Thi đua chào mừng Đại hội Đảng bộ xã', 'Thi đua chào mừng Đại hội Đảng bộ xã'],
    ['Công tác thi đua, khen thưởng năm 2027', 'Công tác thi đua, khen thưởng năm 2027'],
    ['  đẩy mạnh chuyển đổi số ', 'Đẩy mạnh chuyển đổi số'],
    ['', ''],
  ]
  it.each(names)('%s', (title, name) => expect(movementName(title)).toBe(name))
})
