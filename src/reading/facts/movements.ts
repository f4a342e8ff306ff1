import { registeredMovements } from '#law/register/standing-movements.ts'
import { timeExpressions } from '../dates/time-expressions.ts'
import { foldKey } from '../fold.ts'
import type { StandingMovement } from '../plan.ts'
import { type Quoted, quotedFrom } from './quotes.ts'

type Source = { text: string; folded: string; from: number; to: number; own: string }
type Found = Quoted & { lead: number }

const lead = /\b(?:cac )?(?:phong trao|cao trao)(?: thi dua)?\b/g
const joint = /^["”“'’)\s]*(?:[,;]|va|\)|cung)[\s,;]*(?:va\s+)?["“”'‘]$/
const emulation = /^(?:cac )?(?:phong trao|cao trao) thi dua/
const numberOfPlan = /\(?\s*(?:Kế hoạch|KH)\s*(?:số\s*)?(\d+\s?\/\s?KH\s?-\s?[\p{Lu}]+)/iu

/**
 * The standing movements named in the body `[from, to)` of a text, once each. A name stands in quotation marks after
 * "phong trào thi đua"; after "phong trào" alone it counts where it stands in one line with such a name, under a heading
 * of movements, or in the register, because "phong trào" alone is also the Front's word for its campaigns.
 * `own` is the title: a movement that it launches is the plan's own and not a standing one.
 */
export function readMovements(source: Source): StandingMovement[] {
  const found: StandingMovement[] = []
  const seen = new Set<string>()
  for (const quoted of quotedNames(source)) {
    const name = registeredPart(quoted.text)
    const key = foldKey(name)
    if (key.length < 6 || seen.has(key) || isOwn(source.own, name)) continue
    seen.add(key)
    found.push(movementOf(source, quoted, name))
  }
  return found
}

/** "Phát động phong trào thi đua “…”" launches it; "Triển khai phong trào thi đua “…”" carries on what stands. */
function isOwn(title: string, name: string): boolean {
  if (registeredOf(name)) return false
  const key = foldKey(title)
  const at = key.indexOf(foldKey(name))
  return at >= 0 && /phat dong (?:phong trao|dot|thi dua)/.test(key.slice(0, at))
}

function* quotedNames(source: Source): Generator<Found> {
  const { text, folded, from, to } = source
  let last = from
  lead.lastIndex = 0
  for (const match of folded.matchAll(lead)) {
    if (match.index < last || match.index >= to) continue
    const end = lineEnd(text, match.index)
    const first = quotedFrom(text, match.index, end)
    if (!first || first.start - (match.index + match[0].length) > 45) continue
    const bridge = folded.slice(match.index + match[0].length, first.start)
    if (
      /[;.:]\s|\b(?:chu de|noi dung|khau hieu|theo|va phong)\b/.test(bridge.replace(/:\s*["“]?$/, '')) ||
      /\bphong trao\b/.test(bridge)
    )
      continue
    if (!emulation.test(match[0]) && !countsWithout(source, match.index, first.text)) continue
    yield { ...first, lead: match.index }
    last = first.start + registeredPart(first.text).length
    for (let next = nextJoined(source, first, end); next; next = nextJoined(source, next, end)) {
      yield { ...next, lead: match.index }
      last = next.end
    }
  }
}

/** “A”, “B” và “C” after one "phong trào thi đua". */
function nextJoined({ text, folded }: Source, after: Quoted, end: number): Quoted | null {
  const next = quotedFrom(text, after.end + 1, end)
  return next && joint.test(folded.slice(after.end, next.start)) && next.start - after.end < 12 ? next : null
}

function countsWithout({ text, folded, from }: Source, at: number, name: string): boolean {
  if (registeredOf(name)) return true
  const start = Math.max(from, text.lastIndexOf('\n', at) + 1)
  if (/phong trao thi dua/.test(folded.slice(start, lineEnd(text, at)))) return true
  return underHeadingOfMovements(folded, start)
}

/** The nearest line above that is no list item is a heading that names movements. */
function underHeadingOfMovements(folded: string, lineStart: number): boolean {
  let start = lineStart
  for (let i = 0; i < 12 && start > 0; i++) {
    const end = start - 1
    start = folded.lastIndexOf('\n', end - 1) + 1
    const line = folded.slice(start, end)
    if (/^[-+*(]/.test(line)) continue
    return line.length < 160 && /phong trao thi dua/.test(line)
  }
  return false
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

const register = registeredMovements.flatMap((row) =>
  [row.name, ...row.aliases].map((name) => ({ row, key: foldKey(name), name })),
)

const registeredOf = (name: string) => {
  const key = foldKey(name)
  return register.find((known) => key === known.key || key.startsWith(`${known.key} `))?.row ?? null
}

/** A mark that was never closed lets the sentence run on: what the register knows ends the name. */
function registeredPart(name: string): string {
  const key = foldKey(name)
  const known = register.find((one) => key.startsWith(`${one.key} `))
  if (!known) return name
  const rest = key.slice(known.key.length)
  return /^ (?:gan voi|;|va )/.test(rest) ? name.slice(0, lengthOfKey(name, known.key)) : name
}

function lengthOfKey(name: string, key: string): number {
  for (let end = key.length; end <= name.length; end++) if (foldKey(name.slice(0, end)) === key) return end
  return name.length
}

function movementOf({ text, folded }: Source, quoted: Found, name: string): StandingMovement {
  const end = lineEnd(text, quoted.end)
  const after = text.slice(quoted.end, Math.min(end, quoted.end + 160))
  const known = registeredOf(name)
  const years = timeExpressions(folded.slice(quoted.start, Math.min(end, quoted.end + 60))).find(
    (time) => time.unit === 'years',
  )
  const number = numberOfPlan.exec(after)?.[1]?.replace(/\s/g, '') ?? null
  return {
    name,
    launchedBy: known?.launchedBy ?? launcherOf(folded, quoted.lead),
    period: years ? { from: Number(years.from.slice(0, 4)), to: Number(years.to.slice(0, 4)) } : null,
    plan: number,
    span: [quoted.start, quoted.start + name.length],
  }
}

const launchers: readonly [NonNullable<StandingMovement['launchedBy']>, RegExp][] = [
  ['central', /(?:trung uong|thu tuong(?: chinh phu)?|chinh phu)(?: va thanh pho| va tinh)? phat dong/g],
  ['province', /(?:thanh pho|tinh)(?:,? va dia phuong)? phat dong|cua (?:thanh pho|tinh) phat dong/g],
  ['district', /huyen phat dong/g],
  ['commune', /(?:xa|phuong|dac khu) phat dong/g],
]

/** The nearest "… phát động" before the name, on its line or the headings just above. */
function launcherOf(folded: string, at: number): StandingMovement['launchedBy'] {
  const before = folded.slice(Math.max(0, at - 900), at)
  let nearest: { by: StandingMovement['launchedBy']; at: number } = { by: null, at: -1 }
  for (const [by, pattern] of launchers) {
    for (const match of before.matchAll(pattern)) if (match.index > nearest.at) nearest = { by, at: match.index }
  }
  return nearest.by
}
