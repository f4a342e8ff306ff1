import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lockDataFolder, requireRoom } from './data-folder.ts'

let parent = ''
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'thidua-folder-'))
})
afterEach(() => rm(parent, { recursive: true, force: true }))

it('makes the folder closed to others, all the way down', async () => {
  const held = await lockDataFolder(join(parent, 'a', 'b'))
  expect(held.path.endsWith('/a/b')).toBe(true)
  expect((await stat(held.path)).mode & 0o066).toBe(0)
  await held.release()
})

it('refuses a second run on the same folder, whatever path leads there, and allows it after the first', async () => {
  const folder = join(parent, 'data')
  const first = await lockDataFolder(folder)
  await expect(lockDataFolder(`${parent}/./data/`, 0)).rejects.toMatchObject({ code: 'data-folder-in-use' })
  await first.release()
  const second = await lockDataFolder(folder, 0)
  await second.release()
})

it('waits for a run that is just ending', async () => {
  const folder = join(parent, 'data')
  const first = await lockDataFolder(folder)
  setTimeout(() => first.release(), 200)
  const second = await lockDataFolder(folder, 3_000)
  expect(second.path).toBe(first.path)
  await second.release()
})

it('refuses a path that is a file', async () => {
  const file = join(parent, 'file')
  await writeFile(file, '')
  await expect(lockDataFolder(file)).rejects.toMatchObject({ code: 'folder-not-writable', facts: { folder: file } })
  await expect(lockDataFolder(join(file, 'below'))).rejects.toMatchObject({ code: 'folder-not-writable' })
})

it('refuses a disk with less room than needed and says how much is left', async () => {
  const petabyte = 2 ** 50
  await expect(requireRoom(parent, petabyte)).rejects.toMatchObject({
    code: 'disk-full',
    facts: { folder: parent, free: expect.any(Number), needed: 1_073_741_824 },
  })
})
