import { type AwardTitle, awardTitle, awardTitles } from '#law/award-titles.ts'
import { Button, TextLink } from '#web/components/button.tsx'
import { CheckboxGroup } from '#web/components/choice-field.tsx'
import { Draft } from '#web/components/draft.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { FileField } from '#web/components/file-field.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { DateField, NumberField, TextField } from '#web/components/text-field.tsx'
import { TextareaField } from '#web/components/textarea-field.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { labelled } from '../target/target.ts'
import { PledgeLinks } from './pledge-links.page.tsx'
import { registrationText } from './registration.messages.ts'
import { ambitionOf } from './registration.ts'
import { askedOf, type RegistrationValues, readPromise } from './registration-form.ts'
import { History, LawNote, Withdrawal } from './registration-history.page.tsx'
import type { RegistrationData } from './registration-page.queries.ts'

export type RegistrationPageProps = {
  locale: Locale
  view: ViewContext
  data: RegistrationData
  values: RegistrationValues
  issues?: readonly FieldIssue[]
  done?: string | undefined
}

type Section = RegistrationPageProps & { error: (field: string) => string | undefined }

/** What one unit promises for one movement: by the unit on a phone, or by the officer from paper. */
export function RegistrationPage(given: RegistrationPageProps) {
  const props = { ...given, values: signed(given) }
  const { locale, view, data, issues = [], done } = props
  const words = registrationText[locale]
  const error = (field: string) => issues.find((issue) => issue.field === field)?.message
  const crumbs = [{ label: words.title, href: '/registrations' }, { label: data.movement.name }]
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.title}
      active="movements"
      breadcrumbs={crumbs}
      islands={['th-draft']}
      toast={done && done in words.done && <Toast locale={locale}>{words.done[done as keyof typeof words.done]}</Toast>}
    >
      <PageHeading above={<State {...props} />} lead={data.movement.name}>
        {data.unit ? words.formHeading(data.unit.name) : words.title}
      </PageHeading>
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      <div class="mt-5 max-w-3xl space-y-8">
        <LawNote locale={locale} />
        <PledgeLinks locale={locale} movementId={data.movement.id} blocks={data.blocks} />
        {data.role === 'officer' && <ChooseUnit {...props} />}
        {data.unit && data.mayWrite && <Form {...props} error={error} />}
        {data.unit && <History {...props} />}
        {data.unit && data.mayWrite && data.last?.state === 'registered' && <Withdrawal {...props} error={error} />}
      </div>
    </Layout>
  )
}

/** A form that was not sent yet is signed with the own name and post; what was typed or registered stays. */
function signed({ data, values, issues = [] }: RegistrationPageProps): RegistrationValues {
  const { signatory } = data
  if (signatory === null || issues.length > 0 || values.signatoryName !== '') return values
  return { ...values, signatoryName: signatory.name, signatoryPost: signatory.post }
}

function State({ locale, data }: RegistrationPageProps) {
  const words = registrationText[locale]
  const { deadline, today, last, unit } = data
  const closed = deadline !== null && deadline < today
  return (
    <>
      {unit && <span class="font-semibold">{words.state[last?.state ?? 'none']}</span>}
      <span>
        {deadline === null
          ? words.noDeadline
          : closed
            ? words.closed(formatDate(deadline))
            : words.until(formatDate(deadline))}
      </span>
    </>
  )
}

function ChooseUnit({ locale, data }: RegistrationPageProps) {
  const words = registrationText[locale]
  return (
    <form class="flex flex-wrap items-end gap-4" method="get" action={`/registrations/${data.movement.id}`}>
      <div class="min-w-64 flex-1">
        <SelectField
          name="unit"
          label={words.unit}
          placeholder={words.chooseUnit}
          options={data.units.map(({ id, name }) => ({ value: id, label: name }))}
          value={data.unit?.id ?? ''}
        />
      </div>
      <Button variant={data.unit ? 'outline' : 'primary'}>{words.showForm}</Button>
    </form>
  )
}

function Form(props: Section) {
  const { locale, view, data, values } = props
  const words = registrationText[locale]
  const officer = data.role === 'officer'
  const form = (
    <form
      class="space-y-8"
      method="post"
      action={`/registrations/${data.movement.id}`}
      enctype={officer ? 'multipart/form-data' : undefined}
      data-offline={words.formHeading(data.unit?.name ?? '')}
      novalidate
    >
      <input type="hidden" name="clientKey" value={values.clientKey} />
      <input type="hidden" name="basedOn" value={String(values.basedOn)} />
      <input type="hidden" name="unitId" value={data.unit?.id ?? ''} />
      <Figures {...props} />
      <Aims {...props} />
      <Signature {...props} />
      <div class="flex flex-wrap items-center gap-4">
        <Button variant="primary" icon="send" wide="phone">
          {data.last?.state === 'registered' ? words.saveChange : words.save}
        </Button>
        <TextLink href="/registrations">{words.cancel}</TextLink>
      </div>
    </form>
  )
  const key = { user: view.userName, form: `registration:${data.movement.id}:${data.unit?.id}` }
  return (
    <Sheet>
      <Draft locale={locale} draftKey={key}>
        {form}
      </Draft>
    </Sheet>
  )
}

