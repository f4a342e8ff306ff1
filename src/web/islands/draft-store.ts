/** What was typed into one form, kept in this browser for one person. */
export type Draft = { savedAt: number; values: readonly (readonly [name: string, value: string])[] }

const prefix = 'thidua:draft:'
const keptDays = 7

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Nothing secret and nothing that belongs to one request: passwords, files and hidden fields stay out. */
export function typedValues(form: HTMLFormElement): [string, string][] {
  return [...form.elements].flatMap((control): [string, string][] => {
    if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) {
      return control.name ? [[control.name, control.value]] : []
    }
    if (!(control instanceof HTMLInputElement) || !control.name) return []
    if (['password', 'file', 'hidden', 'submit', 'button'].includes(control.type)) return []
    if (control.type === 'checkbox' || control.type === 'radio') {
      return control.checked ? [[control.name, control.value]] : []
    }
    return [[control.name, control.value]]
  })
}

const sameValues = (a: Draft['values'], b: Draft['values']): boolean => JSON.stringify(a) === JSON.stringify(b)

export function saveDraft(store: Store, key: string, draft: Draft): void {
  store.setItem(prefix + key, JSON.stringify(draft))
}

export function dropDraft(store: Store, key: string): void {
  store.removeItem(prefix + key)
}

/** The draft worth offering: not older than a week and not what the form says already. Anything else is dropped. */
export function findDraft(store: Store, key: string, on: { shown: Draft['values']; now: number }): Draft | null {
  const kept = readDraft(store.getItem(prefix + key))
  if (kept && on.now - kept.savedAt < keptDays * 86_400_000 && !sameValues(kept.values, on.shown)) return kept
  dropDraft(store, key)
  return null
}

function readDraft(json: string | null): Draft | null {
  try {
    const draft = JSON.parse(json ?? 'null') as Draft | null
    return draft && typeof draft.savedAt === 'number' && Array.isArray(draft.values) ? draft : null
  } catch {
    return null
  }
}

/** Puts the values back, by name and, for names that come more than once, in order. */
export function restoreDraft(form: HTMLFormElement, draft: Draft): void {
  const left = draft.values.map(([name, value]) => ({ name, value }))
  const take = (name: string, value?: string) => {
    const at = left.findIndex((entry) => entry.name === name && (value === undefined || entry.value === value))
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  for (const control of form.elements) {
    if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) {
      control.value = take(control.name)?.value ?? control.value
    } else if (control instanceof HTMLInputElement) {
      if (['password', 'file', 'hidden', 'submit', 'button'].includes(control.type)) continue
      if (control.type === 'checkbox' || control.type === 'radio') control.checked = !!take(control.name, control.value)
      else control.value = take(control.name)?.value ?? control.value
    }
  }
}
