import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction } from '#platform/context.ts'
import { errorPresenter } from '#platform/errors.page.tsx'
import { openFileStore } from '#platform/files.ts'
import type { AppEnv, Services } from '#platform/http.ts'
import { newId } from '#platform/ids.ts'
import { actionsOn } from '../../../test/movement.ts'
import { figure, openReportingOffice, type ReportingOffice, typedFigure } from '../../../test/results.ts'
import { openTestTenant } from '../../../test/tenant.ts'
import { enterResults } from '../result/enter-results.command.ts'
import { loadReport } from '../result/report.queries.ts'
import { returnFigures } from '../result/review-reports.command.ts'
import { submitReport } from '../result/submit-report.command.ts'
import { reportRoutes } from './report.routes.tsx'

let office: ReportingOffice
let folder: string

beforeAll(async () => {
  office = await openReportingOffice()
  folder = mkdtempSync(join(tmpdir(), 'report-'))
})
afterAll(async () => {
  await office.tenant.close()
  rmSync(folder, { recursive: true })
})

const village = (index = 0) => office.villages[index] ?? ''
const head = (index = 0) => office.tenant.as('unit', village(index))

function appOf(ctx: Context) {
  const app = new Hono<AppEnv>()
  const { accountId, name, role, unitId } = ctx.actor
  app.use(async (c, next) => {
    c.set('services', { files: openFileStore(folder) } as unknown as Services)
    c.set('locale', 'vi')
    c.set('ctx', ctx)
    c.set('view', {
      ...{ locale: 'vi', tenantName: 'Xã Thử', userName: name, unitName: 'Thôn', role, signedIn: true, nav: [] },
      seat: `${accountId}.${role}.${unitId}`,
    })
    await next()
  })
  app.route('/', reportRoutes)
  app.onError(errorPresenter([]))
  return app
}

const get = (ctx: Context, path: string) => appOf(ctx).request(path, { headers: { accept: 'text/html' } })

function post(ctx: Context, path: string, fields: Record<string, string | File>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return appOf(ctx).request(path, { method: 'POST', body, headers: { accept: 'text/html' } })
}

const send = (ctx: Context, path: string, body: unknown) =>
  appOf(ctx).request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', accept: 'application/json' },
  })

const standing = (period: string, index = 0) =>
  inTransaction(office.officer, (tx) => loadReport(tx, office.officer, { unitId: village(index), period }))

const cellOf = async (target: string, period: string, index = 0) => {
  const found = (await standing(period, index)).figures.find(({ targetId }) => targetId === target)
  if (!found) throw new Error('no such figure')
  return found
}

/** The fields of a form as the page shows it, read back out of its markup. */
async function formOf(ctx: Context, path: string): Promise<Record<string, string>> {
  const html = await (await get(ctx, path)).text()
  const inputs = [...html.matchAll(/<input [^>]*>/g)].map(([tag]) => ({
    name: /name="([^"]*)"/.exec(tag)?.[1] ?? '',
    value: /value="([^"]*)"/.exec(tag)?.[1] ?? '',
    off: /type="(radio|checkbox|file)"/.test(tag) && !/ checked/.test(tag),
  }))
  return Object.fromEntries(
    inputs.filter(({ name, off }) => name !== '' && !off).map(({ name, value }) => [name, value]),
  )
}

const everything = () => {
  const { sum, ratio, average, max, passing } = office.targets
  return {
    [`value-${sum}`]: '12',
    [`numerator-${ratio}`]: '90',
    [`denominator-${ratio}`]: '100',
    [`value-${average}`]: '5,5',
    [`value-${max}`]: '6',
    [`value-${passing}`]: '11',
  }
}