function Figures(props: Section) {
  const { locale, data } = props
  const words = registrationText[locale]
  if (data.targets.length === 0) return null
  return (
    <section aria-labelledby="promises">
      <SectionHeading id="promises" count={words.figures(data.targets.length)}>
        {words.promises}
      </SectionHeading>
      <p class="mt-2 text-muted">{words.promisesHint}</p>
      <div class="mt-4 space-y-6">
        {data.targets.map((target) => (
          <Figure {...props} target={target} />
        ))}
      </div>
    </section>
  )
}

function Figure({ locale, values, target, error }: Section & { target: RegistrationData['targets'][number] }) {
  const words = registrationText[locale]
  const name = `value-${target.id}`
  const asked = askedOf(target, locale)
  const hint = asked === null ? words.askedNone : words.asked(asked)
  const typed = values.figures[target.id] ?? ''
  if (target.measure === 'yes-no')
    return (
      <SelectField
        name={name}
        label={labelled(target)}
        placeholder={words.no}
        options={[{ value: '1', label: words.yes }]}
        value={typed}
        error={error(name)}
      />
    )
  const promised = readPromise(typed, locale)
  const ambition = promised === null ? 'none' : ambitionOf(target, promised)
  return (
    <NumberField
      name={name}
      label={labelled(target)}
      hint={hint}
      value={typed}
      suffix={target.unit ?? undefined}
      error={error(name)}
      understood={ambition === 'higher' || ambition === 'lower' ? words.ambition[ambition] : undefined}
    />
  )
}

/** Titles a unit of this kind can earn itself, not its people or families; what was chosen before stays to be seen. */
export function titlesFor(kind: string, chosen: readonly string[]): readonly AwardTitle[] {
  const isResidential = kind === 'village' || kind === 'neighbourhood'
  const fits = ({ code, honours }: AwardTitle) => honours === 'collective' && (isResidential || code !== 'TVH')
  return awardTitles.filter((title) => fits(title) || chosen.includes(`code:${title.code}`))
}

type PlanAward = Pick<RegistrationData['awards'][number], 'id' | 'form' | 'text'>
const longestTitle = 60

/**
 * Awards of the plan by their short name, each once: the plan's own words where they are no sentence, else the form that
 * was read in them. What was chosen before stays.
 */
export function shortAwards(awards: readonly PlanAward[], chosen: readonly string[], locale: Locale) {
  const forms: Record<string, string> = registrationText[locale].forms
  const named = awards.map(({ id, form, text }) => {
    const isShort = text.length <= longestTitle && !/[.;:]/.test(text)
    const label = isShort ? text : form && (forms[form] ?? awardTitle(form)?.[locale])
    const honours = form ? awardTitle(form)?.honours : undefined
    const isOwn = form === 'GIAY_KHEN' || honours === undefined || honours === 'collective'
    return { id, label: label || text, fits: Boolean(label) && isOwn, isChosen: chosen.includes(`rule:${id}`) }
  })
  const kept = named.filter(({ isChosen }) => isChosen)
  const seen = new Set(kept.map(({ label }) => label))
  return named.filter(({ label, fits, isChosen }) => {
    if (isChosen) return true
    if (!fits || seen.has(label)) return false
    seen.add(label)
    return true
  })
}

function Aims({ locale, data, values, error }: Section) {
  const words = registrationText[locale]
  const titles = titlesFor(data.unit?.kind ?? '', values.aims)
  const named = titles.map(({ code, vi, en, citation }) => ({
    value: `code:${code}`,
    label: locale === 'vi' ? vi : en,
    hint: `${citation.instrument}, ${locale === 'vi' ? 'Điều' : 'Article'} ${citation.article}`,
  }))
  const rules = shortAwards(data.awards, values.aims, locale).map(({ id, label }) => ({
    ...{ value: `rule:${id}`, label, hint: words.fromPlan },
  }))
  return (
    <div>
      <CheckboxGroup
        name="aim"
        label={words.aims}
        hint={words.aimsHint}
        choices={[...rules, ...named]}
        values={values.aims}
        error={error('aim')}
      />
      {titles.some(({ verified }) => !verified) && <p class="mt-2 text-sm text-muted">{words.articlesUnverified}</p>}
    </div>
  )
}

function Signature({ locale, data, values, error }: Section) {
  const words = registrationText[locale]
  return (
    <div class="space-y-5">
      <TextField
        name="signatoryName"
        label={words.signatoryName}
        value={values.signatoryName}
        autocomplete="name"
        error={error('signatoryName')}
      />
      <TextField
        name="signatoryPost"
        label={words.signatoryPost}
        hint={words.signatoryPostHint}
        value={values.signatoryPost}
        autocomplete="organization-title"
        error={error('signatoryPost')}
      />
      <DateField
        name="signedOn"
        label={words.signedOn}
        hint={words.signedOnHint(formatDate(data.today))}
        value={values.signedOn}
        error={error('signedOn')}
      />
      <TextareaField
        name="note"
        label={words.noteField}
        note={words.optional}
        value={values.note}
        rows={3}
        maxlength={2000}
      />
      {data.role === 'officer' && <PaperField locale={locale} error={error('paper')} />}
    </div>
  )
}

function PaperField({ locale, error }: { locale: Locale; error: string | undefined }) {
  const words = registrationText[locale]
  return (
    <FileField
      name="paper"
      label={words.paper}
      note={words.optional}
      hint={words.paperHint}
      accept="image/*,.pdf"
      error={error}
    />
  )
}
