import { fold } from '#reading/fold.ts'
import type { UnitKindCode } from './unit.ts'

/** How names of units begin, without marks; the longer beginning stands before the shorter. */
const beginnings: readonly [pattern: RegExp, kind: UnitKindCode][] = [
  [/^(cac|toan the) /, 'group'],
  [/^uy ban nhan dan\b|^ubnd\b/, 'office'],
  [/^hoi dong nhan dan\b|^hdnd\b|^ban (phap che|kinh te - xa hoi)/, 'council'],
  [/^van phong dang uy\b|^dang uy\b|^ban xay dung dang\b|^uy ban kiem tra\b|^chi bo\b|^trung tam chinh tri\b/, 'party'],
  [/^(uy ban )?(mttq|mat tran to quoc)|^ub ?mttq/, 'front'],
  [/^van phong\b/, 'secretariat'],
  [/^phong\b|^so\b/, 'division'],
  [/^trung tam phuc vu hanh chinh/, 'administration-centre'],
  [/^trung tam\b/, 'service-centre'],
  [/^truong\b|^(thcs|thpt|mam non|tieu hoc)\b/, 'school'],
  [/^tram y te\b/, 'health-station'],
  [/^thon\b|^xom\b|^lang\b|^ap\b|^ban [a-z ]+ \(thon\)/, 'village'],
  [/^to dan pho\b|^tdp\b|^khu pho\b|^khu dan cu\b/, 'neighbourhood'],
  [/^cong an\b/, 'police'],
  [/^ban chi huy quan su\b|^bch quan su\b|^dai doi\b/, 'military'],
  [/^hoi (nong dan|lien hiep phu nu|cuu chien binh|phu nu)|^doan (tn|thanh nien)|^cong doan\b/, 'mass-organisation'],
  [/^hop tac xa\b|^htx\b/, 'cooperative'],
  [/^cong ty\b|^doanh nghiep\b|^cty\b|^ho kinh doanh\b/, 'enterprise'],
  [/^hoi\b|^quy\b/, 'association'],
  [/^ban\b/, 'board'],
]

/** What a unit most likely is, by how its name begins; null when nothing speaks for anything. */
export function guessKind(name: string): UnitKindCode | null {
  const folded = fold(name.normalize('NFC').trim()).replace(/\s+/g, ' ')
  return beginnings.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}
