import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { assetPath } from './assets.ts'
import type { Locale } from './i18n.ts'
import { text } from './web.messages.ts'

export type DocumentProps = {
  locale: Locale
  title: string
  /** Names of islands without ending: `th-draft`. */
  islands?: readonly string[] | undefined
  /** Seconds until the page asks again by itself: for work that runs, without script. */
  refreshSeconds?: number | undefined
  children?: Child
}

export const contentId = 'content'

const firstFonts = ['fonts/be-vietnam-pro-latin-400-normal.woff2', 'fonts/be-vietnam-pro-vietnamese-400-normal.woff2']

function Head({ locale, title, islands = [], refreshSeconds }: DocumentProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content="#86181c" />
      {refreshSeconds !== undefined && <meta http-equiv="refresh" content={String(refreshSeconds)} />}
      <title>{`${title} - ${text[locale].product}`}</title>
      <link rel="icon" href={assetPath('logo.svg')} type="image/svg+xml" />
      <link rel="manifest" href="/manifest.webmanifest" />
      {firstFonts.map((font) => (
        <link rel="preload" href={assetPath(font)} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assetPath('app.css')} />
      {[...new Set(islands)].map((island) => (
        <script type="module" src={assetPath(`${island}.js`)} />
      ))}
    </head>
  )
}

/** The whole HTML document with its skip link; pages use `Layout` or `BareLayout`. */
export function Document(props: DocumentProps) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={props.locale} data-theme="thidua">
        <Head {...props} />
        <body>
          <a class="skip" href={`#${contentId}`}>
            {text[props.locale].skip}
          </a>
          {props.children}
        </body>
      </html>
    </>
  )
}
