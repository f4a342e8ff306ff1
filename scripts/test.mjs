/** `npm test`: prepares a fresh clone and runs everything. `--only=unit,database` runs a part. */
import { orExplain, prepare } from './prepare.mjs'

await orExplain(() => prepare())
const { runChecks } = await import('./checks.mjs')
process.exitCode = await runChecks(['types', 'lint', 'unit', 'database', 'journey'])
