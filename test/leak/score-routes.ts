import type { Role } from '#platform/context.ts'
import type { Scored } from './scores.ts'

type Asked = Scored & { movement: string; target: string; unit: string }

type Spec = {
  roles: readonly Role[] | 'everyone'
  path(things: Asked): string
  body?(things: Asked): Record<string, string | string[]>
}

const officer = ['officer'] as const
const overseers = ['officer', 'leader', 'council'] as const
const at = (path: string): Spec => ({ roles: 'everyone', path: () => path })

/** Blocks and scoring: who gets past which door. */
export const scoreRoutes: Record<string, Spec> = {
  'GET /blocks': at('/blocks'),
  'GET /blocks/new': { ...at('/blocks/new'), roles: officer },
  'POST /blocks': {
    ...at('/blocks'),
    roles: officer,
    body: (t) => ({ name: 'Khối mới', from: '18/11/2026', unit: [t.unit, t.scoredUnit] }),
  },
  'GET /blocks/:id': { roles: 'everyone', path: (t) => `/blocks/${t.block}` },
  'GET /blocks/:id/edit': { roles: officer, path: (t) => `/blocks/${t.block}/edit` },
  'POST /blocks/:id': {
    roles: officer,
    path: (t) => `/blocks/${t.block}`,
    body: (t) => ({ name: 'Khối các thôn', from: '18/11/2026', unit: [t.scoredUnit, t.otherUnit], version: '1' }),
  },
  'POST /blocks/:id/leaders': {
    roles: officer,
    path: (t) => `/blocks/${t.block}/leaders`,
    body: (t) => ({ year: '2027', leader: t.scoredUnit, deputy: t.otherUnit }),
  },
  'POST /blocks/:id/closing': {
    roles: officer,
    path: (t) => `/blocks/${t.block}/closing`,
    body: () => ({ lastDay: '31/12/2030', version: '2' }),
  },

  'GET /scoring': at('/scoring'),
  'GET /movements/:id/scoring': { roles: 'everyone', path: (t) => `/movements/${t.movement}/scoring` },
  'GET /scoring/new': { roles: officer, path: (t) => `/scoring/new?movement=${t.movement}` },
  'POST /scoring': {
    ...at('/scoring'),
    roles: officer,
    body: (t) => ({
      ...{ name: 'Bảng mới', block: t.block, movement: t.movement, year: '2027', scale: '100' },
      ...{ figuresUntil: '31/12/2027', selfScoreUntil: '31/12/2027', origin: `copy:${t.sheet}` },
    }),
  },
  'GET /scoring/:sheetId': { roles: 'everyone', path: (t) => `/scoring/${t.sheet}` },
  'GET /scoring/:sheetId/edit': { roles: officer, path: (t) => `/scoring/${t.draftSheet}/edit` },
  'POST /scoring/:sheetId/grid': {
    roles: officer,
    path: (t) => `/scoring/${t.draftSheet}/grid`,
    body: () => ({ 'name.work-1': 'Chỉ tiêu', 'maximum.work-1': '30', 'weight.work-1': '1', version: '2' }),
  },
  'POST /scoring/:sheetId/settings': {
    roles: officer,
    path: (t) => `/scoring/${t.draftSheet}/settings`,
    body: () => ({
      ...{ name: 'Bảng sửa', figuresUntil: '31/12/2026', selfScoreUntil: '31/12/2026', digits: '2' },
      ...{ notArisen: 'rescale', first: '1', second: '1', third: '1', version: '3' },
    }),
  },
  'GET /scoring/:sheetId/groups/:key': { roles: officer, path: (t) => `/scoring/${t.draftSheet}/groups/work` },
  'POST /scoring/:sheetId/groups': {
    roles: officer,
    path: (t) => `/scoring/${t.draftSheet}/groups`,
    body: (t) => ({ key: 'work', name: 'Nhóm', kind: 'standard', mostPoints: '', appraiser: t.unit, version: '4' }),
  },
  'GET /scoring/:sheetId/criteria/:key': { roles: officer, path: (t) => `/scoring/${t.draftSheet}/criteria/work-1` },
  'POST /scoring/:sheetId/criteria': {
    roles: officer,
    path: (t) => `/scoring/${t.draftSheet}/criteria`,
    body: (t) => ({
      ...{ key: 'work-1', group: 'work', name: 'Chỉ tiêu', kind: 'proportional', maximum: '30', weight: '1' },
      ...{ asked: '100', target: t.target, version: '5' },
    }),
  },
  'POST /scoring/:sheetId/criteria/:key/raising': {
    roles: officer,
    path: (t) => `/scoring/${t.draftSheet}/criteria/work-2/raising`,
    body: () => ({ version: '6' }),
  },
  'POST /scoring/:sheetId/criteria/:key/removal': {
    roles: officer,
    path: (t) => `/scoring/${t.draftSheet}/criteria/work-2/removal`,
    body: () => ({ version: '7' }),
  },
  'POST /scoring/:sheetId/groups/:key/removal': {
    roles: officer,
    path: (t) => `/scoring/${t.draftSheet}/groups/bonus/removal`,
    body: () => ({ version: '8' }),
  },
  'POST /scoring/:sheetId/publication': {
    roles: officer,
    path: (t) => `/scoring/${t.draftSheet}/publication`,
    body: () => ({ version: '9' }),
  },
  'POST /scoring/:sheetId/dropping': {
    roles: officer,
    path: (t) => `/scoring/${t.draftSheet}/dropping`,
    body: () => ({ version: '9' }),
  },
  'GET /scoring/:sheetId/ranking': { roles: 'everyone', path: (t) => `/scoring/${t.sheet}/ranking` },
  'POST /scoring/:sheetId/rulings': {
    roles: officer,
    path: (t) => `/scoring/${t.sheet}/rulings`,
    body: (t) => ({ kind: 'vote', reason: 'Biên bản', [`value.${t.scoredUnit}`]: '3', [`value.${t.otherUnit}`]: '5' }),
  },
  'GET /scoring/:sheetId/export': { roles: overseers, path: (t) => `/scoring/${t.sheet}/export` },
  'GET /scoring/:sheetId/units/:unitId': {
    roles: overseers,
    path: (t) => `/scoring/${t.sheet}/units/${t.scoredUnit}`,
  },
  'POST /scoring/:sheetId/units/:unitId/self-score': {
    roles: officer,
    path: (t) => `/scoring/${t.sheet}/units/${t.scoredUnit}/self-score`,
    body: () => ({ 'value.work-1': '80', version: '3' }),
  },
  'POST /scoring/:sheetId/units/:unitId/appraisal': {
    roles: officer,
    path: (t) => `/scoring/${t.sheet}/units/${t.scoredUnit}/appraisal`,
    body: () => ({ 'none.work-1': 'yes', version: '3' }),
  },
  'POST /scoring/:sheetId/units/:unitId/settlement': {
    roles: officer,
    path: (t) => `/scoring/${t.sheet}/units/${t.scoredUnit}/settlement`,
    body: () => ({ key: 'work-1', 'none.settled-work-1': 'yes', reason: 'Lý do', version: '4' }),
  },
  'POST /scoring/:sheetId/units/:unitId/moves': {
    roles: officer,
    path: (t) => `/scoring/${t.sheet}/units/${t.scoredUnit}/moves`,
    body: () => ({ action: 'return', reason: 'Bổ sung', version: '5' }),
  },
  'POST /scoring/:sheetId/edition': {
    roles: officer,
    path: (t) => `/scoring/${t.sheet}/edition`,
    body: () => ({}),
  },
}
