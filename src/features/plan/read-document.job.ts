import { type Entry, transact } from '#platform/db.ts'
import type { Services } from '#platform/http.ts'
import { readPlanIsolated } from '#reading/files/read-isolated.ts'
import { UnreadableFileError } from '#reading/files/unreadable.ts'
import { type DocumentRow, getDocument, updateDocument } from './document.queries.ts'
import { factsOf } from './facts.ts'

export type ReadDocumentPayload = { tenantId: string; documentId: string }

/** More than this is no one plan, and no one could check it. */
const longestText = 500_000
const mostFacts = 1500

type Reader = Pick<Services, 'db' | 'files' | 'log'>

/**
 * Reads a queued document. Safe to run twice: a document that is no longer to be read is left alone. A reader who
 * cancels stops it at the next page. What fails for no fault of the file is tried again, but for the last try: then
 * the document counts as unreadable, so that nobody waits for it.
 */
export async function readDocument(services: Reader, payload: ReadDocumentPayload, lastTry = false): Promise<void> {
  const { tenantId, documentId } = payload
  const entry: Entry = { tenantId, actorId: null, role: 'officer' }
  const document = await transact(services.db, entry, (tx) => getDocument(tx, tenantId, documentId))
  if (document.sha256 === null) return
  const reading = { services, document }
  if (!(await set(reading, ['queued', 'reading'], { state: 'reading', page: null, pages: null }))) return
  try {
    const bytes = await services.files.get(tenantId, document.sha256)
    const { plan } = await readPlanIsolated({ name: document.name, bytes }, watch(reading))
    if (plan.text.length > longestText || factsOf(plan).length > mostFacts) throw new UnreadableFileError('too-long')
    const { mediaType, pages } = plan.source
    await set(reading, ['reading'], {
      state: 'read',
      plan: JSON.stringify(plan),
      media_type: mediaType,
      pages,
      page: pages,
    })
  } catch (error) {
    if (error instanceof CancelledError) return
    if (!(error instanceof UnreadableFileError) && !lastTry) throw error
    const { code, facts } = error instanceof UnreadableFileError ? error : new UnreadableFileError('damaged')
    const failure = { failure_code: code, failure_facts: JSON.stringify(facts) }
    await set(reading, ['reading'], { state: 'failed', ...failure })
  }
}

class CancelledError extends Error {
  override name = 'CancelledError'
}

type Reading = { services: Reader; document: DocumentRow }
type Change = Parameters<typeof updateDocument>[2]

function set(reading: Reading, states: readonly DocumentRow['state'][], change: Change) {
  const { services, document } = reading
  const { tenant_id: tenantId, id } = document
  return transact(services.db, { tenantId, actorId: null, role: 'officer' }, (tx) =>
    updateDocument(tx, { tenantId, id, in: states }, change),
  )
}

/** Writes each page's progress down; where the document is no longer being read, the reading is stopped. */
function watch(reading: Reading) {
  const controller = new AbortController()
  const onProgress = ({ page, pages }: { page: number; pages: number }) => {
    set(reading, ['reading'], { page, pages })
      .then((going) => going || controller.abort(new CancelledError('cancelled')))
      .catch((error) => reading.services.log.warn({ err: error }, 'progress not written'))
  }
  return { signal: controller.signal, onProgress }
}
