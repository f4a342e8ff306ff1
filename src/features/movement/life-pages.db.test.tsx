import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#platform/context.ts'
import { inTransaction } from '#platform/context.ts'
import type { ViewContext } from '#web/view-context.ts'
import { type Desk, openDesk } from '../../../test/document.ts'
import { draftMovement, step } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { advanceIn, clock } from './advance-movements.command.ts'
import { AmendmentMatchPage } from './amendment-match.page.tsx'
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

describe('a new document for a running movement', () => {
  it('is shown with what it changes, and each target with the one it becomes', async () => {
    const id = await draftMovement(officer)
    await step(officer, id, 'make-ready')
    await step(tenant.as('leader'), id, 'launch')
    const { tenantId, now, today } = officer
    await inTransaction(officer, (tx) => advanceIn(tx, { tenantId, actor: clock, now, today }))
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
