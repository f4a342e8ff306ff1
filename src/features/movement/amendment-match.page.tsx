import { compareVersions } from '#reading/compare/compare-versions.ts'
import { Button, TextLink } from '#web/components/button.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { SectionHeading } from '#web/components/heading.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { askedOf } from './amendment.ts'
import { lifeText } from './life.messages.ts'
import { MovementFrame, type TabProps } from './movement-frame.page.tsx'
import { PlanDifference } from './plan-difference.page.tsx'
import type { AmendmentPreview } from './propose-amendment.command.ts'

type Props = TabProps & { preview: AmendmentPreview; reason: string; issues: readonly FieldIssue[] }

/** What a new document changes, and which of its targets is which: found by name, for a person to put right. */
export function AmendmentMatchPage(props: Props) {
  const { locale, data, preview, reason, issues } = props
  const words = lifeText[locale]
  const path = `/movements/${data.movement.id}`
  return (
    <MovementFrame {...props} tab="versions">
      <h2 class="text-xl">{words.matchHeading}</h2>
      <p class="mt-1 max-w-[70ch] text-muted">{words.matchLead}</p>
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      <div class="mt-5">
        <Sheet>
          <PlanDifference locale={locale} changes={compareVersions(preview.before, preview.plan)} />
        </Sheet>
      </div>
      <form method="post" action={`${path}/amendment`} class="mt-8 space-y-6">
        <input type="hidden" name="by" value="paper" />
        <input type="hidden" name="matched" value="yes" />
        <input type="hidden" name="documentId" value={preview.documentId} />
        <input type="hidden" name="reason" value={reason} />
        <SectionHeading>{words.matched}</SectionHeading>
        <Matches {...props} />
        <div class="flex flex-wrap items-center gap-4">
          <Button variant="primary">{words.send}</Button>
          <TextLink href={`${path}/versions`}>{words.backToVersions}</TextLink>
        </div>
      </form>
    </MovementFrame>
  )
}

function Matches({ locale, preview }: Props) {
  const words = lifeText[locale]
  const asked = askedOf(preview.plan).map(({ target, requirement }, place) => ({
    place,
    name: target.name,
    requirement,
  }))
  return (
    <ul class="divide-y divide-line">
      {preview.standing.map((target) => (
        <li class="grid gap-x-8 gap-y-2 py-4 lg:grid-cols-2 lg:items-center">
          <p class="font-semibold">{target.name}</p>
          <SelectField
            name={`match-${target.id}`}
            label={words.becomes}
            placeholder={words.dropped}
            value={String(preview.found[target.id] ?? '')}
            options={asked
              .filter(({ requirement }) => requirement === target.requirement)
              .map(({ place, name }) => ({ value: String(place), label: name }))}
          />
        </li>
      ))}
    </ul>
  )
}
