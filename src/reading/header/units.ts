import { centralCities } from '#law/register/unit-kinds.ts'
import { fold, foldKey } from '../fold.ts'
import type { Level } from '../plan.ts'

/** A territorial unit named in a text: `{ kind: 'xã', name: 'An Hưng' }`. */
export type NamedUnit = { kind: string; name: string; at: number }

const kinds: Readonly<Record<string, string>> = {
  xa: 'xã', phuong: 'phường', 'thi tran': 'thị trấn', 'dac khu': 'đặc khu', huyen: 'huyện', quan: 'quận',
  'thi xa': 'thị xã', tinh: 'tỉnh', 'thanh pho': 'thành phố', tp: 'thành phố',
} // biome-ignore format: a table
const levels: Readonly<Record<string, Level>> = {
  xã: 'commune', phường: 'commune', 'thị trấn': 'commune', 'đặc khu': 'commune', huyện: 'district', quận: 'district',
  'thị xã': 'district', tỉnh: 'province',
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

/** The last word for a kind of unit in a name; "cơ quan", "xã hội" and "hợp tác xã" hold none. */
function lastKind(name: string): { kind: string; end: number } | null {
  const marked = fold(name) !== name.toLowerCase()
  const pattern = marked ? markedKind : bareKind
  const last = [...(marked ? name.toLowerCase() : fold(name)).matchAll(pattern)].at(-1)
  const kind = last && (kinds[fold(last[0]).replace(/\.$/, '')] ?? null)
  return last && kind ? { kind, end: last.index + last[0].length } : null
}

const markedKind =
  /(?<!\p{L})(?:đặc khu|thị trấn|thị xã|thành phố|tp\.?|phường|huyện|quận|tỉnh|(?<!tác )xã(?!\s+hội))(?!\p{L})/gu
const bareKind =
  /(?<![a-z])(?:dac khu|thi tran|thi xa|thanh pho|tp\.?|phuong|huyen|(?<!co )quan(?! su| doi)|tinh|(?<!tac )xa(?!\s+hoi))(?![a-z])/g

/** The unit at the end of a body's name: `Ủy ban nhân dân xã An Hưng` → `xã`, `An Hưng`. */
export function unitOf(name: string): { kind: string; name: string } | null {
  const last = lastKind(name)
  const unit = last ? name.slice(last.end).trim() : ''
  return last && /^[\p{Lu}\d]/u.test(unit) ? { kind: last.kind, name: unit } : null
}

const lowestFirst = ['xã', 'phường', 'đặc khu', 'thị trấn', 'huyện', 'quận', 'thị xã', 'tỉnh', 'thành phố']

/** The unit of the lowest kind (or of the given one) that a text names, and of these the one it names most. */
export function commonUnit(text: string, kind: string | null = null): string | null {
  const counts = new Map<string, { kind: string; count: number }>()
  for (const unit of namedUnits(text)) {
    if (kind !== null && unit.kind !== kind) continue
    const key = `${unit.kind} ${unit.name}`
    counts.set(key, { kind: unit.kind, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  const rank = (name: string) => lowestFirst.indexOf(name)
  const sorted = [...counts].sort(([, a], [, b]) => rank(a.kind) - rank(b.kind) || b.count - a.count)
  return sorted[0]?.[0] ?? null
}

const central =
  /^(?:chinh phu|thu tuong|bo (?!chi huy)|quoc hoi|ban chap hanh trung uong|bo chinh tri|tong lien doan|uy ban trung uong|trung uong|van phong chinh phu|ban thi dua - khen thuong trung uong|hoi dong thi dua - khen thuong trung uong|chu tich nuoc|toa an nhan dan toi cao|tong cuc)/
const outside =
  /^(?:truong (?!cong an)|cong ty|tap doan|tong cong ty|hop tac xa|ngan hang|benh vien|hoc vien|dai hoc|vien |doanh nghiep|nha may|xi nghiep)/
const provincial = /^(?:so |tinh uy|thanh uy|thanh doan|tinh doan|lien doan lao dong (?:tinh|thanh pho))/
const district = /^(?:huyen uy|quan uy|thi uy|huyen doan|quan doan)/

/** Where a body stands. Schools, companies and the like are `other`, whoever commands them. */
export function levelOf(issuer: string, superior: string | null, mayStandUnderProvince = true): Level {
  const folded = fold(issuer)
  if (outside.test(folded)) return 'other'
  if (provincial.test(folded)) return 'province'
  if (district.test(folded)) return 'district'
  const above = superior === null ? null : superiorLevel(superior)
  const own = territorialLevel(issuer, mayStandUnderProvince || above === 'province')
  if (own) return own
  if (central.test(folded)) return 'central'
  return above ?? 'other'
}

function superiorLevel(superior: string): Level | null {
  return territorialLevel(superior, false) ?? (provincial.test(fold(superior)) ? 'province' : null)
}

/** A city that is not under the centre stood at district level, as long as it could stand under a province. */
function territorialLevel(name: string, mayStandUnderProvince: boolean): Level | null {
  const last = lastKind(name)
  if (last === null) return null
  if (last.kind !== 'thành phố') return levels[last.kind] ?? null
  const city = foldKey(name.slice(last.end))
  const known = city === '' || centralCities.some((central) => city.startsWith(foldKey(central)))
  return known || !mayStandUnderProvince ? 'province' : 'district'
}
