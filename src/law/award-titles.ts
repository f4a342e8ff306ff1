import type { Citation } from './launch-content.ts'

/** An award a unit may aim at: its code, what the law calls it, whom it honours, where it stands. */
export type AwardTitle = {
  code: string
  vi: string
  en: string
  honours: 'individual' | 'collective' | 'household'
  citation: Citation
  inForce: { from: string; to: string | null }
  /** Whether the article was read in the text of the law, and not only reported elsewhere. */
  verified: boolean
}

const law = '06/2022/QH15'
const since = { from: '2024-01-01', to: null }

/**
 * Titles and commendations that a commune's units work for. Law 06/2026/QH16 changes criteria from 2026-10-01; its text
 * has not been read, so nothing of it stands here.
 */
export const awardTitles = [
  {
    code: 'TTLDTT',
    vi: 'Tập thể lao động tiên tiến',
    en: 'Advanced labour collective',
    honours: 'collective',
    citation: { instrument: law, article: '28' },
    inForce: since,
    verified: false,
  },
  {
    code: 'TTLDXS',
    vi: 'Tập thể lao động xuất sắc',
    en: 'Excellent labour collective',
    honours: 'collective',
    citation: { instrument: law, article: '27' },
    inForce: since,
    verified: false,
  },
  {
    code: 'CTDT',
    vi: 'Cờ thi đua của thành phố',
    en: 'Emulation flag of the city',
    honours: 'collective',
    citation: { instrument: law, article: '26' },
    inForce: since,
    verified: false,
  },
  {
    code: 'TVH',
    vi: 'Thôn, tổ dân phố văn hóa',
    en: 'Cultural village or neighbourhood',
    honours: 'collective',
    citation: { instrument: law, article: '29' },
    inForce: since,
    verified: false,
  },
  {
    code: 'LDTT',
    vi: 'Lao động tiên tiến',
    en: 'Advanced worker',
    honours: 'individual',
    citation: { instrument: law, article: '24', clause: '1' },
    inForce: since,
    verified: true,
  },
  {
    code: 'CSTDCS',
    vi: 'Chiến sĩ thi đua cơ sở',
    en: 'Emulation fighter of the unit',
    honours: 'individual',
    citation: { instrument: law, article: '23' },
    inForce: since,
    verified: false,
  },
  {
    code: 'CSTDT',
    vi: 'Chiến sĩ thi đua cấp thành phố',
    en: 'Emulation fighter of the city',
    honours: 'individual',
    citation: { instrument: law, article: '22' },
    inForce: since,
    verified: false,
  },
  {
    code: 'GDVH',
    vi: 'Gia đình văn hóa',
    en: 'Cultural family',
    honours: 'household',
    citation: { instrument: law, article: '30' },
    inForce: since,
    verified: false,
  },
  {
    code: 'GIAY_KHEN',
    vi: 'Giấy khen',
    en: 'Certificate of merit',
    honours: 'individual',
    citation: { instrument: law, article: '75' },
    inForce: since,
    verified: false,
  },
] as const satisfies readonly AwardTitle[]

export type AwardCode = (typeof awardTitles)[number]['code']

const byCode = new Map<string, AwardTitle>(awardTitles.map((title) => [title.code, title]))

export const awardTitle = (code: string): AwardTitle | undefined => byCode.get(code)

/**
 * What titles are based on: movements, merit, criteria. To have registered is not among them, so it can never stand in
 * the way of an award. Reported by an office's page on what the law of 2022 changed; not read in the text.
 */
export const registrationIsNoBasis = {
  citation: { instrument: law, article: '7' },
  inForce: since,
  verified: false,
} as const satisfies { citation: Citation; inForce: { from: string; to: string | null }; verified: boolean }
