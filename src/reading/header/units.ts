import { centralCities } from '#law/register/unit-kinds.ts'
import { fold, foldKey } from '../fold.ts'
import type { Level } from '../plan.ts'

/** A territorial unit named in a text: `{ kind: 'xã', name: 'An Hưng' }`. */
export type NamedUnit = { kind: string; name: string; at: number }

const kinds: Readonly<Record<string, string>> = {
  xa: 'xã', phuong: 'phường', 'thi tran': 'thị trấn', 'dac khu': 'đặc khu', huyen: 'huyện', quan: 'quận',
  'thi xa': 'thị xã', tinh: 'tỉnh', 'thanh pho': 'thành phố',
} // biome-ignore format: a table
const levels: Readonly<Record<string, Level>> = {
  xa: 'commune', phuong: 'commune', 'thi tran': 'commune', 'dac khu': 'commune', huyen: 'district', quan: 'district',
  'thi xa': 'district', tinh: 'province', 'thanh pho': 'province',
} // biome-ignore format: a table
const kindPattern = 'đặc khu|thị trấn|thị xã|thành phố|phường|huyện|quận|tỉnh|xã'
const named = new RegExp(
  `(?<!\\p{L})(${kindPattern})[^\\S\\n]+((?:(?!Hội|Phòng|Ủy|Chủ|Trung|Ban|Đảng|Công|Các|Căn|Về|Trên|Số)\\p{Lu}[\\p{L}'’]*)(?:[^\\S\\n](?!Hội đồng|Phòng Văn|Ủy ban|Chủ tịch|Trung tâm|Ban )\\p{Lu}[\\p{L}'’]*){0,3}|\\d{1,2}(?![\\d/])(?=\\s*(?:[,.;)]|$)))`,
  'giu',
)

/** Every unit named in a text, in order. Only names written with capitals count. */
export function namedUnits(text: string): NamedUnit[] {
  const found: NamedUnit[] = []
  for (const match of text.matchAll(named)) {
    const name = capitalPart(match[2] ?? '')
    if (name !== '') found.push({ kind: (match[1] ?? '').toLowerCase(), name, at: match.index })
  }
  return found
}

/** The pattern is blind to case, so the name ends where the capitals do. */
function capitalPart(name: string): string {
  const words = name.split(/\s/)
  const end = words.findIndex((word) => !/^[\p{Lu}\d]/u.test(word))
  return words.slice(0, end < 0 ? words.length : end).join(' ')
}

const unitInName = /(?:^|\s)(dac khu|thi tran|thi xa|thanh pho|phuong|huyen|quan|tinh|xa)\s+(\S.*)$/

/** The unit at the end of a body's name: `Ủy ban nhân dân xã An Hưng` → `xã`, `An Hưng`. */
export function unitOf(name: string): { kind: string; name: string } | null {
  const folded = fold(name)
  const match = unitInName.exec(folded)
  const kind = kinds[match?.[1] ?? '']
  if (!match || kind === undefined) return null
  const unit = name.slice(name.length - (match[2] ?? '').length)
  return /^[\p{Lu}\d]/u.test(unit) ? { kind, name: unit } : null
}

const central =
  /^(?:chinh phu|thu tuong|bo (?!chi huy)|quoc hoi|ban chap hanh trung uong|bo chinh tri|tong lien doan|uy ban trung uong|trung uong|van phong chinh phu|ban thi dua - khen thuong trung uong|hoi dong thi dua - khen thuong trung uong|chu tich nuoc|toa an nhan dan toi cao|tong cuc)/
const outside =
  /^(?:truong (?!cong an)|cong ty|tap doan|tong cong ty|hop tac xa|ngan hang|benh vien|hoc vien|dai hoc|vien |doanh nghiep|nha may|xi nghiep)/
const provincial = /^(?:so |tinh uy|thanh uy|thanh doan|tinh doan|lien doan lao dong (?:tinh|thanh pho))/
const district = /^(?:huyen uy|quan uy|thi uy|huyen doan|quan doan)/

/** Where a body stands. Schools, companies and the like are `other`, whoever commands them. */
export function levelOf(issuer: string, superior: string | null): Level {
  const folded = fold(issuer)
  if (outside.test(folded)) return 'other'
  if (provincial.test(folded)) return 'province'
  if (district.test(folded)) return 'district'
  const own = territorialLevel(issuer)
  if (own) return own
  if (central.test(folded)) return 'central'
  return (superior && (territorialLevel(superior) ?? (provincial.test(fold(superior)) ? 'province' : null))) || 'other'
}

function territorialLevel(name: string): Level | null {
  const folded = fold(name)
  const kind =
    /(?:^|\s)(dac khu|thi tran|thi xa|thanh pho|phuong|huyen|quan|tinh|xa)(?=\s|$)(?!.*(?:^|\s)(?:dac khu|thi tran|thi xa|thanh pho|phuong|huyen|quan|tinh|xa)(?=\s|$))/.exec(
      folded,
    )?.[1]
  if (kind === undefined || /hop tac xa|van hoa - xa$/.test(folded)) return null
  if (kind === 'xa' && /xa hoi/.test(folded.slice(folded.lastIndexOf('xa'))))
    return territorialLevel(name.slice(0, folded.lastIndexOf('xa')))
  if (kind === 'thanh pho') {
    const city = foldKey(name.slice(folded.lastIndexOf('thanh pho') + 9))
    const known = centralCities.some((central) => foldKey(central) === city) || city === ''
    return known ? 'province' : 'district'
  }
  return levels[kind] ?? null
}
