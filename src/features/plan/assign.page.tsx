import { Button, LinkButton } from '#web/components/button.tsx'
import { RadioGroup } from '#web/components/choice-field.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Note } from '#web/components/note.tsx'
import { type OptionGroup, SelectField } from '#web/components/select-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { labelled } from '../target/target.ts'
import { unitKindLabel, unitKinds } from '../unit/unit.ts'
import { factText } from './fact.messages.ts'
import { figureText } from './fact-summary.ts'
import { planText } from './plan.messages.ts'
import type { Proposal } from './propose-units.ts'
import type { Review } from './review.queries.ts'

type Props = { locale: Locale; view: ViewContext; review: Review; proposal: Proposal; open: number }

/** Before the movement is made: whose each duty and each target is. Everything is filled in where it can be known. */
export function AssignPage({ locale, view, review, proposal, open }: Props) {
  const words = planText[locale]
  const { document } = review
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.unitsHeading}
      active="plans"
      breadcrumbs={[
        { label: words.plans, href: '/plans' },
        { label: document.name, href: `/plans/${document.id}` },
        { label: words.unitsHeading },
      ]}
    >
      <div class="max-w-3xl">
        <PageHeading lead={words.unitsLead}>{words.unitsHeading}</PageHeading>
        {open > 0 && (
          <Note kind="warning" filled class="mt-4">
            <p>{words.openFacts(open)}</p>
          </Note>
        )}
        <AssignForm locale={locale} review={review} proposal={proposal} open={open} />
      </div>
    </Layout>
  )
}

function AssignForm({ locale, review, proposal, open }: PartProps & Pick<Props, 'open'>) {
  const words = planText[locale]
  const { document, confirmed } = review
  return (
    <form method="post" action={`/plans/${document.id}/movement`} class="mt-6 space-y-8">
      <input type="hidden" name="decisions" value={String(document.decisions)} />
      <RadioGroup
        name="kind"
        label={words.kindQuestion}
        value={proposal.kind}
        choices={Object.entries(words.kind).map(([value, label]) => ({ value, label }))}
      />
      {confirmed.responsibilities.length > 0 && (
        <Responsibilities locale={locale} review={review} proposal={proposal} />
      )}
      {confirmed.targets.length > 0 && <TargetOwners locale={locale} review={review} proposal={proposal} />}
      {confirmed.findings.length > 0 && <p class="text-muted">{words.passOver(confirmed.findings.length)}</p>}
      <div class="flex flex-wrap items-center gap-4">
        {open > 0 ? (
          <LinkButton variant="primary" size="large" href={`/plans/${document.id}#facts`}>
            {words.seeOpen(open)}
          </LinkButton>
        ) : (
          <Button variant="primary" size="large">
            {words.createMovement}
          </Button>
        )}
        <a class="link-plain inline-flex min-h-11 items-center" href={`/plans/${document.id}`}>
          {words.backToFacts}
        </a>
      </div>
    </form>
  )
}

type PartProps = Pick<Props, 'locale' | 'review' | 'proposal'>

function Responsibilities({ locale, review, proposal }: PartProps) {
  const words = planText[locale]
  const units = review.units.map(({ id, name }) => ({ value: id, label: name }))
  const kinds = unitKinds.map(({ code }) => ({ value: code, label: unitKindLabel(code, locale) }))
  return (
    <section aria-labelledby="units">
      <SectionHeading id="units">{words.responsibilities}</SectionHeading>
      <ul class="divide-y divide-line">
        {review.confirmed.responsibilities.map(({ unit, duties }, index) => (
          <li class="py-4">
            <p class="font-semibold" lang="vi">
              {unit}
            </p>
            <p class="text-sm text-muted">{words.duties(duties.length)}</p>
            <div class="mt-2 grid gap-4 sm:grid-cols-2">
              <SelectField
                name={`unit-${index}`}
                label={words.matched}
                value={proposal.units[index]?.unitId ?? 'create'}
                options={[
                  { value: 'create', label: words.create },
                  { value: 'none', label: words.noUnit },
                  { label: words.matched, options: units },
                ]}
              />
              <SelectField
                name={`kind-${index}`}
                label={words.newKind}
                value={proposal.units[index]?.kind}
                options={kinds}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function TargetOwners({ locale, review, proposal }: PartProps) {
  const words = planText[locale]
  const options = ownerOptions(locale, review)
  return (
    <section aria-labelledby="target-owners">
      <SectionHeading id="target-owners">{words.targetOwners}</SectionHeading>
      <div class="mt-4">
        <SelectField
          name="default-owner"
          label={words.defaultOwner}
          hint={words.defaultOwnerHint}
          value={proposal.defaultOwner ?? ''}
          placeholder={words.ownerLater}
          options={options}
        />
      </div>
      {review.confirmed.targets.length * optionCount(options) > mostOptions ? (
        <ProposedOwners locale={locale} review={review} proposal={proposal} />
      ) : (
        <ChosenOwners locale={locale} review={review} proposal={proposal} options={options} />
      )}
    </section>
  )
}

/** A choice for each of a thousand targets among a hundred units is more than a browser holds well. */
const mostOptions = 30_000

const optionCount = (groups: readonly OptionGroup[]) => groups.reduce((sum, { options }) => sum + options.length, 0)

function ChosenOwners({ locale, review, proposal, options }: PartProps & { options: OptionGroup[] }) {
  return (
    <ul class="mt-2 divide-y divide-line">
      {review.confirmed.targets.map((target, index) => (
        <li class="grid gap-2 py-4 sm:grid-cols-2 sm:items-center">
          <p>
            <span class="font-semibold" lang="vi">
              {labelled(target)}
            </span>
            <span class="figures block text-muted">{figureText(target, locale)}</span>
          </p>
          <SelectField
            name={`owner-${index}`}
            label={factText[locale].field.unit}
            value={proposal.owners[index] ?? ''}
            placeholder={planText[locale].ownerLater}
            options={options}
          />
        </li>
      ))}
    </ul>
  )
}

/** What the plan itself says of its many targets; the rest is chosen on the movement's page, target by target. */
function ProposedOwners({ locale, review, proposal }: PartProps) {
  const proposed = proposal.owners.filter(Boolean).length
  return (
    <>
      <Note kind="info" filled class="mt-4">
        <p>{planText[locale].ownersProposed(review.confirmed.targets.length, proposed)}</p>
      </Note>
      {proposal.owners.map((owner, index) => owner && <input type="hidden" name={`owner-${index}`} value={owner} />)}
    </>
  )
}

function ownerOptions(locale: Locale, review: Review): OptionGroup[] {
  const words = planText[locale]
  const planned = review.confirmed.responsibilities.map(({ unit }, index) => ({ value: `r${index}`, label: unit }))
  const units = review.units.map(({ id, name }) => ({ value: id, label: name }))
  return [
    { label: words.responsibilities, options: planned },
    { label: words.matched, options: units },
  ].filter(({ options }) => options.length > 0)
}
