import { fold } from '../fold.ts'

/**
 * Kinds of administrative papers and their abbreviations: Decree 30/2020/NĐ-CP, Appendix III, and the
 * kinds of Party papers that plans also are written as.
 */
const kindNames: Readonly<Record<string, string>> = {
  'nghị quyết': 'NQ',
  'quyết định': 'QĐ',
  'chỉ thị': 'CT',
  'quy chế': 'QC',
  'quy định': 'QyĐ',
  'thông cáo': 'TC',
  'thông báo': 'TB',
  'hướng dẫn': 'HD',
  'chương trình hành động': 'CTr',
  'chương trình': 'CTr',
  'kế hoạch': 'KH',
  'phương án': 'PA',
  'đề án': 'ĐA',
  'dự án': 'DA',
  'báo cáo': 'BC',
  'tờ trình': 'TTr',
  'công điện': 'CĐ',
  'kết luận': 'KL',
  'thông tư': 'TT',
  'nghị định': 'NĐ',
}

const kindByName: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(kindNames).map(([name, code]) => [fold(name), code]),
)
const nameByFolded: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(kindNames).map((name) => [fold(name), name]),
)

const kindCodes = new Set([...Object.values(kindByName), 'BB', 'HĐ', 'GM', 'TTLT', 'L', 'PL', 'ĐHĐ', 'KHLT', 'KHPH'])

const byLength = Object.keys(kindByName).sort((a, b) => b.length - a.length)
const opening = new RegExp(`^(${byLength.join('|')})(?=$|[\\s:.,])`)

/**
 * The kind that a text begins with, and the length of its name. A text with marks must carry the right ones:
 * "PHƯỜNG AN …" is a ward and not a "phương án".
 */
export function kindAtStart(text: string): { kind: string; length: number } | null {
  const name = opening.exec(fold(text))?.[1]
  const kind = name === undefined ? undefined : kindByName[name]
  if (name === undefined || kind === undefined) return null
  const written = text.slice(0, name.length).toLowerCase()
  return written === name || written === nameByFolded[name] ? { kind, length: name.length } : null
}

/** The written form of a kind's code, whatever its case or marks: `ctr` → `CTr`; null for none. */
export function kindOfCode(code: string): string | null {
  for (const known of kindCodes) if (known === code) return known
  const bare = code.toUpperCase()
  for (const known of kindCodes) if (known.toUpperCase() === bare) return known
  return null
}
