import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breaches, figure, play, type Server, schedules } from './fixtures/two-devices.ts'
import {
  answered,
  chosen,
  dismissed,
  refreshed,
  saysSame,
  standingOf,
  taken,
  typed,
  unsettled,
  untouched,
  untyped,
} from './sync.ts'

const seen = { entryId: 'a', figure: figure(4), by: 'Trưởng thôn' }
const key = { typedAt: '2025-11-18T02:00:00Z' }
const five = { ...key, clientKey: 'k5', figure: figure(5) }
const six = { ...key, clientKey: 'k6', figure: figure(6) }
const other = { entryId: 'b', figure: figure(9), by: 'Công chức' }
const saved = (clientKey: string, entryId: string) => ({
  clientKey,
  outcome: 'saved' as const,
  entryId,
  current: null,
  code: null,
})
const conflict = (clientKey: string) => ({
  clientKey,
  outcome: 'conflict' as const,
  entryId: null,
  current: other,
  code: null,
})

describe('one figure on one device', () => {
  it('waits with the entry its author saw', () => {
    const cell = typed(untouched(seen), five)
    expect(cell.waiting).toEqual({ ...five, basedOn: 'a' })
    expect(standingOf(cell)).toBe('waiting')
  })

  it('is replaced by its own author before it left', () => {
    expect(unsettled(typed(typed(untouched(seen), five), six))?.figure.value).toBe(6)
  })

  it('goes again under the same key when no answer came', () => {
    const first = taken(typed(untouched(seen), five))
    const second = taken(typed(first.cell, six))
    expect([first.entry?.clientKey, second.entry?.clientKey]).toEqual(['k5', 'k5'])
  })

  it('typed while another was on its way stands on that one once it is saved', () => {
    const cell = answered(typed(taken(typed(untouched(seen), five)).cell, six), saved('k5', 'c'))
    expect(cell.waiting).toEqual({ ...six, basedOn: 'c' })
    expect(cell.seen).toEqual({ entryId: 'c', figure: figure(5), by: null })
  })

  it('an answer to something else changes nothing', () => {
    const cell = taken(typed(untouched(seen), five)).cell
    expect(answered(cell, saved('k6', 'c'))).toBe(cell)
  })

  it('a conflict holds both figures and is not sent again by itself', () => {
    const cell = answered(taken(typed(untouched(seen), five)).cell, conflict('k5'))
    expect([cell.conflict?.mine.figure.value, cell.conflict?.theirs.figure?.value]).toEqual([5, 9])
    expect(taken(cell).entry).toBeNull()
  })

  it('keeping my figure sends it on top of the one I have seen, under a new key', () => {
    const cell = answered(taken(typed(untouched(seen), five)).cell, conflict('k5'))
    expect(chosen(cell, 'mine', { ...key, clientKey: 'k7' }).waiting).toEqual({
      ...five,
      clientKey: 'k7',
      basedOn: 'b',
    })
  })

  it('taking theirs leaves nothing to send', () => {
    const cell = answered(taken(typed(untouched(seen), five)).cell, conflict('k5'))
    expect(chosen(cell, 'theirs', { ...key, clientKey: 'k7' })).toEqual(untouched(other))
  })

  it('what was refused stays with its author until let go', () => {
    const refusal = { ...saved('k5', 'c'), outcome: 'refused' as const, entryId: null, code: 'period-locked' }
    const cell = answered(taken(typed(untouched(seen), five)).cell, refusal)
    expect([standingOf(cell), cell.refused?.code, unsettled(cell)?.figure.value]).toEqual([
      'refused',
      'period-locked',
      5,
    ])
    expect(dismissed(cell)).toEqual(untouched(seen))
  })

  it('a page that is older than the device does not bring an old figure back', () => {
    const cell = untouched({ entryId: 'c', figure: figure(5), by: null })
    expect(refreshed(cell, seen)).toBe(cell)
    expect(refreshed(cell, { entryId: 'd', figure: figure(9), by: null }).seen.entryId).toBe('d')
  })

  it('a new page does not take away what waits, nor the ground it was typed on', () => {
    const cell = typed(untouched(seen), five)
    expect(refreshed(cell, other)).toBe(cell)
  })

  it('what was typed and taken back before it left is not sent', () => {
    expect(untyped(typed(untouched(seen), five))).toEqual(untouched(seen))
  })

  it('two figures say the same by kind, note and parts', () => {
    expect(saysSame(figure(5), { ...figure(5), note: '' })).toBe(true)
    expect(saysSame(figure(5), { ...figure(5), kind: 'no-change' })).toBe(false)
    expect(saysSame(null, figure(5))).toBe(false)
  })
})

/** A cell that never overwrites what its author has not seen: what the command promises. */
function model(): Server {
  const entries: { id: string; clientKey: string; value: number | null; author: number }[] = []
  const present = () => entries.at(-1)
  return {
    enter: async (entry, author) => {
      const known = entries.find(({ clientKey }) => clientKey === entry.clientKey)
      if (known) return { outcome: 'already-saved', entryId: known.id, current: null, code: null }
      const now = present()
      if ((now?.id ?? null) !== entry.basedOn)
        return { outcome: 'conflict', entryId: null, current: await seenNow(), code: null }
      const id = String(entries.length + 1).padStart(6, '0')
      entries.push({ id, clientKey: entry.clientKey, value: entry.figure.value, author })
      return { outcome: 'saved', entryId: id, current: null, code: null }
    },
    present: () => seenNow(),
    log: async () => entries,
  }

  async function seenNow() {
    const now = present()
    return { entryId: now?.id ?? null, figure: now ? figure(now.value ?? 0) : null, by: null }
  }
}

describe('two devices and one figure', () => {
  it('come to show the same, lose nothing and double nothing, in 1,000 random schedules', async () => {
    await fc.assert(
      fc.asyncProperty(schedules, async (schedule) => {
        let count = 0
        const server = model()
        const told = await play(schedule, { server, newKey: () => `key-${++count}`, nextValue: () => ++count })
        expect(await breaches(told, server)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('the watch is seen to catch a server that overwrites', async () => {
    const careless = model()
    const overwriting: Server = {
      ...careless,
      enter: async (entry, author) => careless.enter({ ...entry, basedOn: (await careless.present()).entryId }, author),
    }
    let count = 0
    const told = await play(
      [
        { device: 0, what: 'type' },
        { device: 1, what: 'type' },
        { device: 0, what: 'send', way: 'whole' },
        { device: 1, what: 'send', way: 'whole' },
      ],
      { server: overwriting, newKey: () => `key-${++count}`, nextValue: () => ++count },
    )
    expect(await breaches(told, overwriting)).toEqual(['000002 overwrote what its author had not seen'])
  })

  it('the watch is seen to catch a lost and a doubled value', async () => {
    const server = model()
    const doubling: Server = { ...server, log: async () => [...(await server.log()), ...(await server.log())] }
    const losing: Server = { ...server, log: async () => [] }
    let count = 0
    const making = { newKey: () => `key-${++count}`, nextValue: () => ++count }
    const told = await play([{ device: 0, what: 'type' }], { server, ...making })
    expect(await breaches(told, doubling)).toContain('1 is doubled')
    expect(await breaches(told, losing)).toContain('1 is lost')
  })
})
