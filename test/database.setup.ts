import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { removeEmbedded, startEmbedded } from '../src/platform/postgres/embedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner of an empty database that lives as long as this run; may create roles, databases and trusted extensions. */
    ownerUrl: string
  }
}

/**
 * A real PostgreSQL for the `database` project: the one named by THIDUA_TEST_DATABASE_URL (an account that may create
 * roles and databases), else an embedded one of its own. Tests read THIDUA_TEST_OWNER_URL or `inject('ownerUrl')`.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = process.env.THIDUA_TEST_DATABASE_URL
  const server = external ? await borrow(external) : await startOwn()
  process.env.THIDUA_TEST_OWNER_URL = server.ownerUrl
  project.provide('ownerUrl', server.ownerUrl)
  return server.remove
}

type TestServer = { ownerUrl: string; remove(): Promise<void> }

async function startOwn(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'thidua-test-'))
  // Root's database runs as another user, who has to pass through.
  await chmod(folder, 0o711)
  const silent = () => {}
  const complain = (facts: object, message: string) => console.error(message, facts)
  const server = await startEmbedded({ dataDir: folder, log: { info: silent, warn: complain, error: complain } })
  await run(server.superuserUrl, [
    'alter role thidua_owner createdb',
    'alter system set fsync = off',
    'select pg_reload_conf()',
  ])
  return {
    ownerUrl: server.ownerUrl,
    remove: async () => {
      await server.stop()
      await removeEmbedded(folder)
    },
  }
}

/** A role and a database of our own on the given server, equipped like the embedded one. */
async function borrow(url: string): Promise<TestServer> {
  const name = `thidua_test_${randomBytes(4).toString('hex')}`
  const password = randomBytes(16).toString('hex')
  await run(url, [
    `create role ${name} login createrole createdb password '${password}'`,
    `grant ${name} to current_user`,
    `create database ${name} owner ${name} encoding 'UTF8' template template0`,
  ])
  const owner = new URL(url)
  owner.username = name
  owner.password = password
  owner.pathname = `/${name}`
  await run(
    owner.href,
    ['unaccent', 'pg_trgm', 'btree_gist'].map((extension) => `create extension if not exists ${extension}`),
  )
  return {
    ownerUrl: owner.href,
    remove: async () => {
      await run(url, [`drop database ${name} with (force)`])
      // Made by the migrations; stays when another database on this server needs it.
      await run(url, ['drop role if exists thidua_app']).catch(() => {})
      await run(url, [`drop role ${name}`])
    },
  }
}

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
