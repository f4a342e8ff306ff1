import { newId } from '#platform/ids.ts'
import type { RouteSpec } from './routes.ts'

const officer = ['officer'] as const
const readers = ['officer', 'leader'] as const
const raisers = ['officer', 'unit'] as const
const concerned = ['officer', 'leader', 'unit'] as const
const at = (path: string): RouteSpec => ({ roles: 'everyone', path: () => path })

/** What units promise and what stops them. */
export const concernRoutes: Record<string, RouteSpec> = {
  'GET /registrations': { ...at('/registrations'), roles: concerned },
  'GET /registrations/papers/:id/:version': {
    roles: concerned,
    path: (t) => `/registrations/papers/${t.registration}/1`,
  },
  'GET /registrations/:id': {
    roles: concerned,
    path: (t) => `/registrations/${t.openMovement}?unit=${t.rootUnit}`,
  },
  'POST /registrations/:id': {
    roles: raisers,
    path: (t) => `/registrations/${t.openMovement}`,
    body: (t) => ({
      ...{ unitId: t.rootUnit, basedOn: '1', clientKey: newId(), aim: 'code:TTLDTT', note: '' },
      ...{ signatoryName: 'Trịnh Thị Thắm', signatoryPost: 'Trưởng phòng', signedOn: '01/11/2026' },
    }),
  },
  'POST /registrations/:id/withdrawal': {
    roles: raisers,
    path: (t) => `/registrations/${t.openMovement}/withdrawal`,
    body: (t) => ({ unitId: t.rootUnit, version: '1', clientKey: newId(), reason: 'Đổi kế hoạch' }),
  },
  'GET /movements/:id/registration': {
    roles: concerned,
    path: (t) => `/movements/${t.openMovement}/registration`,
  },
  'POST /movements/:id/registration/deadline': {
    roles: officer,
    path: (t) => `/movements/${t.openMovement}/registration/deadline`,
    body: () => ({ day: '' }),
  },
  'GET /movements/:id/registration/template': {
    roles: officer,
    path: (t) => `/movements/${t.openMovement}/registration/template`,
  },
  'POST /movements/:id/registration/imports': {
    roles: officer,
    path: (t) => `/movements/${t.openMovement}/registration/imports`,
    body: () => ({ file: new File(['a'], 'a.xlsx') }),
  },
  'GET /movements/:id/registration/imports/:list': {
    roles: officer,
    path: (t) => `/movements/${t.openMovement}/registration/imports/${t.registrationList}`,
  },
  'POST /movements/:id/registration/imports/:list/confirmation': {
    roles: officer,
    path: (t) => `/movements/${t.openMovement}/registration/imports/${t.registrationList}/confirmation`,
    body: () => ({}),
  },

  'GET /pledges/:block/:movement': {
    roles: readers,
    path: (t) => `/pledges/${t.pledgeBlock}/${t.openMovement}`,
  },
  'POST /pledges/:block/:movement/agreements': {
    roles: officer,
    path: (t) => `/pledges/${t.pledgeBlock}/${t.openMovement}/agreements`,
    body: (t) => ({ unitId: t.pledgeUnit, name: 'Trịnh Thị Thắm', post: 'Trưởng phòng' }),
  },
  'POST /pledges/:block/:movement/signatures': {
    roles: officer,
    path: (t) => `/pledges/${t.pledgeBlock}/${t.openMovement}/signatures`,
    body: (t) => ({ unitId: t.pledgeUnit, name: 'Trịnh Thị Thắm', post: 'Trưởng phòng' }),
  },

  'GET /difficulties': { ...at('/difficulties'), roles: concerned },
  'GET /difficulties/new': { ...at('/difficulties/new'), roles: raisers },
  'POST /difficulties': {
    ...at('/difficulties'),
    roles: raisers,
    body: (t) => ({ unitId: t.rootUnit, subject: `target:${t.target}`, text: 'Thiếu mẫu biểu', clientKey: newId() }),
  },
  'POST /difficulties/join': {
    ...at('/difficulties/join'),
    roles: officer,
    body: (t) => ({ id: [t.difficulty, t.otherDifficulty] }),
  },
  'GET /difficulties/:id': { roles: concerned, path: (t) => `/difficulties/${t.difficulty}` },
  'POST /difficulties/:id/moves': {
    roles: readers,
    path: (t) => `/difficulties/${t.difficulty}/moves`,
    body: () => ({ action: 'answer', version: '1', words: 'Đã có hướng dẫn' }),
  },
  'POST /difficulties/:id/separation': {
    roles: officer,
    path: (t) => `/difficulties/${t.joinedDifficulty}/separation`,
    body: () => ({ version: '2' }),
  },
}
