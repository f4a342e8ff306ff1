import { child, elements, propertyOf, switchOf, type XmlElement } from './xml.ts'

export type RunLook = { bold?: boolean; italic?: boolean; hidden?: boolean; caps?: boolean; font?: string }
export type NumberingRef = { numId?: string; level?: number }
export type ParagraphLook = { centered?: boolean; heading?: number; numbering?: NumberingRef }

type Style = { basedOn: string | undefined; run: RunLook; paragraph: ParagraphLook; isDefaultParagraph: boolean }

/** What the styles of a document say, base styles folded in. */
export type Styles = {
  run: (styleId: string | undefined) => RunLook
  paragraph: (styleId: string | undefined) => ParagraphLook & { defaultRun: RunLook }
  /** The id of the style that stands where a paragraph names none. */
  defaultParagraph: string | undefined
}

export function readStyles(root: XmlElement | undefined): Styles {
  const table = new Map<string, Style>()
  for (const element of elements(root)) {
    const id = element.attributes['w:styleId']
    if (element.name === 'w:style' && id) table.set(id, readStyle(element))
  }
  const defaults = runLook(child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'))
  const chain = (id: string | undefined) => chainOf(table, id)
  return {
    run: (id) => Object.assign({}, ...chain(id).map((style) => style.run)),
    paragraph: (id) => ({
      ...mergeParagraph(chain(id).map((style) => style.paragraph)),
      defaultRun: Object.assign({}, defaults, ...chain(id).map((style) => style.run)),
    }),
    defaultParagraph: [...table].find(([, style]) => style.isDefaultParagraph)?.[0],
  }
}

function readStyle(element: XmlElement): Style {
  const { attributes } = element
  return {
    basedOn: propertyOf(element, 'w:basedOn'),
    run: runLook(child(element, 'w:rPr')),
    paragraph: paragraphLook(child(element, 'w:pPr')),
    isDefaultParagraph: attributes['w:type'] === 'paragraph' && /^(1|true|on)$/.test(attributes['w:default'] ?? ''),
  }
}

/** From the base style to the style itself. A style based on itself ends the chain. */
function chainOf(table: Map<string, Style>, id: string | undefined): Style[] {
  const chain: Style[] = []
  const seen = new Set<string>()
  for (let at = id; at !== undefined && !seen.has(at); ) {
    seen.add(at)
    const style = table.get(at)
    if (!style) break
    chain.unshift(style)
    at = style.basedOn
  }
  return chain
}

/** Number and level may come from different styles of one chain. */
function mergeParagraph(looks: ParagraphLook[]): ParagraphLook {
  const merged: ParagraphLook = Object.assign({}, ...looks)
  const numbering: NumberingRef = Object.assign({}, ...looks.map((look) => look.numbering ?? {}))
  return numbering.numId === undefined ? merged : { ...merged, numbering }
}

/** Direct formatting of a run, `w:rPr`. */
export function runLook(properties: XmlElement | undefined): RunLook {
  if (!properties) return {}
  const fonts = child(properties, 'w:rFonts')?.attributes
  return defined({
    bold: switchOf(properties, 'w:b'),
    italic: switchOf(properties, 'w:i'),
    hidden: switchOf(properties, 'w:vanish'),
    caps: switchOf(properties, 'w:caps'),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
  })
}

/** Direct formatting of a paragraph, `w:pPr`. */
export function paragraphLook(properties: XmlElement | undefined): ParagraphLook {
  if (!properties) return {}
  const alignment = propertyOf(properties, 'w:jc')
  const outline = Number(propertyOf(properties, 'w:outlineLvl') ?? Number.NaN)
  return defined({
    centered: alignment === undefined ? undefined : alignment === 'center',
    heading: outline >= 0 && outline <= 8 ? outline + 1 : undefined,
    numbering: numberingRef(child(properties, 'w:numPr')),
  })
}

function numberingRef(element: XmlElement | undefined): NumberingRef | undefined {
  if (!element) return undefined
  const level = propertyOf(element, 'w:ilvl')
  return defined({ numId: propertyOf(element, 'w:numId'), level: level === undefined ? undefined : Number(level) })
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }

/** Without the keys that hold nothing, so that a later look cannot erase an earlier one. */
function defined<T extends object>(look: T): Defined<T> {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as Defined<T>
}
