import { createServer, type Server, type Socket } from 'node:net'

/** Speaks just enough of PostgreSQL's protocol to let anyone in and answer every query with version 14. */
export function startOldServer(): Promise<{ port: number; server: Server }> {
  const server = createServer((socket) => {
    socket.once('data', () => socket.write(Buffer.concat([signedIn, ready])))
    socket.on('data', (data) => answer(socket, data))
    socket.on('error', () => {})
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve({ port: typeof address === 'object' && address ? address.port : 0, server })
    })
  })
}

const message = (type: string, body: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(type), length, body])
}
const int16 = (value: number) => Buffer.from([value >> 8, value & 255])
const int32 = (value: number) => Buffer.from([0, 0, value >> 8, value & 255])

const signedIn = message('R', int32(0))
const ready = message('Z', Buffer.from('I'))

const INT4 = 23
const TEXT = 25
const column = (name: string, type: number) =>
  Buffer.concat([Buffer.from(`${name}\0`), int32(0), int16(0), int32(type), int16(4), int32(0), int16(0)])
const value = (text: string) => Buffer.concat([int32(text.length), Buffer.from(text)])

const result = Buffer.concat([
  message('T', Buffer.concat([int16(2), column('number', INT4), column('version', TEXT)])),
  message('D', Buffer.concat([int16(2), value('140019'), value('14.19')])),
  message('C', Buffer.from('SELECT 1\0')),
  ready,
])

function answer(socket: Socket, data: Buffer): void {
  const simpleQuery = 'Q'
  if (data.toString('latin1', 0, 1) === simpleQuery) socket.write(result)
}
