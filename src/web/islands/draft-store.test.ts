import { describe, expect, it } from 'vitest'
import { dropDraft, findDraft, saveDraft } from './draft-store.ts'

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

const now = Date.UTC(2025, 10, 18)
const day = 86_400_000
const typed = [['figure', '301']] as const
const empty = [['figure', '']] as const

describe('a draft', () => {
  it('is offered when the form says something else', () => {
    const store = memory()
    saveDraft(store, 'ha:result', { savedAt: now - day, values: typed })
    expect(findDraft(store, 'ha:result', { shown: empty, now })).toEqual({
      savedAt: now - day,
      values: [['figure', '301']],
    })
  })

  it('is not offered, and forgotten, when the form says the same already', () => {
    const store = memory()
    saveDraft(store, 'ha:result', { savedAt: now, values: typed })
    expect(findDraft(store, 'ha:result', { shown: typed, now })).toBeNull()
    expect(store.getItem('thidua:draft:ha:result')).toBeNull()
  })

  it('is forgotten after a week', () => {
    const store = memory()
    saveDraft(store, 'ha:result', { savedAt: now - 7 * day, values: typed })
    expect(findDraft(store, 'ha:result', { shown: empty, now })).toBeNull()
  })

  it('belongs to one person and one form', () => {
    const store = memory()
    saveDraft(store, 'ha:result', { savedAt: now, values: typed })
    expect(findDraft(store, 'minh:result', { shown: empty, now })).toBeNull()
    expect(findDraft(store, 'ha:result', { shown: empty, now })).not.toBeNull()
  })

  it('is forgotten once it was sent', () => {
    const store = memory()
    saveDraft(store, 'ha:result', { savedAt: now, values: typed })
    dropDraft(store, 'ha:result')
    expect(findDraft(store, 'ha:result', { shown: empty, now })).toBeNull()
  })

  it('that cannot be read is no draft', () => {
    const store = memory()
    store.setItem('thidua:draft:ha:result', '{broken')
    expect(findDraft(store, 'ha:result', { shown: empty, now })).toBeNull()
  })
})
