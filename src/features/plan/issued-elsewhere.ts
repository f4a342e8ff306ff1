import { foldKey } from '#reading/fold.ts'
import { unitOf } from '#reading/header/units.ts'
import type { Plan } from '#reading/plan.ts'

const communeKinds = ['xã', 'phường', 'đặc khu', 'thị trấn']

/**
 * The commune that issued a plan, "xã An Hưng", when it is another than this office; null when it is this one, when a
 * higher level issued it, or when the paper does not say. Marks and case do not count: scans lose them.
 */
export function issuedElsewhere(
  { document: { issuer } }: Pick<Plan, 'document'>,
  office: { unitKind: string; name: string },
): string | null {
  const unit = issuer ? unitOf(issuer.name) : null
  if (!unit || !communeKinds.includes(unit.kind)) return null
  const own = foldKey(office.name)
  const issued = foldKey(unit.name)
  // A place may follow the commune's name: "xã An Hưng, thành phố Hải Phòng".
  if (unit.kind === office.unitKind && (issued === own || issued.startsWith(`${own} `))) return null
  return `${unit.kind} ${unit.name}`
}
