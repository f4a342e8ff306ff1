import { TextLink } from '#web/components/button.tsx'
import type { Locale } from '#web/i18n.ts'
import { pledgeText } from './pledge.messages.ts'

type Props = { locale: Locale; movementId: string; blocks: readonly { id: string; name: string }[] }

/** The pledges of the blocks a person may open, where there is any block. */
export function PledgeLinks({ locale, movementId, blocks }: Props) {
  if (blocks.length === 0) return null
  const words = pledgeText[locale]
  return (
    <ul class="mt-3 flex flex-wrap gap-x-6">
      {blocks.map(({ id, name }) => (
        <li>
          <TextLink href={`/pledges/${id}/${movementId}`}>{words.ofBlock(name)}</TextLink>
        </li>
      ))}
    </ul>
  )
}
