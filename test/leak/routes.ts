import type { Hono } from 'hono'
import type { Role } from '#platform/context.ts'
import type { AppEnv } from '#platform/http.ts'
import { newId } from '#platform/ids.ts'
import { concernRoutes } from './concern-routes.ts'
import { lifeRoutes } from './life-routes.ts'
import type { Things } from './office.ts'
import { resultRoutes } from './result-routes.ts'
import { scoreRoutes } from './score-routes.ts'

/** What a request may be filled with; `session` is another session of whoever asks. */
export type Filling = Things & { session: string; word: string; month: string }
export type Fields = Record<string, string | string[] | File>

export type RouteSpec = {
  /** Who gets past the door. `open`: strangers too. */
  roles: readonly Role[] | 'everyone' | 'open'
  path(things: Filling): string
  body?(things: Filling): Fields
  /** The session is of no use afterwards. */
  ends?: true
}

const officer = ['officer'] as const
const readers = ['officer', 'leader'] as const
const units = ['officer', 'admin'] as const
const admin = ['admin'] as const
const log = ['admin', 'leader'] as const
const raisers = ['officer', 'unit'] as const
const concerned = ['officer', 'leader', 'unit'] as const

const at = (path: string): RouteSpec => ({ roles: 'everyone', path: () => path })
const open = (path: string): RouteSpec => ({ roles: 'open', path: () => path })
const figure = { name: 'Chỉ tiêu', figure: 'đạt 10 %', cadence: 'once', due: '' }
const counted = {
  comparator: 'gte',
  value: '10',
  unit: '%',
  measurable: 'yes',
  measure: 'number',
  rollUp: 'average',
  overTime: 'last',
}
const role = (unitId: string) => ({ role: 'unit', unitId, post: 'Trưởng thôn', validFrom: '18/11/2026', validTo: '' })
const village = (parentId: string) => ({ name: 'Thôn Mới', kind: 'village', parentId, validFrom: '01/07/2025' })

const offlineFigure = (targetId: string) => ({
  ...{ targetId, clientKey: newId(), basedOn: null, typedAt: null },
  figure: { kind: 'missing', value: null, numerator: null, denominator: null, note: 'Chờ số liệu' },
})

