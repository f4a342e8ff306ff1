import { fold } from '../fold.ts'
import type { Responsibility, Span, TextFact } from '../plan.ts'
import { roleOf } from '../structure/roles.ts'
import { afterHeading, type Section, walk } from '../structure/sections.ts'
import { isClosingParagraph } from './closing.ts'
import { unitNameIn } from './unit-name.ts'

/** Who answers for what: the units under "Tổ chức thực hiện", each with its duties. */
export function readResponsibilities(root: Section): Responsibility[] {
  const sections = [...walk(root)].filter((section) => section.own && roleOf(section) === 'responsibilities')
  const top = sections.filter((section) => !sections.some((other) => other !== section && contains(other, section)))
  return top.length > 0 ? top.flatMap((section) => unitsOf(section)) : toldInTurn(root)
}

/** A directive has no such part: its numbered points speak to one body after another. */
function toldInTurn(root: Section): Responsibility[] {
  const told = root.children.filter((section) => {
    const named = section.kind === 'arabic' ? unitNameIn(section.text) : null
    return named?.surely && named.dutiesAt !== null && named.end - named.start < 120
  })
  return told.length >= 2 ? told.flatMap((section) => responsibilityOf(section) ?? []) : []
}

const contains = (outer: Section, inner: Section) => outer.start <= inner.start && inner.end <= outer.end

function unitsOf(section: Section): Responsibility[] {
  const units = section.children.flatMap(unitsIn)
  return units.length > 0 ? units : unitsInLines(section)
}

/** Units without numbers: a line that is a name alone is followed by its duties. */
function unitsInLines(section: Section): Responsibility[] {
  const found: Responsibility[] = []
  for (const line of section.lines) {
    if (isClosingParagraph(line)) continue
    const alone = line.text.length < 90 && !/[.;]$/.test(line.text) && !/:\s*\S/.test(line.text)
    const named = unitNameIn(line.text, alone)
    const last = found.at(-1)
    if (named?.surely && (named.dutiesAt !== null || alone)) {
      const duty = named.dutiesAt === null ? null : factOf(line.text.slice(named.dutiesAt), line.start + named.dutiesAt)
      const span: Span = [line.start + named.start, line.start + named.end]
      found.push({ unit: named.unit, asked: named.asked, duties: duty ? [duty] : [], span })
    } else if (last) {
      const duty = factOf(line.text, line.start)
      if (duty) last.duties.push(duty)
    }
  }
  return found
}

/** A part that names no unit may hold parts that do ("2. Phân công nhiệm vụ" above "a) Phòng …"). */
function unitsIn(section: Section): Responsibility[] {
  if (
    section.children.length > 1 &&
    section.children.every((child) => /:/.test(child.text) && unitNameIn(child.text)?.surely)
  ) {
    return section.children.flatMap(unitsIn)
  }
  const own = responsibilityOf(section)
  return own ? [own] : section.children.flatMap(unitsIn)
}

function responsibilityOf(section: Section): Responsibility | null {
  const named = unitNameIn(
    section.text,
    section.lines.some((line) => !isClosingParagraph(line)) || section.children.length > 0,
  )
  if (!named) return null
  const own =
    named.dutiesAt === null ? null : factOf(section.text.slice(named.dutiesAt), section.textStart + named.dutiesAt)
  const below = [
    ...section.lines.filter((line) => !isClosingParagraph(line)).map((line) => factOf(line.text, line.start)),
    ...section.children.flatMap(dutiesOf),
  ]
  const duties = [own, ...below].filter((duty) => duty !== null)
  if (duties.length === 0 && !named.surely) return null
  return {
    unit: named.unit,
    asked: named.asked,
    duties,
    span: [section.textStart + named.start, section.textStart + named.end],
  }
}

function dutiesOf(section: Section): (TextFact | null)[] {
  const lead = afterHeading(section) === null && /:\s*$/.test(section.text)
  const own = lead ? null : factOf(section.text, section.textStart)
  return [
    own,
    ...section.lines.filter((line) => !isClosingParagraph(line)).map((line) => factOf(line.text, line.start)),
    ...section.children.flatMap(dutiesOf),
  ]
}

function factOf(text: string, start: number): TextFact | null {
  const trimmed = text.trim()
  if (trimmed === '' || fold(trimmed).length < 3) return null
  const from = start + text.indexOf(trimmed)
  return { text: trimmed, span: [from, from + trimmed.length] }
}
