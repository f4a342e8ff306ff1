/** `npm run check`: what is quick enough to run while working. */
import { orExplain, prepare } from './prepare.mjs'

await orExplain(() => prepare({ build: false }))
const { runChecks } = await import('./checks.mjs')
process.exitCode = await runChecks(['format', 'lint', 'types', 'unit'])
