import { foldKey } from '../fold.ts'
import { namedUnits, unitOf } from '../header/units.ts'
import type { Check, Doubt } from './draft.ts'

export const numberMissing: Check = ({ facts: { document } }) =>
  document.number === null ? [{ rule: 'number-missing', span: document.numberSpan }] : []

export const dateMissing: Check = ({ facts: { document }, hasDateLine }) => {
  if (document.issuedOn !== null) return []
  return [hasDateLine ? { rule: 'date-incomplete', span: document.dateSpan } : { rule: 'date-missing', span: null }]
}

export const noRecipients: Check = ({ facts: { document } }) =>
  document.recipients.length === 0 ? [{ rule: 'no-recipients', span: null }] : []

export const textDamaged: Check = ({ damaged }) => (damaged ? [{ rule: 'text-damaged', span: null }] : [])

const place = /(?:Đảng bộ|Đảng ủy|[UỦ][ỷy] ban nhân dân|UBND|HĐND|Hội đồng nhân dân|trên địa bàn|toàn thể Nhân dân)\s$/u

/** Another commune's name left over from the plan that served as a pattern. */
export const issuerNameInconsistent: Check = ({ facts: { document }, text, damaged }) => {
  const own = damaged || !document.issuer ? null : unitOf(document.issuer.name)
  if (!own) return []
  const doubts: Doubt[] = []
  const ownKey = foldKey(own.name)
  for (const { kind, name, at } of namedUnits(text)) {
    if (kind !== own.kind || !place.test(text.slice(Math.max(0, at - 24), at))) continue
    const key = foldKey(name)
    if (key.startsWith(ownKey) || ownKey.startsWith(key)) continue
    doubts.push({
      rule: 'issuer-name-inconsistent',
      span: [at, at + kind.length + 1 + name.length],
      detail: `${kind} ${name}`,
    })
  }
  return doubts
}
