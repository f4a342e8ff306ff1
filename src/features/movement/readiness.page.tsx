import { Button, LinkButton } from '#web/components/button.tsx'
import { SectionHeading } from '#web/components/heading.tsx'
import { StateBadge } from '#web/components/status.tsx'
import { TextField } from '#web/components/text-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { movementText } from './movement.messages.ts'
import type { MovementPageData } from './movement-page.queries.ts'
import { OrphanList } from './orphan-list.page.tsx'
import type { ReadinessFinding } from './readiness.ts'

type Props = { locale: Locale; data: MovementPageData; findings: readonly ReadinessFinding[] }

const state = { met: 'met', unmet: 'missed', explained: 'at-risk' } as const

/** What a launch must contain, point by point; an open point is completed or explained here. */
export function ReadinessChecklist({ locale, data, findings }: Props) {
  const words = movementText[locale]
  const mayExplain = data.role === 'officer' && data.movement.status === 'draft'
  return (
    <section class="mt-10" aria-labelledby="readiness">
      <SectionHeading id="readiness">{words.readiness}</SectionHeading>
      <p class="mt-2 text-muted">{words.readinessLead}</p>
      <ul class="mt-2 divide-y divide-line">
        {findings.map(({ item, outcome, reason, compulsory }) => (
          <li class="grid gap-x-6 gap-y-2 py-3 md:grid-cols-[9rem_minmax(0,1fr)]">
            <StateBadge locale={locale} state={state[outcome]} label={words.outcome[outcome]} />
            <div>
              <p>{words.item[item]}</p>
              {reason && <p class="text-sm text-muted">{`${words.reason}: ${reason}`}</p>}
              {outcome === 'unmet' && compulsory && data.role === 'officer' && (
                <div class="mt-2 flex flex-wrap items-center gap-3">
                  <span class="text-muted">{words.compulsoryOwners}</span>
                  <LinkButton href={`/movements/${data.movement.id}/targets#assign`} size="small">
                    {words.assignNow}
                  </LinkButton>
                </div>
              )}
              {outcome === 'unmet' && item === 'owners' && <OrphanList locale={locale} orphans={data.orphans} />}
              {outcome === 'unmet' && !compulsory && mayExplain && (
                <Explain locale={locale} movementId={data.movement.id} item={item} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Explain({ locale, movementId, item }: { locale: Locale; movementId: string; item: string }) {
  const words = movementText[locale]
  return (
    <form
      method="post"
      action={`/movements/${movementId}/explanations`}
      class="mt-2 grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end"
    >
      <input type="hidden" name="item" value={item} />
      <TextField name="reason" id={`reason-${item}`} label={words.reason} maxlength={2000} required />
      <Button>{words.saveReason}</Button>
    </form>
  )
}
