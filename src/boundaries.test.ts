import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { anyTypes, functionBreaches, longFiles, longHandlers } from '../test/boundaries/budgets.ts'
import { importCycles } from '../test/boundaries/graph.ts'
import { areaBreaches, layerBreaches, misplaced } from '../test/boundaries/layers.ts'
import { plant, readSources } from '../test/boundaries/source.ts'
import { owners, tableBreaches, tablesMade } from '../test/boundaries/tables.ts'

const program = readSources('src', 'db')
const everything = [...program, ...readSources('test', 'bench')]
const tables = tablesMade(globSync('db/migrations/*.sql').map((file) => readFileSync(file, 'utf8')))

describe('the program keeps to its boundaries', () => {
  const rules: [rule: string, breaches: () => string[]][] = [
    ['the suffix of a file names its layer', () => layerBreaches(program)],
    ['the large folders know one another in one direction', () => areaBreaches(program)],
    ['there are no barrels and no drawers', () => misplaced(everything.map(({ path }) => path))],
    ['no imports run in a circle', () => importCycles(program)],
    ['every table has one owner and only its owner touches it', () => tableBreaches(program, tables)],
    ['no file is longer than 400 lines', () => longFiles(everything)],
    ['no function is longer than 45 lines or takes more than three parameters', () => functionBreaches(everything)],
    ['no handler of a route is longer than 12 lines', () => longHandlers(program)],
    ['nothing is of type any', () => anyTypes(everything)],
  ]
  it.each(rules)('%s', (_rule, breaches) => expect(breaches()).toEqual([]))

  it('looks at the whole program', () => {
    expect(program.length).toBeGreaterThan(250)
    expect(tables).toContain('movement')
  })
})

