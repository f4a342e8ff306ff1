// What the sample commune has reported: invented, and the same at every loading.

/** A village's own numbers: households, and of them the poor at the start of the year. */
const villages = [
  { key: 'village-1', households: 286, poor: 3 },
  { key: 'village-2', households: 214, poor: 2 },
  { key: 'village-3', households: 198, poor: 2 },
  { key: 'village-4', households: 243, poor: 1 },
  { key: 'village-5', households: 268, poor: 3 },
  { key: 'village-6', households: 175, poor: 1 },
  { key: 'village-7', households: 231, poor: 2 },
  { key: 'village-8', households: 302, poor: 4 },
  { key: 'village-9', households: 187, poor: 1 },
  { key: 'village-10', households: 259, poor: 2 },
] as const

/** The plan's targets that each village answers for, by their place in the plan. */
export const villageTargets = { poverty: 2, waste: 4, families: 6 } as const

export type SampleFigure =
  | { kind: 'value'; value: number }
  | { kind: 'value'; numerator: number; denominator: number }
  | { kind: 'not-arisen' }

export type SampleReport = {
  unit: string
  figures: ReadonlyMap<number, SampleFigure>
  sent: 'in-time' | 'late' | 'partly' | 'not'
  /** A unit that works on paper: the officer enters what it says. */
  onPaper?: true
}

/** What happens to the last period after it was handed in. */
export const lastPeriodReview = {
  accepted: ['village-1', 'village-2', 'culture', 'administration-centre'],
  corrected: {
    unit: 'village-2',
    target: 4,
    figure: { kind: 'value', numerator: 171, denominator: 214 },
    note: 'Đếm lại sau khi kiểm tra từng ngõ.',
  },
  returned: { unit: 'village-4', target: 2, reason: 'Số hộ nghèo chưa khớp với danh sách đã rà soát của xã.' },
} as const

/** The city's own divisions, at the end of a quarter: 1 to 4. */
export function cityReports(quarter: number): SampleReport[] {
  const files = quarter * 41_500
  const report = (unit: string, figures: [number, SampleFigure][]): SampleReport => {
    return { unit, figures: new Map(figures), sent: 'in-time', onPaper: true }
  }
  return [
    report('finance', [[0, { kind: 'value', value: quarter * 1_385 }]]),
    report('agriculture', [[1, { kind: 'value', numerator: quarter * 51_900, denominator: quarter * 54_600 }]]),
    report('home-affairs', [[2, { kind: 'value', numerator: Math.round(files * 0.79), denominator: files }]]),
  ]
}

/** Units of the two other communes, with their households. */
export const neighbours = {
  'bach-lien': { 'neighbourhood-1': 412, 'neighbourhood-2': 388, 'neighbourhood-3': 455 },
  'phu-loc-ha': { 'village-1': 236, 'village-2': 198, 'village-3': 271 },
} as const

/** A month, 1 to 12, of one of them. Of the last that was due only the first unit of Phú Lộc Hạ has reported. */
export function neighbourReports(office: keyof typeof neighbours, month: number, last: boolean): SampleReport[] {
  return Object.entries(neighbours[office]).map(([unit, households], index) => {
    const of = (share: number): SampleFigure => {
      return { kind: 'value', numerator: Math.round(households * Math.min(1, share)), denominator: households }
    }
    const figures = new Map([
      [0, of(0.55 + month * 0.025)],
      [1, of(0.7 + month * 0.02)],
    ])
    const owing = last && office === 'phu-loc-ha' && index > 0
    return { unit, figures, sent: owing ? 'not' : 'in-time', onPaper: true }
  })
}

/** Whom the last period still lacks, and who was late in it. */
const lastPeriod: Record<string, SampleReport['sent']> = {
  'village-3': 'not',
  'village-5': 'not',
  'village-8': 'partly',
  'village-6': 'late',
}

/**
 * Everything reported for one month, 1 to 12, counted from the beginning of the year. `last`: the latest month that was
 * due, for which some are still late.
 */
export function sampleReports(month: number, last: boolean): SampleReport[] {
  return [...villages.map((village) => villageReport(village, month, last)), ...officeReports(month)]
}

type Village = (typeof villages)[number]

function villageReport({ key, households, poor }: Village, month: number, last: boolean): SampleReport {
  const waste = Math.min(households, Math.round(households * (0.6 + month * 0.024 + (households % 7) / 100)))
  const families: SampleFigure =
    month < 10
      ? { kind: 'not-arisen' }
      : { kind: 'value', numerator: Math.round(households * 0.94), denominator: households }
  const figures = new Map<number, SampleFigure>([
    [
      villageTargets.poverty,
      { kind: 'value', numerator: Math.max(0, poor - Math.floor(month / 4)), denominator: households },
    ],
    [villageTargets.waste, { kind: 'value', numerator: waste, denominator: households }],
    [villageTargets.families, families],
  ])
  const usual = key === 'village-6' && month % 3 === 0 ? 'late' : 'in-time'
  return { unit: key, figures, sent: last ? (lastPeriod[key] ?? 'in-time') : usual }
}

function officeReports(month: number): SampleReport[] {
  const report = (unit: string, figures: [number, SampleFigure][]): SampleReport => ({
    unit,
    figures: new Map(figures),
    sent: 'in-time',
  })
  const insured = 8410 + month * 21
  const files = month * 190
  return [
    report('economy', [
      [0, { kind: 'value', value: Math.round(4250 * (month / 12) * 0.97) }],
      [1, month < 12 ? { kind: 'not-arisen' } : { kind: 'value', value: 79 }],
    ]),
    report('culture', [[3, { kind: 'value', numerator: insured, denominator: 8960 }]]),
    report('administration-centre', [[5, { kind: 'value', numerator: Math.round(files * 0.76), denominator: files }]]),
    report('police', [[7, { kind: 'value', value: 0 }]]),
  ]
}
