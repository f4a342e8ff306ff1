import { existsSync, globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { docxFile, paragraph } from './fixtures/docx-file.ts'
import { textPdf } from './fixtures/pdf-file.ts'
import { planPage } from './fixtures/plan-page.ts'
import { scanOf } from './fixtures/scan.ts'
import { readFileFromPath } from './read-from-path.ts'
import { readFileIsolated, readPlanIsolated } from './read-isolated.ts'

const seeds = globSync('../shared/seeds/*.txt')

describe('a plan read in a process of its own', () => {
  it('comes from a PDF with its facts', { timeout: 30_000 }, async () => {
    const { content, plan } = await readPlanIsolated({ name: '12-KH-UBND.pdf', bytes: await textPdf([planPage]) })
    expect(content.readBy).toBe('text-layer')
    expect(plan.document).toMatchObject({ kind: 'KH', number: 12, symbol: 'KH-UBND', issuedOn: '2026-01-05' })
    expect(plan.document.signatory.name).toBe('Trần Văn Mẫu')
    expect(plan.targets.map(({ value }) => value)).toContain(126_291)
  })

  it('comes from a scan, telling each page', { timeout: 60_000 }, async () => {
    const pages: string[] = []
    const { plan } = await readPlanIsolated(
      { name: 'anh.png', bytes: await scanOf(planPage) },
      { onProgress: ({ page, pages: all }) => pages.push(`${page}/${all}`) },
    )
    expect(plan.source).toMatchObject({ readBy: 'ocr', mediaType: 'image/png' })
    expect(plan.document).toMatchObject({ number: 12, issuedOn: '2026-01-05' })
    expect(pages).toEqual(['1/1'])
  })

  it.skipIf(seeds.length === 0)('comes from each real plan that is at hand', { timeout: 60_000 }, async () => {
    for (const path of seeds) {
      const { plan } = await readPlanIsolated(await readFileFromPath(path))
      expect(plan.source).toMatchObject({ mediaType: 'text/plain', readBy: 'plain-text' })
      expect(plan.outline.length).toBeGreaterThan(1)
    }
  })
})

it('reads many at once, a few at a time, and leaves no process behind', { timeout: 60_000 }, async () => {
  const bytes = docxFile({ body: paragraph('Kế hoạch thi đua') })
  const reading = Array.from({ length: 6 }, (_, n) => readFileIsolated({ name: `${n}.docx`, bytes }))
  const names = (await Promise.all(reading)).map(({ name }) => name)
  expect(names).toEqual(['0.docx', '1.docx', '2.docx', '3.docx', '4.docx', '5.docx'])
  const children = `/proc/${process.pid}/task/${process.pid}/children`
  if (!existsSync(children)) return
  const { readFileSync } = await import('node:fs')
  await expect.poll(() => readFileSync(children, 'utf8').trim(), { timeout: 5000 }).toBe('')
})
