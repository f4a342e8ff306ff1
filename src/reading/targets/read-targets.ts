import { findDues } from '#reading/figures/dates.ts'
import type { LocatedFigure } from '#reading/figures/figure.ts'
import { findCadences } from '#reading/figures/periods.ts'
import { fold } from '#reading/fold.ts'
import type { Cadence, PlainDate, Target } from '#reading/plan.ts'
import { type Clause, headOf, ownDoing, weakClauses } from '#reading/targets/clauses.ts'
import { nameOf } from '#reading/targets/name.ts'
import { respectiveClauses } from '#reading/targets/respective.ts'
import { withSharedPredicates } from '#reading/targets/shared-predicates.ts'
import { type Stretch, semicolons, sentences, trimmed } from '#reading/targets/stretches.ts'
import type { TextItem } from '#reading/targets/text-item.ts'

/** `periodTo`: the movement's last day; its year is meant by "cuối năm" without a year. */
export type TargetContext = { periodTo: PlainDate | null }

type When = { due: PlainDate | null; cadence: Cadence }
type Found = Clause & { when: When; name: string }

const nothing: When = { due: null, cadence: 'once' }

function whenIn(text: string, { start, end }: Stretch, year: number | null): When {
  const piece = text.slice(start, end)
  const open = fold(piece).replace(/\([^()]*\)/g, (bracket) => ' '.repeat(bracket.length))
  const dues = findDues(piece, year).filter(({ end }) => open[end - 1] !== ' ')
  const due = (dues.find(({ stated }) => stated) ?? dues.at(-1))?.date ?? null
  return { due, cadence: findCadences(piece)[0]?.cadence ?? 'once' }
}

