import { createServer } from 'node:http'
import pg from 'pg'

// The limit: the same query through bare `pg` and bare HTTP, without sessions, pages or rules.
// node bench/load/bare.ts DATABASE_URL; prints the port it answers on.

const pool = new pg.Pool({ connectionString: process.argv[2] ?? '', max: 10 })

const queries: Record<string, string> = {
  '/tasks': `select task.id, task.text, task.due_on, task.state, unit.name as unit_name from task
    left join unit on unit.tenant_id = task.tenant_id and unit.id = task.unit_id
    where task.tenant_id = $1 and task.movement_id = $2 order by task.position`,
  '/city': `select tenant.id, tenant.unit_kind, tenant.name, office_state.movements, s.due_on, s.units, s.units_complete, s.owed, s.submitted
    from tenant left join office_standing s on s.tenant_id = tenant.id and s.period = $2
    left join office_state on office_state.tenant_id = tenant.id where tenant.parent_id = $1`,
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://bare')
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select app.enter($1, null, $2)', [url.searchParams.get('tenant'), url.searchParams.get('role')])
    const { rows } = await client.query(queries[url.pathname] ?? 'select 1', [
      url.searchParams.get('tenant'),
      url.searchParams.get('of'),
    ])
    await client.query('commit')
    response.setHeader('content-type', 'application/json').end(JSON.stringify(rows))
  } finally {
    client.release()
  }
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') process.stdout.write(`${address.port}\n`)
})
