import { LinkButton } from '#web/components/button.tsx'
import { Note } from '#web/components/note.tsx'
import { movementText } from './movement.messages.ts'
import { MovementFrame, type TabProps } from './movement-frame.page.tsx'
import type { DocumentData } from './movement-page.queries.ts'

type Props = TabProps<DocumentData>

/** The paper the movement was made from, as it was confirmed, with what was found and let pass. */
export function DocumentTab(props: Props) {
  const { locale, data } = props
  const { plan, documentId, role } = data
  const words = movementText[locale]
  return (
    <MovementFrame {...props} tab="document">
      <div class="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        {plan.text === '' ? <p>{words.noDocument}</p> : <PaperText text={plan.text} />}
        <aside class="space-y-4">
          {documentId && role === 'officer' && (
            <div class="flex flex-wrap gap-3">
              <LinkButton href={`/plans/${documentId}`} icon="scan-search">
                {words.openReview}
              </LinkButton>
              <LinkButton href={`/plans/${documentId}/file`} icon="download">
                {words.downloadOriginal}
              </LinkButton>
            </div>
          )}
          <h2 class="text-lg">{words.findings}</h2>
          {plan.findings.length === 0 && <p class="text-muted">{words.noFindings}</p>}
          {plan.findings.map(({ message, severity }) => (
            <Note kind={severity}>
              <p>{message}</p>
            </Note>
          ))}
        </aside>
      </div>
    </MovementFrame>
  )
}

function PaperText({ text }: { text: string }) {
  return (
    <div class="paper sheet p-6">
      {text.split('\n').map((line) => (
        <p>{line}</p>
      ))}
    </div>
  )
}
