import { compareVersions } from '#reading/compare/compare-versions.ts'
import type { Plan } from '#reading/plan.ts'
import { Button, LinkButton, TextLink } from '#web/components/button.tsx'
import { SectionHeading } from '#web/components/heading.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { TextareaField } from '#web/components/textarea-field.tsx'
import { formatDate, formatMoment } from '#web/format.ts'
import { lifeText } from './life.messages.ts'
import type { VersionsData } from './life-page.queries.ts'
import { MovementFrame, type TabProps } from './movement-frame.page.tsx'
import { PlanDifference } from './plan-difference.page.tsx'

type Props = TabProps & { history: VersionsData }

/** The versions of a plan, each with what it changed, and the one that waits. */
export function VersionsTab(props: Props) {
  const { locale, data, history } = props
  const words = lifeText[locale]
  const { versions, open } = history
  const mayPropose = data.role === 'officer' && data.movement.status === 'running' && open === null
  return (
    <MovementFrame {...props} tab="versions">
      <div class="flex flex-wrap items-center justify-between gap-4">
        <h2 class="text-xl">{words.versions(versions.length)}</h2>
        {mayPropose && (
          <LinkButton href={`/movements/${data.movement.id}/amendment`} variant="primary">
            {words.propose}
          </LinkButton>
        )}
      </div>
      {open && <Waiting {...props} open={open} />}
      <Versions {...props} />
      <Dropped {...props} />
    </MovementFrame>
  )
}

type Open = NonNullable<VersionsData['open']>

function Waiting({ locale, data, history, open }: Props & { open: Open }) {
  const words = lifeText[locale]
  const before = history.versions.at(-1)?.facts
  return (
    <div class="mt-6">
      <Sheet labelledBy="waits">
        <h2 id="waits" class="text-lg">
          {words.waits}
        </h2>
        <p class="text-muted">{words.waitsLead(open.proposed_by_name, formatMoment(open.proposed_at))}</p>
        <p class="mt-2">
          <strong>{words.reason}:</strong> {open.reason}
        </p>
        {before && <Difference locale={locale} before={before} after={open.facts} />}
        <Deciding locale={locale} data={data} open={open} />
      </Sheet>
    </div>
  )
}

function Deciding({ locale, data, open }: Pick<Props, 'locale' | 'data'> & { open: Open }) {
  const words = lifeText[locale]
  const path = `/movements/${data.movement.id}/amendments/${open.id}`
  if (data.role === 'officer')
    return (
      <form method="post" action={path} class="mt-4">
        <Button name="decision" value="withdraw">
          {words.withdraw}
        </Button>
      </form>
    )
  if (data.role !== 'leader') return null
  return (
    <div class="mt-4 flex flex-wrap items-start gap-4">
      <form method="post" action={path}>
        <Button variant="primary" name="decision" value="approve">
          {words.approve}
        </Button>
      </form>
      <details class="w-full">
        <summary class="link-plain inline-flex min-h-11 items-center">{words.refuse}</summary>
        <form method="post" action={path} class="mt-2 max-w-xl space-y-3">
          <TextareaField name="note" label={words.refuseReason} required />
          <Button variant="danger" name="decision" value="refuse">
            {words.refuse}
          </Button>
        </form>
      </details>
    </div>
  )
}

function Difference({ locale, before, after }: { locale: Props['locale']; before: Plan; after: Plan }) {
  return <PlanDifference locale={locale} changes={compareVersions(before, after)} />
}

function Versions({ locale, history }: Props) {
  const words = lifeText[locale]
  const { versions } = history
  return (
    <ol class="mt-8 space-y-8" reversed>
      {versions.toReversed().map(({ version, facts, created_at, document_id }) => {
        const before = versions.find((other) => other.version === version - 1)
        return (
          <li>
            <SectionHeading count={words.since(formatMoment(created_at))}>
              {version === versions.length ? `${words.version(version)}, ${words.inForce}` : words.version(version)}
            </SectionHeading>
            {before ? (
              <Difference locale={locale} before={before.facts} after={facts} />
            ) : (
              <p class="mt-3 text-muted">{words.firstVersion}</p>
            )}
            {document_id && <TextLink href={`/plans/${document_id}`}>{words.paper}</TextLink>}
          </li>
        )
      })}
    </ol>
  )
}

/** What a later version does without: kept, and explained. */
function Dropped({ locale, data }: Props) {
  const words = lifeText[locale]
  const dropped = data.targets.filter(({ ended_on }) => ended_on !== null)
  if (dropped.length === 0) return null
  return (
    <section class="mt-10" aria-labelledby="dropped">
      <SectionHeading id="dropped">{words.dropped}</SectionHeading>
      <ul class="divide-y divide-line">
        {dropped.map(({ name, ended_on, ended_reason }) => (
          <li class="py-3">
            <span class="font-semibold">{name}</span>
            <span class="block text-muted">{words.droppedLine(formatDate(ended_on ?? ''), ended_reason ?? '')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
