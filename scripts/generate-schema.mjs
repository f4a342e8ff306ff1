/**
 * Writes src/platform/schema.ts, the row types of the live schema.
 *   OWNER_URL=postgres://… node scripts/generate-schema.mjs
 */
import { execFileSync } from 'node:child_process'
import { migrate } from '../src/platform/migrate.ts'

const url = process.env.OWNER_URL
if (!url) throw new Error('OWNER_URL is not set')
await migrate(url, 'db/migrations')
execFileSync(
  'node_modules/.bin/kysely-codegen',
  [
    ...['--dialect', 'postgres', '--url', url, '--out-file', 'src/platform/schema.ts'],
    ...['--date-parser', 'string', '--numeric-parser', 'number', '--type-mapping', '{"int8":"number"}'],
    ...['--include-pattern', 'public.*', '--exclude-pattern', 'public.schema_migration'],
  ],
  { stdio: 'inherit' },
)
execFileSync('node_modules/.bin/biome', ['check', '--write', 'src/platform/schema.ts'], { stdio: 'inherit' })
