import { type CommuneKind, communes } from '#law/register/communes.ts'
import { fold } from '#reading/fold.ts'

export type OfficeChoice = { kind: CommuneKind; name: string; city: string }

export const communeKinds: readonly CommuneKind[] = ['xã', 'phường', 'đặc khu']

/** The city whose communes are listed. */
export const listedCity = 'thành phố Hải Phòng'

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

const listed = communes.map(({ kind, name }) => ({ kind, name, label: `${kind} ${name}` }))

/** What the field offers, "phường An Biên", by name. */
export const listedCommunes: readonly string[] = listed
  .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
  .map(({ label }) => label)

/**
 * The listed commune that was typed: with its kind or without, with marks or without. Null when there is none, or
 * more than one: without marks Cẩm Giàng and Cẩm Giang are the same.
 */
export function findListed(typed: string): OfficeChoice | null {
  const text = tidy(typed).toLocaleLowerCase('vi')
  const lower = (word: string) => word.toLocaleLowerCase('vi')
  const exact = listed.filter(({ label, name }) => lower(label) === text || lower(name) === text)
  const folded = listed.filter(({ label, name }) => fold(label) === fold(text) || fold(name) === fold(text))
  const [only, ...others] = exact.length > 0 ? exact : folded
  return only && others.length === 0 ? { kind: only.kind, name: only.name, city: listedCity } : null
}

/** A commune that is not in the list, as it was typed; the city gets its kind when it has none. Null when incomplete. */
export function otherOffice(typed: { kind: string; name: string; city: string }): OfficeChoice | null {
  const kind = communeKinds.find((one) => one === tidy(typed.kind))
  const name = tidy(typed.name)
  const city = tidy(typed.city)
  if (!kind || name.length < 2 || name.length > 60 || city.length < 2 || city.length > 60) return null
  return { kind, name, city: /^(tỉnh|thành phố) /i.test(city) ? city : `tỉnh ${city}` }
}
