import { communes } from '#law/register/communes.ts'
import { letterText } from './letter.messages.ts'

/** "Xã An Hưng" → "An Hưng"; in full where the place bears the name of a person, as Decree 30/2020 asks. */
export function placeOf(officeName: string): string {
  const [kind = '', ...rest] = officeName.split(' ')
  const known = communes.some(({ name, namedAfterPerson }) => namedAfterPerson && name === rest.join(' '))
  const words = /^(?:Thành phố|Đặc khu) /.exec(officeName)?.[0]
  if (known || rest.length === 0) return officeName
  return words ? officeName.slice(words.length) : officeName.slice(kind.length + 1)
}

/** "CHỦ TỊCH", "KT. CHỦ TỊCH" over "PHÓ CHỦ TỊCH": the lines under the name of the committee. */
export function capacityOf(post: string | null): string[] {
  const said = (post ?? 'Chủ tịch').toLocaleUpperCase('vi').replace(/\s*(?:ỦY BAN NHÂN DÂN|UBND).*$/, '')
  return said.startsWith('PHÓ CHỦ TỊCH') ? ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] : [said]
}

/** Whom the letter asks: heads of offices, of villages, of neighbourhoods, as far as they are among those who owe. */
export function headsOf(units: readonly { name: string; kind: string }[]): string {
  const { heads, villageHeads, neighbourhoodHeads } = letterText.vi
  const village = units.filter(({ kind, name }) => kind === 'village' || (kind === 'group' && /\bthôn\b/iu.test(name)))
  const hood = units.filter(({ kind }) => kind === 'neighbourhood')
  return [
    units.length > village.length + hood.length ? heads : '',
    village.length > 0 ? villageHeads : '',
    hood.length > 0 ? neighbourhoodHeads : '',
  ]
    .filter(Boolean)
    .join(', ')
}
