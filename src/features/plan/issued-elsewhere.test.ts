import { expect, it } from 'vitest'
import { emptyPlan } from './empty-plan.ts'
import { issuedElsewhere } from './issued-elsewhere.ts'

const office = { unitKind: 'xã', name: 'An Hưng' }
const issuedBy = (name: string | null) => {
  const plan = emptyPlan('x')
  const issuer = name === null ? null : { name, unit: null, span: null }
  return issuedElsewhere({ document: { ...plan.document, issuer } }, office)
}

it.each([
  ['Ủy ban nhân dân xã An Hưng', null],
  ['ỦY BAN NHÂN DÂN XÃ AN HƯNG', null],
  ['Uy ban nhan dan xa An Hung', null],
  ['Ủy ban nhân dân xã An Hưng, thành phố Hải Phòng', null],
  ['Ủy ban nhân dân thành phố Hải Phòng', null],
  ['Sở Nội vụ', null],
  [null, null],
  ['Ủy ban nhân dân xã An Lão', 'xã An Lão'],
  ['Đảng ủy phường An Hưng', 'phường An Hưng'],
  ['Ủy ban nhân dân xã An Hưng Tây', null],
])('%s → %s', (name, elsewhere) => expect(issuedBy(name)).toBe(elsewhere))
