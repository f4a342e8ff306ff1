import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { longPlan, longPlanDocx, longPlanPdf, wrapped } from '#reading/files/fixtures/long-plan.ts'
import type { PrintedLine } from '#reading/files/fixtures/pdf-file.ts'
import { scanOf } from '#reading/files/fixtures/scan.ts'
import { findNative, recogniseNative } from '#reading/files/ocr/native-tesseract.ts'
import type { Engine } from '#reading/files/ocr/recognised-words.ts'
import { recogniserOf } from '#reading/files/ocr/recogniser.ts'
import { openWasm } from '#reading/files/ocr/wasm-tesseract.ts'
import { readFile } from '#reading/files/read-file.ts'
import { readPlan } from '#reading/read-plan.ts'

// P1 to P4 of the quality goals: reading, each beside its baseline in the same run, turn by turn.
// node bench/reading.ts [P1 P2 P3 P4]

type Runner = { name: string; run: () => Promise<unknown> }
type Goal = { id: string; what: string; aim: string; rounds: number; ours: Runner; baselines: Runner[] }

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'))

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** From bytes to plan, in this process. */
function toPlan(name: string, bytes: Uint8Array): Runner {
  return { name: 'thidua', run: async () => readPlan(await readFile({ name, bytes })) }
}

/** A program of the machine; told and left out where it is missing. */
function tool(name: string, command: string, args: string[]): Runner[] {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' })
  } catch {
    console.log(`   baseline left out: ${command} is not on this machine`)
    return []
  }
  return [{ name, run: () => run(command, args, { maxBuffer: 64 * 1024 * 1024, cwd: folder }) }]
}

async function measure({ id, what, aim, rounds, ours, baselines }: Goal): Promise<void> {
  const runners = [ours, ...baselines]
  const times = new Map<string, number[]>(runners.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run: once } of runners) {
      const started = performance.now()
      await once()
      // The first round warms up.
      if (round > 0) times.get(name)?.push(performance.now() - started)
    }
  }
  const own = median(times.get(ours.name) ?? [])
  console.log(`${id}  ${what}: ${own.toFixed(1)} ms median of ${rounds} (aim ${aim})`)
  for (const { name } of baselines) {
    const other = median(times.get(name) ?? [])
    console.log(`   ${name}: ${other.toFixed(1)} ms; thidua / ${name} = ${(own / other).toFixed(2)}`)
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

async function plainText(): Promise<void> {
  const bytes = Buffer.from(wrapped(longPlan(75)).join('\n'))
  const path = fileOf('p1.txt', bytes)
  const read = { name: 'plain read', run: async () => new TextDecoder().decode(readFileSync(path)) }
  const what = `text plan of 7 pages (${(bytes.length / 1024).toFixed(0)} KB) to plan`
  await measure({ id: 'P1', what, aim: '≤ 20 ms', rounds: 15, ours: toPlan('p1.txt', bytes), baselines: [read] })
}

async function wordFile(): Promise<void> {
  const bytes = longPlanDocx(40)
  const path = fileOf('p2.docx', bytes)
  const { default: mammoth } = await import('mammoth')
  const text = { name: 'mammoth (text only)', run: () => mammoth.extractRawText({ buffer: Buffer.from(bytes) }) }
  const office = tool('LibreOffice to PDF', 'soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, path])
  const what = `DOCX of 40 pages (${(bytes.length / 1024).toFixed(0)} KB) to plan`
  await measure({
    id: 'P2',
    what,
    aim: '≤ 400 ms',
    rounds: 5,
    ours: toPlan('p2.docx', bytes),
    baselines: [text, ...office],
  })
}

async function textPdf(): Promise<void> {
  const bytes = await longPlanPdf(100)
  const path = fileOf('p3.pdf', bytes)
  const baselines = tool('pdftotext', 'pdftotext', ['-layout', path, join(folder, 'p3.txt')])
  await measure({
    id: 'P3',
    what: 'PDF of 100 pages to plan',
    aim: '≤ 3 s',
    rounds: 3,
    ours: toPlan('p3.pdf', bytes),
    baselines,
  })
}

async function scan(): Promise<void> {
  const lines = wrapped(longPlan(16), 70).slice(8, 44)
  const print = lines.map((text, row): PrintedLine => ({ text, x: 85, y: 70 + row * 20 }))
  const bytes = await scanOf(print, { dpi: 300 })
  const path = fileOf('p4.png', bytes)
  const native = await findNative()
  const args = [path, join(folder, 'p4'), '-l', 'vie']
  const baselines = native ? tool('tesseract -l vie', 'tesseract', args) : []
  // Its own threads get into each other's way; one thread is the harder measure.
  if (native)
    baselines.push(...tool('tesseract -l vie, one thread', 'env', ['OMP_THREAD_LIMIT=1', 'tesseract', ...args]))
  if (!native) console.log('   baseline left out: no tesseract with the Vietnamese model on this machine')
  const wasm = await openWasm()
  const engines: [string, Engine][] = [['own model (wasm)', wasm]]
  if (native) engines.unshift(['machine’s tesseract', { read: recogniseNative, close: async () => {} }])
  for (const [name, engine] of engines) {
    const recogniser = recogniserOf(engine)
    const ours = { name: 'thidua', run: () => recogniser.recognise(bytes) }
    await measure({
      id: 'P4',
      what: `scan of a page at 300 dpi, ${name}`,
      aim: '≤ 1.2 × tesseract',
      rounds: 3,
      ours,
      baselines,
    })
    const { fragments } = await recogniser.recognise(bytes)
    const found = fragments.map(({ text }) => text).join(' ')
    console.log(`   letters wrong: ${(100 * errorRate(lines.join(' '), found)).toFixed(2)} % (aim ≤ 1 %)`)
  }
  if (native) {
    const found = readFileSync(join(folder, 'p4.txt'), 'utf8').replace(/\s+/g, ' ').trim()
    console.log(`   letters wrong, tesseract -l vie: ${(100 * errorRate(lines.join(' '), found)).toFixed(2)} %`)
  }
  await wasm.close()
}

/** Edit distance by letters, as a share of the true text. */
function errorRate(truth: string, found: string): number {
  let row = Array.from({ length: found.length + 1 }, (_, at) => at)
  for (let i = 1; i <= truth.length; i++) {
    const next = [i]
    for (let j = 1; j <= found.length; j++) {
      const change = (row[j - 1] ?? 0) + (truth[i - 1] === found[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return (row.at(-1) ?? 0) / truth.length
}

const goals: Record<string, () => Promise<void>> = { P1: plainText, P2: wordFile, P3: textPdf, P4: scan }
const asked = process.argv.slice(2)
try {
  for (const [id, goal] of Object.entries(goals)) if (asked.length === 0 || asked.includes(id)) await goal()
} finally {
  rmSync(folder, { recursive: true })
}
