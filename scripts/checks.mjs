/** The checks behind `npm test` and `npm run check`, each a command whose outcome is counted. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pinnedEnvironment, pinnedNode, root } from './prepare.mjs'

const tool = (name) => join(root, 'node_modules/.bin', name)
const output = join(root, 'test/output')

/** Name → heading and command. A vitest project counts its tests, any other command counts as one. */
const checks = {
  format: { heading: 'Format', command: [tool('biome'), 'format', '.'] },
  types: { heading: 'Types', command: [tool('tsc'), '--noEmit', '-p', '.'] },
  lint: { heading: 'Lint', command: [tool('biome'), 'check', '.'] },
  unit: { heading: 'Unit tests', project: 'unit' },
  database: { heading: 'Database tests (a real PostgreSQL)', project: 'database' },
  journey: { heading: 'Journeys (a real browser)', project: 'journey' },
}

/**
 * Runs the named checks in order, all of them even when one fails, and ends with the line `N passed, N failed`.
 * `--only=unit,types` narrows them. Returns the exit code: 0 when nothing failed.
 */
export async function runChecks(names) {
  const only = process.argv
    .find((argument) => argument.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',')
  const unknown = only?.filter((name) => !checks[name]) ?? []
  if (unknown.length > 0) {
    process.stderr.write(`No such check: ${unknown.join(', ')}. There are: ${Object.keys(checks).join(', ')}.\n`)
    return 2
  }
  const total = { passed: 0, failed: 0 }
  for (const name of only ?? names) {
    const { passed, failed } = await runCheck(checks[name])
    total.passed += passed
    total.failed += failed
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
  return total.failed === 0 ? 0 : 1
}

async function runCheck({ heading, command, project }) {
  process.stdout.write(`\n── ${heading} ${'─'.repeat(Math.max(2, 70 - heading.length))}\n`)
  const started = performance.now()
  const counts = project ? await runProject(project) : one(await run(command))
  process.stdout.write(`   ${heading}: ${counts.failed === 0 ? 'ok' : 'FAILED'}, ${seconds(started)} s\n`)
  return counts
}

async function runProject(project) {
  const report = join(output, `${project}.json`)
  mkdirSync(output, { recursive: true })
  rmSync(report, { force: true })
  const vitest = [pinnedNode, join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', project]
  const code = await run([...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  const { passed, failed } = countsIn(report)
  // A run can fail without a failed test: a file that does not load, an error after the tests.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

function countsIn(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const one = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
const seconds = (started) => ((performance.now() - started) / 1000).toFixed(1)

function run([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: pinnedEnvironment({ CI: '1' }) })
    for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => child.kill(name))
    child.once('error', () => resolve(127))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
