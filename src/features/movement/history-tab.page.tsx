import { SectionHeading } from '#web/components/heading.tsx'
import { formatMoment } from '#web/format.ts'
import { movementText } from './movement.messages.ts'
import { MovementFrame, type TabProps } from './movement-frame.page.tsx'
import type { HistoryData } from './movement-page.queries.ts'

type Props = TabProps<HistoryData>

/** Who did what to the movement, newest first. */
export function HistoryTab(props: Props) {
  const { locale, data } = props
  const words = movementText[locale]
  return (
    <MovementFrame {...props} tab="history">
      <SectionHeading>{words.history}</SectionHeading>
      <ol class="divide-y divide-line">
        {data.events.map(({ at, action, actor_name, actor_role, reason }) => (
          <li class="grid gap-x-6 py-3 md:grid-cols-[12rem_minmax(0,1fr)]">
            <span class="figures text-muted">{formatMoment(at)}</span>
            <span>
              <strong>{words.action[action as keyof typeof words.action]}</strong>
              <span class="block">
                {actor_name}, {words.roleName[actor_role as keyof typeof words.roleName]}
              </span>
              {reason && <span class="block text-muted">{`${words.reason}: ${reason}`}</span>}
            </span>
          </li>
        ))}
      </ol>
    </MovementFrame>
  )
}
