import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docxFile, paragraph, xml } from './fixtures/docx-file.ts'
import { deflatedBlanks, hugePng, lockedPdf, ole2File, swellingPdf, zipOfOne } from './fixtures/hostile-files.ts'
import { textPdf } from './fixtures/pdf-file.ts'
import { memoryOfProcess } from './process-memory.ts'
import { readFileFromPath, readStream } from './read-from-path.ts'
import { readFileIsolated } from './read-isolated.ts'
import { describeUnreadable, UnreadableFileError } from './unreadable.ts'

const megabyte = 1024 * 1024
const plain = docxFile({ body: paragraph('Kế hoạch thi đua') })

/** Reads in a process of its own, as the server does; gives the refusal and what memory it took above idle. */
async function refusal(name: string, bytes: Uint8Array): Promise<{ code: string; sentence: string; peak: number }> {
  const idle = memoryOfProcess(process.pid) ?? 0
  let peak = idle
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOfProcess(process.pid) ?? 0)
  }, 10)
  try {
    const content = await readFileIsolated({ name, bytes })
    return { code: `read: ${content.blocks.length}`, sentence: '', peak: 0 }
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error
    return { code: error.code, sentence: describeUnreadable(error, 'vi'), peak: (peak - idle) / megabyte }
  } finally {
    clearInterval(watch)
  }
}

async function bomb(declared: number): Promise<Uint8Array> {
  return zipOfOne({ name: 'word/document.xml', packed: await deflatedBlanks(1024 * megabyte), declared })
}

const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
const withDocument = (content: string) => docxFile({ body: '', extra: { 'word/document.xml': xml(content) } })

const cases: [what: string, name: string, make: () => Uint8Array | Promise<Uint8Array>, code: string][] = [
  ['an empty file', 'a.docx', () => new Uint8Array(), 'empty'],
  ['a file of blanks', 'a.txt', () => strToU8(' \n\t \r\n'), 'empty'],
  ['a PNG named .docx', 'a.docx', () => hugePng(10), 'name-mismatch'],
  ['a PDF named .txt', 'a.txt', lockedPdf, 'name-mismatch'],
  ['an old Word file', 'a.doc', () => ole2File('WordDocument'), 'old-word'],
  ['a Word file with a password', 'a.docx', () => ole2File('EncryptedPackage'), 'encrypted'],
  ['a PDF with a password', 'a.pdf', lockedPdf, 'encrypted'],
  ['RTF', 'a.rtf', () => strToU8('{\\rtf1 Thi đua}'), 'unsupported'],
  ['a workbook', 'a.xlsx', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'unsupported'],
  [
    'OpenDocument',
    'a.odt',
    () => zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
    'unsupported',
  ],
  ['a HEIC picture', 'a.heic', () => strToU8('\0\0\0\x18ftypheic\0\0\0\0'), 'unsupported'],
  [
    'a Word file with macros',
    'a.docx',
    () => docxFile({ body: '', extra: { 'word/vbaProject.bin': strToU8('x') } }),
    'macros',
  ],
  [
    'a Word file that declares macros only by its type',
    'a.docx',
    () =>
      docxFile({
        body: '',
        extra: {
          '[Content_Types].xml': xml(
            '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
          ),
        },
      }),
    'macros',
  ],
  ['a zip bomb that tells its size', 'a.docx', () => bomb(1024 * megabyte), 'zip-bomb'],
  ['a zip bomb that lies about its size', 'a.docx', () => bomb(1000), 'zip-bomb'],
  ['a truncated Word file', 'a.docx', () => plain.subarray(0, plain.length - 100), 'damaged'],
  [
    'an XML bomb',
    'a.docx',
    () => withDocument(`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><w:document>&l12;</w:document>`),
    'unsafe-xml',
  ],
  [
    'an outer entity',
    'a.docx',
    () => withDocument('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document>&e;</w:document>'),
    'unsafe-xml',
  ],
  ['elements nested without end', 'a.docx', () => withDocument(`<w:document>${'<w:p>'.repeat(50_000)}`), 'unsafe-xml'],
  ['XML broken off', 'a.docx', () => withDocument('<w:document><w:body><w:p>'), 'damaged'],
  ['a Word file without words', 'a.docx', () => docxFile({ body: paragraph('') }), 'no-text'],
  ['a PDF that is none', 'a.pdf', () => strToU8(`%PDF-1.7\n${'x'.repeat(5000)}`), 'damaged'],
  ['a PDF that swells', 'a.pdf', () => swellingPdf(1024 * megabyte), 'too-heavy'],
  ['a picture of 2,500 million pixels', 'a.png', () => hugePng(50_000), 'picture-too-large'],
  ['a picture cut off', 'a.png', () => hugePng(1000), 'damaged'],
  ['noise under a known name', 'a.pdf', () => Uint8Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256), 'damaged'],
]

