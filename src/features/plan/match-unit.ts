import { fold } from '#reading/fold.ts'

type Named = { id: string; name: string }

/** Below this two names are not taken for one unit without a person. */
const alikeEnough = 0.72

export type UnitMatch = { unitId: string; score: number }

/** The unit of the tree that a plan means by a name, with how alike they are (0 to 1); null where none is alike enough. */
export function matchUnit(name: string, units: readonly Named[]): UnitMatch | null {
  return unitMatcher(units)(name)
}

/** The same for many names: what makes each unit itself is looked at once. */
export function unitMatcher(units: readonly Named[]): (name: string) => UnitMatch | null {
  const known = units.map(({ id, name }) => ({ id, essence: essenceOf(name) }))
  return (name) => {
    const wanted = essenceOf(name)
    let best: UnitMatch | null = null
    for (const { id, essence } of known) {
      const score = mayBeOne(wanted, essence) ? alike(wanted.words.join(''), essence.words.join('')) : 0
      if (score >= alikeEnough && (best === null || score > best.score)) best = { unitId: id, score }
    }
    return best
  }
}

/** What makes a unit this one: its words, and the commune it belongs to where the name says so. */
type Essence = { words: string[]; owner: string | null; place: string | null }

const shortForms: Readonly<Record<string, string>> = {
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  ubmttq: 'mat tran to quoc',
  mttq: 'mat tran to quoc',
  tdkt: 'thi dua khen thuong',
  tdtk: 'thi dua khen thuong',
  hd: 'hoi dong',
  ub: 'uy ban',
  vp: 'van phong',
  lhpn: 'lien hiep phu nu',
  ccb: 'cuu chien binh',
  tncs: 'thanh nien cong san',
  ldld: 'lien doan lao dong',
  thcs: 'trung hoc co so',
  thpt: 'trung hoc pho thong',
  th: 'tieu hoc',
  mn: 'mam non',
  htx: 'hop tac xa',
  bch: 'ban chi huy',
  chqs: 'chi huy quan su',
  tdp: 'to dan pho',
  vhxh: 'van hoa xa hoi',
  hcc: 'hanh chinh cong',
}

const ownerPattern = /(?<!\p{L})(?<!tác )(xã|phường|đặc khu|thị trấn|huyện|thành phố|tp|tỉnh)(?!\p{L})(?!\s+hội)/giu
const placePattern = /^\.?\s+((?:\p{Lu}\p{L}*|\d+)(?:\s+\p{Lu}\p{L}*)*)/u

/** Words that say whose the unit is or only join others, and heads that a name may do without. */
const ownerWords = /(?<!^)\buy ban nhan dan\b|\b(?:viet nam|thuoc|cua|tren dia ban|to chuc|doan the|va|so)\b/g
const spareHeads =
  /^(?:uy ban (?=mat tran)|truong (?=mam non|tieu hoc|trung hoc|pho thong)|ban (?:chap hanh|thuong truc|thuong vu) )/

function essenceOf(name: string): Essence {
  const written = name.normalize('NFC').trim()
  const owner = [...written.matchAll(ownerPattern)].at(-1)
  const end = owner ? owner.index + owner[0].length : 0
  const place = owner ? placePattern.exec(written.slice(end)) : null
  const bare = owner ? `${written.slice(0, owner.index)} ${written.slice(end + (place?.[0].length ?? 0))}` : written
  const words = fold(bare)
    .replace(/(td|vh)\s?[-–]\s?(kt|xh)/g, '$1$2')
    .split(/[^a-z0-9]+/)
    .map((word) => shortForms[word] ?? word.replace(/^0+(?=\d)/, ''))
    .join(' ')
    .trim()
    .replace(spareHeads, '')
    .replace(ownerWords, ' ')
  return {
    words: words.split(' ').filter((word) => word !== ''),
    owner: owner ? fold(owner[0]).replace('tp', 'thanh pho') : null,
    place: place ? fold(place[1] ?? '') : null,
  }
}

/** Units of these kinds bear names of their own: every word counts, and one more makes another unit. */
const namedKinds = /^(?:thon|ban|lang|xom|ap|khu|to dan pho|cum|mam non|tieu hoc|trung hoc|hop tac xa|cong ty|chi bo)\b/

function mayBeOne(a: Essence, b: Essence): boolean {
  if (a.owner && b.owner && a.owner !== b.owner) return false
  if (a.place && b.place && a.place !== b.place) return false
  const [left, right] = [without(a.words, b.words), without(b.words, a.words)]
  const rest = [...left, ...right]
  if (rest.length === 0) return true
  if (a.words[0] !== b.words[0] || rest.some((word) => /\d/.test(word))) return false
  if (namedKinds.test(a.words.join(' ')) && !/^ban (?:chi huy|quan ly|chi dao|giam sat)/.test(a.words.join(' ')))
    return false
  return left.length === 0 || right.length === 0
}

/** The words of a list that another does not have, each as often as it has more of them. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return words.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Dice's coefficient over pairs of letters. */
function alike(a: string, b: string): number {
  const left = pairs(a)
  const right = pairs(b)
  let shared = 0
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0)
  const total = sum(left) + sum(right)
  return total === 0 ? 0 : (2 * shared) / total
}

function pairs(text: string): Map<string, number> {
  const letters = text.replace(/ /g, '')
  const counts = new Map<string, number>()
  for (let at = 0; at < letters.length - 1; at++) {
    const pair = letters.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

const sum = (counts: Map<string, number>) => [...counts.values()].reduce((total, count) => total + count, 0)
