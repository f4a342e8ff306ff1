import type pg from 'pg'
import { appRole } from '#platform/migrate.ts'

/**
 * What the program may do with each table, letter by letter: s(elect), i(nsert), u(pdate), d(elete). A table that
 * stands nowhere here fails the test: whoever adds one decides whether its rows may ever change.
 */
export const privileges: Record<string, string> = {
  tenant: 'si', // name and unit_kind may be updated
  audit_head: 'siu',
  audit_entry: 'si', // append-only
  unit: 'siu',
  membership: 'siu',
  document: 'siu',
  fact_decision: 'si', // append-only
  finding_override: 'si', // append-only
  plan: 'si', // append-only
  movement: 'siu',
  movement_event: 'si', // append-only
  content_group: 'si',
  phase: 'si',
  milestone: 'si',
  named_movement: 'si',
  award_rule: 'si',
  readiness_note: 'si', // append-only
  target: 'siu',
  assignment: 'siu',
  task: 'siu',
  block: 'siu',
  block_member: 'siu',
  block_leader: 'si', // append-only
  score_sheet: 'siu',
  score_card: 'siu',
  score_entry: 'si', // append-only
  score_event: 'si', // append-only
  score_ruling: 'si', // append-only
  result_entry: 'si', // append-only
  result_cell: 'siu',
  result_event: 'si', // append-only
  evidence: 'si', // append-only
  target_roll_up: 'siu',
  period_lock: 'si', // append-only
  period_exception: 'si', // append-only
  difficulty: 'siu',
  difficulty_event: 'si', // append-only
  registration: 'siu',
  registration_version: 'si', // append-only
  registration_promise: 'si', // append-only
  registration_aim: 'si', // append-only
  registration_deadline: 'si', // append-only
  registration_import: 'si', // append-only
  registration_import_use: 'si', // append-only
  pledge: 'si', // append-only
  pledge_consent: 'si', // append-only
  review: 'siu',
  amendment: 'siu',
  carry_over: 'siu',
  unit_change: 'siu',
  unit_event: 'si', // append-only
  unit_name: 'si', // append-only
  standing_carrier: 'si',
  unit_launch: 'siu',
  launch_measure: 'siu',
  sent_offer: 'siu',
  received_offer: 'siu',
  office_standing: 'siu',
  office_state: 'siu',
  reminder: 'siu',
  reminder_call: 'siu',
  outgoing_mail: 'siu',
  office_day: 'siu',
  mail_address: 'siud',
  calendar_feed: 'siud',
  account: 'siud',
  account_credential: 'siud',
  account_session: 'siud',
  account_verification: 'siud',
  account_two_factor: 'siud',
  account_office: 'siud',
  account_device: 'siud',
  account_sign_in: 'sid',
  account_used_code: 'sid',
  sign_in_limit: 'siud',
  schema_migration: '',
}

const letters = { select: 's', insert: 'i', update: 'u', delete: 'd', truncate: 't', references: 'r', trigger: 'g' }

/** Where the program's privileges differ from the table above. */
export async function privilegeBreaches(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; held: string[] }>(
    `select c.relname as name, array(select p from unnest($2::text[]) p where has_table_privilege($1, c.oid, p)) as held
     from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`,
    [appRole, Object.keys(letters)],
  )
  return rows.flatMap(({ name, held }) => {
    const has = held.map((privilege) => letters[privilege as keyof typeof letters]).join('')
    const wanted = privileges[name]
    if (wanted === undefined) return [`${name} is not in the table of privileges (the program has: ${has})`]
    return has === wanted ? [] : [`${name}: the program has ${has || 'nothing'}, expected ${wanted || 'nothing'}`]
  })
}

/** What the program's role is or owns that it must not. */
export async function roleBreaches(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ what: string }>(
    `select 'is ' || kind as what from pg_roles, unnest(array['superuser', 'bypassrls', 'createdb', 'createrole', 'replication'],
        array[rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication]) u (kind, held) where rolname = $1 and held
     union all select 'is a member of ' || roleid::regrole from pg_auth_members where member = to_regrole($1)
     union all select 'owns ' || oid::regclass from pg_class where relowner = to_regrole($1)
     union all select 'owns ' || oid::regproc from pg_proc where proowner = to_regrole($1)
     union all select 'owns schema ' || nspname from pg_namespace where nspowner = to_regrole($1)
     union all select 'may create in schema ' || nspname from pg_namespace
       where nspname in ('public', 'app') and has_schema_privilege($1, oid, 'create')`,
    [appRole],
  )
  return rows.map(({ what }) => `${appRole} ${what}`)
}