describe('who sees which report', () => {
  it('a unit sees its own, late first', async () => {
    // Launched on the 20th: what was over by then is due on the 25th.
    const html = await (await get({ ...head(), today: '2026-03-30' }, '/reports')).text()
    expect(html).toContain('2 kỳ báo cáo đã quá hạn')
    const order = ['2026-01', '2026-02', '2026-03'].map((period) => html.indexOf(`href="/reports/${period}"`))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order[0]).toBeGreaterThan(0)
  })
  it('and nobody else’s', async () => {
    for (const path of ['/reports', '/reports/2026-01', '/reports/2026-01/check', '/reports/2026-01/sent'])
      expect([path, (await get(head(), `${path}?unit=${village(1)}`)).status]).toEqual([path, 403])
  })
  it('the officer and the leader see any unit’s', async () => {
    for (const role of ['officer', 'leader'] as const)
      expect((await get(office.tenant.as(role), `/reports/2026-01?unit=${village(1)}`)).status).toBe(200)
  })
  it('a unit of another office is not found', async () => {
    const other = await openTestTenant('2026-03-20', 'An Khác')
    try {
      expect((await get(other.as('officer'), `/reports/2026-01?unit=${village()}`)).status).toBe(404)
      const fields = { unit: village(), [`key-${office.targets.sum}`]: newId(), [`value-${office.targets.sum}`]: '3' }
      expect((await post(other.as('officer'), '/reports/2026-01', fields)).status).toBe(404)
    } finally {
      await other.close()
    }
  })
  it('roles that report nothing are refused', async () => {
    for (const role of ['clerk', 'front', 'finance', 'publicity'] as const)
      expect((await get(office.tenant.as(role), '/reports')).status).toBe(403)
  })
  it('what is no period is not found', async () => {
    expect((await get(head(), '/reports/2026-13')).status).toBe(404)
  })
})

