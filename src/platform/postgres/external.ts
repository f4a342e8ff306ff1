import { Client } from 'pg'
import { errorCode, StartUpError } from '../start-up.ts'

const OLDEST = 150_000
const PATIENCE = 8_000

/**
 * Checks that the server behind the URL answers, lets the account in and is PostgreSQL 15 or newer.
 * Throws StartUpError `database-url-invalid`, `database-unreachable`, `database-without-password`, `database-refused-password`,
 * `database-missing`,
 * `database-too-old`; other errors of the server pass through.
 */
export async function checkExternal(url: string): Promise<void> {
  const client = newClient(url)
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ number: number; version: string }>(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
    )
    const [server] = rows
    if (server && server.number < OLDEST) {
      throw new StartUpError('database-too-old', { host: client.host, version: server.version })
    }
  } catch (error) {
    throw explain(error, client)
  } finally {
    await client.end().catch(() => {})
  }
}

function newClient(url: string): Client {
  if (!/^postgres(ql)?:\/\/./.test(url) || !URL.canParse(url)) throw new StartUpError('database-url-invalid', {})
  if (new URL(url).password === '') throw new StartUpError('database-without-password', {})
  return new Client({ connectionString: url, connectionTimeoutMillis: PATIENCE })
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ECONNRESET',
])

function explain(error: unknown, { host, port, user = '', database = '' }: Client): unknown {
  const code = errorCode(error)
  const text = error instanceof Error ? error.message : ''
  if (['28P01', '28000'].includes(code) || /password must be a string/.test(text)) {
    return new StartUpError('database-refused-password', { host, user }, error)
  }
  if (code === '3D000') return new StartUpError('database-missing', { host, database }, error)
  if (unreachable.has(code) || /timeout|Connection terminated/i.test(text)) {
    return new StartUpError('database-unreachable', { host, port }, error)
  }
  return error
}
