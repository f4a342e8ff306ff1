import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { type Context, inTransaction, type Role, roles } from '#platform/context.ts'
import { type FileStore, openFileStore } from '#platform/files.ts'
import { readSample } from '#reading/samples/read-sample.ts'
import { confirmClearFacts, decideFacts } from '../src/features/plan/decide-facts.command.ts'
import { openFacts } from '../src/features/plan/decisions.ts'
import { type DocumentRow, getDocument, updateDocument } from '../src/features/plan/document.queries.ts'
import { type DocumentState, documentStates } from '../src/features/plan/document.ts'
import { readDocument } from '../src/features/plan/read-document.job.ts'
import { loadReview } from '../src/features/plan/review.queries.ts'
import { submitDocument } from '../src/features/plan/submit-document.command.ts'
import { refusalOf } from './movement.ts'

const sampleFile = new URL('../src/reading/samples/commune-wrapped.txt', import.meta.url)
const reading = readSample('commune-wrapped.txt')

/** Documents of one office, its files in a folder of their own. */
export type Desk = {
  files: FileStore
  sample: Uint8Array
  /** Hands a file in; the sample plan unless other bytes are given. Returns the document's id. */
  submit(bytes?: Uint8Array, name?: string): Promise<string>
  /** Runs the job that reads a document, in this or another tenant's name. */
  read(id: string, tenantId?: string): Promise<void>
  /** A document as the job leaves it; the reading is a real one, made once. */
  submitRead(): Promise<string>
  /** A document whose every fact a person has decided on. */
  submitDecided(): Promise<string>
  setState(id: string, state: DocumentState): Promise<boolean>
  now(id: string): Promise<DocumentRow>
  close(): Promise<void>
}

export async function openDesk(officer: Context): Promise<Desk> {
  const { tenantId } = officer
  const folder = await mkdtemp(join(tmpdir(), 'thidua-files-'))
  const files = openFileStore(folder)
  const sample = await readFile(sampleFile)
  const log = pino({ level: 'silent' })
  const set = (id: string, change: Parameters<typeof updateDocument>[2]) =>
    inTransaction(officer, (tx) => updateDocument(tx, { tenantId, id, in: documentStates }, change))
  const submit = async (bytes: Uint8Array = sample, name = 'Kế hoạch.txt') =>
    (await submitDocument(officer, files, { name, bytes })).documentId
  const submitRead = async () => {
    const id = await submit()
    await set(id, { state: 'read', plan: JSON.stringify(reading) })
    return id
  }
  return {
    files,
    sample,
    submit,
    read: (documentId, as = tenantId) => readDocument({ db: officer.db, files, log }, { tenantId: as, documentId }),
    submitRead,
    submitDecided: async () => decideAll(officer, await submitRead()),
    setState: (id, state) =>
      set(id, state === 'discarded' ? { state, discarded_from: 'read', discarded_at: officer.now } : { state }),
    now: (id) => inTransaction(officer, (tx) => getDocument(tx, tenantId, id)),
    close: () => rm(folder, { recursive: true }),
  }
}

async function decideAll(officer: Context, documentId: string): Promise<string> {
  await confirmClearFacts(officer, { documentId, group: null })
  const open = openFacts((await loadReview(officer, documentId)).facts)
  const decisions = open.map(({ key }) => ({ key, verdict: 'confirmed' as const, value: null }))
  await decideFacts(officer, { documentId, decisions })
  return documentId
}

export const rolesBut = (...allowed: Role[]): Role[] => roles.filter((role) => !allowed.includes(role))

/** Like {@link refusalOf}, for a command that may refuse before it returns a promise. */
export const refused = (command: () => Promise<unknown>) => refusalOf(Promise.resolve().then(command))

/** The database's error code for a statement of the program's own role; `done` when it was let do it. */
export const attempt = (ctx: Context, statement: string): Promise<string | undefined> =>
  inTransaction(ctx, (tx) => sql.raw(statement).execute(tx)).then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )
