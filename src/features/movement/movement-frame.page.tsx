import type { Child } from 'hono/jsx'
import type { Role } from '#platform/context.ts'
import { PageHeading } from '#web/components/heading.tsx'
import { Tag } from '#web/components/status.tsx'
import { Tabs } from '#web/components/tabs.tsx'
import { Toast } from '#web/components/toast.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { familyText } from '../family/family.messages.ts'
import { carriedOut, paperName } from '../plan/paper-name.ts'
import { lifeText } from './life.messages.ts'
import { movementText } from './movement.messages.ts'
import type { MovementStatus } from './movement.ts'
import type { FrameData, MovementPageData } from './movement-page.queries.ts'

export type TabProps<Data extends FrameData = MovementPageData> = {
  locale: Locale
  view: ViewContext
  done: string | undefined
  data: Data
}
type Framed = TabProps<FrameData>
export type TabKey = keyof (typeof movementText)['vi']['tabs']

const tone: Record<MovementStatus, 'met' | 'on-track' | 'at-risk' | 'missed' | 'unknown'> = {
  draft: 'unknown',
  ready: 'at-risk',
  launched: 'on-track',
  running: 'on-track',
  closing: 'at-risk',
  'summed-up': 'met',
  archived: 'unknown',
  dropped: 'unknown',
}

/** The frame that the parts of a movement share: where it stands, its name, its tabs. */
export function MovementFrame(props: Framed & { tab: TabKey; children?: Child }) {
  const { locale, view, data, done, children } = props
  const { movement } = data
  const words = movementText[locale]
  return (
    <Layout
      locale={locale}
      view={view}
      title={movement.name}
      active="movements"
      breadcrumbs={[{ label: words.movements, href: '/movements' }, { label: shortened(movement.name) }]}
      toast={done && <Done {...props} done={done} />}
    >
      <MovementHeading {...props} />
      <div class="mt-6">
        <MovementTabs {...props} />
      </div>
      <div class="mt-6">{children}</div>
    </Layout>
  )
}

type DoneProps = Omit<Framed, 'done'> & { done: string }

/** What has been done, and the way back where there is one. */
function Done({ locale, data, done }: DoneProps) {
  const { id, version } = data.movement
  const sentences: Record<string, string> = {
    ...lifeText[locale].done,
    ...familyText[locale].done,
    ...movementText[locale].done,
  }
  const sentence = Object.hasOwn(sentences, done) ? sentences[done] : undefined
  if (sentence === undefined) return null
  const fields = { action: 'take-back', version: String(version) }
  const undo = done === 'make-ready' ? { action: `/movements/${id}/moves`, fields } : undefined
  return (
    <Toast locale={locale} undo={undo}>
      {sentence}
    </Toast>
  )
}

function MovementHeading({ locale, data }: Framed) {
  const { movement } = data
  const words = movementText[locale]
  const parent = carriedOut(data.citations)
  const above = (
    <>
      <Tag tone={tone[movement.status]}>{words.status[movement.status]}</Tag>
      <span>{words.kind[movement.kind as keyof typeof words.kind]}</span>
    </>
  )
  const lead = parent && (
    <>
      {words.under} <span lang="vi">{paperName(parent)}</span>
    </>
  )
  return (
    <PageHeading above={above} lead={lead}>
      {movement.name}
    </PageHeading>
  )
}

/** Tabs that not everyone may open; every other one is open to all. */
const tabRoles: Partial<Record<TabKey, readonly Role[]>> = { registration: ['unit', 'officer', 'leader'] }

function MovementTabs({ locale, data, tab }: Framed & { tab: TabKey }) {
  const words = movementText[locale]
  const { movement } = data
  const counts: Partial<Record<TabKey, number>> = data.counts
  const keys = (Object.keys(words.tabs) as TabKey[]).filter((key) => tabRoles[key]?.includes(data.role) !== false)
  const tabs = keys.map((key) => ({
    href: key === 'overview' ? `/movements/${movement.id}` : `/movements/${movement.id}/${key}`,
    label: words.tabs[key],
    count: counts[key] === undefined ? undefined : String(counts[key]),
    current: key === tab,
  }))
  return <Tabs label={words.parts} tabs={tabs} />
}

function shortened(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 57).replace(/\s+\S*$/, '')}…`
}
