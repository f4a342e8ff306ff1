import { Button } from '#web/components/button.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { TextField } from '#web/components/text-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { searchText } from './search.messages.ts'
import type { Hit } from './search.queries.ts'

type Props = { locale: Locale; view: ViewContext; typed: string; hits: readonly Hit[] }

function addressOf({ kind, id, movementId }: Hit): string {
  if (kind === 'movement') return `/movements/${id}`
  if (kind === 'target') return `/movements/${movementId}/targets#${id}`
  return kind === 'unit' ? `/units#${id}` : `/plans/${id}`
}

export function SearchPage({ locale, view, typed, hits }: Props) {
  const words = searchText[locale]
  const nothing = typed !== '' && hits.length === 0
  const heading = typed === '' ? words.empty : nothing ? words.nothing(typed) : words.heading(typed, hits.length)
  return (
    <Layout locale={locale} view={view} title={words.title}>
      <PageHeading lead={nothing && words.nothingLead}>{heading}</PageHeading>
      <search>
        <form method="get" action="/search" class="mt-5 flex max-w-2xl flex-wrap items-end gap-3">
          <div class="min-w-0 flex-1 basis-64">
            <TextField name="q" id="search-words" type="search" label={words.label} value={typed} maxlength={200} />
          </div>
          <Button>{words.search}</Button>
        </form>
      </search>
      <ul class="mt-6 divide-y divide-line">
        {hits.map((hit) => (
          <li class="py-3">
            <span class="block text-sm text-muted">{words.kind[hit.kind]}</span>
            <a class="link-row" href={addressOf(hit)}>
              {hit.name}
            </a>
          </li>
        ))}
      </ul>
    </Layout>
  )
}
