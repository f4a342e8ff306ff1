import { communes } from '#law/register/communes.ts'

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
