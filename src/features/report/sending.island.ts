import {
  changeKept,
  type Kept,
  listKept,
  listPosts,
  newKey,
  type Post,
  removePost,
  savePost,
} from '#web/islands/outbox-store.ts'
import { type Answer, answered, type DeviceCell, standingOf, type Typed, taken, unsettled } from './sync.ts'

/** What kept the rest from being sent; `sent`: nothing did. */
export type Sent = 'sent' | 'offline' | 'signed-out' | 'other-person' | 'later'

type Reply =
  | { state: Exclude<Sent, 'sent' | 'later'> }
  | { state: 'later'; status: number }
  | { state: 'answered'; ok: boolean; status: number; body: unknown }

const patience = 30_000

async function ask(path: string, seat: string, body: string | FormData | URLSearchParams): Promise<Reply> {
  const headers: Record<string, string> = { accept: 'application/json', 'thidua-seat': seat }
  if (typeof body === 'string') headers['content-type'] = 'application/json'
  try {
    const response = await fetch(path, { method: 'POST', headers, body, signal: AbortSignal.timeout(patience) })
    const said: unknown = await response.json().catch(() => null)
    if (response.status === 401) return { state: 'signed-out' }
    if (response.status === 409 && (said as { error?: string } | null)?.error === 'other-person')
      return { state: 'other-person' }
    if (response.status >= 500 || response.status === 429 || response.status === 409)
      return { state: 'later', status: response.status }
    return { state: 'answered', ok: response.ok, status: response.status, body: said }
  } catch {
    return { state: 'offline' }
  }
}

/** Sends everything this person keeps here, figures before the forms that hand them in. One tab of a browser at a time. */
export async function sendAll(seat: string): Promise<Sent> {
  const send = async () => {
    const figures = await sendFigures(seat)
    return figures === 'sent' ? sendPosts(seat) : figures
  }
  if (!('locks' in navigator)) return send()
  return navigator.locks.request('thidua-outbox', send)
}

async function sendFigures(seat: string): Promise<Sent> {
  const kept = await listKept<DeviceCell>(seat)
  const reports = Map.groupBy(
    kept.filter(({ value }) => standingOf(value) === 'waiting'),
    ({ group }) => group,
  )
  for (const [group, cells] of reports) {
    const sent = await sendReport(seat, group, cells)
    if (sent !== 'sent') return sent
  }
  return 'sent'
}

/** `group` is unit and period; see {@link keyOf}. */
async function sendReport(seat: string, group: string, cells: readonly Kept<DeviceCell>[]): Promise<Sent> {
  const [unitId = '', period = ''] = group.split('|')
  const figures = (await Promise.all(cells.map(take))).flat()
  if (figures.length === 0) return 'sent'
  const path = `/reports/${period}/entries`
  const reply = await ask(path, seat, JSON.stringify({ unit: unitId, figures: figures.map(({ typed }) => typed) }))
  if (reply.state !== 'answered') return reply.state
  const answers = reply.ok ? ((reply.body as { figures?: Answer[] } | null)?.figures ?? []) : []
  for (const { cell, typed } of figures) {
    const answer = answers.find(({ clientKey }) => clientKey === typed.clientKey) ?? refusal(typed, reply)
    await changeKept<DeviceCell>(cell, (value) => answered(value ?? cell.value, answer))
  }
  // Typed while the rest was on its way.
  const again = (await listKept<DeviceCell>(seat)).filter((one) => one.group === group && isWaiting(one))
  return reply.ok && again.length > 0 ? sendReport(seat, group, again) : 'sent'
}

const isWaiting = ({ value }: Kept<DeviceCell>): boolean => standingOf(value) === 'waiting'

/** The whole report was refused: each figure keeps its value, and says so. */
const refusal = ({ clientKey }: Typed, { status }: { status: number }): Answer => ({
  clientKey,
  outcome: 'refused',
  entryId: null,
  current: null,
  code: status === 403 || status === 404 ? 'not-owed' : 'refused',
})

async function take(cell: Kept<DeviceCell>) {
  let entry: Typed | null = null
  await changeKept<DeviceCell>(cell, (value) => {
    const next = taken(value ?? cell.value)
    entry = next.entry
    return next.cell
  })
  const typed = entry as Typed | null
  return typed === null ? [] : [{ cell, typed: { targetId: targetOf(cell.key), ...typed } }]
}

/** Key of a figure on this device: seat, unit, period, target. */
export const keyOf = (of: { seat: string; group: string; targetId: string }): string =>
  `${of.seat}|${of.group}|${of.targetId}`

const targetOf = (key: string): string => key.slice(key.lastIndexOf('|') + 1)

/** A post the server cannot take now, or not as it stands, does not hold back those after it. */
async function sendPosts(seat: string): Promise<Sent> {
  let later = false
  for (const post of await listPosts(seat)) {
    if (post.state !== 'waiting' || (post.after !== null && (await isUnsettled(seat, post.after)))) continue
    const reply = await ask(post.path, seat, formOf(post))
    if (reply.state === 'later' && reply.status === 409) await setAside(post)
    else if (reply.state === 'later' && reply.status >= 500) later = true
    else if (reply.state !== 'answered') return reply.state
    else if (reply.ok) await removePost(post.id)
    else await savePost({ ...post, state: 'attention' })
  }
  return later ? 'later' : 'sent'
}

/** In conflict, so nothing was written: under a new key its author can send it again, also where the key was used. */
async function setAside(post: Post): Promise<void> {
  const id = newKey()
  const body = post.body.map(([name, value]) => [name, name === 'clientKey' ? id : value] as const)
  await savePost({ ...post, id, body, state: 'attention' })
  await removePost(post.id)
}

async function isUnsettled(seat: string, group: string): Promise<boolean> {
  return (await listKept<DeviceCell>(seat)).some((cell) => cell.group === group && unsettled(cell.value) !== null)
}

function formOf({ body }: Post): FormData | URLSearchParams {
  const form = new FormData()
  for (const [name, value] of body) form.append(name, value)
  // A form without files is smaller in its plain shape, and held to the plain form's size.
  if (body.some(([, value]) => typeof value !== 'string')) return form
  return new URLSearchParams(body.map(([name, value]) => [name, String(value)]))
}