/** Every route, with a way to fill it and who may use it. A route that is not here fails the tests. */
export const routes: Record<string, RouteSpec> = {
  ...lifeRoutes,
  'GET /health': open('/health'),
  'GET /assets/:path{[A-Za-z0-9][A-Za-z0-9._/-]*}': open('/assets/none.css'),
  'GET /sw.js': open('/sw.js'),
  'GET /manifest.webmanifest': open('/manifest.webmanifest'),
  'GET /offline': open('/offline'),
  'GET /calendar/:token{[A-Za-z0-9_-]{43}[.]ics}': open(`/calendar/${'A'.repeat(43)}.ics`),
  'GET /setup': open('/setup'),
  'POST /setup/sample': { ...open('/setup/sample'), body: () => ({}) },
  'GET /setup/office': open('/setup/office'),
  'POST /setup/office': {
    ...open('/setup/office'),
    body: () => ({ kind: 'xã', name: 'Khác', city: 'thành phố Khác' }),
  },
  'GET /setup/account': open('/setup/account'),
  'POST /setup/account': {
    ...open('/setup/account'),
    body: () => ({ kind: 'xã', name: 'Khác', city: 'thành phố Khác' }),
  },
  'GET /setup/units': { ...at('/setup/units'), roles: units },
  'POST /setup/units': { ...at('/setup/units'), roles: units, body: () => ({ keys: [], villages: 'Thôn Đầu' }) },
  'GET /setup/plan': at('/setup/plan'),
  'POST /setup/remove-sample': { ...at('/setup/remove-sample'), roles: [], body: () => ({}) },

  'GET /sign-in': open('/sign-in'),
  'POST /sign-in': { ...open('/sign-in'), body: () => ({ userName: 'nobody', password: 'wrong', to: '' }), ends: true },
  'GET /sign-in/code': open('/sign-in/code'),
  'POST /sign-in/code': { ...open('/sign-in/code'), body: () => ({ code: '000000', to: '' }) },
  'POST /sign-out': { ...open('/sign-out'), body: () => ({}), ends: true },
  'GET /no-role': open('/no-role'),
  'GET /lock': open('/lock'),
  'POST /lock': { ...open('/lock'), body: () => ({ from: '/work' }), ends: true },
  'POST /unlock': { ...open('/unlock'), body: () => ({ password: 'wrong', to: '' }) },
  'POST /role': { ...at('/role'), body: () => ({ role: 'none' }), roles: [] },

  'GET /account': at('/account'),
  'GET /account/password': at('/account/password'),
  'POST /account/password': { ...at('/account/password'), body: () => ({ current: 'wrong', next: 'short' }) },
  'GET /account/two-factor/on': at('/account/two-factor/on'),
  'GET /account/two-factor/off': at('/account/two-factor/off'),
  'GET /account/two-factor/recovery': at('/account/two-factor/recovery'),
  'POST /account/two-factor/on': { ...at('/account/two-factor/on'), body: () => ({ password: 'wrong' }) },
  'POST /account/two-factor/confirm': { ...at('/account/two-factor/confirm'), body: () => ({ code: '000000' }) },
  'POST /account/two-factor/off': { ...at('/account/two-factor/off'), body: () => ({ password: 'wrong' }) },
  'POST /account/two-factor/recovery': { ...at('/account/two-factor/recovery'), body: () => ({ password: 'wrong' }) },
  'POST /account/sessions/revoke-others': { ...at('/account/sessions/revoke-others'), body: () => ({}) },
  'POST /account/sessions/:id/revoke': {
    roles: 'everyone',
    path: (t) => `/account/sessions/${t.session}/revoke`,
    body: () => ({}),
  },

  'GET /accounts': { ...at('/accounts'), roles: admin },
  'GET /accounts/new': { ...at('/accounts/new'), roles: admin },
  'GET /accounts/sign-ins': { ...at('/accounts/sign-ins'), roles: admin },
  'POST /accounts': {
    ...at('/accounts'),
    roles: admin,
    body: (t) => ({ name: 'Người Mới', userName: '', ...role(t.unit) }),
  },
  'GET /accounts/:id': { roles: admin, path: (t) => `/accounts/${t.colleague}` },
  'POST /accounts/:id/roles': {
    roles: admin,
    path: (t) => `/accounts/${t.colleague}/roles`,
    body: (t) => role(t.unit),
  },
  'POST /accounts/:id/roles/:roleId/end': {
    roles: admin,
    path: (t) => `/accounts/${t.colleague}/roles/${t.membership}/end`,
    body: () => ({}),
  },
  'POST /accounts/:id/password': { roles: admin, path: (t) => `/accounts/${t.colleague}/password`, body: () => ({}) },
  'POST /accounts/:id/sign-out': { roles: admin, path: (t) => `/accounts/${t.colleague}/sign-out`, body: () => ({}) },

  'GET /': at('/'),
  'GET /work': at('/work'),
  'GET /search': { roles: 'everyone', path: (t) => `/search?q=${t.word.slice(0, 5)}` },

  'GET /plans': { ...at('/plans'), roles: readers },
  'GET /plans/new': { ...at('/plans/new'), roles: officer },
  'POST /plans': { ...at('/plans'), roles: officer, body: () => ({ file: new File(['KẾ HOẠCH'], 'thu.txt') }) },
  'GET /plans/understood': at(`/plans/understood?figure=${encodeURIComponent('từ 95% trở lên')}`),
  'GET /plans/:id': { roles: readers, path: (t) => `/plans/${t.readDocument}` },
  'GET /plans/:id/file': { roles: readers, path: (t) => `/plans/${t.readDocument}/file` },
  'POST /plans/:id/cancellation': {
    roles: officer,
    path: (t) => `/plans/${t.queuedDocument}/cancellation`,
    body: () => ({}),
  },
  'POST /plans/:id/discard': {
    roles: officer,
    path: (t) => `/plans/${t.readDocument}/discard`,
    body: () => ({}),
  },
  'POST /plans/:id/restore': {
    roles: officer,
    path: (t) => `/plans/${t.readDocument}/restore`,
    body: () => ({}),
  },
  'POST /plans/:id/verdicts': {
    roles: officer,
    path: (t) => `/plans/${t.readDocument}/verdicts`,
    body: () => ({ key: 'targets.0', verdict: 'confirmed' }),
  },
  'POST /plans/:id/confirmations': {
    roles: officer,
    path: (t) => `/plans/${t.readDocument}/confirmations`,
    body: () => ({}),
  },
  'GET /plans/:id/units': { roles: readers, path: (t) => `/plans/${t.decidedDocument}/units` },
  'POST /plans/:id/movement': {
    roles: officer,
    path: (t) => `/plans/${t.decidedDocument}/movement`,
    body: (t) => ({ kind: 'thematic', 'unit-0': t.unit, 'unit-1': 'none', 'owner-0': t.unit }),
  },
  'GET /plans/:id/facts/new': {
    roles: readers,
    path: (t) => `/plans/${t.readDocument}/facts/new?list=targets&start=0&end=40`,
  },
  'POST /plans/:id/facts/new': {
    roles: officer,
    path: (t) => `/plans/${t.readDocument}/facts/new`,
    body: () => ({ list: 'targets', ...figure }),
  },
  'GET /plans/:id/facts/:key': { roles: readers, path: (t) => `/plans/${t.readDocument}/facts/targets.0` },
  'POST /plans/:id/facts/:key': {
    roles: officer,
    path: (t) => `/plans/${t.readDocument}/facts/targets.0`,
    body: () => figure,
  },

  'GET /movements': at('/movements'),
  'GET /targets/:id': { roles: 'everyone', path: (t) => `/targets/${t.target}` },
  'GET /targets/:id/edit': { roles: officer, path: (t) => `/targets/${t.target}/edit` },
  'POST /targets/:id/edit': {
    roles: officer,
    path: (t) => `/targets/${t.target}/edit`,
    body: () => ({ version: '1', ...counted }),
  },
  'GET /indicators': at('/indicators'),

  'GET /movements/:id': { roles: 'everyone', path: (t) => `/movements/${t.movement}` },
  'GET /movements/:id/targets': { roles: 'everyone', path: (t) => `/movements/${t.movement}/targets` },
  'GET /movements/:id/tasks': { roles: 'everyone', path: (t) => `/movements/${t.movement}/tasks` },
  'GET /movements/:id/document': { roles: 'everyone', path: (t) => `/movements/${t.movement}/document` },
  'GET /movements/:id/history': { roles: 'everyone', path: (t) => `/movements/${t.movement}/history` },
  'POST /movements/:id/moves': {
    roles: officer,
    path: (t) => `/movements/${t.movement}/moves`,
    body: () => ({ action: 'make-ready', version: '1' }),
  },
  'POST /movements/:id/explanations': {
    roles: officer,
    path: (t) => `/movements/${t.movement}/explanations`,
    body: () => ({ item: 'subjects', reason: 'Lý do' }),
  },
  'POST /movements/:id/assignments': {
    roles: officer,
    path: (t) => `/movements/${t.movement}/assignments`,
    body: (t) => ({ target: t.target, unit: t.unit }),
  },
  'POST /movements/:id/tasks/:task': {
    roles: officer,
    path: (t) => `/movements/${t.movement}/tasks/${t.task}`,
    body: () => ({ state: 'started', version: '1' }),
  },
  'POST /movements/:id/tasks/:task/plan': {
    roles: officer,
    path: (t) => `/movements/${t.movement}/tasks/${t.task}/plan`,
    body: (t) => ({ unit: t.unit, due: '30/11/2026', version: '1' }),
  },

  'GET /units': at('/units'),
  'GET /units/new': { ...at('/units/new'), roles: units },
  'GET /units/paste': { ...at('/units/paste'), roles: units },
  'POST /units': { ...at('/units'), roles: units, body: (t) => village(t.unit) },
  'POST /units/paste': {
    ...at('/units/paste'),
    roles: units,
    body: (t) => ({ text: 'Thôn Một\nThôn Hai', parentId: t.unit, step: 'save' }),
  },
  'GET /units/:id': { roles: units, path: (t) => `/units/${t.unit}` },
  'POST /units/:id': {
    roles: units,
    path: (t) => `/units/${t.unit}`,
    body: (t) => ({ ...village(''), parentId: t.unit, version: '1' }),
  },
  'POST /units/:id/close': {
    roles: units,
    path: (t) => `/units/${t.unit}/close`,
    body: () => ({ lastDay: '31/12/2030', version: '1' }),
  },
  'POST /units/:id/reopen': { roles: units, path: (t) => `/units/${t.unit}/reopen`, body: () => ({ version: '1' }) },

  ...concernRoutes,

  'GET /missing': { ...at('/missing?period=2026-10'), roles: readers },
  'GET /missing/table.csv': { ...at('/missing/table.csv?period=2026-10'), roles: readers },
  'GET /missing/remind': { roles: officer, path: (t) => `/missing/remind?period=2026-10&unit=${t.unit}` },
  'GET /missing/letter': { roles: readers, path: (t) => `/missing/letter?period=2026-10&unit=${t.unit}` },
  'POST /missing/remind': {
    ...at('/missing/remind'),
    roles: officer,
    body: (t) => ({ period: '2026-10', unit: t.unit, text: 'Đề nghị nộp đủ.' }),
  },
  'POST /missing/remind/:batch/undo': {
    roles: officer,
    path: (t) => `/missing/remind/${t.batch}/undo`,
    body: () => ({}),
  },
  'GET /reminders': at('/reminders'),
  'POST /reminders/read': { ...at('/reminders/read'), body: () => ({}) },
  'POST /reminders/mail-address': { ...at('/reminders/mail-address'), body: () => ({ address: 'ten@example.vn' }) },
  'GET /calendar': at('/calendar?year=2026'),
  'GET /calendar/days': at('/calendar/days?year=2026'),
  'POST /calendar/days': {
    ...at('/calendar/days'),
    roles: units,
    body: () => ({ day: '26/12/2026', kind: 'off', name: 'Nghỉ' }),
  },
  'GET /calendar/my.ics': at('/calendar/my.ics'),
  'GET /calendar/feed': at('/calendar/feed'),
  'POST /calendar/feed': { ...at('/calendar/feed'), body: () => ({}) },
  'POST /calendar/feed/revoke': { ...at('/calendar/feed/revoke'), body: () => ({}) },

  'GET /reports': { roles: concerned, path: (t) => `/reports?unit=${t.rootUnit}` },
  'GET /reports/:period': { roles: concerned, path: (t) => `/reports/${t.month}?unit=${t.rootUnit}` },
  'GET /reports/:period/check': { roles: concerned, path: (t) => `/reports/${t.month}/check?unit=${t.rootUnit}` },
  'GET /reports/:period/sent': { roles: concerned, path: (t) => `/reports/${t.month}/sent?unit=${t.rootUnit}` },
  'POST /reports/:period': {
    roles: raisers,
    path: (t) => `/reports/${t.month}`,
    body: (t) => ({ unit: t.rootUnit, next: 'save' }),
  },
  'POST /reports/:period/entries': {
    roles: raisers,
    path: (t) => `/reports/${t.month}/entries`,
    body: (t) => ({ json: JSON.stringify({ unit: t.rootUnit, figures: [offlineFigure(t.target)] }) }),
  },
  'POST /reports/:period/submit': {
    roles: raisers,
    path: (t) => `/reports/${t.month}/submit`,
    body: (t) => ({ unit: t.rootUnit }),
  },

  ...resultRoutes,
  ...scoreRoutes,

  'GET /audit': { ...at('/audit'), roles: log },
  'GET /city': { ...at('/city'), roles: ['city'] },
  // Of the city's own communes alone: what a commune asks for is never one of them.
  'GET /city/:communeId': { ...at('/city'), roles: ['city'], path: (t) => `/city/${t.commune}` },
  'POST /audit/verify': { ...at('/audit/verify'), roles: log, body: () => ({}) },
}

/** `METHOD path` of everything the program answers, middleware aside. */
export function routesOf(app: Pick<Hono<AppEnv>, 'routes'>): string[] {
  const all = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
  return [...new Set(all)].sort()
}

/** Routes that the table above does not know, and lines of it that lead nowhere. */
export function strayRoutes(app: Pick<Hono<AppEnv>, 'routes'>): string[] {
  const answered = routesOf(app)
  return [
    ...answered.filter((route) => !(route in routes)).map((route) => `${route} is not in the table of routes`),
    ...Object.keys(routes)
      .filter((route) => !answered.includes(route))
      .map((route) => `${route} leads nowhere`),
  ]
}

export const mayPass = (spec: RouteSpec, role: Role): boolean =>
  typeof spec.roles === 'string' || spec.roles.includes(role)
