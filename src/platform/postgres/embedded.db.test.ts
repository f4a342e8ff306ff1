import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { removeEmbedded, runningOwnerUrl, type ServerLog, startEmbedded } from './embedded.ts'
import { databaseProcesses } from './processes.ts'

const quiet: ServerLog = { info: () => {}, warn: () => {}, error: () => {} }
let dataDir = ''

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'thidua-embedded-'))
  await chmod(dataDir, 0o711)
})
afterEach(() => removeEmbedded(dataDir))

const postmasterOf = async (url: string): Promise<number> => {
  const [row] = await ask(url, "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid")
  return Number(row?.pid)
}

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

it('gives an owner who may create roles but not pass row-level security by', async () => {
  const server = await startEmbedded({ dataDir, log: quiet })
  const roles = await ask(
    server.ownerUrl,
    'select rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user',
  )
  expect(roles).toEqual([{ rolname: 'thidua_owner', rolsuper: false, rolbypassrls: false, rolcreaterole: true }])
  await server.stop()
})

it('brings a killed database server back on the same address with everything that was committed', async () => {
  const server = await startEmbedded({ dataDir, log: quiet })
  await ask(server.ownerUrl, 'create table kept (n int)')
  await ask(server.ownerUrl, 'insert into kept values (7)')
  const pid = await postmasterOf(server.superuserUrl)
  const back = new Promise<void>((resolve) => server.onRestart(resolve))
  process.kill(pid, 'SIGKILL')
  await back
  expect(await ask(server.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }])
  expect(await postmasterOf(server.superuserUrl)).not.toBe(pid)
  await server.stop()
})

it('leaves no process behind after stopping', async () => {
  const server = await startEmbedded({ dataDir, log: quiet })
  await server.stop()
  expect(databaseProcesses(dataDir)).toEqual([])
  expect(await runningOwnerUrl(dataDir)).toBe(null)
})

it('starts over when the making of the cluster was cut off', async () => {
  const unfinished = join(dataDir, 'postgres', 'cluster-unfinished-1')
  await mkdir(unfinished, { recursive: true })
  await writeFile(join(unfinished, 'PG_VERSION'), '18\n')
  const server = await startEmbedded({ dataDir, log: quiet })
  await server.stop()
  expect(await readdir(join(dataDir, 'postgres'))).toEqual(['cluster'])
})

it('is told apart from a stale process id that now belongs to another program', async () => {
  const first = await startEmbedded({ dataDir, log: quiet })
  await first.stop()
  const stale = join(dataDir, 'postgres', 'cluster', 'postmaster.pid')
  await writeFile(stale, `${process.pid}\n${join(dataDir, 'postgres', 'cluster')}\n`)
  const second = await startEmbedded({ dataDir, log: quiet })
  expect(await ask(second.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.stop()
  await rm(stale, { force: true })
})
