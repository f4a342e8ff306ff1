import {
  describeChanges,
  describeFindings,
  describeGaps,
  describePlan,
  foundAnything,
} from '#features/plan/plan-report.ts'
import { comparePlans } from '#reading/compare/compare-plans.ts'
import { compareVersions } from '#reading/compare/compare-versions.ts'
import { readFileFromPath, readStream } from '#reading/files/read-from-path.ts'
import { readPlanIsolated } from '#reading/files/read-isolated.ts'
import type { FileInput } from '#reading/files/read-options.ts'
import { describeUnreadable, UnreadableFileError } from '#reading/files/unreadable.ts'
import type { Plan } from '#reading/plan.ts'
import { UsageError } from './usage.ts'

type Options = { json: boolean; withText: boolean }

/** Prints each plan for people, or as one JSON object each. Exit 2 when one could not be read; the others still are. */
export function readPlans(files: string[], { json, withText }: Options): Promise<number> {
  return forEach(files, (plan) => {
    const { text, ...facts } = plan
    print(json ? JSON.stringify(withText ? plan : facts, null, 2) : describePlan(plan))
    return 0
  })
}

/** Prints the findings of each plan. Exit 1 when one of them is an error. */
export function checkPlans(files: string[]): Promise<number> {
  return forEach(files, (plan) => {
    print(describeFindings(plan))
    return plan.findings.some(({ severity }) => severity === 'error') ? 1 : 0
  })
}

/** What the first plan asks and the second lacks; where both are versions of one plan, what changed. Exit 1 on either. */
export async function compareTwo(files: string[], { json }: Options): Promise<number> {
  const [first, second, ...rest] = files
  if (!first || !second || rest.length > 0) throw new UsageError()
  const [higher, own] = [await planOf(first), await planOf(second)]
  const sameIssuer = higher.document.issuer !== null && higher.document.issuer.name === own.document.issuer?.name
  const found = sameIssuer ? compareVersions(higher, own) : comparePlans(higher, own)
  const report = 'missingTargets' in found ? describeGaps(found) : describeChanges(found)
  print(json ? JSON.stringify(found, null, 2) : report)
  return foundAnything(found) ? 1 : 0
}

async function forEach(files: string[], work: (plan: Plan) => number): Promise<number> {
  if (files.length === 0) throw new UsageError()
  let worst = 0
  for (const file of files) worst = Math.max(worst, await attempt(file, work, files.length > 1))
  return worst
}

async function attempt(file: string, work: (plan: Plan) => number, named: boolean): Promise<number> {
  try {
    return work(await planOf(file))
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error
    process.stderr.write(`${named ? `${file}: ` : ''}${describeUnreadable(error, 'vi')}\n`)
    return 2
  }
}

async function planOf(file: string): Promise<Plan> {
  const input: FileInput =
    file === '-' ? { name: 'stdin', bytes: await readStream(process.stdin) } : await readFileFromPath(file)
  return (await readPlanIsolated(input)).plan
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
