import type { Locale } from '#web/i18n.ts'
import { periodLabel } from '../result/period.ts'

/** "Tháng 10", "Quý III"; with the year where it is not that of `beside`. */
export function shortPeriod(key: string, beside: string, locale: Locale): string {
  const label = periodLabel(key, locale)
  const long = label.charAt(0).toLocaleUpperCase('vi') + label.slice(1)
  if (/^\d{4}$/.test(key) || key.slice(0, 4) !== beside.slice(0, 4)) return long
  return long.replace(/ (?:năm |of )?\d{4}$/, '')
}
