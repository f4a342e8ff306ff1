import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { foldKey } from './fold.ts'
import { readText } from './samples/read-sample.ts'

// Real plans with the facts a person reads in them; they are kept outside the repository.
const folder = join(import.meta.dirname, '../../../shared/seeds')
const seeds = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.expected.json')) : []

type Figure = { comparator: string | null; value: number | null; valueTo?: number | null }
const figure = ({ comparator, value, valueTo }: Figure) => `${comparator} ${value} ${valueTo ?? ''}`

describe.skipIf(seeds.length === 0)('real plans beside the repository', () => {
  for (const name of seeds) {
    const expected = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    const plan = readText(readFileSync(join(folder, name.replace('.expected.json', '.txt')), 'utf8'))

    it(`${name}: header, citations, figures, time and findings as a person reads them`, () => {
      const { kind, number, symbol, issuedOn, level } = expected.document
      expect(plan.document).toMatchObject({ kind, number, symbol, issuedOn, level })
      expect(plan.document.recipients).toHaveLength(expected.document.recipients)
      expect(plan.citations.map((cited) => [cited.number, cited.date])).toEqual(
        expected.citations.map((cited: { number: string; date: string | null }) => [cited.number, cited.date]),
      )
      expect(plan.targets.map(figure).sort()).toEqual(expected.targets.map(figure).sort())
      expect(plan.period).toMatchObject(expected.period)
      expect(plan.phases.map(({ from, to }) => [from, to])).toEqual(
        (expected.phases ?? []).map(({ from, to }: { from: string; to: string }) => [from, to]),
      )
      expect(plan.movements).toHaveLength(expected.movements.length)
      expect(plan.source.damaged).toBe(expected.damaged === true)
      expect(plan.responsibilities).toHaveLength(expected.responsibilities.length)
      // A damaged text gives names nearly right, each with its confidence.
      if (!plan.source.damaged) {
        expect(plan.responsibilities.map(({ unit }) => foldKey(unit))).toEqual(expected.responsibilities.map(foldKey))
      }
      expect(plan.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(expected.findings))
    })
  }
})
