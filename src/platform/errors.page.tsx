import { randomUUID } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import { ZodError } from 'zod'
import { ErrorPage } from '#web/error.page.tsx'
import type { Locale, Messages } from '#web/i18n.ts'
import { refusalText } from './errors.messages.ts'
import { type Facts, Refusal } from './errors.ts'
import type { AppContext } from './http.ts'

type Sentence = string | ((facts: Facts) => string)
type Table = Readonly<Record<Locale, Readonly<Record<string, Sentence>>>>

/** Errors of a connection that broke or a server that is starting: the same request passes a moment later. */
const awayCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '08006', '08001'])

/** What a request said does not fit the column it was meant for. */
const unfit = new Set(['22021', '22P05', '22P02', '22003', '22007', '22008'])

/** The one place where a failure becomes a status and a sentence. `tables` are the refusals of the slices. */
export function errorPresenter(tables: readonly Messages<Record<string, Sentence>>[]) {
  const all: Table[] = [refusalText as Table, ...(tables as unknown as Table[])]
  return (error: Error, c: AppContext): Response | Promise<Response> => {
    const locale = c.get('locale') ?? 'vi'
    const { code, status, facts } = refusalOf(error)
    const known = all.map((table) => table[locale][code]).find((sentence) => sentence !== undefined)
    const sentence = known ?? refusalText[locale].unexpected
    const message = typeof sentence === 'function' ? sentence(facts) : sentence
    const reference = status === 500 ? randomUUID().slice(0, 8) : undefined
    if (status === 500) c.get('services').log.error({ err: error, reference, path: c.req.path }, 'request failed')
    if (status === 503) c.header('Retry-After', '2')
    c.status(status)
    if (!(c.req.header('accept') ?? '').includes('text/html')) return c.json({ error: code, message, reference })
    const [heading = message, next] = halves(message)
    return c.html(
      <ErrorPage locale={locale} heading={heading} reference={reference}>
        {next}
      </ErrorPage>,
    )
  }
}

/** What happened, and what to do next: a message says the one in its first sentence and the other in the rest. */
function halves(message: string): string[] {
  const end = message.indexOf('. ')
  return end < 0 ? [message] : [message.slice(0, end + 1), message.slice(end + 2)]
}

type Presented = { code: string; status: Refusal['status'] | 500; facts: Facts }

function refusalOf(error: Error): Presented {
  if (error instanceof Refusal) return error
  if (error instanceof ZodError) return { code: 'invalid-input', status: 400, facts: {} }
  if (error instanceof HTTPException && error.status === 413) return { code: 'too-large', status: 413, facts: {} }
  // A body that is no form, whatever its type says.
  if (error instanceof TypeError && /FormData|form data/i.test(error.message))
    return { code: 'invalid-input', status: 400, facts: {} }
  const code = (error as { code?: unknown }).code
  // A character that no text of the database may hold, such as NUL.
  // Or a word where a number, a day or an id has to stand.
  if (typeof code === 'string' && unfit.has(code)) return { code: 'invalid-input', status: 400, facts: {} }
  // Two people at once: the same name given twice, or rows taken in a circle.
  if (code === '23505' || code === '40P01' || code === '40001') return { code: 'conflict', status: 409, facts: {} }
  const away = typeof code === 'string' && awayCodes.has(code)
  if (away || /Connection terminated|timeout exceeded when trying to connect/.test(error.message))
    return { code: 'database-away', status: 503, facts: {} }
  return { code: 'unexpected', status: 500, facts: {} }
}
