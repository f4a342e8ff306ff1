import pg from 'pg'
import type { Run } from './clients.ts'

// The limit of a save: TPC-B's five statements in one transaction, by as many clients, on the same server.

const branches = 114
const accounts = 100_000

export async function prepareTpcB(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  for (const statement of [
    'create schema tpc',
    'create table tpc.branch (id int primary key, balance int not null)',
    'create table tpc.teller (id int primary key, balance int not null)',
    'create table tpc.account (id int primary key, balance int not null)',
    'create table tpc.history (teller int, branch int, account int, delta int, at timestamptz)',
    `insert into tpc.branch select n, 0 from generate_series(1, ${branches}) n`,
    `insert into tpc.teller select n, 0 from generate_series(1, ${branches * 10}) n`,
    `insert into tpc.account select n, 0 from generate_series(1, ${accounts}) n`,
    'analyze',
  ])
    await client.query(statement)
  await client.end()
}

export async function runTpcB(ownerUrl: string, clients: number, seconds: number): Promise<Run> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: clients })
  const times: number[] = []
  const started = performance.now()
  const one = async (seed: number) => {
    const client = await pool.connect()
    for (let n = seed; performance.now() - started < seconds * 1000; n += 7919) {
      const began = performance.now()
      const [account, teller, branch] = [(n % accounts) + 1, (n % (branches * 10)) + 1, (n % branches) + 1]
      await client.query('begin')
      await client.query('update tpc.account set balance = balance + $2 where id = $1', [account, 1])
      await client.query('select balance from tpc.account where id = $1', [account])
      await client.query('update tpc.teller set balance = balance + $2 where id = $1', [teller, 1])
      await client.query('update tpc.branch set balance = balance + $2 where id = $1', [branch, 1])
      await client.query('insert into tpc.history values ($1, $2, $3, $4, now())', [teller, branch, account, 1])
      await client.query('commit')
      times.push(performance.now() - began)
    }
    client.release()
  }
  await Promise.all(Array.from({ length: clients }, (_, index) => one(index * 101 + 1)))
  const took = (performance.now() - started) / 1000
  await pool.end()
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  return {
    answers: times.length,
    failed: 0,
    perSecond: times.length / took,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    bytes: 0,
  }
}
