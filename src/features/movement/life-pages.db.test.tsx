import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#platform/context.ts'
import { inTransaction } from '#platform/context.ts'
import { errorPresenter } from '#platform/errors.page.tsx'
import type { AppEnv } from '#platform/http.ts'
import type { ViewContext } from '#web/view-context.ts'
import { type Desk, openDesk } from '../../../test/document.ts'
import { draftMovement, step } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { advanceIn, clock } from './advance-movements.command.ts'
import { AmendmentMatchPage } from './amendment-match.page.tsx'
import { movementLifeRoutes } from './life.routes.tsx'
import { loadAmending } from './life-page.queries.ts'
import { loadMovement } from './movement-page.queries.ts'
import { previewAmendment } from './propose-amendment.command.ts'

let tenant: TestTenant
let officer: Context
let desk: Desk

beforeAll(async () => {
  tenant = await openTestTenant('2026-02-02')
  officer = tenant.as('officer')
  desk = await openDesk(officer)
})
afterAll(async () => {
  await desk.close()
  await tenant.close()
})

const view: ViewContext = {
  ...{ locale: 'vi', tenantName: 'Xã An Hải', userName: 'Nguyễn Thị Lan', unitName: 'Văn phòng' },
  ...{ role: 'Công chức', signedIn: true, nav: [] },
}

async function running(): Promise<string> {
  const id = await draftMovement(officer)
  await step(officer, id, 'make-ready')
  await step(tenant.as('leader'), id, 'launch')
  const { tenantId, now, today } = officer
  await inTransaction(officer, (tx) => advanceIn(tx, { tenantId, actor: clock, now, today }))
  return id
}

/** What the form of amendments answers: its status, and the fields in its list of errors. */
async function answerTo(id: string, fields: Record<string, string>) {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    c.set('locale', 'vi')
    c.set('ctx', officer)
    c.set('view', view)
    await next()
  })
  app.route('/', movementLifeRoutes)
  app.onError(errorPresenter([]))
  const body = new URLSearchParams({ reason: 'Điều chỉnh', ...fields })
  const answer = await app.request(`/movements/${id}/amendment`, { method: 'POST', body })
  return { status: answer.status, html: await answer.text() }
}

describe('the form of an amendment', () => {
  it('without a chosen document comes back and says to choose one, also after the matching', async () => {
    const id = await running()
    for (const matched of [{}, { matched: 'yes' }]) {
      const { status, html } = await answerTo(id, { by: 'paper', documentId: '', ...matched })
      expect(status).toBe(422)
      expect(html).toContain('Chọn một bản kế hoạch mới đã kiểm tra xong, hoặc sửa chỉ tiêu ở phần dưới.')
    }
  })

  it('says at its field that a movement or a target cannot end before the movement began', async () => {
    const id = await running()
    const early = await answerTo(id, { by: 'edits', periodTo: '01/01/2020' })
    expect(early.status).toBe(422)
    expect(early.html).toMatch(/href="#periodTo"[^>]*>Phong trào không thể kết thúc trước khi bắt đầu/)
    const [target] = (await loadAmending(officer, id)).standing
    const own = target?.id ?? ''
    const due = await answerTo(id, { by: 'edits', [`figure-${own}`]: 'từ 99% trở lên', [`due-${own}`]: '01/01/2020' })
    expect(due.status).toBe(422)
    expect(due.html).toMatch(new RegExp(`href="#due-${own}"[^>]*>Hạn của chỉ tiêu không thể trước ngày`))
  })
})

describe('a new document for a running movement', () => {
  it('is shown with what it changes, and each target with the one it becomes', async () => {
    const id = await running()
    const preview = await previewAmendment(officer, { movementId: id, documentId: await desk.submitDecided() })
    const data = await loadMovement(officer, id)
    const page = (
      <AmendmentMatchPage {...{ locale: 'vi', view, done: undefined, data, preview, reason: 'Thay thế' }} issues={[]} />
    )
    const html = String(await page)
    expect(html).toContain('Kế hoạch mới thay đổi những gì')
    expect(html.match(/<select/g)).toHaveLength(7)
    for (const { id: target } of preview.standing) expect(html).toContain(`name="match-${target}"`)
    expect(html.match(/ selected/g)).toHaveLength(7)
  })
})
