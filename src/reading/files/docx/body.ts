import type { Block } from '../../content.ts'
import { readingLimits } from '../limits.ts'
import { UnreadableFileError } from '../unreadable.ts'
import { blocksOf } from './blocks.ts'
import type { Numbering, NumberingScheme } from './numbering.ts'
import { chosen, type FieldState, isContents, type Piece, readInline } from './runs.ts'
import { paragraphLook, type Styles } from './styles.ts'
import { child, elements, propertyOf, type XmlElement } from './xml.ts'

type Cell = NonNullable<Block['cell']>

/** What runs on from one paragraph to the next while a part is read. */
type Reading = {
  styles: Styles
  scheme: NumberingScheme
  numbering: Numbering
  blocks: Block[]
  fields: FieldState
  /** Text of paragraphs whose end mark was deleted. */
  carried: Piece[]
  tables: number
}

/** Reads the paragraphs and tables of one part, in order. */
export type BodyReader = { add: (element: XmlElement) => void; finish: () => Block[] }

export function createBodyReader(setting: { styles: Styles; scheme: NumberingScheme }): BodyReader {
  const numbering = setting.scheme.begin()
  const reading: Reading = { ...setting, numbering, blocks: [], fields: [], carried: [], tables: 0 }
  return {
    add: (element) => addBlock(reading, element),
    finish: () => {
      keep(reading, blocksOf(reading.carried, { label: '', look: {} }))
      return reading.blocks
    },
  }
}

const passedThrough = new Set(['w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo'])

function addBlock(reading: Reading, element: XmlElement, cell?: Cell): void {
  if (element.name === 'w:p') addParagraph(reading, element, cell)
  else if (element.name === 'w:tbl') addTable(reading, element)
  else if (element.name === 'mc:AlternateContent') addAll(reading, chosen(element), cell)
  else if (passedThrough.has(element.name)) addAll(reading, element, cell)
  else if (element.name === 'w:sdt' && !isContents(element)) addAll(reading, child(element, 'w:sdtContent'), cell)
}

function addAll(reading: Reading, parent: XmlElement | undefined, cell?: Cell): void {
  for (const element of elements(parent)) addBlock(reading, element, cell)
}

function addParagraph(reading: Reading, element: XmlElement, cell?: Cell): void {
  const { styles, numbering, fields } = reading
  const properties = child(element, 'w:pPr')
  const styleId = propertyOf(properties, 'w:pStyle') ?? styles.defaultParagraph
  const { defaultRun, ...styleLook } = styles.paragraph(styleId)
  const inline = readInline(element, { styles, base: defaultRun, fields })
  const pieces = [...reading.carried, ...inline.pieces]
  reading.carried = []
  if (isMarkDeleted(properties)) {
    // The paragraph runs on into the next one, which gives both its looks and its number.
    reading.carried = pieces
  } else {
    const direct = paragraphLook(properties)
    const label = numbering.label({ ...styleLook.numbering, ...direct.numbering }, styleId)
    keep(reading, blocksOf(pieces, { label, look: { ...styleLook, ...direct }, cell }))
  }
  for (const box of inline.boxes) addBox(reading, box, cell)
}

/** A text box is a small document: its lists and fields are its own. */
function addBox(reading: Reading, box: XmlElement, cell?: Cell): void {
  const inner: Reading = { ...reading, numbering: reading.scheme.begin(), fields: [], carried: [] }
  addAll(inner, box, cell)
  reading.tables = inner.tables
}

function addTable(reading: Reading, table: XmlElement): void {
  const index = reading.tables++
  rowsOf(table).forEach((row, rowIndex) => {
    let column = Number(propertyOf(child(row, 'w:trPr'), 'w:gridBefore') ?? 0)
    for (const cell of cellsOf(row)) {
      const properties = child(cell, 'w:tcPr')
      if (!isMergedAway(properties)) addAll(reading, cell, { table: index, row: rowIndex, column })
      column += Number(propertyOf(properties, 'w:gridSpan') ?? 1)
    }
  })
}

function keep(reading: Reading, blocks: readonly Block[]): void {
  reading.blocks.push(...blocks)
  if (reading.blocks.length > readingLimits.blocks) throw new UnreadableFileError('too-long')
}

function isMarkDeleted(properties: XmlElement | undefined): boolean {
  const mark = child(properties, 'w:rPr')
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined
}

/** The lower cells of a vertical merge show nothing. */
function isMergedAway(properties: XmlElement | undefined): boolean {
  const merge = child(properties, 'w:vMerge')
  return merge !== undefined && (merge.attributes['w:val'] ?? 'continue') === 'continue'
}

function rowsOf(table: XmlElement): XmlElement[] {
  return within(table, 'w:tr').filter((row) => child(child(row, 'w:trPr'), 'w:del') === undefined)
}

function cellsOf(row: XmlElement): XmlElement[] {
  return within(row, 'w:tc').filter((cell) => child(child(cell, 'w:tcPr'), 'w:cellDel') === undefined)
}

/** Rows and cells may be wrapped in content controls. */
function within(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((element) => {
    if (element.name === name) return [element]
    if (element.name === 'w:sdt') return within(child(element, 'w:sdtContent') ?? element, name)
    return element.name === 'w:customXml' ? within(element, name) : []
  })
}
