import { describe, expect, it } from 'vitest'
import { labelled } from './target.ts'

describe('a target under its label', () => {
  const cases: [label: string | null, name: string, shown: string][] = [
    ['(3)', 'trồng rừng', '(3) Trồng rừng'],
    ['a)', 'đọc sách', 'a) Đọc sách'],
    ['-', 'trồng rừng', 'Trồng rừng'],
    ['+', 'ổn định', 'Ổn định'],
    [null, 'Trồng rừng', 'Trồng rừng'],
    [null, '', ''],
  ]
  it.each(cases)('%s %s', (label, name, shown) => expect(labelled({ label, name })).toBe(shown))
})