describe('files that cannot be taken are refused in one sentence, within 256 MB and 10 seconds', () => {
  it.each(cases)('%s', { timeout: 20_000 }, async (_, name, make, code) => {
    const bytes = await make()
    const started = performance.now()
    const { code: found, sentence, peak } = await refusal(name, bytes)
    expect(found).toBe(code)
    expect(sentence).toMatch(/^\p{Lu}[^.]*(\.[^. ]+[^.]*)*\.$/u)
    expect(sentence).not.toMatch(/[{}]|undefined/)
    expect(peak).toBeLessThan(256)
    expect((performance.now() - started) / 1000).toBeLessThan(11)
    if (process.env.SHOW_PEAKS)
      console.log(`${name} ${code}: ${Math.round(peak)} MB, ${Math.round(performance.now() - started)} ms`)
  })
})

describe('files on disk and on standard input', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'thidua-files-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('refuses a file of 1 GB by its size, before reading it', async () => {
    const path = join(folder, 'lon.pdf')
    writeFileSync(path, '%PDF-1.7\n')
    truncateSync(path, 1024 * megabyte)
    const before = process.memoryUsage().rss
    await expect(readFileFromPath(path)).rejects.toMatchObject({ code: 'too-large', facts: { limit: 40 } })
    expect(process.memoryUsage().rss - before).toBeLessThan(16 * megabyte)
  })

  it('stops reading standard input at the cap', async () => {
    let given = 0
    const endless = new Readable({
      read() {
        given += megabyte
        this.push(Buffer.alloc(megabyte, 'a'))
      },
    })
    await expect(readStream(endless)).rejects.toMatchObject({ code: 'too-large' })
    expect(given).toBeLessThan(60 * megabyte)
  })

  it('says that a path does not exist, or is a folder', async () => {
    await expect(readFileFromPath(join(folder, 'khong-co.docx'))).rejects.toMatchObject({ code: 'not-found' })
    await expect(readFileFromPath(folder)).rejects.toMatchObject({ code: 'not-a-file' })
  })

  it('reads a file from disk', async () => {
    const path = join(folder, 'ke-hoach.docx')
    writeFileSync(path, plain)
    const content = await readFileIsolated(await readFileFromPath(path))
    expect(content).toMatchObject({ name: 'ke-hoach.docx', readBy: 'docx', blocks: [{ text: 'Kế hoạch thi đua' }] })
  })
})

it('ends the reading process at once when the reader cancels', { timeout: 20_000 }, async () => {
  const lines = Array.from({ length: 40 }, (_, n) => ({ text: 'Thi đua là yêu nước', x: 85, y: 60 + n * 18 }))
  const bytes = await textPdf(Array.from({ length: 40 }, () => lines))
  const cancel = new AbortController()
  const started = performance.now()
  setTimeout(() => cancel.abort(new Error('cancelled')), 200)
  await expect(readFileIsolated({ name: 'a.pdf', bytes }, { signal: cancel.signal })).rejects.toThrow('cancelled')
  expect(performance.now() - started).toBeLessThan(1000)
})
