import type { Role } from '#platform/context.ts'
import type { Figures } from './figures.ts'

type Asked = Figures & { rootUnit: string; target: string; month: string }

type Spec = {
  roles: readonly Role[]
  path(things: Asked): string
  body?(things: Asked): Record<string, string | string[]>
}

const officer = ['officer'] as const
const readers = ['officer', 'leader'] as const

/** What the officer does with the figures of units: who gets past which door. */
export const resultRoutes: Record<string, Spec> = {
  'GET /results': { roles: readers, path: () => '/results' },
  'POST /results/accept': {
    roles: officer,
    path: () => '/results/accept',
    body: (t) => ({ report: `${t.rootUnit} ${t.month}` }),
  },
  'POST /results/undo': { roles: officer, path: () => '/results/undo', body: (t) => ({ batch: t.acceptance }) },
  'GET /results/periods': { roles: readers, path: () => '/results/periods' },
  'POST /results/periods': {
    roles: officer,
    path: () => '/results/periods',
    body: () => ({ period: '2026-08', action: 'lock' }),
  },
  'POST /results/exceptions': {
    roles: officer,
    path: () => '/results/exceptions',
    body: (t) => ({ period: '2026-08', unit: t.rootUnit, until: '31/12/2030', reason: 'Lý do' }),
  },
  'GET /results/:period/:unitId': { roles: readers, path: (t) => `/results/${t.month}/${t.rootUnit}` },
  'POST /results/:period/:unitId/return': {
    roles: officer,
    path: (t) => `/results/${t.month}/${t.rootUnit}/return`,
    body: (t) => ({ [`reason.${t.target}`]: 'Lý do' }),
  },
  'GET /evidence/:id': {
    roles: ['officer', 'leader', 'council', 'city', 'admin', 'unit'],
    path: (t) => `/evidence/${t.evidence}`,
  },
}
