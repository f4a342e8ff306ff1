import { formatNumber } from './number-format.ts'
import type { NumberingRef, Styles } from './styles.ts'
import { seenText } from './symbols.ts'
import { child, elements, propertyOf, switchOf, type XmlElement } from './xml.ts'

type Level = {
  start: number
  format: string
  text: string
  /** Level (1-based) whose step restarts this one; 0 never; undefined any higher one. */
  restartAfter: number | undefined
  legal: boolean
  style: string | undefined
  suffix: string
  font: string
}
type AbstractList = { levels: Map<number, Level>; styleLink: string | undefined }
type List = { abstractId: string; starts: Map<number, number>; levels: Map<number, Level> }

/** Gives each numbered paragraph, in order, the label that Word prints before it. */
export type Numbering = {
  /** The label with its separator, such as `1. ` or `a) `; empty where the paragraph has none. */
  label: (reference: NumberingRef, styleId: string | undefined) => string
}

/** Body, each text box, notes and headers count by themselves: one `begin` for each. */
export type NumberingScheme = { begin: () => Numbering }

export function readNumbering(root: XmlElement | undefined, styles: Styles): NumberingScheme {
  const tables: Tables = { abstracts: new Map(), lists: new Map(), styles }
  for (const element of elements(root)) {
    const { 'w:abstractNumId': abstractId, 'w:numId': numId } = element.attributes
    if (element.name === 'w:abstractNum' && abstractId) tables.abstracts.set(abstractId, readAbstract(element))
    if (element.name === 'w:num' && numId) tables.lists.set(numId, readList(element))
  }
  return { begin: () => beginNumbering(tables) }
}

function beginNumbering(tables: Tables): Numbering {
  const counters = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  return {
    label: ({ numId = '', level }, styleId) => {
      const list = tables.lists.get(numId)
      if (!list) return ''
      const abstractId = linkedAbstract(list.abstractId, tables)
      const abstract = tables.abstracts.get(abstractId)
      const levelOf = (index: number) => list.levels.get(index) ?? abstract?.levels.get(index)
      const startOf = (index: number) => list.starts.get(index) ?? levelOf(index)?.start ?? 1
      const at = level ?? levelOfStyle(abstract, styleId)
      const own = levelOf(at)
      if (!own) return ''
      const counter = counters.get(abstractId) ?? new Map<number, number>()
      counters.set(abstractId, counter)
      const first = list.starts.has(at) && !begun.has(`${numId}/${at}`)
      begun.add(`${numId}/${at}`)
      step(counter, { at, first, startOf, levelOf })
      return printed(own, (index) => ({ level: levelOf(index), value: counter.get(index) ?? startOf(index) }))
    },
  }
}

type Step = {
  at: number
  /** The first use of a list that says where it starts begins anew, though it shares its counter with others. */
  first: boolean
  startOf: (level: number) => number
  levelOf: (level: number) => Level | undefined
}

function step(counter: Map<number, number>, { at, first, startOf, levelOf }: Step): void {
  // A level that is passed over counts as used: the next paragraph of that level is its second.
  for (let above = 0; above < at; above++) if (!counter.has(above)) counter.set(above, startOf(above))
  const value = counter.get(at)
  counter.set(at, first || value === undefined ? startOf(at) : value + 1)
  for (const deeper of [...counter.keys()]) {
    if (deeper <= at) continue
    const restartAfter = levelOf(deeper)?.restartAfter
    if (restartAfter === undefined || (restartAfter > 0 && at < restartAfter)) counter.delete(deeper)
  }
}

function printed(level: Level, numberOf: (level: number) => { level: Level | undefined; value: number }): string {
  const text =
    level.format === 'bullet'
      ? bullet(level)
      : level.text.replace(/%([1-9])/g, (_, digit: string) => {
          const { level: shown, value } = numberOf(Number(digit) - 1)
          const format = shown?.format ?? 'decimal'
          if (format === 'bullet') return ''
          return formatNumber(value, level.legal && format !== 'none' ? 'decimal' : format)
        })
  return text === '' ? '' : text + level.suffix
}

function bullet(level: Level): string {
  if (level.text === 'o' && /courier/i.test(level.font)) return '◦'
  return seenText(level.text, level.font).trim()
}

/** A style may name its list without a level; the list then names the style at one of its levels. */
function levelOfStyle(abstract: AbstractList | undefined, styleId: string | undefined): number {
  const found = [...(abstract?.levels ?? [])].find(([, level]) => styleId !== undefined && level.style === styleId)
  return found?.[0] ?? 0
}

type Tables = { abstracts: Map<string, AbstractList>; lists: Map<string, List>; styles: Styles }

/** A list defined by a numbering style borrows the levels, and the counter, of that style's list. */
function linkedAbstract(id: string, { abstracts, lists, styles }: Tables): string {
  const link = abstracts.get(id)?.styleLink
  const linked = link === undefined ? undefined : lists.get(styles.paragraph(link).numbering?.numId ?? '')
  return linked?.abstractId ?? id
}

function readAbstract(element: XmlElement): AbstractList {
  return { levels: readLevels(elements(element)), styleLink: propertyOf(element, 'w:numStyleLink') }
}

function readList(element: XmlElement): List {
  const overrides = elements(element).filter(({ name }) => name === 'w:lvlOverride')
  const starts = new Map<number, number>()
  for (const override of overrides) {
    const start = propertyOf(override, 'w:startOverride')
    if (start !== undefined) starts.set(Number(override.attributes['w:ilvl']), Number(start))
  }
  return {
    abstractId: propertyOf(element, 'w:abstractNumId') ?? '',
    starts,
    levels: readLevels(overrides.flatMap(elements)),
  }
}

function readLevels(found: XmlElement[]): Map<number, Level> {
  const levels = found.filter(({ name }) => name === 'w:lvl')
  return new Map(levels.map((element) => [Number(element.attributes['w:ilvl']), readLevel(element)]))
}

function readLevel(element: XmlElement): Level {
  const restart = propertyOf(element, 'w:lvlRestart')
  const fonts = child(child(element, 'w:rPr'), 'w:rFonts')?.attributes
  return {
    start: Number(propertyOf(element, 'w:start') ?? 0),
    format: propertyOf(element, 'w:numFmt') ?? 'decimal',
    text: propertyOf(element, 'w:lvlText') ?? '',
    restartAfter: restart === undefined ? undefined : Number(restart),
    legal: switchOf(element, 'w:isLgl') ?? false,
    style: propertyOf(element, 'w:pStyle'),
    suffix: propertyOf(element, 'w:suff') === 'nothing' ? '' : ' ',
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '',
  }
}
