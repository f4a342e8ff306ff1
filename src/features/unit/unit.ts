import type { Locale } from '#web/i18n.ts'

/**
 * What a unit is. `outside`: works with the office but not under it. `group`: stands for many ("Các cơ quan, đơn vị"),
 * so that a plan may charge all of them at once. `standard`: name of the one that nearly every commune has.
 */
export type UnitKind = {
  code: string
  vi: string
  en: string
  outside?: true
  group?: true
}

export const unitKinds = [
  { code: 'office', vi: 'Ủy ban nhân dân', en: 'People’s Committee' },
  { code: 'secretariat', vi: 'Văn phòng', en: 'Office' },
  { code: 'division', vi: 'Phòng', en: 'Division' },
  { code: 'board', vi: 'Ban', en: 'Board' },
  { code: 'service-centre', vi: 'Trung tâm sự nghiệp công', en: 'Public service centre' },
  { code: 'administration-centre', vi: 'Trung tâm Phục vụ hành chính công', en: 'Public administration centre' },
  { code: 'school', vi: 'Trường học', en: 'School' },
  { code: 'health-station', vi: 'Trạm y tế', en: 'Health station' },
  { code: 'village', vi: 'Thôn', en: 'Village' },
  { code: 'neighbourhood', vi: 'Tổ dân phố', en: 'Neighbourhood' },
  { code: 'council', vi: 'Hội đồng nhân dân', en: 'People’s Council', outside: true },
  { code: 'party', vi: 'Cơ quan Đảng', en: 'Party body', outside: true },
  { code: 'front', vi: 'Mặt trận Tổ quốc', en: 'Fatherland Front', outside: true },
  { code: 'mass-organisation', vi: 'Tổ chức chính trị - xã hội', en: 'Socio-political organisation', outside: true },
  { code: 'police', vi: 'Công an', en: 'Police', outside: true },
  { code: 'military', vi: 'Quân sự', en: 'Military command', outside: true },
  { code: 'cooperative', vi: 'Hợp tác xã', en: 'Cooperative', outside: true },
  { code: 'enterprise', vi: 'Doanh nghiệp', en: 'Enterprise', outside: true },
  { code: 'association', vi: 'Hội, quỹ', en: 'Association or fund', outside: true },
  { code: 'outside-body', vi: 'Cơ quan bên ngoài', en: 'Outside body', outside: true },
  { code: 'group', vi: 'Nhóm đơn vị', en: 'Group of units', group: true },
] as const satisfies readonly UnitKind[]

export type UnitKindCode = (typeof unitKinds)[number]['code']

const byCode = new Map<string, UnitKind>(unitKinds.map((kind) => [kind.code, kind]))

/** Undefined for a code that is not in the list. */
export const unitKind = (code: string): UnitKind | undefined => byCode.get(code)

export function isUnitKind(code: string): code is UnitKindCode {
  return byCode.has(code)
}

export function unitKindLabel(code: string, locale: Locale): string {
  return byCode.get(code)?.[locale] ?? code
}

/** Whether units of this kind stand outside the office unless someone says otherwise. */
export const isOutsideKind = (code: string): boolean => byCode.get(code)?.outside === true

/** Whether a unit existed on that day; its last day is still a day of it. */
export function isInForce(unit: { validFrom: string; validTo: string | null }, on: string): boolean {
  return unit.validFrom <= on && (unit.validTo === null || on <= unit.validTo)
}
