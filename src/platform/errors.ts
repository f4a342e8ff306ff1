/**
 * Refusals. Each has a code, a status and the facts its sentence needs; `errors.messages.ts` maps
 * the code to plain Vietnamese and English in one place.
 */
export type Facts = Record<string, string | number>

export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: string
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503
  readonly facts: Facts

  constructor(code: string, status: Refusal['status'], facts: Facts = {}) {
    super(code)
    this.code = code
    this.status = status
    this.facts = facts
  }
}

/** Also answers for another tenant's row, so that ids cannot be probed. */
export class NotFoundError extends Refusal {
  constructor(what: string, id: string) {
    super('not-found', 404, { what, id })
  }
}

export class ForbiddenError extends Refusal {
  constructor(action: string) {
    super('forbidden', 403, { action })
  }
}

export class ConflictError extends Refusal {
  constructor(what: string) {
    super('conflict', 409, { what })
  }
}

/** The thing is not in a state in which this can be done. `code` names the rule. */
export class PreconditionError extends Refusal {
  constructor(code: string, facts: Facts = {}) {
    super(code, 422, facts)
  }
}

/** What a person typed cannot be understood: a sentence code for each field. */
export class InvalidInputError extends Refusal {
  readonly fields: Record<string, string>

  constructor(fields: Record<string, string>) {
    super('invalid-input', 400)
    this.fields = fields
  }
}
