import type { ChargeOfUnit, NewCharge } from '../target/charges.queries.ts'
import { handedOver } from './unit-change.ts'

type HandOver = {
  ended: string[]
  added: NewCharge[]
  grown: { id: string; own_value: number | null; share: number | null }[]
}

type Making = { on: string; heirsOf: (unitId: string) => readonly string[]; newId: () => string }

/**
 * Who answers for what after units have ended on the eve of `on`. A heir that answers for the target already keeps its
 * one assignment, with what the ended units were to bring added to its own; figures of a unit that is split among many
 * are for a person to set.
 */
export function handOver(ending: readonly ChargeOfUnit[], heirs: readonly ChargeOfUnit[], making: Making): HandOver {
  const ended = ending.map(({ id }) => id)
  const added = new Map<string, NewCharge>()
  const grown = new Map<string, HandOver['grown'][number]>()
  for (const charge of ending) {
    const to = making.heirsOf(charge.unit_id)
    for (const unitId of to) {
      const key = `${charge.target_id} ${unitId}`
      const part = to.length === 1 ? charge : { own_value: null, share: null }
      const standing = heirs.find(({ target_id, unit_id }) => target_id === charge.target_id && unit_id === unitId)
      if (standing) grown.set(key, { id: standing.id, ...plus(grown.get(key) ?? standing, part) })
      else added.set(key, successor(added.get(key), { charge, unitId, part, making }))
    }
  }
  return { ended, added: [...added.values()], grown: [...grown.values()] }
}

type Figures = { own_value: number | null; share: number | null }
type Succession = { charge: ChargeOfUnit; unitId: string; part: Figures; making: Making }

function successor(before: NewCharge | undefined, { charge, unitId, part, making }: Succession): NewCharge {
  const { from } = handedOver(charge.valid_from, making.on)
  if (before) return { ...before, ...plus(before, part), valid_from: earlier(from, before.valid_from) }
  return {
    id: making.newId(),
    target_id: charge.target_id,
    unit_id: unitId,
    valid_from: from,
    own_value: part.own_value,
    share: part.share,
    account_id: charge.account_id,
    deputy_account_id: charge.deputy_account_id,
  }
}

const earlier = (a: string, b: string): string => (a.localeCompare(b) < 0 ? a : b)

/** Both sums, where both are known; one that was never set stays the target's own. */
function plus(a: Figures, b: Figures): Figures {
  const sum = (x: number | null, y: number | null) => (x === null || y === null ? (x ?? y) : x + y)
  return { own_value: sum(a.own_value, b.own_value), share: sum(a.share, b.share) }
}
