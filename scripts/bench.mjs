/** `npm run bench`: every figure that the documents quote, each beside its baseline in the same run. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { orExplain, pinnedEnvironment, pinnedNode, prepare, root } from './prepare.mjs'

await orExplain(() => prepare())
// One after the other: they would slow each other down.
for (const bench of ['bench/reading.ts', 'bench/serving.ts']) {
  const { status } = spawnSync(pinnedNode, [join(root, bench), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: pinnedEnvironment(),
  })
  process.exitCode ||= status ?? 1
}
