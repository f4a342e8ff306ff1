import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { lockDataFolder } from '../../src/platform/data-folder.ts'
import { removeEmbedded } from '../../src/platform/postgres/embedded.ts'
import { startOldServer } from './old-server.ts'
import { runProgram } from './program.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thidua-refusal-'))
})
afterEach(async () => {
  await removeEmbedded(join(folder, 'data')).catch(() => {})
  await rm(folder, { recursive: true, force: true })
})

/** Each refusal is one sentence in each language, and nothing else. */
const refusedWith = async (environment: Record<string, string>) => {
  const { code, error } = await runProgram({ DATA_DIR: join(folder, 'data'), PORT: '0', ...environment })
  expect(code).toBe(1)
  const lines = error.trimEnd().split('\n')
  expect(lines).toHaveLength(2)
  return lines[1]
}

describe('the program says in one sentence that it cannot start because', () => {
  it('the port is taken', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve(Number(Object(other.address()).port)))
    })
    expect(await refusedWith({ PORT: String(port) })).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program: stop it or choose another port, for example PORT=${port + 1} npm start.`,
    )
    other.close()
  })

  it('another run uses the data folder', async () => {
    const held = await lockDataFolder(join(folder, 'data'))
    expect(await refusedWith({})).toBe(`The data folder ${held.path} is in use by another run: stop that run first.`)
    await held.release()
  })

  it('the data folder cannot be written to', async () => {
    await writeFile(join(folder, 'data'), 'a file where the folder should be')
    expect(await refusedWith({})).toBe(
      `The folder ${join(folder, 'data')} cannot be written to: allow it for the account that runs the program or choose another folder.`,
    )
  })

  const canMount = process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0
  it.skipIf(!canMount)('the disk is full', async () => {
    const disk = join(folder, 'data')
    await mkdir(disk)
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk])
    try {
      expect(await refusedWith({})).toBe(
        `The disk that holds ${disk} is full (8 MB left, at least 48 MB needed): make room and start again.`,
      )
    } finally {
      spawnSync('umount', [disk])
    }
  })

  it('nobody answers at DATABASE_URL', async () => {
    expect(await refusedWith({ DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/x' })).toBe(
      'The database server 127.0.0.1:1 cannot be reached: check DATABASE_URL and whether that server is running.',
    )
  })

  it('DATABASE_URL is no such address', async () => {
    expect(await refusedWith({ DATABASE_URL: 'mysql://a@b/c' })).toBe(
      'DATABASE_URL does not have the form postgres://user:password@host:5432/database.',
    )
  })

  it('the database server refuses the password', async () => {
    const url = new URL(inject('ownerUrl'))
    url.password = 'wrong'
    expect(await refusedWith({ DATABASE_URL: url.href })).toBe(
      `The database server ${url.hostname} refused the account ${url.username}: check name and password in DATABASE_URL.`,
    )
  })

  it('the server has no such database', async () => {
    const url = new URL(inject('ownerUrl'))
    url.pathname = '/not_there'
    expect(await refusedWith({ DATABASE_URL: url.href })).toBe(
      `The server ${url.hostname} has no database not_there: create it first or correct DATABASE_URL.`,
    )
  })

  it('the database server is older than PostgreSQL 15', async () => {
    const { port, server } = await startOldServer()
    expect(await refusedWith({ DATABASE_URL: `postgres://a:b@127.0.0.1:${port}/x` })).toBe(
      'The database server 127.0.0.1 is PostgreSQL 14.19, which is too old: PostgreSQL 15 or newer is needed.',
    )
    server.close()
  })
})
