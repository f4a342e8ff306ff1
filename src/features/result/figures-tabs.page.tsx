import { Tabs } from '#web/components/tabs.tsx'
import type { Locale } from '#web/i18n.ts'
import type { ViewContext } from '#web/view-context.ts'
import { resultText } from './result.messages.ts'

const places = {
  missing: '/missing',
  received: '/results',
  difficulties: '/difficulties',
  periods: '/results/periods',
  indicators: '/indicators',
} as const

type Props = { locale: Locale; view: ViewContext; current: keyof typeof places }

/** The parts of "Số liệu, đôn đốc", for those who follow all units; a unit has its own pages. */
export function FiguresTabs({ locale, view, current }: Props) {
  if (view.role !== 'officer' && view.role !== 'leader') return null
  const words = resultText[locale]
  const keys = Object.keys(places) as (keyof typeof places)[]
  const tabs = keys.map((key) => ({ href: places[key], label: words.parts[key], current: key === current }))
  return (
    <div class="mb-6">
      <Tabs label={words.figures} tabs={tabs} />
    </div>
  )
}
