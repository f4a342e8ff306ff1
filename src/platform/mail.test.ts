import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { openPost, type PostError } from './mail.ts'

let server: Server | null = null
const sockets = new Set<Socket>()
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  server?.close()
})

/** A mail server that speaks just enough; `refuse` answers RCPT. Gives its port and what it was handed. */
async function post(refuse: string | null): Promise<{ port: number; letters: string[] }> {
  const letters: string[] = []
  server = createServer((socket) => {
    sockets.add(socket)
    let data: string | null = null
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 test')
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n')) {
        if (data !== null) {
          if (line !== '.') data += `${line}\n`
          else {
            letters.push(data)
            data = null
            say('250 taken')
          }
        } else if (/^(EHLO|HELO|MAIL|RSET)/.test(line)) say('250 ok')
        else if (line.startsWith('RCPT')) say(refuse ?? '250 ok')
        else if (line === 'DATA') {
          data = ''
          say('354 go on')
        } else if (line === 'QUIT') say('221 bye')
      }
    })
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, letters }
}

const letter = { id: 'abc', to: 'ong.tho@example.vn', subject: 'Nhắc việc', text: 'Còn 3 chỉ tiêu.' }
const failure = async (url: string): Promise<PostError | null> => {
  const opened = openPost({ url, from: 'thi-dua@example.vn' })
  try {
    await opened.send(letter)
    return null
  } catch (error) {
    return error as PostError
  } finally {
    opened.close()
  }
}

describe('a letter', () => {
  it('is handed over with an id of its own', async () => {
    const { port, letters } = await post(null)
    expect(await failure(`smtp://127.0.0.1:${port}`)).toBe(null)
    expect(letters).toHaveLength(1)
    expect(letters[0]).toContain('Message-ID: <abc@example.vn>')
    expect(letters[0]).toContain('To: ong.tho@example.vn')
    expect(letters[0]).toContain('Auto-Submitted: auto-generated')
  })
  it('to nobody known is refused for good', async () => {
    const { port } = await post('550 no such person')
    expect((await failure(`smtp://127.0.0.1:${port}`))?.final).toBe(true)
  })
  it('to a box that is full may be tried again', async () => {
    const { port } = await post('452 full')
    expect((await failure(`smtp://127.0.0.1:${port}`))?.final).toBe(false)
  })
  it('may be tried again when the post is away', async () =>
    expect((await failure('smtp://127.0.0.1:1'))?.final).toBe(false))
})
