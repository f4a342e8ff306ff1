import type { Hono } from 'hono'
import type { AppEnv } from '#platform/http.ts'
import type { Fields } from './routes.ts'

type App = Pick<Hono<AppEnv>, 'request'>

export type Answer = { status: number; location: string; text: string }

/** A browser without a window: keeps its cookies, says where its forms come from. */
export type Client = {
  ask(method: string, path: string, fields?: Fields): Promise<Answer>
}

let lastAddress = 0

/** Each has a network address of its own, so that attempts of one do not slow another. */
export function openClient(app: App): Client {
  const cookies = new Map<string, string>()
  lastAddress += 1
  const remoteAddress = `10.0.${lastAddress >> 8}.${lastAddress & 255}`
  return {
    async ask(method, path, fields) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = { accept: 'text/html', cookie, ...(method === 'GET' ? {} : { origin: 'http://localhost' }) }
      const answer = await send(app, { method, path, fields, headers, remoteAddress })
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (/max-age=0/i.test(line)) cookies.delete(name)
        else cookies.set(name, value)
      }
      return read(answer)
    },
  }
}

type Sent = {
  method: string
  path: string
  fields?: Fields | undefined
  headers: Record<string, string>
  remoteAddress?: string
  host?: string
}

/** One request as it comes in from a socket; a field called `json` is the whole body of a script's request. */
export async function send(
  app: App,
  { method, path, fields, headers, remoteAddress = '10.9.9.9', host = 'localhost' }: Sent,
) {
  const json = typeof fields?.json === 'string' ? fields.json : null
  const typed = json === null ? headers : { ...headers, 'content-type': 'application/json' }
  const body = method === 'GET' ? {} : { body: json ?? formOf(fields ?? {}) }
  return app.request(
    `http://${host}${path}`,
    { method, headers: typed, ...body },
    { incoming: { socket: { remoteAddress } } },
  )
}

/** Everything of an answer that a person could read, headers included. */
export async function read(answer: Response): Promise<Answer> {
  const headers = [...answer.headers].filter(([name]) => name !== 'set-cookie').map((header) => header.join(': '))
  return {
    status: answer.status,
    location: answer.headers.get('location') ?? '',
    text: `${headers.join('\n')}\n\n${await answer.text()}`,
  }
}

function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return form
}
