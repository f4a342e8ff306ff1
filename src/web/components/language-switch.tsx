import type { Locale } from '../i18n.ts'
import { Icon } from './icon.tsx'

const names: Record<Locale, string> = { vi: 'Tiếng Việt', en: 'English' }

export type LanguageSwitchProps = {
  locale: Locale
  /** Path and query of this page. */
  path?: string | undefined
  /** The sign of languages before the word, in menus where every row has one. */
  icon?: boolean | undefined
  class?: string | undefined
}

/** The same page with `lang` set; only path and query of `path` are kept, so it leads nowhere else. */
function inLanguage(path: string, locale: Locale): string {
  const url = new URL(path, 'http://localhost')
  url.searchParams.set('lang', locale)
  return `${url.pathname}${url.search}`
}

/** A link to this page in the other language, named in that language. */
export function LanguageSwitch({ locale, path = '/', icon, class: extra }: LanguageSwitchProps) {
  const other: Locale = locale === 'vi' ? 'en' : 'vi'
  return (
    <a class={extra} href={inLanguage(path, other)} lang={other} hreflang={other}>
      {icon && <Icon name="languages" class="text-muted" />}
      {names[other]}
    </a>
  )
}
