import { findingRules } from '#reading/findings/rules.ts'
import { Icon } from '#web/components/icon.tsx'
import { Note } from '#web/components/note.tsx'
import type { Locale } from '#web/i18n.ts'
import { findingText } from './finding.messages.ts'
import type { FindingState, Remedy } from './finding-state.ts'
import { planText } from './plan.messages.ts'

type Props = {
  locale: Locale
  documentId: string
  state: FindingState
  editable: boolean
}

/**
 * A finding as a note in the margin: what is wrong, under which rule, what to do, and the way to do it. It stands within
 * a Vietnamese paper and speaks the language of the page.
 */
export function MarginNote(props: Props) {
  return (
    <div lang={props.locale}>
      <PlainNote {...props} />
    </div>
  )
}

function PlainNote({ locale, documentId, state, editable }: Props) {
  const { finding, number, settled, remedy } = state
  const words = planText[locale]
  if (settled) return <SettledNote locale={locale} state={state} />
  return (
    <Note
      kind={finding.severity}
      heading={words.finding(number)}
      class="my-3 text-left font-sans text-sm leading-normal"
    >
      <Message locale={locale} finding={finding} />
      {finding.citation && <p class="text-muted">{words.basis(finding.citation)}</p>}
      <p>{adviceOn(finding.rule, locale)}</p>
      {editable && remedy && <RemedyLink locale={locale} documentId={documentId} remedy={remedy} number={number} />}
    </Note>
  )
}

function SettledNote({ locale, state: { finding, number } }: Pick<Props, 'locale' | 'state'>) {
  return (
    <Note class="my-3 text-left font-sans text-sm leading-normal">
      <p class="state state-met">
        <Icon name="circle-check-big" />
        {planText[locale].finding(number)}: {findingText[locale].settled}
      </p>
      <Message locale={locale} finding={finding} muted />
    </Note>
  )
}

/** The message quotes the document, so it stays in the document's language; who reads English gets the rule besides. */
function Message({ locale, finding, muted }: { locale: Locale; finding: FindingState['finding']; muted?: boolean }) {
  const rule = findingRules.find(({ rule }) => rule === finding.rule)
  const tone = muted ? 'text-muted' : undefined
  return (
    <>
      {locale === 'en' && rule && <p class={tone}>{rule.en}</p>}
      <p class={tone} lang={locale === 'vi' ? undefined : 'vi'}>
        {finding.message}
      </p>
    </>
  )
}

function adviceOn(rule: string, locale: Locale): string | null {
  const { advice } = findingText[locale]
  return rule in advice ? advice[rule as keyof typeof advice] : null
}

type RemedyProps = { locale: Locale; documentId: string; remedy: Remedy; number: number }

function RemedyLink({ locale, documentId, remedy, number }: RemedyProps) {
  const words = findingText[locale]
  const at = `/plans/${documentId}/facts`
  return (
    <a
      class="link-plain inline-flex min-h-11 items-center"
      href={remedy.way === 'edit' ? `${at}/${remedy.key}` : `${at}/new?list=${remedy.list}`}
    >
      {remedy.way === 'edit' ? words.edit : words.add}
      <span class="sr-only"> {words.about(number)}</span>
    </a>
  )
}
