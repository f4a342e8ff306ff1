import type { CommuneKind } from '#law/register/communes.ts'
import type { UnitKindCode } from '../unit/unit.ts'

export type StandardUnit = {
  key: string
  kind: UnitKindCode
  name: string
  /** Nearly every commune has it, so it is ticked at first. */
  usual: boolean
}

/** Where the list comes from; the People's Committee decides its own divisions, so each line can be left out. */
export const standardUnitsCitation = { instrument: '150/2025/NĐ-CP', article: '15', verified: false } as const

type Line = readonly [key: string, kind: UnitKindCode, name: string]

/** In the words of each office: `{kind}` is xã, phường, đặc khu; `{name}` its own name. */
const bodies: readonly Line[] = [
  ['secretariat', 'secretariat', 'Văn phòng HĐND và UBND'],
  ['economy', 'division', 'Phòng Kinh tế'],
  ['culture', 'division', 'Phòng Văn hóa - Xã hội'],
  ['administration-centre', 'administration-centre', 'Trung tâm Phục vụ hành chính công'],
  ['service-centre', 'service-centre', 'Trung tâm Dịch vụ sự nghiệp công'],
  ['health', 'health-station', 'Trạm Y tế {kind} {name}'],
  ['nursery', 'school', 'Trường Mầm non {name}'],
  ['primary', 'school', 'Trường Tiểu học {name}'],
  ['secondary', 'school', 'Trường THCS {name}'],
  ['police', 'police', 'Công an {kind}'],
  ['military', 'military', 'Ban Chỉ huy Quân sự {kind}'],
  ['council', 'council', 'Hội đồng nhân dân {kind}'],
  ['party-office', 'party', 'Văn phòng Đảng ủy'],
  ['party-building', 'party', 'Ban Xây dựng Đảng'],
  ['party-inspection', 'party', 'Ủy ban Kiểm tra Đảng ủy'],
  ['front', 'front', 'Ủy ban MTTQ Việt Nam {kind}'],
  ['farmers', 'mass-organisation', 'Hội Nông dân {kind}'],
  ['women', 'mass-organisation', 'Hội Liên hiệp Phụ nữ {kind}'],
  ['veterans', 'mass-organisation', 'Hội Cựu chiến binh {kind}'],
  ['youth', 'mass-organisation', 'Đoàn TNCS Hồ Chí Minh {kind}'],
  ['all-bodies', 'group', 'Các cơ quan, đơn vị'],
  ['all-villages', 'group', 'Các thôn'],
]

/** What a ward calls differently. */
const inWards: Readonly<Record<string, string>> = {
  economy: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  'all-villages': 'Các tổ dân phố',
}

/** The bodies a commune usually has, in its own words; villages and neighbourhoods are typed by the person. */
export function standardUnits(kind: CommuneKind, name: string): StandardUnit[] {
  return bodies.map(([key, of, text]) => {
    const wording = (kind === 'phường' && inWards[key]) || text
    const own = wording.replace('{kind}', kind).replace('{name}', name)
    // A commune has several schools, each with a name of its own.
    return { key, kind: of, name: own, usual: of !== 'school' }
  })
}
