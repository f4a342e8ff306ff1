import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { plainDate } from '#platform/clock.ts'
import { type Answer, type Ask, askAll, middle, type Run } from './load/clients.ts'
import { deadlineHour, remember } from './load/deadline.ts'
import { allSaved, entriesAsk, figureOf, type Sender, senders, targetsOf } from './load/saves.ts'
import { type Bench, openBench } from './load/server.ts'
import { idOf, shape } from './load/shape.ts'
import { prepareTpcB, runTpcB } from './load/tpc-b.ts'

// P5 to P8 of the quality goals: pages and saves on the measuring shape, each beside its baseline in the same run.
// node bench/serving.ts [P5 P6 P7 P8]

const rounds = 3
const seconds = 4

type Page = { id: string; what: string; aim: string; ours: () => string; token: () => string; bare: () => string }

async function measurePage(bench: Bench, limit: string, page: Page): Promise<void> {
  const own = {
    base: bench.program.base,
    next: () => ({ path: page.ours(), headers: { cookie: bench.cookieOf(page.token()) } }),
  }
  const bare = { base: limit, next: () => ({ path: page.bare() }) }
  const runs: { own: Run[]; bare: Run[] } = { own: [], bare: [] }
  await askAll({ ...own, clients: 8, seconds: 2 })
  for (let round = 0; round < rounds; round++) {
    runs.own.push(await askAll({ ...own, clients: 8, seconds }))
    runs.bare.push(await askAll({ ...bare, clients: 8, seconds }))
  }
  const [us, them] = [middle(runs.own), middle(runs.bare)]
  console.log(`${page.id}  ${page.what}: ${told(us)}, ${(us.bytes / 1024).toFixed(1)} KB compressed (aim ${page.aim})`)
  console.log(`   bare pg and HTTP: ${told(them)}; thidua / bare = ${(us.perSecond / them.perSecond).toFixed(2)}`)
}

const told = ({ perSecond, p50, p95, failed }: Run): string =>
  `${perSecond.toFixed(0)} req/s, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms${failed > 0 ? `, ${failed} FAILED` : ''}`

/** Each of a list in turn, again and again. */
function turns<T>(all: readonly [T, ...T[]]): () => T {
  let at = 0
  return () => all[at++ % all.length] ?? all[0]
}

function listPage(bench: Bench, limit: string): Promise<void> {
  const [first, ...rest] = bench.shape.communes.entries().toArray()
  if (!first) throw new Error('the shape has no commune')
  const next = turns([first, ...rest])
  let [index, commune] = first
  const advance = () => {
    ;[index, commune] = next()
    return idOf(`movement ${index + 1}`)
  }
  return measurePage(bench, limit, {
    id: 'P5',
    what: `list of ${shape.tasks} tasks of a commune, 8 clients`,
    aim: '≥ 400 req/s, p95 ≤ 60 ms, ≤ 12 KB, ≥ 0.5 of bare',
    ours: () => `/movements/${advance()}/tasks`,
    token: () => commune.officer.token,
    bare: () => `/tasks?of=${advance()}&tenant=${commune.id}&role=officer`,
  })
}

function wholeCity(bench: Bench, limit: string): Promise<void> {
  const { cityId, current } = bench.shape
  const cells = shape.communes * shape.units * shape.targets
  return measurePage(bench, limit, {
    id: 'P6',
    what: `city board over ${cells} cells of ${shape.communes} communes, 8 clients`,
    aim: '≥ 300 req/s, p95 ≤ 100 ms',
    ours: () => `/city?period=${current}`,
    token: () => cityToken,
    bare: () => `/city?of=${current}&tenant=${cityId}&role=city`,
  })
}

const cityToken = createHash('md5').update('token city').digest('hex')

/** The same queries without anything of ours, in a process of its own as the program is. */
async function startBare(appUrl: string): Promise<{ base: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'load/bare.ts'), appUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = await new Promise<string[]>((resolve) =>
    child.stdout?.once('data', (chunk) => resolve(String(chunk).split('\n'))),
  )
  return { base: `http://127.0.0.1:${port}`, process: child }
}

/** Entries that saves of this run have left, by cell: later saves say that they have seen them. */
const known = new Map<string, string>()

async function saves(bench: Bench): Promise<void> {
  const all = senders(bench)
  const asked = new Map<Ask, { sender: Sender; target: number }>()
  let at = 0
  const next = () => {
    const sender = all[(at * 41) % all.length]
    const [target] = sender ? targetsOf(sender.person) : []
    if (!sender || target === undefined || at++ >= all.length) return null
    const ask = entriesAsk(bench, sender, [figureOf(sender, target)])
    asked.set(ask, { sender, target })
    return ask
  }
  const good = (answer: Answer, ask: Ask) => {
    const saying = asked.get(ask)
    if (saying) remember(known, saying, answer)
    return allSaved(answer)
  }
  await prepareTpcB(bench.ownerUrl)
  const runs: { own: Run[]; limit: Run[] } = { own: [], limit: [] }
  for (let round = 0; round < rounds; round++) {
    runs.own.push(await askAll({ base: bench.program.base, clients: 20, seconds, next, good }))
    runs.limit.push(await runTpcB(bench.ownerUrl, 20, seconds))
  }
  const [us, limit] = [middle(runs.own), middle(runs.limit)]
  console.log(
    `P7  save a result, in one transaction with log, audit chain and roll-ups, 20 clients: ${told(us)} (aim ≥ 500/s, p95 ≤ 120 ms)`,
  )
  console.log(
    `   TPC-B through bare pg: ${told(limit)}; thidua / TPC-B = ${(us.perSecond / limit.perSecond).toFixed(2)}`,
  )
}

async function deadline(bench: Bench): Promise<void> {
  const { run, memory, ...kept } = await deadlineHour(bench, known)
  const { senders: people, values, lost, doubled, wrong } = kept
  console.log(
    `P8  deadline: ${people} people send ${values} values in ${run.answers} requests, a quarter of them repeated, 20 at once: ${told(run)}, p99 ${run.p99.toFixed(0)} ms (aim ≤ 1 s)`,
  )
  console.log(
    `   lost ${lost}, doubled ${doubled}, wrong in the end ${wrong} (aim 0); at most ${memory} MB for program and database (aim ≤ 1024)`,
  )
}

const goals: Record<string, (bench: Bench, limit: string) => Promise<void>> = {
  ...{ P5: listPage, P6: wholeCity, P7: saves, P8: deadline },
}

const asked = process.argv.slice(2)
const chosen = Object.entries(goals).filter(([id]) => asked.length === 0 || asked.includes(id))
if (chosen.length > 0) {
  const { communes, units, targets, periods } = shape
  console.log(
    `shape: ${communes} communes, ${communes * units} units, ${targets} targets each, ${periods} periods (seeding takes minutes)`,
  )
  const bench = await openBench(plainDate(new Date()))
  const bare = await startBare(bench.appUrl)
  try {
    for (const [, goal] of chosen) await goal(bench, bare.base)
  } catch (error) {
    console.error(error, (await bench.program.output()).slice(-2000))
    throw error
  } finally {
    bare.process.kill()
    await bench.stop()
  }
}