describe('each rule is seen to fail', () => {
  const layers: [planted: string, file: string, text: string, breach: string][] = [
    [
      'a query in a pure file',
      'src/features/x/rule.ts',
      "import { getUnit } from '../unit/unit.queries.ts'",
      'src/features/x/rule.ts: pure may not import ../unit/unit.queries.ts',
    ],
    [
      'SQL in a pure file',
      'src/features/x/rule.ts',
      "import { sql } from 'kysely'",
      'src/features/x/rule.ts: pure may not import kysely',
    ],
    [
      'SQL in a command',
      'src/features/x/do.command.ts',
      "db.selectFrom('unit')",
      'src/features/x/do.command.ts: SQL outside a queries file',
    ],
    [
      'the clock in a pure file',
      'src/features/x/rule.ts',
      'export const year = new Date().getFullYear()',
      'src/features/x/rule.ts: a pure file uses new Date()',
    ],
    [
      'chance in a pure file',
      'src/features/x/rule.ts',
      'export const drawn = Math.random()',
      'src/features/x/rule.ts: a pure file uses Math.random',
    ],
    [
      'the environment in a pure file',
      'src/features/x/rule.ts',
      'export const port = process.env.PORT',
      'src/features/x/rule.ts: a pure file uses process.env',
    ],
    [
      'HTTP in a command',
      'src/features/x/do.command.ts',
      "import type { Services } from '#platform/http.ts'\nimport { Hono } from 'hono'",
      'src/features/x/do.command.ts: command may not import hono',
    ],
    [
      'a command in a query',
      'src/features/x/x.queries.ts',
      "import { go } from './go.command.ts'",
      'src/features/x/x.queries.ts: queries may not import ./go.command.ts',
    ],
    [
      'a query in a page',
      'src/features/x/x.page.tsx',
      "import { load } from './x.queries.ts'",
      'src/features/x/x.page.tsx: page may not import ./x.queries.ts',
    ],
    [
      'a dynamic import of a route',
      'src/features/x/x.queries.ts',
      "const late = await import('./x.routes.tsx')",
      'src/features/x/x.queries.ts: queries may not import ./x.routes.tsx',
    ],
    [
      'a suffix of no layer',
      'src/features/x/x.manager.ts',
      'export const x = 1',
      'src/features/x/x.manager.ts: its suffix names no layer',
    ],
  ]
  it.each(layers)('layers: %s', (_planted, file, text, breach) => {
    expect(layerBreaches(plant({ [file]: text }))).toEqual([breach])
  })

  it('layers: a type of a row is no query', () => {
    expect(layerBreaches(plant({ 'src/features/x/x.page.tsx': "import type { Row } from './x.queries.ts'" }))).toEqual(
      [],
    )
  })

  const areas: [file: string, text: string, breach: string][] = [
    [
      'src/law/x.ts',
      "import { fold } from '#reading/fold.ts'",
      'src/law/x.ts -> #reading/fold.ts: law imports only law',
    ],
    ['src/law/x.ts', "import { z } from 'zod'", 'src/law/x.ts -> zod: law imports only law'],
    [
      'src/reading/x.ts',
      "import type { Db } from '../platform/db.ts'",
      'src/reading/x.ts -> ../platform/db.ts: reading imports neither platform nor features',
    ],
    [
      'src/platform/x.ts',
      "import { unitRoutes } from '#features/unit/unit.routes.tsx'",
      'src/platform/x.ts -> #features/unit/unit.routes.tsx: platform knows no slice',
    ],
    [
      'src/web/x.ts',
      "import { sql } from 'kysely'",
      'src/web/x.ts -> kysely: web knows neither slices nor the database',
    ],
    [
      'src/web/islands/x.island.ts',
      "import 'node:fs'",
      'src/web/islands/x.island.ts -> node:fs: islands run in the browser',
    ],
  ]
  it.each(areas)('areas: %s %s', (file, text, breach) =>
    expect(areaBreaches(plant({ [file]: text }))).toEqual([breach]),
  )

  it('barrels and drawers', () => {
    expect(misplaced(['src/features/x/index.ts', 'src/utils/text.ts', 'src/features/x/rule.ts'])).toEqual([
      'src/features/x/index.ts: barrels and drawers are not used here',
      'src/utils/text.ts: barrels and drawers are not used here',
    ])
  })

  it('a circle of three, closed by import() and by an alias', () => {
    const circle = {
      'src/web/a.ts': "import { b } from './b.ts'",
      'src/web/b.ts': "export const c = () => import('#web/c.ts')",
      'src/web/c.ts': "import type { A } from './a.ts'",
      'src/web/d.ts': "import { b } from './b.ts'",
    }
    expect(importCycles(plant(circle))).toEqual(['src/web/a.ts -> src/web/b.ts -> src/web/c.ts -> src/web/a.ts'])
  })

  it("another slice's table, by builder, by join and in SQL text; a table of nobody", () => {
    const files = plant({
      'src/features/plan/x.queries.ts': "db.updateTable('unit').set({})",
      'src/features/task/x.queries.ts': "db.selectFrom('task').innerJoin('plan as p', 'p.id', 'task.plan_id')",
      'src/features/unit/x.queries.ts': 'sql`select 1 from unit join task on true`',
      'src/features/access/x.queries.ts': "db.selectFrom('unit'); db.updateTable('unit')",
      'src/features/worklist/x.queries.ts': "db.selectFrom('task'); db.insertInto('task')",
    })
    expect(tableBreaches(files, ['unit', 'task', 'plan', 'stray'])).toEqual([
      'table stray has no owner',
      'src/features/plan/x.queries.ts writes unit of unit',
      'src/features/task/x.queries.ts reads plan of movement',
      'src/features/unit/x.queries.ts reads task of task',
      'src/features/access/x.queries.ts writes unit of unit',
      'src/features/worklist/x.queries.ts writes task of task',
    ])
    expect(tablesMade(['create table stray (\n  id uuid\n);'])).toEqual(['stray'])
    expect(owners.unit).toContain('unit')
  })

  it('a file of 401 lines, a messages file as well', () => {
    const long = plant({
      'src/web/x.ts': '// a\n'.repeat(401),
      'src/web/x.messages.ts': '// a\n'.repeat(401),
      'src/web/y.ts': '// a\n'.repeat(400),
    })
    expect(longFiles(long)).toEqual([
      'src/web/x.ts: 401 lines, at most 400',
      'src/web/x.messages.ts: 401 lines, at most 400',
    ])
  })

  it('a function of 46 lines and one of four parameters', () => {
    const body = '  go()\n'.repeat(44)
    const files = plant({
      'src/web/x.ts': `export function f() {\n${body}}`,
      'src/web/y.ts': `export function f() {\n${body.slice(7)}}\nconst g = (a: 1, b: 2, c: 3, d: 4) => a`,
    })
    expect(functionBreaches(files)).toEqual([
      'src/web/x.ts:1: a function of 46 lines, at most 45',
      'src/web/y.ts:46: 4 parameters, at most 3',
    ])
  })

  it('a handler of 13 lines', () => {
    const handler = (lines: number) => `app.get('/x', async (c) => {\n${'  go()\n'.repeat(lines)}})`
    const files = plant({ 'src/features/x/x.routes.tsx': handler(13), 'src/features/y/y.routes.tsx': handler(12) })
    expect(longHandlers(files)).toEqual(['src/features/x/x.routes.tsx: get /x has 13 lines, at most 12'])
  })

  it('any, as a type, in a cast and as an argument', () => {
    const text = 'export const a = (b: any) => b as any\nexport type C = Map<string, any>'
    expect(anyTypes(plant({ 'src/web/x.ts': text }))).toEqual([
      'src/web/x.ts:1: any',
      'src/web/x.ts:1: any',
      'src/web/x.ts:2: any',
    ])
  })
})
