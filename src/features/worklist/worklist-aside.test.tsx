import { expect, it } from 'vitest'
import type { Role } from '#platform/context.ts'
import type { TargetState } from '../target/status.ts'
import type { Desk } from './load-desk.command.ts'
import { WorklistAside } from './worklist-aside.page.tsx'

const target = (id: string, state: TargetState) => ({ id, name: `Chỉ tiêu ${id}`, state, sentence: `Câu ${id}.` })
const running = {
  ...{ id: 'm', name: 'Giữ rừng', period_from: '2026-01-01', period_to: '2026-12-31', launched_on: '2026-01-05' },
  targets: 5,
}
const data: Desk = {
  waiting: { documents: [], movements: [], tasks: [], targets: [] },
  ...{ news: [], running, today: '2026-11-21', role: 'leader', unitIds: ['u'] },
  standings: [
    target('a', 'at-risk'),
    target('b', 'met'),
    target('c', 'at-risk'),
    target('d', 'missed'),
    target('e', 'at-risk'),
  ],
}

const shown = async (of: { role: Role; data: Desk }) => String(await (<WorklistAside locale="vi" {...of} />))

it('the movement under way is shown by the states of its targets, naming at most three in danger, the failed first', async () => {
  const html = await shown({ role: 'leader', data })
  expect(html).toContain('5 chỉ tiêu: 1 không đạt, 3 có nguy cơ, 1 đạt')
  expect([...html.matchAll(/\/movements\/m\/targets#(\w)/g)].map(([, id]) => id)).toEqual(['d', 'a', 'c'])
  expect(html).toContain('Câu d.')
})

it('where nobody may see standings, targets are counted', async () =>
  expect(await shown({ role: 'unit', data: { ...data, standings: [] } })).toContain('5 chỉ tiêu</a>'))
