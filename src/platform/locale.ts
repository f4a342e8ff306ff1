import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Locale } from '#web/i18n.ts'
import type { AppEnv } from './http.ts'

const cookie = 'thidua_locale'

export function isLocale(value: string | undefined): value is Locale {
  return value === 'vi' || value === 'en'
}

/** Vietnamese unless this browser chose English: the machines of an office are often set up in English. */
export const chosenLocale: MiddlewareHandler<AppEnv> = async (c, next) => {
  const asked = c.req.query('lang')
  const kept = getCookie(c, cookie)
  if (isLocale(asked) && asked !== kept)
    setCookie(c, cookie, asked, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: 34_560_000 })
  c.set('locale', isLocale(asked) ? asked : isLocale(kept) ? kept : 'vi')
  await next()
}
