import type { Child } from 'hono/jsx'
import { PageHeading } from '#web/components/heading.tsx'
import { Tag } from '#web/components/status.tsx'
import { Tabs } from '#web/components/tabs.tsx'
import { Toast } from '#web/components/toast.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { movementText } from './movement.messages.ts'
import type { MovementStatus } from './movement.ts'
import type { MovementPageData } from './movement-page.queries.ts'

export type TabProps = { locale: Locale; view: ViewContext; done: string | undefined; data: MovementPageData }
type TabKey = 'overview' | 'targets' | 'tasks' | 'document' | 'history'

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
export function MovementFrame(props: TabProps & { tab: TabKey; children?: Child }) {
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
      toast={done && done in words.done && <Done {...props} done={done as keyof typeof words.done} />}
    >
      <MovementHeading {...props} />
      <div class="mt-6">
        <MovementTabs {...props} />
      </div>
      <div class="mt-6">{children}</div>
    </Layout>
  )
}

type DoneProps = Omit<TabProps, 'done'> & { done: keyof (typeof movementText)['vi']['done'] }

/** What has been done, and the way back where there is one. */
function Done({ locale, data, done }: DoneProps) {
  const { id, version } = data.movement
  const fields = { action: 'take-back', version: String(version) }
  const undo = done === 'make-ready' ? { action: `/movements/${id}/moves`, fields } : undefined
  return (
    <Toast locale={locale} undo={undo}>
      {movementText[locale].done[done]}
    </Toast>
  )
}

function MovementHeading({ locale, data }: TabProps) {
  const { movement, plan } = data
  const words = movementText[locale]
  const parent = plan.citations[0]
  const above = (
    <>
      <Tag tone={tone[movement.status]}>{words.status[movement.status]}</Tag>
      <span>{words.kind[movement.kind as keyof typeof words.kind]}</span>
    </>
  )
  const lead = parent && `${words.under} ${[parent.number, parent.issuer].filter(Boolean).join(', ')}`
  return (
    <PageHeading above={above} lead={lead}>
      {movement.name}
    </PageHeading>
  )
}

function MovementTabs({ locale, data, tab }: TabProps & { tab: TabKey }) {
  const words = movementText[locale]
  const { movement, targets, tasks } = data
  const counts: Partial<Record<TabKey, number>> = {
    targets: targets.filter(({ requirement }) => !requirement).length,
    tasks: tasks.length,
  }
  const tabs = (Object.keys(words.tabs) as TabKey[]).map((key) => ({
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
