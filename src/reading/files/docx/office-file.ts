import { UnreadableFileError } from '../unreadable.ts'
import { elements, parseXml } from './xml.ts'
import { type Archive, openArchive } from './zip.ts'

/** A Word package: its main part, and the parts the main part refers to, by kind (`styles`, `header`, …). */
export type OfficeFile = { main: Uint8Array; related: (kind: string) => Uint8Array[] }

/** Throws `macros`, `encrypted`, `zip-bomb`, `damaged`. Relations that point outside the file are never followed. */
export function openOffice(bytes: Uint8Array): OfficeFile {
  const archive = openArchive(bytes)
  refuseMacros(archive)
  const mainName = relations(archive, '')('officeDocument')[0] ?? 'word/document.xml'
  const main = archive.read(mainName)
  if (!main) throw new UnreadableFileError('damaged')
  const relatedNames = relations(archive, mainName)
  return {
    main,
    related: (kind) => relatedNames(kind).flatMap((name) => archive.read(name) ?? []),
  }
}

function refuseMacros(archive: Archive): void {
  const types = archive.read('[Content_Types].xml')
  const declared = types ? elements(parseXml(types)).map(({ attributes }) => attributes.ContentType ?? '') : []
  const byName = archive.names.some((name) => /(^|\/)(vbaProject|vbaData)[^/]*\.(bin|xml)$/i.test(name))
  if (byName || declared.some((type) => /macroEnabled|vbaProject/i.test(type))) throw new UnreadableFileError('macros')
}

/** Names of the parts that a part refers to, by the last word of the relation's type. */
function relations(archive: Archive, partName: string): (kind: string) => string[] {
  const slash = partName.lastIndexOf('/') + 1
  const folder = partName.slice(0, slash)
  const bytes = archive.read(`${folder}_rels/${partName.slice(slash)}.rels`)
  const found = bytes ? elements(parseXml(bytes)) : []
  return (kind) =>
    found
      .filter(({ attributes }) => attributes.Type?.endsWith(`/${kind}`) && attributes.TargetMode !== 'External')
      .map(({ attributes }) => resolvePart(folder, attributes.Target ?? ''))
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of (folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
