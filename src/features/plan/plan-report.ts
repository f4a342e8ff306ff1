import type { PlanGaps } from '#reading/compare/compare-plans.ts'
import type { VersionChanges } from '#reading/compare/compare-versions.ts'
import type { Plan, Target } from '#reading/plan.ts'
import { formatDate } from '#web/format.ts'
import { labelled } from '../target/target.ts'
import { figureText } from './fact-summary.ts'

const severity = { error: 'LỖI', warning: 'NÊN XEM', info: 'ĐỂ BIẾT' } as const

const targetLine = (target: Target) => `${labelled(target)}: ${figureText(target, 'vi')}`
const dayOf = (date: string | null) => (date ? formatDate(date) : '…')
const block = (heading: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : ['', `${heading} (${lines.length})`, ...lines.map((line) => `  - ${line}`)]

/** A plan in plain lines: what a person asks first of a paper. */
export function describePlan(plan: Plan): string {
  const { document, period } = plan
  return [
    document.title ?? plan.source.name,
    [
      document.issuer?.name,
      document.number ? `số ${document.number}` : 'chưa có số',
      document.symbol,
      dayOf(document.issuedOn),
    ]
      .filter(Boolean)
      .join(' · '),
    `Thời gian: ${period ? `${dayOf(period.from)} – ${dayOf(period.to)}` : 'không nêu'}`,
    ...block('Chỉ tiêu', plan.targets.map(targetLine)),
    ...block('Yêu cầu có con số', plan.requirements.map(targetLine)),
    ...block(
      'Giai đoạn',
      plan.phases.map(({ name, from, to }) => `${name}: ${dayOf(from)} – ${dayOf(to)}`),
    ),
    ...block(
      'Phong trào được nêu',
      plan.movements.map(({ name }) => name),
    ),
    ...block(
      'Đơn vị và nhiệm vụ',
      plan.responsibilities.map(({ unit, duties }) => `${unit}: ${duties.length} nhiệm vụ`),
    ),
    ...block('Nhận xét', plan.findings.map(findingLine)),
  ].join('\n')
}

/** The findings of a plan, the gravest first. */
export function describeFindings(plan: Plan): string {
  if (plan.findings.length === 0) return `${plan.source.name}: không có nhận xét.`
  const order = ['error', 'warning', 'info']
  const findings = plan.findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  return [
    `${plan.source.name}: ${findings.length} nhận xét`,
    ...findings.map((finding) => `  ${findingLine(finding)}`),
  ].join('\n')
}

function findingLine({ severity: grade, message, citation }: Plan['findings'][number]): string {
  return `[${severity[grade]}] ${message}${citation ? ` (${citation})` : ''}`
}

/** What a higher plan asks and the own plan lacks. */
export function describeGaps(gaps: PlanGaps): string {
  const lines = [
    ...block('Chỉ tiêu cấp trên giao mà bản này chưa có', gaps.missingTargets.map(targetLine)),
    ...block(
      'Chỉ tiêu thấp hơn cấp trên',
      gaps.weakerTargets.map(({ higher, own }) => `${targetLine(higher)}; bản này: ${figureText(own, 'vi')}`),
    ),
    ...block(
      'Phong trào cấp trên nêu mà bản này chưa có',
      gaps.missingMovements.map(({ name }) => name),
    ),
    ...block('Yêu cầu cấp trên mà bản này chưa có', gaps.missingRequirements.map(targetLine)),
  ]
  const cited = gaps.citedAs ? `Có căn cứ ${gaps.citedAs.number}.` : 'Không căn cứ vào kế hoạch cấp trên.'
  const later = gaps.endsLater ? ['Kết thúc sau kế hoạch cấp trên, hoặc không nêu ngày kết thúc.'] : []
  return [cited, ...later, ...(lines.length === 0 ? ['Không thiếu nội dung nào.'] : lines)].join('\n')
}

/** What changed from one version to the next. */
export function describeChanges(changes: VersionChanges): string {
  const { title, period } = changes
  const span = (value: Plan['period']) => (value ? `${dayOf(value.from)} – ${dayOf(value.to)}` : 'không nêu')
  const lines = [
    ...(title ? [`Trích yếu: "${title.before ?? ''}" thành "${title.after ?? ''}"`] : []),
    ...(period ? [`Thời gian: ${span(period.before)} thành ${span(period.after)}`] : []),
    ...changeLines('Chỉ tiêu', changes.targets, targetLine),
    ...changeLines('Yêu cầu', changes.requirements, targetLine),
    ...changeLines('Phong trào', changes.movements, ({ name }) => name),
    ...changeLines('Đơn vị', changes.responsibilities, ({ unit, duties }) => `${unit}: ${duties.length} nhiệm vụ`),
  ]
  return lines.length === 0 ? 'Hai bản không khác nhau.' : lines.join('\n').trim()
}

/** Whether a comparison found anything: something that is lacking, or something that changed. */
export function foundAnything(found: PlanGaps | VersionChanges): boolean {
  if ('missingTargets' in found) {
    const { missingTargets, weakerTargets, missingMovements, missingRequirements, endsLater } = found
    return endsLater || [missingTargets, weakerTargets, missingMovements, missingRequirements].some(hasAny)
  }
  const { title, period, targets, requirements, movements, responsibilities } = found
  const lists = [targets, requirements, movements, responsibilities]
  return title !== null || period !== null || lists.some((list) => Object.values(list).some(hasAny))
}

const hasAny = (items: readonly unknown[]) => items.length > 0

type Changes<T> = { added: T[]; removed: T[]; changed: { before: T; after: T }[] }

function changeLines<T>(what: string, { added, removed, changed }: Changes<T>, line: (item: T) => string): string[] {
  return [
    ...block(`${what} thêm`, added.map(line)),
    ...block(`${what} bỏ`, removed.map(line)),
    ...block(
      `${what} sửa`,
      changed.map(({ before, after }) => `${line(before)} thành ${line(after)}`),
    ),
  ]
}