/** A time at the head of a sentence ("Đến năm 2030, …") holds for what follows it. */
function headTime(text: string, sentence: Stretch, year: number | null): When {
  const piece = text.slice(sentence.start, sentence.end)
  const head = /^[\s(+-]*(?:phan dau|quyet tam|muc tieu|trong)?[\s,]*/.exec(fold(piece))?.[0].length ?? 0
  const due = findDues(piece, year).find(({ start }) => start <= head)?.date ?? null
  const cadence = findCadences(piece).find(({ start }) => start <= head)?.cadence ?? 'once'
  return { due, cadence }
}

const merged = (own: When, shared: When): When => ({
  due: own.due ?? (own.cadence === 'once' ? shared.due : null),
  cadence: own.cadence !== 'once' ? own.cadence : own.due === null ? shared.cadence : 'once',
})

type Series = { shared: When; head: string; year: number | null }

function clausesOf(text: string, sentence: Stretch, year: number | null): Found[] {
  const respective = respectiveClauses(text, sentence)
  if (respective.length > 0) return respective.map((clause) => ({ ...clause, when: whenIn(text, sentence, year) }))
  const head = headOf(text, sentence)
  const body = head === null ? sentence : trimmed(text, { start: head.end + 1, end: sentence.end })
  const time = head === null ? headTime(text, sentence, year) : whenIn(text, head, year)
  const series = {
    shared: head === null ? time : merged(headTime(text, body, year), time),
    head: head ? nameOf(text, head, null) : '',
    year,
  }
  const folded = fold(text)
  let parts = false
  return semicolons(text, body).flatMap((stretch, index) => {
    // A clause that opens with its own doing does not share the time at the head of the sentence.
    const shares = index === 0 || parts || !ownDoing.test(folded.slice(stretch.start, stretch.end))
    const clauses = weakClauses(text, stretch)
    return clauses.map((clause) => {
      const part = clause.part || parts
      parts ||=
        clause.part &&
        (/^[\s,(]*(?:trong do|rieng)[^;]{0,3}:/.test(folded.slice(clause.start)) ||
          (clauses.length === 1 && index === 0))
      return found(text, { ...clause, part }, shares ? series : { ...series, shared: nothing })
    })
  })
}

function found(text: string, clause: Clause, { shared, head, year }: Series): Found {
  const name = nameOf(text, clause, clause.figure)
  const own = whenIn(text, clause, year)
  const rate = clause.figure === null ? null : rateOf(fold(text), clause.figure)
  return {
    ...clause,
    name: joinNames(head, name),
    when: merged(rate === null ? own : { ...own, cadence: rate }, shared),
  }
}

/** "1,5%/năm", "01 buổi/tháng"; not "triệu đồng/người/năm", which is a level. */
function rateOf(folded: string, { kind, numberSpan: [at] }: LocatedFigure): Cadence | null {
  if (kind !== 'percent' && kind !== 'count') return null
  const per = /^[^;(]{0,40}?(?<!nguoi\s?)\/\s?(nam|quy|thang)\b(?! hoc)/.exec(folded.slice(at, at + 60))?.[1]
  return per === 'nam' ? 'yearly' : per === 'quy' ? 'quarterly' : per === 'thang' ? 'monthly' : null
}

/** A short name needs the heading it stands under: "Tốt" under "Kết quả rèn luyện". */
function joinNames(head: string, name: string): string {
  if (head === '' || name === '' || /^(?:ve |chi tieu|cac chi tieu|cu the|muc tieu|linh vuc)/.test(fold(head)))
    return name
  const ownName = name.split(' ').length > 6 || /^(?:ty le|ti le|so |tong|muc do|thu )/.test(fold(name))
  return ownName || head.split(' ').length > 20 ? name : `${head}: ${name}`
}

const explanation =
  /^(?:(?:tang|giam)(?: them)?$|(?:(?:tang|giam)(?: them)? )?(?:so voi|tro len|(?:ke hoach|du toan|nghi quyet|chi tieu)(?: (?:giao|duoc giao|de ra|nam truoc))?$|tuong (?:duong|ung)|vuot(?: (?:so voi|ke hoach|du toan|chi tieu).*)?$|gap (?:doi|hon|\d)|moi [a-z]+ (?:tri gia|co gia tri|gia tri|duoc ho tro)))/

/** A clause with a figure but no words repeats its neighbour at another time ("đến 2028 đạt 90%"), or only explains it. */
function inheritNames(clauses: readonly Found[]): Found[] {
  const kept: Found[] = []
  const firstName = clauses.find(({ name, figure }) => figure !== null && name !== '')?.name ?? ''
  for (const clause of clauses) {
    const last = kept.at(-1)
    const name = fold(clause.name)
    if (clause.figure === null || (name !== '' && !explanation.test(name))) kept.push(clause)
    else if (name === '' && clause.when.due !== null && clause.when.due !== last?.when.due && (!last || last.figure))
      kept.push({ ...clause, name: last?.name ?? firstName })
  }
  return kept
}

/** Runs of clauses without a figure are one target; after a figure they only say how, unless they name an outcome. */
function settle(text: string, found: readonly Found[]): Found[] {
  const folded = fold(text)
  const kept: Found[] = []
  for (const clause of found) {
    if (clause.figure !== null) kept.push(clause)
    else if (kept.length === 0 && isDemand(folded, clause)) kept.push(clause)
    else if (isOutcome(folded.slice(clause.start, clause.end))) kept.push(clause)
  }
  return kept
}

const isOutcome = (folded: string): boolean =>
  /^[a-z][^,;]{2,70}\b(?:dat (?:\w+ )?(?:danh hieu|chuan|hoan thanh)|hoan thanh (?:tot|xuat sac) nhiem vu)\b/.test(
    folded,
  ) &&
  !ownDoing.test(folded) &&
  folded.length < 160

/** How work is described, and not what is to come of it. */
const activity =
  /^(?:cac [a-z ]{3,40})?(?:tiep tuc )?(?:day manh|to chuc|tuyen truyen|trien khai|quan triet|tang cuong|phat huy|phoi hop|van dong|huong dan|chi dao|tham muu|kiem tra|huong ung)\b/

const isDemand = (folded: string, { start, end }: Stretch): boolean =>
  !activity.test(folded.slice(start, end)) &&
  /[a-z]{2}/.test(folded.slice(start, end)) &&
  folded[end] !== ':' &&
  folded.slice(start, end).split(/\s+/).length > 2

/** No line of a plan is longer; what is, is no list of targets and must not cost the reader's time. */
const longestItem = 10_000

function readItem(item: TextItem, year: number | null): Found[] {
  if (item.text.length > longestItem) return []
  const whole = trimmed(item.text, { start: 0, end: item.text.length })
  if (/:\s*$/.test(item.text) && !/\d\s?(?:%|ty|trieu)/.test(fold(item.text))) return []
  const found = sentences(item.text, whole).flatMap((sentence) => clausesOf(item.text, sentence, year))
  return settle(item.text, withSharedPredicates(inheritNames(found))).filter(({ name }) => name !== '')
}

function toTarget(item: TextItem, { figure, name, when, start, end }: Found, parent: number | null): Target {
  return {
    label: item.label,
    name,
    comparator: figure?.comparator ?? null,
    value: figure?.value ?? null,
    valueTo: figure?.valueTo ?? null,
    unit: figure?.unit ?? null,
    cadence: when.cadence,
    due: when.due,
    measurable: figure !== null,
    parent,
    span: [item.start + start, item.start + end],
  }
}

/** A heading item ("Phấn đấu đến năm 2030:") lends its time to the items under it. */
function heading(item: TextItem, year: number | null): When | null {
  if (!/:\s*$/.test(item.text)) return null
  const time = headTime(item.text, { start: 0, end: item.text.length }, year)
  return time.due === null && time.cadence === 'once' ? null : time
}

/**
 * The targets that `items` set, in order; one item may set several. Items of a targets section without a figure are
 * targets that cannot be measured. Spans are offsets into the plan's text.
 */
export function readTargets(items: readonly TextItem[], context: TargetContext): Target[] {
  const year = yearOf(context)
  const targets: Target[] = []
  let shared = nothing
  let opened = null as { index: number; mark: string } | null
  for (const item of items) {
    shared = heading(item, year) ?? shared
    const lent = item.leadIn ? leadTime(item.leadIn, year) : shared
    if (opened !== null && opened.mark === markOf(item.label)) opened = null
    const whole = addItem(targets, readItem(item, year), { item, shared: lent, opened: opened?.index ?? null })
    if (whole !== null && /(?:trong do|bao gom|gom)\s*:?\s*$/.test(fold(item.text)))
      opened = { index: whole, mark: markOf(item.label) }
  }
  return targets
}

/** A lead-in says its time anywhere, in brackets too; the last is where a span of time ends. */
function leadTime(text: string, year: number | null): When {
  const dues = findDues(text, year)
  const due = (dues.findLast(({ stated }) => stated) ?? dues.at(-1))?.date ?? null
  return { due, cadence: findCadences(text)[0]?.cadence ?? 'once' }
}

const yearOf = ({ periodTo }: TargetContext): number | null => (periodTo === null ? null : Number(periodTo.slice(0, 4)))

type Place = { item: TextItem; shared: When; opened: number | null }

/** Adds an item's targets; gives the index of the last one that is no part of another. */
function addItem(targets: Target[], found: readonly Found[], { item, shared, opened }: Place): number | null {
  let whole = opened
  for (const clause of found) {
    const index = targets.length
    const part = clause.part || opened !== null
    targets.push(toTarget(item, { ...clause, when: merged(clause.when, shared) }, part ? whole : null))
    if (!part) whole = index
  }
  return whole
}

/** Labels of one rank look alike: "(3)" and "(4)", "a)" and "b)", "-" and "-". */
const markOf = (label: string | null): string => (label ?? '').replace(/\d+/g, '1').replace(/[a-zđ]+/gi, 'a')

const demanded = /\b(?:it nhat|toi thieu|phan dau|khong (?:duoi|qua|de)|tro len|bao dam|dam bao|dat|moi)\b/

/**
 * Figures demanded outside the targets ("100% các đơn vị …"), never those that only number, date or describe.
 * Bare counts are taken only where a word such as "ít nhất" makes a demand of them.
 */
export function readRequirements(items: readonly TextItem[], context: TargetContext): Target[] {
  const year = yearOf(context)
  return items.flatMap((item) => {
    const folded = fold(item.text)
    return readItem(item, year)
      .filter(({ figure, start, end }) => {
        if (figure === null || figure.kind === 'zero' || figure.kind === 'bare') return false
        if (figure.kind === 'percent')
          return !/\b(?:da dat|thanh tich|ti le phieu|ty le phieu|so phieu|tong so phieu)\b/.test(
            folded.slice(start, end),
          )
        return figure.explicit && demanded.test(folded.slice(start, figure.span[1]))
      })
      .map((clause) => {
        const when = item.leadIn ? merged(clause.when, leadTime(item.leadIn, year)) : clause.when
        return toTarget(item, { ...clause, when }, null)
      })
  })
}
