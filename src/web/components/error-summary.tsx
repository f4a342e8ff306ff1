import type { Locale } from '../i18n.ts'
import { text } from '../web.messages.ts'

export type FieldIssue = {
  /** Id of the control (its `name`, unless it was given another). Absent for an error of the whole form. */
  field?: string | undefined
  message: string
}

export type ErrorSummaryProps = {
  locale: Locale
  issues: readonly FieldIssue[]
  /** "Chưa đăng nhập được"; the number of issues when absent. */
  heading?: string | undefined
}

const line = 'inline-block py-0.5 font-semibold text-error underline underline-offset-4'

/** On top of a refused form; takes the focus when the page opens. Nothing when there are no issues. */
export function ErrorSummary({ locale, issues, heading }: ErrorSummaryProps) {
  if (issues.length === 0) return null
  return (
    <div
      id="error-summary"
      class="note note-error mb-5 max-w-2xl rounded-r bg-error-soft py-4 pr-5"
      role="alert"
      tabindex={-1}
      autofocus
      aria-labelledby="error-summary-heading"
    >
      <h2 id="error-summary-heading" class="text-lg text-error">
        {heading ?? text[locale].errorCount(issues.length)}
      </h2>
      <ul class="mt-2 space-y-1">
        {issues.map(({ field, message }) => (
          <li>
            {field ? (
              <a class={line} href={`#${field}`}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
