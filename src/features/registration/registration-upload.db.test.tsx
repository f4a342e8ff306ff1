import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorPresenter } from '#platform/errors.page.tsx'
import { openFileStore } from '#platform/files.ts'
import type { AppEnv, Services } from '#platform/http.ts'
import { spreadsheetRefusals } from '#platform/spreadsheet.messages.ts'
import { draftMovement, step } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { registrationRoutes } from './registration.routes.tsx'

let tenant: TestTenant
let folder: string
let movementId: string

beforeAll(async () => {
  tenant = await openTestTenant('2026-02-10')
  folder = mkdtempSync(join(tmpdir(), 'registration-upload-'))
  movementId = await draftMovement(tenant.as('officer'))
  await step(tenant.as('officer'), movementId, 'make-ready')
  await step(tenant.as('leader'), movementId, 'launch')
})
afterAll(async () => {
  await tenant.close()
  rmSync(folder, { recursive: true })
})

async function upload(file: File) {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    c.set('services', { files: openFileStore(folder) } as unknown as Services)
    c.set('locale', 'vi')
    c.set('ctx', tenant.as('officer'))
    c.set('view', {
      ...{ locale: 'vi', tenantName: 'Xã Thử', userName: 'Lan', unitName: 'Xã', role: 'officer', signedIn: true },
      nav: [],
    })
    await next()
  })
  app.route('/', registrationRoutes)
  app.onError(errorPresenter([spreadsheetRefusals]))
  const body = new FormData()
  body.append('file', file)
  const path = `/movements/${movementId}/registration/imports`
  const answer = await app.request(path, { method: 'POST', body, headers: { accept: 'text/html' } })
  return { status: answer.status, html: await answer.text() }
}

describe('a list that is handed in', () => {
  it('and is an empty file is said to be so; a field left empty asks for a file', async () => {
    const chosen = 'Hãy chọn tệp Excel đã điền.'
    const empty = await upload(new File([], 'danh-sach.xlsx'))
    expect([empty.status, empty.html.includes(chosen)]).toEqual([422, false])
    expect(empty.html).toMatch(/[Tt]ệp[^<]*trống/)
    const none = await upload(new File([], ''))
    expect([none.status, none.html.includes(chosen)]).toEqual([422, true])
  })
})
