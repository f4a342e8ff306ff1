import type { RunLook, Styles } from './styles.ts'
import { runLook } from './styles.ts'
import { seenText, symbolLetter } from './symbols.ts'
import { child, elements, propertyOf, type XmlElement } from './xml.ts'

/** A stretch of text of one look; `\n` inside is a line break set by hand. */
export type Piece = { text: string; bold: boolean; italic: boolean; font: string }

/** A field under way. Its instruction is never shown; the result of a table of contents would repeat every heading. */
type Field = { instruction: string; inResult: boolean }

/** Fields may begin in one paragraph and end in another, so their state outlives the paragraph. */
export type FieldState = Field[]

export type Inline = { pieces: Piece[]; boxes: XmlElement[] }

type Walk = Inline & { styles: Styles; base: RunLook; fields: FieldState }

const passedThrough = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:p',
])

/** What a reader sees of a paragraph: insertions kept, deletions, hidden text and field instructions left out. */
export function readInline(
  paragraph: XmlElement,
  { styles, base, fields }: Pick<Walk, 'styles' | 'base' | 'fields'>,
): Inline {
  const walk: Walk = { pieces: [], boxes: [], styles, base, fields }
  walkInline(paragraph, walk)
  return walk
}

function walkInline(parent: XmlElement, walk: Walk): void {
  for (const element of elements(parent)) {
    if (element.name === 'w:r') readRun(element, walk)
    else if (element.name === 'w:fldSimple') readSimpleField(element, walk)
    else if (element.name === 'w:sdt') readControl(element, walk)
    else if (element.name === 'mc:AlternateContent') walkInline(chosen(element), walk)
    else if (passedThrough.has(element.name)) walkInline(element, walk)
  }
}

/** Of the alternatives that a file offers, exactly one is read. */
export function chosen(alternatives: XmlElement): XmlElement {
  return child(alternatives, 'mc:Choice') ?? child(alternatives, 'mc:Fallback') ?? { ...alternatives, children: [] }
}

export function isContents(control: XmlElement): boolean {
  const gallery = propertyOf(child(child(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery')
  return gallery === 'Table of Contents'
}

function readControl(control: XmlElement, walk: Walk): void {
  const content = child(control, 'w:sdtContent')
  if (content && !isContents(control)) walkInline(content, walk)
}

function readSimpleField(field: XmlElement, walk: Walk): void {
  if (!isFurnitureField(field.attributes['w:instr'] ?? '')) walkInline(field, walk)
}

function isFurnitureField(instruction: string): boolean {
  return /^\s*(TOC|PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction)
}

function readRun(run: XmlElement, walk: Walk): void {
  const properties = child(run, 'w:rPr')
  const look = { ...walk.base, ...walk.styles.run(propertyOf(properties, 'w:rStyle')), ...runLook(properties) }
  for (const node of elements(run)) readRunNode(node, look, walk)
}

function readRunNode(node: XmlElement, look: RunLook, walk: Walk): void {
  switch (node.name) {
    case 'w:fldChar':
      stepField(node.attributes['w:fldCharType'], walk.fields)
      break
    case 'w:instrText':
      addInstruction(node, walk.fields)
      break
    case 'mc:AlternateContent':
      for (const inner of elements(chosen(node))) readRunNode(inner, look, walk)
      break
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      findBoxes(node, walk.boxes)
      break
    default:
      addText(node, look, walk)
  }
}

function addText(node: XmlElement, look: RunLook, walk: Walk): void {
  if (look.hidden || walk.fields.some((field) => !field.inResult || isFurnitureField(field.instruction))) return
  const text = textOf(node, look.font ?? '')
  if (text === '') return
  walk.pieces.push({
    text: look.caps ? text.toLocaleUpperCase('vi') : text,
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    font: look.font ?? '',
  })
}

function stepField(type: string | undefined, fields: FieldState): void {
  const current = fields.at(-1)
  if (type === 'begin') fields.push({ instruction: '', inResult: false })
  else if (type === 'separate' && current) current.inResult = true
  else if (type === 'end') fields.pop()
}

function addInstruction(node: XmlElement, fields: FieldState): void {
  const current = fields.at(-1)
  if (current && !current.inResult) current.instruction += rawText(node)
}

function textOf(node: XmlElement, font: string): string {
  switch (node.name) {
    case 'w:t':
      return seenText(rawText(node), font)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbolLetter(
        Number.parseInt(node.attributes['w:char'] ?? '', 16) || 0x2022,
        node.attributes['w:font'] ?? '',
      )
    default:
      return ''
  }
}

function rawText(node: XmlElement): string {
  return node.children.filter((inner) => typeof inner === 'string').join('')
}

/** Text boxes lie deep inside drawings; what lies in one belongs to it and is looked for there. */
function findBoxes(node: XmlElement, boxes: XmlElement[]): void {
  for (const inner of elements(node.name === 'mc:AlternateContent' ? chosen(node) : node)) {
    if (inner.name === 'w:txbxContent') boxes.push(inner)
    else findBoxes(inner, boxes)
  }
}
