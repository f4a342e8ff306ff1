/** Kinds of territorial units and where they stand. Two tiers since 1 July 2025; the district tier lives on in older papers. */
export type UnitKind = {
  name: string
  abbreviation: string | null
  level: 'province' | 'district' | 'commune'
  inForce: { from: string | null; to: string | null }
  citation: string
  verified: boolean
}

const twoTiers = 'Luật Tổ chức chính quyền địa phương 72/2025/QH15'

export const unitKinds = [
  {
    name: 'tỉnh',
    abbreviation: 'T',
    level: 'province',
    inForce: { from: null, to: null },
    citation: twoTiers,
    verified: false,
  },
  {
    name: 'thành phố',
    abbreviation: 'TP',
    level: 'province',
    inForce: { from: null, to: null },
    citation: twoTiers,
    verified: false,
  },
  {
    name: 'huyện',
    abbreviation: 'H',
    level: 'district',
    inForce: { from: null, to: '2025-06-30' },
    citation: twoTiers,
    verified: false,
  },
  {
    name: 'quận',
    abbreviation: 'Q',
    level: 'district',
    inForce: { from: null, to: '2025-06-30' },
    citation: twoTiers,
    verified: false,
  },
  {
    name: 'thị xã',
    abbreviation: 'TX',
    level: 'district',
    inForce: { from: null, to: '2025-06-30' },
    citation: twoTiers,
    verified: false,
  },
  {
    name: 'xã',
    abbreviation: 'X',
    level: 'commune',
    inForce: { from: null, to: null },
    citation: twoTiers,
    verified: false,
  },
  {
    name: 'phường',
    abbreviation: 'P',
    level: 'commune',
    inForce: { from: null, to: null },
    citation: twoTiers,
    verified: false,
  },
  {
    name: 'đặc khu',
    abbreviation: null,
    level: 'commune',
    inForce: { from: '2025-07-01', to: null },
    citation: twoTiers,
    verified: false,
  },
  {
    name: 'thị trấn',
    abbreviation: 'TT',
    level: 'commune',
    inForce: { from: null, to: '2025-06-30' },
    citation: twoTiers,
    verified: false,
  },
] as const satisfies readonly UnitKind[]

/** Before the two tiers: the last day on which a city could stand under a province. */
export const lastDayOfDistricts = '2025-06-30'

/** Cities directly under the centre; any other city stood at district level until 30 June 2025. */
export const centralCities: readonly string[] = ['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế']
