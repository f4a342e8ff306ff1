import { describe, expect, it } from 'vitest'
import { type Receiving, receiveUpload } from './upload.ts'

const receiving = (limits: Partial<Receiving> = {}): Receiving => ({
  keep: async (chunks) => {
    let size = 0
    for await (const chunk of chunks) size += chunk.length
    return { sha256: 'x', size }
  },
  mostFileBytes: 1000,
  mostFieldBytes: 100,
  ...limits,
})

function request(parts: FormData): Request {
  return new Request('http://localhost/plans', { method: 'POST', body: parts })
}

function form(entries: Record<string, string | File>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(entries)) data.append(name, value)
  return data
}

const file = (size: number) => new File([new Uint8Array(size)], 'Kế hoạch.txt')
const refusal = async (entries: Record<string, string | File>) =>
  receiveUpload(request(form(entries)), receiving()).then(
    () => 'taken',
    ({ status, code }) => `${status} ${code}`,
  )

describe('a form with a file', () => {
  it('gives the file as kept, and its fields', async () =>
    expect(await receiveUpload(request(form({ text: 'Xã', file: file(1000) })), receiving())).toEqual({
      file: { name: 'Kế hoạch.txt', sha256: 'x', size: 1000 },
      fields: { text: 'Xã' },
    }))

  it('is refused by one byte too many, in the file or in a field', async () => {
    expect(await refusal({ file: file(1001) })).toBe('413 too-large')
    expect(await refusal({ text: 'x'.repeat(101) })).toBe('413 too-large')
    expect(await refusal({ text: 'x'.repeat(100) })).toBe('taken')
  })

  it('is refused with a file where text belongs, and with text where the file does', async () => {
    expect(await refusal({ text: file(1) })).toBe('400 invalid-input')
    expect(await refusal({ file: 'x' })).toBe('400 invalid-input')
  })

  it('two files at once are written, a third waits until one is done', async () => {
    let now = 0
    let most = 0
    const keep: Receiving['keep'] = async (chunks) => {
      most = Math.max(most, ++now)
      for await (const _ of chunks) await new Promise((resolve) => setTimeout(resolve, 2))
      now--
      return { sha256: 'x', size: 1 }
    }
    await Promise.all(
      Array.from({ length: 6 }, () => receiveUpload(request(form({ file: file(10) })), receiving({ keep }))),
    )
    expect(most).toBe(2)
  })

  it('a failed one gives its turn back', async () => {
    for (let i = 0; i < 5; i++) await refusal({ file: file(1001) })
    expect(await refusal({ file: file(1) })).toBe('taken')
  })
})
