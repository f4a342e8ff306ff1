import type { Child } from 'hono/jsx'
import { BareLayout } from '#web/bare-layout.tsx'
import { Button, LinkButton } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Note } from '#web/components/note.tsx'
import { ErrorPage } from '#web/error.page.tsx'
import type { Locale } from '#web/i18n.ts'
import type { IconName } from '#web/icons.ts'
import { setupText } from './setup.messages.ts'

type Way = {
  id: string
  icon: IconName
  tone: string
  words: { heading: string; lead: string; points: { first: string; second: string } }
  children?: Child
}

function WayIn({ id, icon, tone, words, children }: Way) {
  return (
    <section class="sheet flex flex-col p-6 md:p-7" aria-labelledby={id}>
      <Icon name={icon} class={`size-9 ${tone}`} />
      <h2 id={id} class="mt-3 text-2xl">
        {words.heading}
      </h2>
      <p class="mt-2">{words.lead}</p>
      <ul class="mt-4 mb-6 space-y-2">
        {[words.points.first, words.points.second].map((point) => (
          <li class="flex gap-2.5">
            <Icon name="check" class="mt-1 text-success" />
            <span>{point}</span>
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}

function FourSteps({ locale }: { locale: Locale }) {
  const { heading, ...steps } = setupText[locale].steps
  return (
    <div>
      <h2 id="steps" class="text-xl">
        {heading}
      </h2>
      <ol class="mt-2 divide-y divide-line border-y border-line">
        {[steps.office, steps.account, steps.units, steps.plan].map(({ name, detail }, index) => (
          <li class="flex gap-4 py-4">
            <span class="grid size-9 flex-none place-items-center rounded-full border-2 border-base-content font-bold">
              {index + 1}
            </span>
            <div>
              <p class="font-semibold">{name}</p>
              <p class="text-muted">{detail}</p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The very first page: look around in the sample, or set up one's own office. */
export function FirstRunPage({ locale }: { locale: Locale }) {
  const words = setupText[locale]
  return (
    <BareLayout locale={locale} title={words.title} path="/setup">
      <h1 class="text-3xl md:text-4xl">{words.heading}</h1>
      <p class="mt-3 max-w-[62ch] text-lg leading-relaxed">{words.lead}</p>
      <div class="mt-8 grid gap-6 md:grid-cols-2">
        <WayIn id="sample" icon="map" tone="text-primary" words={words.sample}>
          <form class="mt-auto" method="post" action="/setup/sample">
            <Button variant="primary" size="large" wide>
              {words.sample.open}
            </Button>
          </form>
        </WayIn>
        <WayIn id="own" icon="landmark" tone="text-ink-blue" words={words.own}>
          <LinkButton class="mt-auto border-2" href="/setup/office" size="large" wide>
            {words.own.open}
          </LinkButton>
        </WayIn>
      </div>
      <section class="mt-12 grid gap-x-14 gap-y-4 lg:grid-cols-[minmax(0,1fr)_20rem]" aria-labelledby="steps">
        <FourSteps locale={locale} />
        <aside class="space-y-5 lg:pt-11">
          <Note kind="info">{words.stays}</Note>
        </aside>
      </section>
    </BareLayout>
  )
}

/** For a visitor from another machine while there is no account. */
export function ElsewherePage({ locale }: { locale: Locale }) {
  const words = setupText[locale]
  return (
    <ErrorPage locale={locale} heading={words.elsewhereHeading}>
      {words.elsewhere}
    </ErrorPage>
  )
}
