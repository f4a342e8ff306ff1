import { cp, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeEmbedded, type ServerLog, startEmbedded } from './embedded.ts'
import { findHome } from './home.ts'

const quiet: ServerLog = { info: () => {}, warn: () => {}, error: () => {} }
const isRoot = process.getuid?.() === 0
let dataDir = ''

// mkdtemp closes the folder to everyone else, as a home folder may be.
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'thidua-home-'))
})
afterEach(() => removeEmbedded(dataDir))

it.skipIf(isRoot)('keeps the cluster in the data folder, run by the same user', async () => {
  expect(await findHome(dataDir)).toMatchObject({ folder: join(dataDir, 'postgres'), runAs: null })
})

describe.skipIf(!isRoot)('as root with a folder closed to others', () => {
  it('runs the database as nobody, with its files where nobody can reach them', async () => {
    const server = await startEmbedded({ dataDir, log: quiet })
    const home = await findHome(dataDir)
    expect(home.folder).toMatch(/^\/var\/lib\/thidua\/[0-9a-f]{16}$/)
    expect((await stat(home.cluster)).uid).toBe(65534)
    expect((await stat(home.folder)).mode & 0o077).toBe(0)
    await server.stop()
  })

  it('refuses a copy of the data folder, which would share the database of the original', async () => {
    const server = await startEmbedded({ dataDir, log: quiet })
    await server.stop()
    const copy = `${dataDir}-copy`
    await cp(dataDir, copy, { recursive: true })
    await expect(startEmbedded({ dataDir: copy, log: quiet })).rejects.toMatchObject({
      code: 'data-folder-copied',
      facts: { folder: copy, original: dataDir },
    })
    await rm(copy, { recursive: true })
  })
})
