import { expect, it } from 'vitest'
import { messages } from './i18n.ts'

it('gives each language its words, with what varies put in', () => {
  const text = messages({
    vi: { title: 'Phong trào', left: (days: number) => `còn ${days} ngày`, state: { met: 'Đạt' } },
    en: { title: 'Movements', left: (days: number) => `${days} days left`, state: { met: 'Met' } },
  })
  expect([text.vi.title, text.en.title, text.vi.left(3), text.en.left(3), text.en.state.met]).toEqual([
    'Phong trào',
    'Movements',
    'còn 3 ngày',
    '3 days left',
    'Met',
  ])
})

it('a language without a key, with a key too many, or with other parameters does not compile', () => {
  // @ts-expect-error: the English text is missing
  messages({ vi: { title: 'Phong trào' }, en: {} })
  // @ts-expect-error: a key that Vietnamese does not have
  messages({ vi: { title: 'Phong trào' }, en: { title: 'Movements', other: '' } })
  // @ts-expect-error: a text where a function is asked for
  messages({ vi: { left: (days: number) => `còn ${days} ngày` }, en: { left: '' } })
  // @ts-expect-error: another kind of fact
  messages({ vi: { left: (days: number) => `còn ${days} ngày` }, en: { left: (days: string) => days } })
})
