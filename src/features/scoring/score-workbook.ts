import type { NewSheet } from '#platform/spreadsheet.ts'
import { formatMoment } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import type { Standing } from './card.ts'
import { explainPoints, markInWords, ruleInWords } from './explain.messages.ts'
import { rankingText } from './ranking.messages.ts'
import { rankingOf } from './ranking.ts'
import { scoreCriterion } from './score.ts'
import { scoringText } from './scoring.messages.ts'
import type { CardRow, RankingData } from './scoring-page.queries.ts'
import { criteriaOf } from './sheet.ts'

/** The whole sheet as a workbook: units × criteria, the explanation of every point, the criteria. */
export function scoreWorkbook(data: RankingData, locale: Locale): NewSheet[] {
  return [summary(data, locale), explanation(data, locale), criteria(data, locale)]
}

function summary(data: RankingData, locale: Locale): NewSheet {
  const words = scoringText[locale]
  const ranks = rankingText[locale]
  const { ranked } = rankingOf(data)
  const all = criteriaOf(data.sheet.content)
  const parts = [words.rescaled, words.bonus, words.penalty, words.total]
  const head = [words.unit, words.status, ...all.map(({ name }) => name), ...parts, ranks.rank, ranks.place]
  const order = new Map(ranked.map(({ unitId }, index) => [unitId, index]))
  const sorted = data.rows.toSorted(
    (a, b) => (order.get(a.card.unitId) ?? data.rows.length) - (order.get(b.card.unitId) ?? data.rows.length),
  )
  const lineOf = (row: CardRow) => {
    const { score, card } = row
    const scored = score.groups.flatMap((group) => group.criteria)
    const points = scored.map((one) => (one.state === 'scored' ? one.points : null))
    const own = ranked.find(({ unitId }) => unitId === card.unitId)
    const out = card.state === 'locked' && score.disqualified.length > 0 ? ranks.disqualified : null
    const place = own ? ranks.places[own.place ?? 'none'] : out
    const sums = [score.rescaled, score.bonus, score.penalty, score.total]
    return [row.unitName, words.cardState[card.state], ...points, ...sums, own?.rank ?? null, place]
  }
  const wide = { width: 34 }
  return {
    name: ranks.title,
    rows: [head, ...sorted.map(lineOf)],
    columns: [wide, { width: 18 }, ...all.map(() => ({ width: 16, format: '#,##0.##' }))],
    headingRows: 1,
    landscape: true,
  }
}

function explanation(data: RankingData, locale: Locale): NewSheet {
  const words = scoringText[locale]
  const head = [words.unit, words.criteria, words.counted, words.figure, words.passed]
  const said = [words.self, words.evidence, words.appraisal, words.reason, words.events]
  const rows = data.rows.flatMap((row) => row.standings.map((standing) => lineOf(row, standing, { data, locale })))
  return {
    name: locale === 'vi' ? 'Giải thích từng điểm' : 'Explanation',
    rows: [[...head, ...said], ...rows],
    columns: [{ width: 28 }, { width: 36 }, { width: 12, format: '#,##0.##' }, { width: 24 }, { width: 48 }],
    headingRows: 1,
    landscape: true,
  }
}

type Lines = { data: RankingData; locale: Locale }

function lineOf(row: CardRow, standing: Standing, { data, locale }: Lines) {
  const { criterion, self, appraisals, settlement, decided } = standing
  const { digits } = data.sheet.content
  const counted = decided ?? self
  const scored = scoreCriterion(criterion, counted?.mark, digits)
  const points = (mark: NonNullable<typeof self>['mark']) => scoreCriterion(criterion, mark, digits).points
  const spoken = [...appraisals, ...(settlement ? [settlement] : [])]
  const office = (id: string) => data.names.get(id) ?? ''
  return [
    row.unitName,
    criterion.name,
    scored.state === 'scored' ? scored.points : null,
    counted ? markInWords(criterion, counted.mark, locale) : null,
    explainPoints(criterion, scored, locale),
    self ? points(self.mark) : null,
    self?.evidence ?? null,
    spoken.map((one) => `${office(one.officeId)}: ${points(one.mark)}`).join('; '),
    spoken.flatMap(({ reason }) => reason ?? []).join('; '),
    counted ? `${counted.actorName}, ${formatMoment(counted.at)}` : null,
  ]
}

function criteria(data: RankingData, locale: Locale): NewSheet {
  const words = scoringText[locale]
  const rows = data.sheet.content.groups.flatMap((group) =>
    group.criteria.map(({ name, maximum, weight, rule }) => [
      group.name,
      words.groupKind[group.kind],
      name,
      rule.kind === 'disqualifying' ? null : maximum,
      weight,
      ruleInWords(rule, locale),
    ]),
  )
  const isVietnamese = locale === 'vi'
  const head = isVietnamese
    ? ['Nhóm', 'Loại điểm', 'Tiêu chí', 'Điểm tối đa', 'Hệ số', 'Cách chấm']
    : ['Group', 'Kind of points', 'Criterion', 'Maximum', 'Weight', 'How it is judged']
  const columns = [{ width: 34 }, { width: 16 }, { width: 40 }, { width: 12 }, { width: 10 }, { width: 60 }]
  return { name: words.criteria, rows: [head, ...rows], columns, headingRows: 1, landscape: true }
}
