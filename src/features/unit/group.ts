import { fold } from '#reading/fold.ts'
import type { UnitKindCode } from './unit.ts'

type Named = { id: string; name: string; kind: UnitKindCode }

const offices: UnitKindCode[] = ['division', 'secretariat', 'board', 'service-centre', 'administration-centre']
const bodies: UnitKindCode[] = [...offices, 'school', 'health-station', 'police', 'military', 'cooperative']

/** What the words in a group's name stand for. */
const members: readonly [words: RegExp, kinds: readonly UnitKindCode[]][] = [
  [/\bthon\b|\bap\b|\bbuon\b/, ['village']],
  [/\bto dan pho\b|\bkhu pho\b/, ['neighbourhood']],
  [/\bdia phuong\b|\bkhu dan cu\b/, ['village', 'neighbourhood']],
  [/\btruong hoc\b|\bcac truong\b/, ['school']],
  [/\bco quan\b|\bdon vi\b/, bodies],
  [/\bphong\b/, offices],
  [/\bdoan the\b|\bto chuc chinh tri\b/, ['front', 'mass-organisation']],
  [/\bdoanh nghiep\b|\bhop tac xa\b/, ['enterprise', 'cooperative']],
]

/** The unit itself and every group of the office that stands for it: "Các thôn" for a village. */
export function standingFor(unitId: string, units: readonly Named[]): string[] {
  const unit = units.find(({ id }) => id === unitId)
  if (!unit) return [unitId]
  const groups = units.filter(({ kind, name }) => kind === 'group' && kindsIn(name).includes(unit.kind))
  return [unitId, ...groups.map(({ id }) => id)]
}

function kindsIn(name: string): UnitKindCode[] {
  const folded = fold(name)
  return members.flatMap(([words, kinds]) => (words.test(folded) ? kinds : []))
}

/** The units that a group of the office stands for; for any other unit that unit alone. */
export function membersOf(unitId: string, units: readonly Named[]): string[] {
  const group = units.find(({ id }) => id === unitId)
  if (!group) return []
  if (group.kind !== 'group') return [unitId]
  const kinds = kindsIn(group.name)
  return units.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
}
