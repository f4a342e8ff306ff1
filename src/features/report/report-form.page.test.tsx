import { describe, expect, it } from 'vitest'
import type { Report, ReportFigure } from './report.ts'
import { ReportFormPage } from './report-form.page.tsx'

const view = {
  ...{ locale: 'vi' as const, tenantName: 'Xã Mẫu', userName: 'Người Thử', unitName: 'Thôn Một', role: 'unit' },
  ...{ signedIn: true, nav: [] },
}
const last = { period: '2025-09', value: 0.3731343284, numerator: 1, denominator: 268 }
const poor: ReportFigure = {
  ...{ targetId: 't', measure: 'ratio', unit: '%', comparator: 'lte', required: 1, requiredTo: null },
  ...{ requiredText: '≤ 1 %', last, state: 'entered', name: 'Tỷ lệ hộ nghèo', movementId: 'm', movementName: 'M' },
  ...{ dueOn: '2025-11-05', earlier: [], returnReason: null, evidence: [] },
  current: { id: 'e', by: 'Người Thử', figure: { ...last, kind: 'no-change', note: null } },
}
const report: Report = {
  ...{ unitId: 'u', unitName: 'Thôn Một', period: '2025-10', periodTo: '2025-10-31', dueOn: '2025-11-05' },
  ...{ locked: false, submittedAt: null, figures: [poor] },
}
const refused = (posted: Record<string, string>): string =>
  String(
    <ReportFormPage
      {...{ locale: 'vi', view, today: '2025-11-21', report, forOther: false, posted, savedCount: 0, done: false }}
      problems={[{ targetId: 't', field: 'numerator', sentence: 'Câu của máy chủ' }]}
      conflicts={new Map()}
      newKey={() => 'k'}
    />,
  )
const boxOf = (html: string, name: string) => new RegExp(`<input[^>]*name="${name}-t"[^>]*>`).exec(html)?.[0] ?? ''

describe('a saved “no change” that is unticked and posted without a script', () => {
  const html = refused({ 'numerator-t': '', 'denominator-t': '268' })
  it('comes back unticked, with its figures in the fields', () => {
    expect(boxOf(html, 'numerator')).toContain('value="1"')
    expect(boxOf(html, 'denominator')).toContain('value="268"')
    expect(boxOf(html, 'same')).not.toContain('checked')
  })
  it('says what happened instead of that there is no figure', () => {
    expect(html).toContain('Đã bỏ chọn “Không thay đổi”.')
    expect(html).not.toContain('Câu của máy chủ')
  })
  it('is not counted as entered', () => {
    expect(html).toContain('Đã nhập 0 trên 1')
    expect(html).not.toContain('>đã nhập<')
  })
})

it('what was typed and refused stays as it was typed', () =>
  expect(boxOf(refused({ 'numerator-t': 'x', 'denominator-t': '268' }), 'numerator')).toContain('value="x"'))

it('the fields of a share ask for what it counts', () => {
  const html = refused({})
  expect(html).toContain('Số hộ')
  expect(html).toContain('trên tổng số hộ')
})
