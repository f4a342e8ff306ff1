import { describe, expect, it } from 'vitest'
import { type Role, roles } from '#platform/context.ts'
import { groupWork, sundayOf, type Waiting, type WorkItem, workOf } from './worklist.ts'

const movement = (id: string, status: string, unowned = 0) => ({
  id,
  name: `Phong trào ${id}`,
  status,
  unowned,
  period_to: null,
})
const task = (id: string, due_on: string | null, unit_id: string | null) => ({
  id,
  text: `Việc ${id}`,
  due_on,
  ...{ movement_id: 'm', movement_name: 'Giữ rừng' },
  ...{ unit_id, unit_name: unit_id && `Phòng ${unit_id}`, phase_name: 'Đợt 1' },
})
const waiting: Waiting = {
  documents: ['queued', 'reading', 'read', 'failed'].map((state) => ({
    ...{ id: state, name: `${state}.docx`, state, created_at: new Date('2026-01-12T02:00:00Z') },
  })),
  movements: [movement('d', 'draft'), movement('u', 'draft', 3), movement('r', 'ready'), movement('l', 'launched')],
  tasks: [
    task('late', '2026-01-13', 'Kinh tế'),
    task('today', '2026-01-14', 'Kinh tế'),
    task('office', '2026-02-01', 'Nội vụ'),
    task('nobody', null, null),
  ],
  targets: [{ id: 't', name: 'Trồng rừng', due_on: '2026-12-31', movement_id: 'm', movement_name: 'Giữ rừng' }],
}
const workFor = (role: Role, unitId: string) => workOf({ role, unitIds: [unitId], today: '2026-01-14' }, waiting)
const seen = (items: WorkItem[]) => items.map(({ kind, href }) => `${kind} ${href}`)

describe('what waits for whom', () => {
  it('the officer: papers read or unreadable, drafts, tasks of the own unit and of nobody, and what others are late with', () =>
    expect(seen(workFor('officer', 'Nội vụ'))).toEqual([
      'check-document /plans/read',
      'failed-document /plans/failed',
      'prepare-movement /movements/d',
      'assign-targets /movements/u/targets#assign',
      'task /movements/m/tasks#late',
      'task /movements/m/tasks#office',
      'task /movements/m/tasks#nobody',
    ]))

  it('a leader: what is to be launched, and late tasks, not those due today', () =>
    expect(seen(workFor('leader', 'Kinh tế'))).toEqual([
      'launch-movement /movements/r',
      'task /movements/m/tasks#late',
    ]))

  it('a unit: its own tasks, late or not, and its targets', () =>
    expect(seen(workFor('unit', 'Kinh tế'))).toEqual([
      'task /movements/m/tasks#late',
      'task /movements/m/tasks#today',
      'target /movements/m/targets#t',
    ]))

  it('a task that is nobody’s is on no one’s list but the officer’s', () => {
    for (const role of roles) {
      const hrefs = workFor(role, 'Nội vụ').map(({ href }) => href)
      expect([role, hrefs.includes('/movements/m/tasks#nobody')]).toEqual([role, role === 'officer'])
    }
  })

  it('papers and drafts are the officer’s alone, launching the leader’s alone', () => {
    for (const role of roles) {
      const kinds = new Set(workFor(role, 'Kinh tế').map(({ kind }) => kind))
      const officer = role === 'officer'
      expect([role, kinds.has('check-document'), kinds.has('prepare-movement')]).toEqual([role, officer, officer])
      expect([role, kinds.has('launch-movement')]).toEqual([role, role === 'leader'])
    }
  })

  it('a task says whose it is, else its phase, and its movement', () =>
    expect(
      workFor('officer', 'Nội vụ')
        .filter(({ kind }) => kind === 'task')
        .map(({ detail }) => detail),
    ).toEqual(['Phòng Kinh tế · Giữ rừng', 'Phòng Nội vụ · Giữ rừng', 'Đợt 1 · Giữ rừng']))

  it('targets without owners are counted', () =>
    expect(workFor('officer', 'Nội vụ').find(({ kind }) => kind === 'assign-targets')?.count).toBe(3))

  it('nothing waits in an office where nothing is', () => {
    for (const role of roles) {
      const empty = { documents: [], movements: [], tasks: [], targets: [] }
      expect(workOf({ role, unitIds: ['Nội vụ'], today: '2026-01-14' }, empty)).toEqual([])
    }
  })
})

describe('the Sunday that ends a week', () => {
  const days: [day: string, sunday: string][] = [
    ['2026-01-12', '2026-01-18'],
    ['2026-01-17', '2026-01-18'],
    ['2026-01-18', '2026-01-18'],
    ['2026-01-19', '2026-01-25'],
    ['2026-12-31', '2027-01-03'],
    ['2028-02-28', '2028-03-05'],
  ]
  it.each(days)('of %s is %s', (day, sunday) => expect(sundayOf(day)).toBe(sunday))
})

describe('work by when it is due', () => {
  const item = (subject: string, due: string | null): WorkItem => ({
    ...{ kind: 'task', subject, detail: null, count: 1, due, href: '/' },
  })
  const grouped = (...items: WorkItem[]) =>
    Object.fromEntries(
      [...groupWork(items, '2026-01-14')].map(([group, found]) => [group, found.map(({ subject }) => subject)]),
    )

  it('late, today, this week, later and without a day, each once', () =>
    expect(
      grouped(
        item('không hạn', null),
        item('tuần sau', '2026-01-19'),
        item('Chủ nhật', '2026-01-18'),
        item('mai', '2026-01-15'),
        item('nay', '2026-01-14'),
        item('hôm qua', '2026-01-13'),
        item('năm ngoái', '2025-12-31'),
      ),
    ).toEqual({
      decide: [],
      late: ['năm ngoái', 'hôm qua'],
      today: ['nay'],
      week: ['mai', 'Chủ nhật'],
      later: ['tuần sau'],
      undated: ['không hạn'],
    }))

  it('things of one day stay in the order in which they came', () =>
    expect(grouped(item('a', '2026-01-15'), item('b', '2026-01-15'), item('c', null), item('d', null))).toMatchObject({
      week: ['a', 'b'],
      undated: ['c', 'd'],
    }))

  it('on a Sunday the week is over', () =>
    expect([...(groupWork([item('mai', '2026-01-19')], '2026-01-18').get('later') ?? [])]).toHaveLength(1))

  it('every group is there, also an empty one, in the order of the page', () =>
    expect([...groupWork([], '2026-01-14').keys()]).toEqual(['decide', 'late', 'today', 'week', 'later', 'undated']))
})