describe('the form without script', () => {
  it('saves what is right, tells what is wrong, and keeps what was typed', async () => {
    const form = await formOf(head(), '/reports/2026-01')
    const { sum, max } = office.targets
    const answer = await post(head(), '/reports/2026-01', {
      ...form,
      [`value-${sum}`]: 'mười hai',
      [`value-${max}`]: '6',
    })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('value="mười hai"')
    expect(html).toContain(`href="#value-${sum}"`)
    expect(html).toContain('Đã lưu 1 số liệu nhập đúng.')
    expect((await cellOf(max, '2026-01')).entry?.value).toBe(6)
    expect((await cellOf(sum, '2026-01')).entry).toBeNull()
  })

  it('sent twice is entered once, and recorded once', async () => {
    const form = { ...(await formOf(head(), '/reports/2026-01')), [`value-${office.targets.sum}`]: '12' }
    const before = (await actionsOn(office.officer, village())).length
    for (let time = 0; time < 2; time++) expect((await post(head(), '/reports/2026-01', form)).status).toBe(303)
    expect((await cellOf(office.targets.sum, '2026-01')).entries.length).toBe(1)
    expect((await actionsOn(office.officer, village())).length).toBe(before + 1)
  })

  it('goes on to the check, then to what was sent', async () => {
    const form = { ...(await formOf(head(), '/reports/2026-01')), ...everything(), next: 'check' }
    const saved = await post(head(), '/reports/2026-01', form)
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/reports/2026-01/check'])
    expect(await (await get(head(), '/reports/2026-01/check')).text()).toContain('Gửi 5 số liệu')
    const sent = await post(head(), '/reports/2026-01/submit', { unit: village() })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/reports/2026-01/sent'])
    expect(await (await get(head(), '/reports/2026-01/sent')).text()).toContain(
      'Đã gửi số liệu tháng 1 năm 2026 của Thôn Một',
    )
  })

  it('shows the last figure, and repeats it at one touch', async () => {
    const html = await (await get(head(), '/reports/2026-02')).text()
    expect(html).toContain('90/100 (90\u00a0%)')
    const form = {
      ...(await formOf(head(), '/reports/2026-02')),
      [`same-${office.targets.ratio}`]: 'yes',
      next: 'save',
    }
    const answer = await post(head(), '/reports/2026-02', form)
    expect(answer.headers.get('location')).toBe('/reports/2026-02?done=saved')
    expect((await cellOf(office.targets.ratio, '2026-02')).entry).toMatchObject({ kind: 'no-change', value: 90 })
  })

  it('an unfinished report cannot be handed in, and says how many figures it lacks', async () => {
    expect(await (await get(head(), '/reports/2026-02/check')).text()).toContain('Còn 4 chỉ tiêu chưa nhập')
    expect((await post(head(), '/reports/2026-02/submit', { unit: village() })).status).toBe(422)
  })

  it('a returned figure comes first, with the officer’s reason', async () => {
    const { max } = office.targets
    await returnFigures(office.officer, {
      ...{ unitId: village(), period: '2026-01', figures: [{ targetId: max, reason: 'Lệch với sổ theo dõi' }] },
    })
    const html = await (await get(head(), '/reports/2026-01')).text()
    expect(html).toContain('Lệch với sổ theo dõi')
    expect(html.indexOf(`id="f-${max}"`)).toBeLessThan(html.indexOf(`id="f-${office.targets.sum}"`))
  })

  it('a figure that was handed in is put right with a reason only', async () => {
    const { sum } = office.targets
    const form = { ...(await formOf(head(), '/reports/2026-01')), [`value-${sum}`]: '13' }
    expect((await post(head(), '/reports/2026-01', form)).status).toBe(422)
    expect((await post(head(), '/reports/2026-01', { ...form, [`note-${sum}`]: 'Đếm sót một hộ' })).status).toBe(303)
    expect((await cellOf(sum, '2026-01')).entry).toMatchObject({ value: 13, note: 'Đếm sót một hộ' })
  })

  it('evidence goes to its figure; a file that is none is told of', async () => {
    const { average } = office.targets
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
    const form = { ...(await formOf(head(), '/reports/2026-02')), [`value-${average}`]: '5' }
    const photo = new File([png], 'anh-hop.png', { type: 'image/png' })
    await post(head(), '/reports/2026-02', { ...form, [`file-${average}`]: photo })
    expect((await cellOf(average, '2026-02')).evidence.map(({ name }) => name)).toEqual(['anh-hop.png'])
    const odd = new File([new Uint8Array([1, 2, 3])], 'la.bin')
    const answer = await post(head(), '/reports/2026-02', { ...form, [`file-${average}`]: odd })
    expect([answer.status, (await answer.text()).includes('Chỉ nhận ảnh, PDF, DOCX, XLSX')]).toEqual([422, true])
  })

  it('an empty file that was chosen is told of; a field left empty is none', async () => {
    const { average } = office.targets
    const form = { ...(await formOf(head(), '/reports/2026-02')), [`value-${average}`]: '5' }
    const empty = await post(head(), '/reports/2026-02', { ...form, [`file-${average}`]: new File([], 'anh.png') })
    expect([empty.status, (await empty.text()).includes('Tệp trống. Chọn lại tệp.')]).toEqual([422, true])
    const none = await post(head(), '/reports/2026-02', { ...form, [`file-${average}`]: new File([], '') })
    expect(none.status).toBe(303)
  })

  it('the name of a file is kept without what turns reading round', async () => {
    const { average } = office.targets
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x53])
    const form = { ...(await formOf(head(), '/reports/2026-02')), [`value-${average}`]: '5' }
    const photo = new File([bytes], 'anh\u202Egpj.\u2066exe\u2069.png')
    await post(head(), '/reports/2026-02', { ...form, [`file-${average}`]: photo })
    const names = (await cellOf(average, '2026-02')).evidence.map(({ name }) => name)
    expect(names).toContain('anhgpj.exe.png')
  })

  it('is never made of a form that is not ours', async () => {
    const { sum } = office.targets
    const odd = { unit: village(), [`key-${sum}`]: 'x', [`based-${sum}`]: "'; drop", [`value-${sum}`]: '4' }
    expect((await post(head(), '/reports/2026-03', odd)).status).toBe(303)
    expect((await cellOf(sum, '2026-03')).entry).toBeNull()
  })
})

