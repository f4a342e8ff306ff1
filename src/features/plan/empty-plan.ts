import { levelOf, unitOf } from '#reading/header/units.ts'
import type { Plan } from '#reading/plan.ts'

/** A plan in which nothing has been written yet: what "written from nothing" begins with. */
export function emptyPlan(name: string): Plan {
  return {
    schema: 'thidua.plan/1',
    source: { name, mediaType: 'text/plain', pages: null, readBy: 'plain-text', damaged: false },
    document: {
      kind: 'KH',
      number: null,
      symbol: null,
      issuedOn: null,
      issuedYear: null,
      place: null,
      issuer: null,
      level: 'commune',
      title: name,
      titleSpan: null,
      numberSpan: null,
      dateSpan: null,
      signatory: { authority: null, capacity: null, name: null, span: null },
      recipients: [],
    },
    citations: [],
    outline: [],
    theme: null,
    objective: null,
    contentGroups: [],
    targets: [],
    requirements: [],
    period: null,
    phases: [],
    movements: [],
    awards: [],
    responsibilities: [],
    findings: [],
    text: '',
  }
}

/** The empty plan of one office: whose paper it is and where it is written is known before the first word. */
export function blankPlan(name: string, head: { office: string | null; place: string | null }): Plan {
  const plan = emptyPlan(name)
  const { office, place } = head
  if (office === null) return plan
  const symbol = /^(?:Ủy ban nhân dân|UBND)/iu.test(office) ? 'KH-UBND' : null
  const issuer = { name: office, unit: unitOf(office)?.name ?? null, span: null }
  return { ...plan, document: { ...plan.document, issuer, place, symbol, level: levelOf(office, null) } }
}
