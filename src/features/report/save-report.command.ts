import type { Context } from '#platform/context.ts'
import { inTransaction } from '#platform/context.ts'
import { Refusal } from '#platform/errors.ts'
import type { FileStore } from '#platform/files.ts'
import type { Locale } from '#web/i18n.ts'
import { addEvidence } from '../result/add-evidence.command.ts'
import type { EntryOutcome } from '../result/enter.ts'
import { enterResults } from '../result/enter-results.command.ts'
import { figureOf } from './entries.ts'
import { loadUnitReport } from './report.queries.ts'
import type { Report } from './report.ts'
import { type FieldName, type FieldProblem, type PostedForm, readReport } from './typed-report.ts'

export type PostedReport = {
  unitId: string
  period: string
  form: PostedForm
  /** Files by the target they are evidence for. */
  files: readonly { targetId: string; name: string; bytes: Uint8Array }[]
  locale: Locale
}

export type SavedReport = {
  savedCount: number
  problems: { targetId: string; field: FieldName | 'file'; code: FieldProblem | string }[]
  conflicts: { targetId: string; entryId: string; figure: ReturnType<typeof figureOf>; by: string }[]
}

/**
 * Saves every figure of a form that can be understood, and tells of the others. Evidence goes to the entry of its figure:
 * the one just made, or the one that stands.
 */
export async function saveReport(ctx: Context, files: FileStore, posted: PostedReport): Promise<SavedReport> {
  const { unitId, period, locale } = posted
  const report = await inTransaction(ctx, (tx) => loadUnitReport(tx, ctx, { unitId, period, locale }))
  const { figures, problems } = readReport(posted.form, report.figures, locale)
  const outcomes = await enterResults(ctx, { unitId, period, figures })
  const refused = outcomes.flatMap((outcome) =>
    outcome.outcome === 'refused' ? [{ targetId: outcome.targetId, field: 'value' as const, code: outcome.code }] : [],
  )
  const unread = await addFiles(ctx, files, { posted, report, outcomes })
  return {
    savedCount: outcomes.filter(({ outcome }) => outcome === 'saved').length,
    problems: [...problems, ...refused, ...unread],
    conflicts: outcomes.flatMap((outcome) => {
      if (outcome.outcome !== 'conflict' || outcome.current === null) return []
      const { entryId, enteredByName } = outcome.current
      return [{ targetId: outcome.targetId, entryId, figure: figureOf(outcome.current), by: enteredByName }]
    }),
  }
}

type Filed = { posted: PostedReport; report: Report; outcomes: readonly EntryOutcome[] }

/** One file that cannot be taken does not keep the others from being kept. */
async function addFiles(ctx: Context, files: FileStore, { posted, report, outcomes }: Filed) {
  const problems: SavedReport['problems'] = []
  for (const { targetId, name, bytes } of posted.files) {
    const entryId =
      outcomes.find((outcome) => outcome.targetId === targetId)?.entryId ??
      report.figures.find((figure) => figure.targetId === targetId)?.current?.id
    try {
      if (entryId) await addEvidence(ctx, files, { entryId, name, bytes })
      else problems.push({ targetId, field: 'file', code: 'file-without-figure' })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      problems.push({ targetId, field: 'file', code: error.code })
    }
  }
  return problems
}
