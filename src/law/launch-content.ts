/** Where a rule stands. Articles are cited only as far as they have been read. */
export type Citation = { instrument: string; article: string; clause?: string }

/**
 * What the launch of a movement must contain: objective, scope, subjects, content, criteria, time, plan, measures;
 * inspection; publicity; interim and final review, commendation.
 * Source: Công báo 571+572/2022, Law 06/2022/QH15, Article 17; read in the text.
 */
export const launchContent = {
  citation: { instrument: '06/2022/QH15', article: '17' },
  inForce: { from: '2024-01-01', to: null },
  verified: true,
} as const satisfies {
  citation: Citation
  inForce: { from: string; to: string | null }
  verified: boolean
}
