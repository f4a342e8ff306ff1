import type { Role } from '#platform/context.ts'
import type { Life } from './movement-life.ts'

type Filling = Life & { movement: string; unit: string; rootUnit: string }

/** As a route of the table, without what only that table knows. */
type Spec = {
  roles: readonly Role[] | 'everyone'
  path(things: Filling): string
  body?(things: Filling): Record<string, string>
}

const officer = ['officer'] as const
const readers = ['officer', 'leader'] as const
const raisers = ['officer', 'unit'] as const

/** The life of a movement, its family, and units in time. */
export const lifeRoutes: Record<string, Spec> = {
  'GET /movements/orphans': { roles: readers, path: () => '/movements/orphans' },
  'GET /movements/owed': { roles: readers, path: () => '/movements/owed' },
  'POST /movements/owed/:id': {
    roles: officer,
    path: (t) => `/movements/owed/${t.owedTarget}`,
    body: (t) => ({ movement: t.movement }),
  },
  'POST /movements/owed/:id/release': {
    roles: officer,
    path: (t) => `/movements/owed/${t.otherOwedTarget}/release`,
    body: () => ({ reason: 'Giao lại' }),
  },
  'GET /movements/:id/reviews': { roles: 'everyone', path: (t) => `/movements/${t.runningMovement}/reviews` },
  'POST /movements/:id/reviews': {
    roles: officer,
    path: (t) => `/movements/${t.runningMovement}/reviews`,
    body: () => ({ kind: 'interim-review', milestone: '' }),
  },
  'POST /movements/:id/reviews/:review': {
    roles: officer,
    path: (t) => `/movements/${t.runningMovement}/reviews/${t.review}`,
    body: () => ({ version: '1', results: 'Kết quả', suggestions: '', step: 'save' }),
  },
  'GET /movements/:id/versions': { roles: 'everyone', path: (t) => `/movements/${t.runningMovement}/versions` },
  'GET /movements/:id/amendment': { roles: officer, path: (t) => `/movements/${t.runningMovement}/amendment` },
  'POST /movements/:id/amendment': {
    roles: officer,
    path: (t) => `/movements/${t.runningMovement}/amendment`,
    body: (t) => ({ by: 'edits', reason: 'Điều chỉnh', [`figure-${t.runningTarget}`]: '≥ 15 hộ' }),
  },
  'POST /movements/:id/amendments/:amendment': {
    roles: ['leader'],
    path: (t) => `/movements/${t.runningMovement}/amendments/${t.amendment}`,
    body: () => ({ decision: 'approve' }),
  },
  'GET /family': { roles: 'everyone', path: () => '/family' },
  'POST /family/:id': {
    roles: officer,
    path: (t) => `/family/${t.offer}`,
    body: () => ({ answer: 'decline', version: '1', reason: 'Trùng nội dung' }),
  },
  'GET /movements/:id/responses': { roles: 'everyone', path: (t) => `/movements/${t.runningMovement}/responses` },
  'POST /movements/:id/offers': {
    roles: ['officer', 'city'],
    path: (t) => `/movements/${t.runningMovement}/offers`,
    body: () => ({ answerBy: '' }),
  },
  'POST /movements/:id/launches': {
    roles: raisers,
    path: (t) => `/movements/${t.runningMovement}/launches`,
    body: (t) => ({ unit: t.rootUnit, on: '01/07/2025' }),
  },
  'POST /movements/:id/launch-measure': {
    roles: officer,
    path: (t) => `/movements/${t.runningMovement}/launch-measure`,
    body: (t) => ({ target: t.runningTarget }),
  },
  'POST /movements/:id/place': {
    roles: officer,
    path: (t) => `/movements/${t.runningMovement}/place`,
    body: () => ({ parent: '', version: '1' }),
  },
  'POST /movements/:id/standing/:named': {
    roles: officer,
    path: (t) => `/movements/${t.runningMovement}/standing/${t.namedMovement}`,
    body: () => ({}),
  },
  'GET /units/:id/history': { roles: 'everyone', path: (t) => `/units/${t.unit}/history` },
  'GET /units/:id/change': { roles: officer, path: (t) => `/units/${t.unit}/change?kind=split` },
  'POST /units/:id/change': {
    roles: officer,
    path: (t) => `/units/${t.unit}/change`,
    body: () => ({ kind: 'rename', step: 'preview', name: 'Thôn Khác', effectiveOn: '01/01/2027' }),
  },
  'POST /units/:id/changes/:change/cancellation': {
    roles: officer,
    path: (t) => `/units/${t.unit}/changes/${t.unitChange}/cancellation`,
    body: () => ({}),
  },
}
