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
