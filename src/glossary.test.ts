import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plant, readSources } from '../test/boundaries/source.ts'
import { tablesMade } from '../test/boundaries/tables.ts'
import { judgeNames, readGlossary } from '../test/glossary/glossary.ts'
import { messageBreaches } from '../test/glossary/message-tables.ts'
import { type Name, namesGiven, namesInSql } from '../test/glossary/names.ts'

const glossary = readGlossary(readFileSync('GLOSSARY.md', 'utf8'))
const judge = judgeNames(glossary)
const sources = readSources('src', 'test', 'bench', 'db')
const namesOfCode = glossary.flatMap(({ names }) => names)
const inCamelCase = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
const breachesIn = (names: readonly Name[]) =>
  names.flatMap(({ name, at }) => judge(name).map((breach) => `${at} ${breach}`))

describe('names are those of the glossary', () => {
  it('in identifiers and places of pages', () => expect(breachesIn(sources.flatMap(namesGiven))).toEqual([]))

  it('in names of files and folders', () => {
    const paths = ['src', 'db', 'scripts', 'bench', 'docs', 'test', 'bin'].flatMap((folder) =>
      globSync(`${folder}/**/*`),
    )
    const own = paths.filter((path) => !/^test\/output\b/.test(path))
    expect(own.length).toBeGreaterThan(300)
    expect(breachesIn(own.map((path) => ({ name: basename(path), at: path })))).toEqual([])
  })

  it('in tables, columns and constraints', () => {
    const files = globSync('db/migrations/*.sql')
    const names = files.flatMap((file) => namesInSql(file, readFileSync(file, 'utf8')))
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['movement', 'due_on', 'unit_parent_ix']))
    expect(breachesIn(names)).toEqual([])
  })
})

describe('every table has a line in the glossary', () => {
  const tables = tablesMade(globSync('db/migrations/*.sql').map((file) => readFileSync(file, 'utf8')))
  it.each(tables)('%s', (table) => expect(namesOfCode).toContain(inCamelCase(table)))
  it('and a table without one is seen', () => expect(namesOfCode).not.toContain(inCamelCase('stray_table')))
})

describe('every text stands in both languages', () => {
  const files = globSync('src/**/*.messages.ts').sort()
  it.each(files)('%s', async (file) => {
    expect(messageBreaches(basename(file), await import(join(process.cwd(), file)))).toEqual([])
  })
  it('in every slice that has pages', () => expect(files.length).toBeGreaterThan(9))
})

describe('each rule is seen to fail', () => {
  const names: [name: string, breaches: string[]][] = [
    ['startCampaign', ['startCampaign: "campaign" is called movement']],
    ['campaigns', ['campaigns: "campaign" is called movement']],
    ['kpi_value', ['kpi_value: "kpi" is called target']],
    ['stage-list.page.tsx', ['stage-list.page.tsx: "stage" is called phase']],
    ['councilBoard', ['councilBoard: "board" is called council']],
    ['keyboard', []],
    ['interimReview', []],
    ['phongTrao', ['phongTrao: Vietnamese without marks ("phong trao")']],
    ['phongtrao', ['phongtrao: Vietnamese without marks ("phong trao")']],
    ['chi_tieu_id', ['chi_tieu_id: Vietnamese without marks ("chi tieu")']],
    ['dieu-kien', ['dieu-kien: Vietnamese without marks ("dieu")']],
    ['tổngKết', ['tổngKết: Vietnamese with marks in a name']],
    ['GIAY_KHEN', []],
    ['thiduaSession', []],
  ]
  it.each(names)('%s', (name, breaches) => expect(judge(name)).toEqual(breaches))

  it('finds every kind of name', () => {
    const text = `import { x as one } from 'x'
      const two = ({ three, four: five = 1 }: { six: number }, ...seven: []) => ({ eight: 1 })
      function nine(ten: 1) { return <p id="eleven" class="none" /> }
      type Twelve<Thirteen> = Thirteen`
    const [source] = plant({ 'src/x.tsx': text })
    const found = (source ? namesGiven(source) : []).map(({ name }) => name)
    expect(found.sort()).toEqual(
      ['one', 'two', 'three', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'Twelve', 'Thirteen'].sort(),
    )
  })

  it('finds names in SQL, not in its comments and texts', () => {
    const sql =
      "-- campaign of old\ncreate table movement (\n  stage text not null,\n  constraint movement_ck check (kind in ('contest'))\n);"
    expect(namesInSql('x.sql', sql).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['movement', 'stage', 'movement_ck']),
    )
    expect(breachesIn(namesInSql('x.sql', sql))).toEqual(['x.sql stage: "stage" is called phase'])
  })

  const text = (vi: object, en: object) => messageBreaches('x.messages.ts', { xText: { vi, en } })
  it('a text that one language lacks', () =>
    expect(text({ a: 'Có', b: { c: 'Có' } }, { a: 'Yes' })).toEqual(['x.messages.ts xText: en lacks b.c']))
  it('a text where the other has a function', () =>
    expect(text({ a: (n: number) => `${n}` }, { a: 'Yes' })).toEqual([
      'x.messages.ts xText: en lacks a',
      'x.messages.ts xText: vi lacks a',
    ]))
  it('an empty text', () => expect(text({ a: ' ' }, { a: 'Yes' })).toEqual(['x.messages.ts xText: a says nothing']))
  it('a messages file with no table', () =>
    expect(messageBreaches('x.messages.ts', { a: 'Có' })).toEqual(['x.messages.ts: no table of vi and en']))
})
