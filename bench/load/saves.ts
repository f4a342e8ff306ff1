import { createHash } from 'node:crypto'
import type { Answer, Ask } from './clients.ts'
import type { Bench } from './server.ts'
import { idOf, type Person, shape } from './shape.ts'

/** One figure that a person sends: a target by its number, for the present period. */
export type Figure = { targetId: string; clientKey: string; basedOn: string | null; figure: object; typedAt: null }
export type Sender = { commune: number; person: Person }

const perPerson = shape.targets / shape.peopleOfUnit

/** Each of a unit's people answers for ten of its forty targets. */
export const targetsOf = ({ place }: Person): number[] =>
  Array.from({ length: perPerson }, (_, index) => place * perPerson + index)

export const figureSent = ({ person }: Sender, target: number): number =>
  target % 2 === 0 ? 50 + ((person.unit + target) % 50) : 10 + ((person.unit * 3 + target) % 40)

/** What one person says of one target; sent again under the same key it is the same saying. */
export function figureOf(sender: Sender, target: number, { basedOn = null, saying = 1 } = {} as Saying): Figure {
  const value = figureSent(sender, target)
  const key = createHash('md5').update(`${sender.commune} ${sender.person.unit} ${target} ${saying}`).digest('hex')
  const ratio = target % 2 === 0 ? { numerator: value, denominator: 100 } : { numerator: null, denominator: null }
  return {
    targetId: idOf(`target ${sender.commune} ${target}`),
    clientKey: key.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5'),
    basedOn,
    figure: { kind: 'value', value, ...ratio, note: null },
    typedAt: null,
  }
}

type Saying = { basedOn?: string | null; saying?: number }

/** The request of a device that sends what it kept. */
export function entriesAsk(bench: Bench, { person }: Sender, figures: readonly Figure[]): Ask {
  return {
    path: `/reports/${bench.shape.current}/entries`,
    method: 'POST',
    headers: { cookie: bench.cookieOf(person.token), 'content-type': 'application/json', origin: bench.program.base },
    body: JSON.stringify({ unit: person.unitId, figures }),
  }
}

type Told = { figures: { clientKey: string; outcome: string; entryId: string | null }[] }

/** Outcomes by key; none where the answer was a refusal. */
export function toldIn({ status, body }: Answer): Told['figures'] {
  return status === 200 ? (JSON.parse(body) as Told).figures : []
}

export const allSaved = (answer: Answer): boolean => {
  const told = toldIn(answer)
  return told.length > 0 && told.every(({ outcome }) => outcome === 'saved' || outcome === 'already-saved')
}

/** Everyone who reports, commune by commune, so that neighbours are at work at once. */
export const senders = ({ shape: { communes } }: Bench): Sender[] =>
  communes.flatMap(({ people }, index) => people.map((person) => ({ commune: index + 1, person })))
