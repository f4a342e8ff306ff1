import { SaxesParser } from 'saxes'
import { readingLimits } from '../limits.ts'
import { UnreadableFileError } from '../unreadable.ts'

/** An element, its name with the usual prefix of OOXML (`w:p`) whatever prefix the file chose. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }

const usualPrefixes: readonly (readonly [namespace: RegExp, prefix: string])[] = [
  [/\/wordprocessingml(\/2006)?\/main$/, 'w'],
  [/\/officeDocument(\/2006)?\/relationships$/, 'r'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/wordprocessingShape$/, 'wps'],
  [/\/drawingml(\/2006)?\/main$/, 'a'],
  [/\/2006\/relationships$/, 'rel'],
  [/\/2006\/content-types$/, 'ct'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
]

type Handlers = {
  /** Children of an element of this name are handed out one by one and then let go, so memory follows one paragraph. */
  streamUnder?: string
  onElement?: (element: XmlElement) => void
}

/**
 * Reads one XML part. Document type declarations are refused, so no entity can be defined; depth and
 * the number of elements held at once are capped.
 *
 * @returns the root element; empty of what was streamed
 */
export function parseXml(bytes: Uint8Array, { streamUnder, onElement }: Handlers = {}): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const prefixes = new Map<string, string>()
  const stack: XmlElement[] = []
  let root: XmlElement | undefined
  let held = 0

  parser.on('error', () => fail('damaged'))
  parser.on('doctype', () => fail('unsafe-xml'))
  parser.on('opentag', ({ name, attributes }) => {
    notePrefixes(attributes, prefixes)
    const element = { name: usualName(name, prefixes), attributes: usualAttributes(attributes, prefixes), children: [] }
    if (stack.length > readingLimits.xmlDepth || ++held > readingLimits.xmlNodesAtOnce) fail('unsafe-xml')
    stack.at(-1)?.children.push(element)
    root ??= element
    stack.push(element)
  })
  parser.on('closetag', () => {
    const element = stack.pop()
    const parent = stack.at(-1)
    if (!element || !parent || !onElement || parent.name !== streamUnder) return
    parent.children.length = 0
    held = stack.length
    onElement(element)
  })
  const addText = (text: string) => stack.at(-1)?.children.push(text)
  parser.on('text', addText)
  parser.on('cdata', addText)

  feed(parser, bytes)
  return root ?? fail('damaged')
}

function feed(parser: SaxesParser, bytes: Uint8Array): void {
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += 65_536) {
    parser.write(decoder.decode(bytes.subarray(at, at + 65_536), { stream: true }))
  }
  parser.write(decoder.decode())
  parser.close()
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

function notePrefixes(attributes: Record<string, string>, prefixes: Map<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    const usual = usualPrefixes.find(([namespace]) => namespace.test(value))?.[1]
    if (usual) prefixes.set(name.slice(6), usual)
  }
}

function usualName(name: string, prefixes: Map<string, string>): string {
  const colon = name.indexOf(':')
  const usual = prefixes.get(colon < 0 ? '' : name.slice(0, colon))
  return usual ? `${usual}:${name.slice(colon + 1)}` : name
}

function usualAttributes(attributes: Record<string, string>, prefixes: Map<string, string>): Record<string, string> {
  const renamed: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) {
    renamed[name.includes(':') ? usualName(name, prefixes) : name] = value
  }
  return renamed
}

function fail(code: 'damaged' | 'unsafe-xml'): never {
  throw new UnreadableFileError(code)
}

/** First child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name)
}

export function elements(element: XmlElement | undefined): XmlElement[] {
  return element?.children.filter((node): node is XmlElement => typeof node !== 'string') ?? []
}

/** `w:val` of a child element, the way OOXML writes most properties. */
export function propertyOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val']
}

/** A switch such as `<w:b/>` or `<w:b w:val="0"/>`; undefined where it is not said. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  return found ? !/^(0|false|off|none)$/.test(found.attributes['w:val'] ?? '1') : undefined
}
