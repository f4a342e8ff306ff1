import { describe, expect, it } from 'vitest'
import type { Report } from './report.ts'
import { ReportSentPage } from './report-check.page.tsx'
import type { ListedReport } from './report-list.page.tsx'

const view = {
  ...{ locale: 'vi' as const, tenantName: 'Xã Mẫu', userName: 'Người Thử', unitName: 'Thôn Một', role: 'unit' },
  ...{ signedIn: true, nav: [] },
}
const report: Report = {
  ...{ unitId: 'u', unitName: 'Thôn Một', period: '2025-09', periodTo: '2025-09-30', dueOn: '2025-10-05' },
  ...{ locked: false, submittedAt: null, figures: [] },
}
const listed = (period: string, dueOn: string, state: 'late' | 'accepted'): ListedReport => ({
  ...{ period, dueOn, state, entered: 0, submitted: 0, returned: 0 },
  ...{ open: state === 'late' ? 2 : 0, accepted: state === 'accepted' ? 2 : 0 },
})
const pageOf = (reports: readonly ListedReport[]): string =>
  String(<ReportSentPage {...{ locale: 'vi', view, report, forOther: false, all: { today: '2025-11-21', reports } }} />)

describe('after a report is sent', () => {
  it('the next report owed is one touch away, with how late it is', () => {
    const html = pageOf([
      listed('2025-09', '2025-10-05', 'late'),
      listed('2025-10', '2025-11-05', 'late'),
      listed('2025-08', '2025-09-05', 'accepted'),
    ])
    expect(html).toContain('Nhập tiếp số liệu tháng 10 năm 2025 (trễ 16 ngày)')
    expect(html).toContain('href="/reports/2025-10"')
    expect(html).not.toContain('Về bàn làm việc')
  })

  it('nothing more owed leads back to the desk', () =>
    expect(pageOf([listed('2025-08', '2025-09-05', 'accepted')])).toContain('Về bàn làm việc'))
})
