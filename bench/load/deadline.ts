import pg from 'pg'
import { type Answer, type Ask, askAll, type Run } from './clients.ts'
import { allSaved, entriesAsk, figureOf, type Sender, senders, targetsOf, toldIn } from './saves.ts'
import type { Bench } from './server.ts'
import { idOf } from './shape.ts'

export type Deadline = {
  run: Run
  senders: number
  values: number
  lost: number
  doubled: number
  wrong: number
  memory: number
}

/**
 * The deadline hour: everyone sends ten values, a fifth send again because the answer seemed lost, one in twenty sends
 * twice at once. `known`: entries that stand already, by cell, on which theirs are based.
 */
export async function deadlineHour(bench: Bench, known: ReadonlyMap<string, string>): Promise<Deadline> {
  const all = senders(bench)
  const asks = all.flatMap((sender, index) => repeated(askOf(bench, sender, known), index))
  let at = 0
  let memory = 0
  const watch = setInterval(() => {
    memory = Math.max(memory, bench.memory())
  }, 2000)
  const run = await askAll({ base: bench.program.base, clients: 20, next: () => asks[at++] ?? null, good: allSaved })
  clearInterval(watch)
  return { run, senders: all.length, values: all.length * 10, memory, ...(await countKept(bench, all)) }
}

const askOf = (bench: Bench, sender: Sender, known: ReadonlyMap<string, string>): Ask =>
  entriesAsk(
    bench,
    sender,
    targetsOf(sender.person).map((target) =>
      figureOf(sender, target, { basedOn: known.get(cellKey(sender, target)) ?? null, saying: 2 }),
    ),
  )

export const cellKey = ({ commune, person }: Sender, target: number): string => `${commune} ${person.unit} ${target}`

/** One in twenty twice at once, a fifth a second time afterwards. */
function repeated(ask: Ask, index: number): Ask[] {
  return index % 20 === 0 || index % 5 === 1 ? [ask, ask] : [ask]
}

/** What stands in the database against what was sent. */
async function countKept(bench: Bench, all: readonly Sender[]) {
  const client = new pg.Client({ connectionString: bench.ownerUrl })
  await client.connect()
  const counts = { lost: 0, doubled: 0, wrong: 0 }
  for (const [index, { id }] of bench.shape.communes.entries()) {
    await client.query('begin')
    await client.query('select app.enter($1, null, $2)', [id, 'officer'])
    const { rows: entries } = await client.query<{ client_key: string; value: string; n: string }>(
      `select client_key, value, count(*) over (partition by client_key) as n from result_entry where tenant_id = $1 and period = $2`,
      [id, bench.shape.current],
    )
    const { rows: cells } = await client.query<{ target_id: string; unit_id: string; value: string | null }>(
      'select target_id, unit_id, value from result_cell where tenant_id = $1 and period = $2',
      [id, bench.shape.current],
    )
    await client.query('commit')
    const kept = new Map(entries.map((row) => [row.client_key, row]))
    const standing = new Map(cells.map((row) => [`${row.target_id} ${row.unit_id}`, row.value]))
    for (const sender of all.filter(({ commune }) => commune === index + 1))
      for (const target of targetsOf(sender.person)) {
        const { clientKey, targetId, figure } = figureOf(sender, target, { saying: 2 })
        // What was said before and is said again with the same figure is not written twice.
        const row = kept.get(clientKey) ?? kept.get(figureOf(sender, target).clientKey)
        if (!row) counts.lost += 1
        else if (Number(row.n) !== 1) counts.doubled += 1
        const value = standing.get(`${targetId} ${idOf(`unit ${sender.commune} ${sender.person.unit}`)}`)
        if (Number(value) !== Reflect.get(figure, 'value')) counts.wrong += 1
      }
  }
  await client.end()
  return counts
}

/** Which entry stands in which cell, as the answers tell. */
export type Known = Map<string, string>

export function remember(known: Known, { sender, target }: { sender: Sender; target: number }, answer: Answer): void {
  const [told] = toldIn(answer)
  if (told?.entryId) known.set(cellKey(sender, target), told.entryId)
}
