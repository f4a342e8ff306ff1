import { parseArgs } from 'node:util'
import { checkPlans, compareTwo, readPlans } from './cli/plan.ts'
import { UsageError, usage } from './cli/usage.ts'
import { describeUnreadable, UnreadableFileError } from './reading/files/unreadable.ts'

type Options = { json: boolean; withText: boolean }

/** Each returns the exit code: 0 done, 1 something was found, 2 it could not be done. */
const commands: Record<string, (args: string[], options: Options) => Promise<number>> = {
  'plan read': readPlans,
  'plan check': checkPlans,
  'plan compare': compareTwo,
  // What needs the database is loaded only then: reading a plan must start at once.
  'audit verify': async () => (await import('./cli/operate.ts')).verifyAudit(),
  'account reset-password': async (args) => (await import('./cli/operate.ts')).resetAccountPassword(args),
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      'with-text': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const command = commands[positionals.slice(0, 2).join(' ')]
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  if (!command) throw new UsageError()
  return command(positionals.slice(2), { json: values.json, withText: values['with-text'] })
}

/** One sentence on standard error, never a stack trace. */
function explain(error: unknown): string {
  if (error instanceof UnreadableFileError) return describeUnreadable(error, 'vi')
  if (error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS'))
    return usage.trim()
  return `Không làm được: ${error instanceof Error ? error.message : String(error)}`
}

// A reader such as `head` that stops early is no fault.
process.stdout.on('error', () => process.exit(0))

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`)
  return 2
})
