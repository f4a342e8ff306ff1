import { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AppEnv } from '#platform/http.ts'
import type { ViewContext } from '#web/view-context.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { createBlock } from '../block/manage-block.command.ts'
import { createUnit } from '../unit/create-unit.command.ts'
import { scoringRoutes } from './scoring.routes.tsx'

let tenant: TestTenant
let blockId: string
const view: ViewContext = {
  ...{ locale: 'vi', tenantName: 'Xã An Hải', userName: 'Nguyễn Thị Lan', unitName: 'Văn phòng' },
  ...{ role: 'Công chức', signedIn: true, nav: [] },
}

beforeAll(async () => {
  tenant = await openTestTenant('2026-11-18')
  const officer = tenant.as('officer')
  const school = async (name: string) =>
    (await createUnit(officer, { parentId: tenant.rootId, kind: 'school', name })).unitId
  const unitIds = [await school('Trường Tiểu học Số 1'), await school('Trường Tiểu học Số 2')]
  blockId = (await createBlock(officer, { name: 'Khối trường học', validFrom: '2026-01-01', unitIds })).blockId
})
afterAll(() => tenant.close())

async function formFor(query: string): Promise<string> {
  const app = new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set('ctx', tenant.as('officer'))
      c.set('locale', 'vi')
      c.set('view', view)
      await next()
    })
    .route('/', scoringRoutes)
  return (await app.request(`/scoring/new${query}`)).text()
}

const proposed = 'value="Bảng chấm điểm Khối trường học năm 2026"'
const chosen = () => new RegExp(`<option value="${blockId}"[^>]* selected`)

it('a sheet begun from a block is for that block and named after it', async () => {
  const html = await formFor(`?block=${blockId}`)
  expect(html).toContain(proposed)
  expect(html).toMatch(chosen())
})

it('a sheet begun from nowhere, or from a block that is not known, proposes none', async () => {
  for (const query of ['', '?block=0197f000-0000-7000-8000-0000000000b1', '?block=x']) {
    const html = await formFor(query)
    expect(html).toContain('Lập bảng chấm điểm')
    expect(html).not.toContain(proposed)
    expect(html).not.toMatch(chosen())
  }
})
