import { Button, LinkButton } from '#web/components/button.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { Note } from '#web/components/note.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { TextField } from '#web/components/text-field.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatMoment } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { aimsOf, PromiseList } from './overview.page.tsx'
import { pledgeText } from './pledge.messages.ts'
import type { MemberStanding } from './pledge.ts'
import type { PledgeData } from './pledge-page.queries.ts'
import { registrationText } from './registration.messages.ts'

type Props = { locale: Locale; view: ViewContext; data: PledgeData; done?: string | undefined }

/** What the units of a block promise each other, on one sheet that can be printed and signed. */
export function PledgePage(props: Props) {
  const { locale, view, data, done } = props
  const words = pledgeText[locale]
  const { block, movement, standing } = data
  const agreed = standing.members.filter(({ state }) => state === 'agreed').length
  const crumbs = [{ label: registrationText[locale].title, href: '/registrations' }, { label: block.name }]
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.title}
      active="movements"
      breadcrumbs={crumbs}
      toast={done && done in words.done && <Toast locale={locale}>{words.done[done as keyof typeof words.done]}</Toast>}
    >
      <PageHeading above={`${words.title} · ${movement.name}`} lead={words.text}>
        {standing.signed?.holds
          ? words.signedHeading(block.name)
          : words.heading(block.name, agreed, data.members.length)}
      </PageHeading>
      <div class="mt-6 space-y-6">
        <Members {...props} />
        <Signature {...props} />
        <div class="space-y-6 print:hidden">
          <Agree {...props} />
          <Sign {...props} />
          <p class="text-sm text-muted">{words.print}</p>
        </div>
      </div>
    </Layout>
  )
}

function Members({ locale, data }: Props) {
  const words = pledgeText[locale]
  const columns = [words.unit, words.promised, words.aimed, words.consent].map((label) => ({ label }))
  return (
    <Ledger
      caption={words.title}
      columns={columns}
      rows={data.standing.members.map((member) => {
        const row = data.registrations.find(({ unit_id }) => unit_id === member.unitId)
        return {
          cells: [
            <span class="font-semibold">{member.name}</span>,
            row ? <PromiseList locale={locale} data={data} row={row} /> : '–',
            (row && aimsOf(data, row, locale).join('; ')) || '–',
            <Consent locale={locale} member={member} />,
          ],
        }
      })}
    />
  )
}

function Consent({ locale, member }: { locale: Locale; member: MemberStanding }) {
  const words = pledgeText[locale]
  const { state, signatory } = member
  const look =
    state === 'agreed' ? 'state state-met' : state === 'changed' ? 'state state-at-risk' : 'state state-unknown'
  return (
    <>
      <span class={look}>{words.state[state]}</span>
      {signatory && <span class="block text-sm">{`${signatory.name}, ${signatory.post}`}</span>}
      {state !== 'agreed' && <span class="hidden pb-10 print:block">{words.signHere}</span>}
    </>
  )
}

function Signature({ locale, data }: Props) {
  const words = pledgeText[locale]
  const { signed } = data.standing
  const { leaders } = data.block
  return (
    <div>
      <p class="font-semibold">{leaders ? words.leader(leaders.leaderName) : words.noLeader}</p>
      {signed?.holds && <p>{words.signed(signed.name, signed.post, formatMoment(signed.at))}</p>}
      {signed && !signed.holds && (
        <Note kind="warning" filled>
          {words.stale}
        </Note>
      )}
    </div>
  )
}

function Agree(props: Props) {
  const { locale, data } = props
  const open = data.standing.members.filter(({ state }) => state === 'waiting' || state === 'changed')
  const own = open.filter(({ unitId }) => data.role === 'officer' || unitId === data.unitId)
  if (data.role === 'leader') return null
  const unregistered = data.standing.members.find(
    ({ unitId, state }) => unitId === data.unitId && state === 'not-registered',
  )
  if (unregistered && data.role === 'unit')
    return (
      <LinkButton href={`/registrations/${data.movement.id}`} variant="primary">
        {registrationText[locale].open}
      </LinkButton>
    )
  if (own.length === 0) return null
  return <WordForm {...props} units={own} kind="agreements" primary />
}

function Sign(props: Props) {
  const { data } = props
  const { standing, block } = data
  const leaderId = block.leaders?.leaderId
  const mine = data.role === 'officer' || (data.role === 'unit' && leaderId === data.unitId)
  const leader = standing.members.find(({ unitId }) => unitId === leaderId)
  if (!leader || !mine || !standing.complete || standing.signed?.holds) return null
  return <WordForm {...props} units={[leader]} kind="signatures" primary />
}

type FormProps = Props & { units: readonly MemberStanding[]; kind: 'agreements' | 'signatures'; primary: boolean }

function WordForm({ locale, data, units, kind, primary }: FormProps) {
  const words = pledgeText[locale]
  const [only] = units
  return (
    <Sheet class="max-w-2xl">
      <form class="space-y-5" method="post" action={`/pledges/${data.block.id}/${data.movement.id}/${kind}`}>
        {units.length === 1 && only ? (
          <input type="hidden" name="unitId" value={only.unitId} />
        ) : (
          <SelectField
            name="unitId"
            label={words.forUnit}
            options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          />
        )}
        <TextField name="name" label={words.name} required maxlength={200} />
        <TextField name="post" label={words.post} required maxlength={200} />
        <Button variant={primary ? 'primary' : 'outline'}>{kind === 'agreements' ? words.agree : words.sign}</Button>
      </form>
    </Sheet>
  )
}
