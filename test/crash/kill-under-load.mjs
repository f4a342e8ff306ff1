/**
 * `npm run test:crash`: kills the server and its database with -9 while saves run, again and again, and then looks for
 * every save that was acknowledged. `--rounds=20 --saves=1000 --writers=8`. Exit code 1 when one is missing.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { orExplain, prepare } from '../../scripts/prepare.mjs'
import { openProgram } from './program.mjs'
import { openSaves } from './saves.mjs'

const option = (name, otherwise) =>
  Number(process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)

const rounds = option('rounds', 20)
const saves = option('saves', 1_000)
const writers = option('writers', 8)

await orExplain(() => prepare())
const dataDir = mkdtempSync(join(tmpdir(), 'thidua-crash-'))
chmodSync(dataDir, 0o711)
const program = await openProgram(dataDir)
await program.start()
const { save, stored, faults } = await openSaves(program.base, dataDir, writers)

const acknowledged = new Set()
const attempted = new Set()
let unanswered = 0

/** One writer saves until the round has enough acknowledgements; a save without an answer is never repeated. */
async function write(writer, want) {
  while (acknowledged.size < want) {
    const name = `Thôn ${attempted.size}`
    attempted.add(name)
    const answered = await save(name, writer).catch(() => false)
    if (answered) acknowledged.add(name)
    else {
      unanswered += 1
      await sleep(20)
    }
  }
}

const kills = {
  async server() {
    await program.killServer()
    await program.start()
  },
  async database() {
    program.killDatabase()
  },
  async both() {
    program.killDatabase()
    await program.killServer()
    await program.start()
  },
}
const order = ['server', 'database', 'server', 'database', 'both']

const begin = performance.now()
for (let round = 0; round < rounds; round += 1) {
  const kind = order[round % order.length]
  const from = acknowledged.size
  const before = unanswered
  const killing = whenSaved(from + Math.ceil(saves * (0.1 + 0.8 * Math.random()))).then(kills[kind])
  await Promise.all([killing, ...Array.from({ length: writers }, (_, writer) => write(writer, from + saves))])
  const facts = `${acknowledged.size - from} acknowledged, ${unanswered - before} without an answer`
  console.log(`round ${round + 1}: killed ${kind}; ${facts}`)
}

async function whenSaved(count) {
  while (acknowledged.size < count) await sleep(1)
}

// What is compared has to have survived the last kill as well.
await program.killServer()
await program.start()
const found = await stored()
const lost = [...acknowledged].filter((id) => !found.has(id))
const invented = [...found].filter((id) => !attempted.has(id))
const torn = await faults()
const exitCode = await program.stop()

const seconds = ((performance.now() - begin) / 1000).toFixed(0)
console.log(`${rounds} kills, ${acknowledged.size} saves acknowledged, ${unanswered} without an answer, ${seconds} s`)
console.log(
  `${lost.length} acknowledged saves lost, ${invented.length} stored that nobody sent, stopped with ${exitCode}`,
)
console.log(JSON.stringify(torn))
const untorn = Object.values(torn).every((count) => count === 0)
const ok = untorn && lost.length === 0 && invented.length === 0 && exitCode === 0
if (ok) rmSync(dataDir, { recursive: true, force: true })
else console.log(`kept for looking: ${dataDir}`, lost.slice(0, 10))
process.exit(ok ? 0 : 1)
