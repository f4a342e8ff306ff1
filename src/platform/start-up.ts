/** What may keep the program from starting, with the facts its sentence needs (`start-up.messages.ts`). */
export type StartUpFacts = {
  'port-taken': { host: string; port: number }
  'port-not-allowed': { host: string; port: number }
  'host-unknown': { host: string }
  'data-folder-in-use': { folder: string }
  'data-folder-copied': { folder: string; original: string }
  'folder-not-writable': { folder: string }
  /** Megabytes, rounded down. */
  'disk-full': { folder: string; free: number; needed: number }
  'database-url-invalid': Record<string, never>
  'database-unreachable': { host: string; port: number }
  'database-refused-password': { host: string; user: string }
  'database-without-password': Record<string, never>
  'database-missing': { host: string; database: string }
  'database-too-old': { host: string; version: string }
  'database-did-not-start': { reason: string; log: string }
}

export type StartUpCode = keyof StartUpFacts

/** A refusal to start: told in one sentence, exit code 1, no stack trace. */
export class StartUpError<Code extends StartUpCode = StartUpCode> extends Error {
  override name = 'StartUpError'
  readonly code: Code
  readonly facts: StartUpFacts[Code]

  constructor(code: Code, facts: StartUpFacts[Code], cause?: unknown) {
    super(`${code} ${JSON.stringify(facts)}`, cause === undefined ? undefined : { cause })
    this.code = code
    this.facts = facts
  }
}

const diskFullCodes = new Set(['ENOSPC', 'EDQUOT'])
const notWritableCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ELOOP', 'ENAMETOOLONG'])

/** The start-up refusal behind an error of the file system; any other error comes back as it was. */
export function explainFileError(error: unknown, folder: string): unknown {
  const code = errorCode(error)
  if (diskFullCodes.has(code)) return new StartUpError('disk-full', { folder, free: 0, needed: 1 }, error)
  if (notWritableCodes.has(code)) return new StartUpError('folder-not-writable', { folder }, error)
  return error
}

/** The start-up refusal behind a failed `listen`; any other error comes back as it was. */
export function portError(error: unknown, at: { host: string; port: number }): unknown {
  const code = errorCode(error)
  if (code === 'EADDRINUSE') return new StartUpError('port-taken', at, error)
  if (code === 'EACCES') return new StartUpError('port-not-allowed', at, error)
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(code)) {
    return new StartUpError('host-unknown', { host: at.host }, error)
  }
  return error
}

/** The `code` of a system or database error, or ''. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return String(error.code)
}