describe('two people and one figure', () => {
  const path = '/reports/2026-03'

  it('shows both and asks; keeping mine is a new entry on theirs, and nothing is overwritten unseen', async () => {
    const { sum } = office.targets
    const form = { ...(await formOf(head(), path)), [`value-${sum}`]: '20' }
    await enterResults(office.officer, {
      ...{ unitId: village(), period: '2026-03', figures: [typedFigure(sum, { value: 21 })] },
    })
    const answer = await post(head(), path, form)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('Số Người giữ vai officer đã nhập')
    expect(html).toContain('value="20"')
    expect((await cellOf(sum, '2026-03')).entry?.value).toBe(21)
    const theirs = (await cellOf(sum, '2026-03')).entry?.id ?? ''
    const mine = { ...form, [`theirs-${sum}`]: theirs, [`choose-${sum}`]: 'mine' }
    expect((await post(head(), path, mine)).status).toBe(303)
    expect((await cellOf(sum, '2026-03')).entries.map(({ value }) => value)).toEqual([21, 20])
  })

  it('taking theirs writes nothing', async () => {
    const { max } = office.targets
    const form = { ...(await formOf(head(), path)), [`value-${max}`]: '7' }
    await enterResults(office.officer, {
      ...{ unitId: village(), period: '2026-03', figures: [typedFigure(max, { value: 8 })] },
    })
    const theirs = (await cellOf(max, '2026-03')).entry?.id ?? ''
    const taking = { ...form, [`theirs-${max}`]: theirs, [`choose-${max}`]: 'theirs' }
    expect((await post(head(), path, taking)).status).toBe(303)
    expect((await cellOf(max, '2026-03')).entries.map(({ value }) => value)).toEqual([8])
  })
})

describe('what a device kept offline', () => {
  const path = '/reports/2026-02/entries'
  const entry = (targetId: string, value: number, change = {}) => ({
    ...{ targetId, clientKey: newId(), basedOn: null, figure: figure({ value }), typedAt: '2026-03-19T02:00:00Z' },
    ...change,
  })

  it('is saved once, and its answer carries the key it was sent under', async () => {
    const sent = entry(office.targets.max, 9)
    const body = { unit: village(1), figures: [sent] }
    const first = await (await send(head(1), path, body)).json()
    const second = await (await send(head(1), path, body)).json()
    const { entryId } = first.figures[0]
    const answer = { clientKey: sent.clientKey, entryId, current: null, code: null }
    expect(first).toEqual({ figures: [{ ...answer, outcome: 'saved' }] })
    expect(second).toEqual({ figures: [{ ...answer, outcome: 'already-saved' }] })
  })

  it('in conflict, the answer shows what stands and by whom', async () => {
    const answer = await (
      await send(head(1), path, { unit: village(1), figures: [entry(office.targets.max, 10)] })
    ).json()
    expect(answer.figures[0]).toMatchObject({
      ...{ outcome: 'conflict', entryId: null, current: { figure: { value: 9 }, by: 'Người giữ vai unit' } },
    })
  })

  it('refused figures say why, the others are saved', async () => {
    const figures = [entry(newId(), 1), entry(office.targets.sum, 4)]
    const answer = await (await send(head(1), path, { unit: village(1), figures })).json()
    expect(answer.figures.map(({ outcome, code }: { outcome: string; code: string }) => [outcome, code])).toEqual([
      ['refused', 'not-owed'],
      ['saved', null],
    ])
  })

  it('is taken from nobody for another unit', async () => {
    const body = { unit: village(2), figures: [entry(office.targets.max, 9)] }
    expect((await send(head(1), path, body)).status).toBe(403)
    expect((await send(office.tenant.as('leader'), path, body)).status).toBe(403)
  })

  it('is refused whole when it is not what a device sends', async () => {
    const long = entry(office.targets.sum, 1, { figure: figure({ value: 1, note: 'a'.repeat(2001) }) })
    const many = Array.from({ length: 301 }, () => entry(office.targets.sum, 1))
    for (const body of [
      null,
      {},
      { unit: 'x', figures: [] },
      { unit: village(1), figures: [long] },
      { unit: village(1), figures: many },
    ])
      expect((await send(head(1), path, body)).status).toBe(400)
  })

  it('handing in twice hands in once', async () => {
    const figures = Object.values(office.targets).map((target) =>
      typedFigure(target, target === office.targets.ratio ? { numerator: 9, denominator: 10 } : { value: 3 }),
    )
    await enterResults(head(2), { unitId: village(2), period: '2026-02', figures })
    for (let time = 0; time < 2; time++)
      expect((await post(head(2), '/reports/2026-02/submit', { unit: village(2) })).status).toBe(303)
    expect((await submitReport(head(2), { unitId: village(2), period: '2026-02' })).submitted).toBe(0)
  })
})
