import { describe, expect, it } from 'vitest'
import { readParts } from './multipart.ts'

const type = 'multipart/form-data; boundary=X7'

/** The body handed over in pieces of that many bytes. */
async function* pieces(body: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(body as string)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(body: string | Uint8Array, size = 5, contentType = type) {
  const found: [name: string, fileName: string | null, text: string][] = []
  for await (const { name, fileName, body: chunks } of readParts(pieces(body, size), contentType)) {
    const all: Uint8Array[] = []
    for await (const chunk of chunks) all.push(chunk)
    found.push([name, fileName, Buffer.concat(all).toString('utf8')])
  }
  return found
}

const part = (disposition: string, content: string) =>
  `--X7\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: text/plain\r\n\r\n${content}\r\n`
const two = `${part('name="text"', 'Xã \r\n--X kia')}${part('name="file"; filename="Kế hoạch.txt"', 'nội dung')}--X7--\r\n`

describe('a form with files', () => {
  it('is the same in pieces of any size', async () => {
    const wanted = [
      ['text', null, 'Xã \r\n--X kia'],
      ['file', 'Kế hoạch.txt', 'nội dung'],
    ]
    for (let size = 1; size < 70; size++) expect(await read(two, size)).toEqual(wanted)
  })

  it('may have empty fields, files without a name, and nothing at all', async () => {
    expect(await read(`${part('name="file"; filename=""', '')}--X7--`)).toEqual([['file', '', '']])
    expect(await read('--X7--\r\n')).toEqual([])
  })

  it('keeps every byte of a file', async () => {
    const bytes = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 31) % 256))
    const body = Buffer.concat([
      Buffer.from('--X7\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'),
      bytes,
      Buffer.from('\r\n--X7--\r\n'),
    ])
    for await (const { body: chunks } of readParts(pieces(body, 7), type)) {
      const all: Uint8Array[] = []
      for await (const chunk of chunks) all.push(chunk)
      expect(Buffer.compare(Buffer.concat(all), bytes)).toBe(0)
    }
  })

  it('reads names as browsers and other programs write them', async () =>
    expect(
      await read(`${part('name="file"; filename="a%22b%0D%0Ac.txt"', '')}${part('name="f\\"g"', '')}--X7--`),
    ).toEqual([
      ['file', 'a"b  c.txt', ''],
      ['f"g', null, ''],
    ]))

  it('skips what nobody reads of a part', async () => {
    const names: string[] = []
    for await (const { name } of readParts(pieces(two, 3), type)) names.push(name)
    expect(names).toEqual(['text', 'file'])
  })
})

describe('a body that is no such form is refused', () => {
  it.each([
    ['nothing', '', type],
    ['cut within a head', two.slice(0, 20), type],
    ['cut within a part', two.slice(0, 80), type],
    ['cut before its last boundary', two.slice(0, -8), type],
    ['without a boundary in its type', two, 'multipart/form-data'],
    ['another boundary', two, 'multipart/form-data; boundary=Y'],
    ['a part without a name', `${part('filename="a"', '')}--X7--`, type],
    ['a part without a disposition', '--X7\r\nContent-Type: text/plain\r\n\r\na\r\n--X7--', type],
    ['a head without an end', `--X7\r\n${'A: b\r\n'.repeat(3000)}`, type],
    ['too many parts', `${part('name="a"', '').repeat(21)}--X7--`, type],
    ['something else after a boundary', '--X7abc', type],
  ])(
    '%s',
    async (_what, body, contentType) =>
      await expect(read(body, 11, contentType)).rejects.toMatchObject({ status: 400, code: 'invalid-input' }),
  )
})
