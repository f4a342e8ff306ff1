import type { Plan, TextFact } from '#reading/plan.ts'

/** Whom the movement is for, as the plan says: the section of that role without its heading. Null where it has none. */
export function readSubjects(plan: Plan): TextFact | null {
  const queue = [...plan.outline]
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (node.role === 'subjects') return bodyOf(plan.text, node.span)
    queue.push(...node.children)
  }
  return null
}

function bodyOf(text: string, [start, end]: TextFact['span']): TextFact | null {
  const section = text.slice(start, end)
  const below = section.indexOf('\n') + 1
  const from = section.slice(below).trim() === '' ? 0 : below
  const body = section.slice(from).trim()
  const at = start + section.indexOf(body, from)
  return body === '' ? null : { text: body, span: [at, at + body.length] }
}
