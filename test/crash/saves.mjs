/** The save whose acknowledgement has to hold: a unit gets a new name, through the page's own form. */
import pg from 'pg'
import { superuserUrl } from './program.mjs'

const PATIENCE = 10_000

/**
 * Signs in as the sample office's officer and makes one unit per writer, so that writers meet only in the audit chain.
 * `save(name, writer)` resolves to true when the program acknowledged; `stored()` gives every name in the audit log.
 */
export async function openSaves(base, dataDir, writers) {
  const cookie = await signIn(base)
  const request = (path, form) => send(`${base}${path}`, cookie, form)
  const units = []
  for (let writer = 0; writer < writers; writer += 1)
    units.push(await makeUnit(request, dataDir, `Tổ ghi số ${writer}`))

  return {
    async save(name, writer) {
      const unit = units[writer]
      // After a save without an answer only the program knows which version stands.
      unit.version ??= await versionShown(request, unit.id)
      const { version } = unit
      unit.version = null
      const form = { name, kind: 'village', parentId: unit.parentId, validFrom: '01/07/2025', version: String(version) }
      const answer = await request(`/units/${unit.id}`, form)
      if (answer.status !== 303) return false
      unit.version = version + 1
      return true
    },
    stored: async () => {
      const rows = await ask(dataDir, "select after->>'name' as name from audit_entry where action = 'unit.change'")
      return new Set(rows.map(({ name }) => name))
    },
    /** What would show a half-done save or a torn chain; each count should be 0. */
    faults: async () => {
      const [counts] = await ask(dataDir, faultsQuery)
      return counts
    },
  }
}

const faultsQuery = `
  with link as (
    select previous_hash, lag(hash) over chain as expected, sequence - lag(sequence) over chain as step
    from audit_entry window chain as (partition by tenant_id order by sequence)
  ), changes as (
    select object_id, count(*) as count from audit_entry where action = 'unit.change' group by object_id
  )
  select
    (select count(*)::int from link where expected is not null and (expected <> previous_hash or step <> 1)) as broken_links,
    (select count(*)::int from unit join changes on object_id = unit.id where version <> 1 + count) as unlogged_changes`

async function signIn(base) {
  const answer = await send(`${base}/setup/sample`, '', {})
  if (answer.status !== 303) throw new Error(`signing in gave ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

async function makeUnit(request, dataDir, name) {
  const [root] = await ask(
    dataDir,
    "select unit.tenant_id, unit.id from unit join tenant on tenant.id = tenant_id where unit.parent_id is null and tenant.kind <> 'city' order by tenant.name",
  )
  const answer = await request('/units', { name, kind: 'village', parentId: root.id, validFrom: '01/07/2025' })
  if (answer.status !== 303) throw new Error(`making a unit gave ${answer.status}`)
  const [unit] = await ask(dataDir, 'select id, parent_id, version from unit where name = $1', [name])
  return { id: unit.id, parentId: unit.parent_id, version: unit.version }
}

async function versionShown(request, unitId) {
  const answer = await request(`/units/${unitId}`)
  const version = /name="version" value="(\d+)"/.exec(await answer.text())?.[1]
  if (!version) throw new Error(`the form of the unit gave ${answer.status}`)
  return Number(version)
}

function send(url, cookie, form) {
  const { origin } = new URL(url)
  return fetch(url, {
    method: form ? 'POST' : 'GET',
    headers: { cookie, origin },
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
    ...(form ? { body: new URLSearchParams(form) } : {}),
  })
}

async function ask(dataDir, text, values) {
  const client = new pg.Client({ connectionString: superuserUrl(dataDir) })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}
