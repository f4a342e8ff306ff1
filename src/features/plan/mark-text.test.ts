import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSample } from '#reading/samples/read-sample.ts'
import { factsOf } from './facts.ts'
import { type Mark, type MarkedLine, markText } from './mark-text.ts'

const mark = (key: string, start: number, end: number): Mark => ({ key, span: [start, end], look: 'ok' })
const shown = (lines: MarkedLine[]) =>
  lines.map(({ segments }) =>
    segments.map(({ text, mark: under }) => (under ? `[${under.key}:${text}]` : text)).join(''),
  )

describe('a text cut at its marks', () => {
  const cases: [rule: string, text: string, marks: Mark[], lines: string[]][] = [
    ['no mark', 'Chỉ tiêu', [], ['Chỉ tiêu']],
    ['an empty text is one empty line', '', [], ['']],
    ['blank lines stay', 'a\n\nb', [mark('x', 0, 1)], ['[x:a]', '', 'b']],
    ['a mark in the middle', 'đạt 95% hộ', [mark('x', 4, 7)], ['đạt [x:95%] hộ']],
    ['of nested marks the inner one', 'abcdef', [mark('o', 0, 6), mark('i', 2, 4)], ['[o:ab][i:cd][o:ef]']],
    ['of overlapping marks the shorter one', 'abcdef', [mark('l', 0, 4), mark('s', 3, 6)], ['[l:abc][s:d][s:ef]']],
    ['of equal marks the first given', 'abc', [mark('1', 0, 3), mark('2', 0, 3)], ['[1:abc]']],
    ['a mark over a line end marks both lines', 'ab\ncd', [mark('x', 1, 4)], ['a[x:b]', '[x:c]d']],
    ['an empty mark marks nothing', 'abc', [mark('x', 1, 1), mark('y', 2, 1)], ['abc']],
    ['a mark beyond the end ends with the text', 'abc', [mark('x', 2, 99)], ['ab[x:c]']],
    ['a mark of a line end alone marks nothing', 'a\nb', [mark('x', 1, 2)], ['a', 'b']],
  ]
  it.each(cases)('%s', (_rule, text, marks, lines) => expect(shown(markText(text, marks))).toEqual(lines))
})

const whole = (lines: MarkedLine[]) => lines.map(({ segments }) => segments.map(({ text }) => text).join('')).join('\n')

it('for any text and marks: nothing is lost, each segment stands where it says, under a mark that covers it', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'ệ', '😀', '\n', ' ') })
  const marks = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 8 })
  fc.assert(
    fc.property(texts, marks, (text, places) => {
      const given = places.map(([start, end], index) => mark(String(index), start, end))
      const lines = markText(text, given)
      expect(whole(lines)).toBe(text)
      for (const { segments, start, end } of lines) {
        expect(text.slice(start, end)).not.toContain('\n')
        for (const segment of segments) {
          const last = segment.start + segment.text.length
          expect(text.slice(segment.start, last)).toBe(segment.text)
          const covering = given.filter(({ span }) => span[0] <= segment.start && last <= span[1])
          const shortest = Math.min(...covering.map(({ span }) => span[1] - span[0]))
          if (segment.mark) expect(segment.mark.span[1] - segment.mark.span[0]).toBe(shortest)
          else expect(covering).toEqual([])
        }
      }
    }),
  )
})

it('the facts of a real reading lose no letter of it', () => {
  for (const name of ['commune-wrapped.txt', 'letterhead-lost.txt', 'party-markdown.txt']) {
    const plan = readSample(name)
    const marks = factsOf(plan).flatMap(({ key, span }) => (span ? [{ key, span, look: 'read' as const }] : []))
    expect(marks.length).toBeGreaterThan(5)
    expect(whole(markText(plan.text, marks))).toBe(plan.text)
  }
})

it('a text of ten thousand lines with a mark in each takes a moment', () => {
  const text = Array.from({ length: 10_000 }, (_, line) => `dòng ${line} của một văn bản dài`).join('\n')
  const marks = [...text.matchAll(/của/g)].map(({ index }) => mark('x', index, index + 3))
  const start = performance.now()
  expect(markText(text, marks).filter(({ segments }) => segments.some((segment) => segment.mark))).toHaveLength(10_000)
  expect(performance.now() - start).toBeLessThan(1000)
})
