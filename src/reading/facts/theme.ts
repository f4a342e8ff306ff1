import { fold } from '../fold.ts'
import type { TextFact } from '../plan.ts'
import type { Paragraph } from '../structure/paragraph.ts'
import { inheritedRole, roleOf } from '../structure/roles.ts'
import { afterHeading, headingOf, type Section, walk } from '../structure/sections.ts'
import { quotedFrom } from './quotes.ts'

const named = /\b(?:chu de|khau hieu|ten (?:goi )?(?:phong trao|dot)|ten goi|thong diep|phuong cham)\b/

/**
 * The theme of the movement: what its own heading names, or what the content quotes as the theme.
 * A theme that is quoted inside a duty belongs to someone else's movement and is passed over.
 */
export function readTheme(root: Section, preamble: readonly Paragraph[]): TextFact | null {
  const headed = [...walk(root)].find(
    (section) => section.own && roleOf(section) === 'theme' && headingOf(section).length < 100,
  )
  return (headed && themeUnder(headed)) ?? themeInContent(root, preamble)
}

function themeUnder(section: Section): TextFact | null {
  const inside = quoteIn(section.text, section.textStart)
  if (inside) return inside
  const rest = afterHeading(section)
  if (rest)
    return {
      text: rest.text.replace(/[.;]$/, ''),
      span: [rest.start, rest.start + rest.text.replace(/[.;]$/, '').length],
    }
  const line = section.lines[0] ?? section.children[0]?.own
  if (!line) return null
  return (
    quoteIn(line.text, line.start) ?? {
      text: line.text.replace(/[.;]$/, ''),
      span: [line.start, line.start + line.text.replace(/[.;]$/, '').length],
    }
  )
}

function quoteIn(text: string, start: number): TextFact | null {
  const quoted = quotedFrom(text, 0, text.length)
  return quoted && { text: quoted.text, span: [start + quoted.start, start + quoted.end] }
}

function themeInContent(root: Section, preamble: readonly Paragraph[]): TextFact | null {
  const contents = [...walk(root)].filter((section) =>
    ['content', 'theme', 'phases', 'period', 'purpose'].includes(inheritedRole(section)),
  )
  const lines = [
    ...preamble,
    ...contents.flatMap((section) => (section.own ? [section.own, ...section.lines] : section.lines)),
  ]
  for (const line of lines) {
    const match = named.exec(line.folded)
    if (!match) continue
    const at = match.index + match[0].length
    const quoted = quotedFrom(line.text, at, line.text.length)
    if (
      !quoted ||
      quoted.start - at > 60 ||
      isOthers(fold(line.text.slice(Math.max(0, match.index - 60), quoted.start)))
    )
      continue
    return { text: quoted.text, span: [line.start + quoted.start, line.start + quoted.end] }
  }
  return null
}

/** "chủ đề năm 2025 của thành phố “…”" and "khâu: “…”" are not this movement's theme. */
const isOthers = (before: string) =>
  /(?:nam \d{4} )?(?:cua|do) (?:thanh pho|tinh|trung uong|dang|thu tuong|nganh)|phuong cham(?! thi dua)|duoc phat dong|cong tac nam/.test(
    before,
  )
