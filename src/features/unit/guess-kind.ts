import { fold } from '#reading/fold.ts'
import type { UnitKindCode } from './unit.ts'

/**
 * How names of units begin, without marks, and words that say it wherever they stand; the narrower stands before the
 * wider.
 */
const signs: readonly [pattern: RegExp, kind: UnitKindCode][] = [
  [/^(?:cac|toan the) |^thu truong cac|^thanh vien|^truong (?:cac )?thon/, 'group'],
  [/^van phong (?:hdnd|hoi dong nhan dan|ubnd|uy ban nhan dan)/, 'secretariat'],
  [/mat tran to quoc|mttq/, 'front'],
  [
    /dang uy|ban xay dung dang|ban tuyen giao|van phong dang|huyen uy|thanh uy|^uy ban kiem tra|^chi bo\b|^trung tam chinh tri\b/,
    'party',
  ],
  [/hoi dong nhan dan|hdnd(?! va ubnd)|^ban (?:phap che|kinh te - xa hoi)/, 'council'],
  [/^uy ban nhan dan\b|^ubnd\b/, 'office'],
  [
    /hoi (?:nong dan|lien hiep|phu nu|cuu chien binh)|^doan (?:tn|thanh nien)|doan thanh nien|lien doan lao dong|cong doan/,
    'mass-organisation',
  ],
  [/cong an/, 'police'],
  [/quan su|^dai doi\b/, 'military'],
  [/phuc vu hanh chinh/, 'administration-centre'],
  [/trung tam/, 'service-centre'],
  [/tram y te/, 'health-station'],
  [/^truong\b|^(?:thcs|thpt|mam non|tieu hoc)\b/, 'school'],
  [/^thon\b|^xom\b|^lang\b|^ap\b|^ban [a-z ]+ \(thon\)/, 'village'],
  [/^to dan pho\b|^tdp\b|^khu pho\b|^khu dan cu\b/, 'neighbourhood'],
  [/hop tac xa|^htx\b/, 'cooperative'],
  [/cong ty|doanh nghiep|^cty\b|^ho kinh doanh\b/, 'enterprise'],
  [/^van phong\b/, 'secretariat'],
  [/^phong\b|^so\b/, 'division'],
  [/^hoi dong thi dua|^ban\b/, 'board'],
  [/^hoi\b|^quy\b/, 'association'],
]

/** What a unit most likely is, by its name; null when nothing speaks for anything. */
export function guessKind(name: string): UnitKindCode | null {
  const folded = fold(name.normalize('NFC').trim()).replace(/\s+/g, ' ')
  return signs.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}
