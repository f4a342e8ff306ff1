import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import type { RecognisedLine } from './recognised-words.ts'

const run = promisify(execFile)

/** Whether a `tesseract` with the Vietnamese model is on the path. */
export async function findNative(): Promise<boolean> {
  try {
    const { stdout } = await run('tesseract', ['--list-langs'], { timeout: 5000 })
    return /^vie$/m.test(stdout)
  } catch {
    return false
  }
}

/** One thread: tesseract's own threads wait for one another and make it slower. */
export function recogniseNative(png: Uint8Array): Promise<RecognisedLine[]> {
  const args = ['stdin', 'stdout', '-l', 'vie', '--psm', '3', '-c', 'tessedit_create_tsv=1']
  return new Promise((resolve, reject) => {
    const child = spawn('tesseract', args, {
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(linesOfTable(Buffer.concat(chunks).toString('utf8')))
      else reject(new Error(`tesseract ended with ${code}`))
    })
    child.stdin.on('error', () => {})
    child.stdin.end(png)
  })
}

/** Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. Level 4 is a line, 5 a word. */
export function linesOfTable(table: string): RecognisedLine[] {
  const lines: RecognisedLine[] = []
  for (const row of table.split('\n').slice(1)) {
    const cells = row.split('\t')
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = cells.slice(6, 11).map(Number)
    if (cells[0] === '4') lines.push({ top, bottom: top + height, words: [] })
    if (cells[0] === '5') lines.at(-1)?.words.push({ text: cells[11] ?? '', confidence, x: left, width })
  }
  return lines
}
