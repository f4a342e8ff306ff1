import { expect, it } from 'vitest'
import type { ViewContext } from '#web/view-context.ts'
import { CityPage } from './city.page.tsx'
import { CommunePage } from './commune.page.tsx'

const view: ViewContext = {
  ...{ locale: 'vi', tenantName: 'Thành phố Thử', userName: 'Nguyễn Thị Lan', unitName: 'Văn phòng' },
  ...{ role: 'Công chức', signedIn: true, nav: [] },
}
const frame = { locale: 'vi' as const, view }
const today = '2025-11-21'
const none = { movements: 0, met: 0, on_track: 0, at_risk: 0, missed: 0, unknown: 0 }
const spoken = (html: string) =>
  html
    .replaceAll(/<svg.*?<\/svg>/g, '')
    .replaceAll(/<span[^>]*aria-hidden="true"[^>]*>[^<]*<\/span>/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')

it('a commune without a movement is said to have launched none, without five counts of nothing', async () => {
  const commune = { id: 'a', unit_kind: 'phường', name: 'Bạch Liên' }
  const state = { ...none, tenant_id: 'a', updated_at: new Date('2025-11-21T02:00:00Z') }
  const html = String(await (<CommunePage {...frame} data={{ commune, periods: [], state, today }} />))
  expect(html).toContain('Phường Bạch Liên chưa phát động phong trào nào')
  expect(html).not.toContain('0 Đạt')
})

it('a tile says the kind with a capital, the share and how late, in this order', async () => {
  const commune = {
    ...{ id: 'a', unitKind: 'phường', name: 'Bạch Liên', movements: 1, dueOn: '2025-11-05' },
    ...{ units: 3, unitsComplete: 1, unitsLate: 0, owed: 100, submitted: 74 },
  }
  const city = { communes: [commune], periods: [{ period: '2025-10', due_on: '2025-11-05' }], period: '2025-10', today }
  const html = String(await (<CityPage {...frame} city={city} />))
  expect(spoken(html)).toContain('Phường Bạch Liên74 phần trăm, trễ 16 ngày')
  expect(html.match(/trễ 16 ngày/g)).toHaveLength(2)
})
