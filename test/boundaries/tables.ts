import { child, cooked, isTest, list, type Source, type SyntaxNode, textOf, walk } from './source.ts'

/** Whose each table is. A table that stands nowhere here has no owner, which is an error. */
export const owners: Record<string, readonly string[]> = {
  platform: ['tenant', 'audit_head', 'audit_entry', 'schema_migration'],
  access: [
    ...['membership', 'account', 'account_credential', 'account_session', 'account_verification'],
    ...['account_two_factor', 'account_office', 'account_device', 'sign_in_limit'],
    ...['account_sign_in', 'account_used_code'],
  ],
  unit: ['unit', 'unit_change', 'unit_event', 'unit_name'],
  plan: ['document', 'document_text', 'fact_decision', 'finding_override'],
  movement: [
    ...['movement', 'movement_event', 'plan', 'content_group', 'phase', 'milestone', 'named_movement', 'award_rule'],
    ...['readiness_note', 'review', 'amendment'],
  ],
  target: ['target', 'assignment', 'carry_over'],
  family: ['standing_carrier', 'unit_launch', 'launch_measure', 'sent_offer', 'received_offer'],
  task: ['task'],
  block: ['block', 'block_member', 'block_leader'],
  scoring: ['score_sheet', 'score_card', 'score_entry', 'score_event', 'score_ruling'],
  reminder: ['reminder', 'reminder_call', 'outgoing_mail', 'mail_address'],
  calendar: ['office_day', 'calendar_feed'],
  difficulty: ['difficulty', 'difficulty_event'],
  registration: [
    ...['registration', 'registration_version', 'registration_promise', 'registration_aim', 'registration_deadline'],
    ...['registration_import', 'registration_import_use', 'pledge', 'pledge_consent'],
  ],
  city: ['office_standing', 'office_state'],
  result: [
    ...['result_entry', 'result_cell', 'result_event', 'evidence', 'target_roll_up', 'period_lock', 'period_exception'],
  ],
}

/**
 * Reads across slices: the desk of the day, the search, who has not reported, the calendar and what reminds of every kind
 * of duty are views of everything. They never write what is another's.
 */
const readsAll = new Set(['worklist', 'search', 'reminder', 'calendar', 'missing'])

/**
 * Tables that a neighbour may read: offices are public names; the log is read by its own page; a list names the unit,
 * the phase and the movement of each row in one statement, joined by tenant and id, and a movement counts its parts.
 */
const shared: Record<string, readonly string[]> = {
  unit: ['access', 'target', 'task', 'difficulty', 'registration', 'result'],
  phase: ['task'],
  movement: ['task', 'target', 'difficulty', 'registration', 'result', 'scoring'],
  target: ['movement', 'difficulty', 'registration', 'result', 'scoring'],
  task: ['movement', 'difficulty'],
  tenant: ['access', 'setup', 'unit', 'movement', 'family', 'city'],
  audit_head: ['setup', 'audit-log'],
  audit_entry: ['audit-log'],
  assignment: ['difficulty', 'result', 'scoring'],
  result_cell: ['scoring', 'city'],
}

/** An office and the first link of its log are made together. */
const mayWrite: Record<string, readonly string[]> = { tenant: ['setup'], audit_head: ['setup'] }

export type Use = { table: string; writes: boolean }

/** Tables that migrations make. */
export function tablesMade(migrations: Iterable<string>): string[] {
  const made = [...migrations].flatMap((text) => [...text.matchAll(/^create table (?:if not exists )?(\w+)/gim)])
  return made.map(([, name = '']) => name).sort()
}

export function ownerOf(table: string, map = owners): string | null {
  return Object.entries(map).find(([, tables]) => tables.includes(table))?.[0] ?? null
}

const readers =
  /^(selectFrom|innerJoin|leftJoin|rightJoin|fullJoin|crossJoin|innerJoinLateral|leftJoinLateral|using|from)$/
const writers = /^(insertInto|updateTable|deleteFrom|replaceInto|mergeInto)$/

/** Tables that a file names, by the query builder or in SQL text. */
export function tablesUsed(source: Source, known: ReadonlySet<string>): Use[] {
  const found: Use[] = []
  const add = (name: string, writes: boolean) => {
    const [table = ''] = name.trim().split(/\s+/)
    if (known.has(table)) found.push({ table, writes })
  }
  walk(source.tree, (node) => {
    if (node.type === 'TaggedTemplateExpression') for (const use of inSql(sqlText(node))) add(use.table, use.writes)
    const verb = child(child(node, 'callee'), 'property')?.name
    if (node.type !== 'CallExpression' || typeof verb !== 'string') return
    const [first] = list(node, 'arguments')
    const names = first?.type === 'ArrayExpression' ? list(first, 'elements').map(textOf) : [textOf(first)]
    if (readers.test(verb)) for (const name of names) add(name ?? '', false)
    if (writers.test(verb)) for (const name of names) add(name ?? '', true)
  })
  return found
}

const sqlText = (node: SyntaxNode): string =>
  list(child(node, 'quasi') ?? node, 'quasis')
    .map(cooked)
    .join(' ? ')

function inSql(text: string): Use[] {
  return [...text.matchAll(/\b(from|join|into|update|truncate|table)\s+(?:only\s+)?(?:public\.)?"?(\w+)/gi)].map(
    ([, verb = '', table = '']) => ({ table, writes: !/from|join/i.test(verb) || /\bdelete\b/i.test(text) }),
  )
}

/** Slices that touch another's tables, tables without an owner, and tables owned but never made. */
export function tableBreaches(sources: readonly Source[], tables: readonly string[], map = owners): string[] {
  const known = new Set(tables)
  const orphans = tables.filter((table) => ownerOf(table, map) === null).map((table) => `table ${table} has no owner`)
  const taken = sources
    .filter(({ path }) => path.startsWith('src/features/') && !isTest(path))
    .flatMap((source) => {
      const slice = source.path.split('/')[2] ?? ''
      const foreign = tablesUsed(source, known).filter((use) => !mayTouch(slice, use, map))
      return [
        ...new Set(
          foreign.map(
            ({ table, writes }) => `${source.path} ${writes ? 'writes' : 'reads'} ${table} of ${ownerOf(table, map)}`,
          ),
        ),
      ]
    })
  return [...orphans, ...taken]
}

function mayTouch(slice: string, { table, writes }: Use, map: typeof owners): boolean {
  if (ownerOf(table, map) === slice) return true
  if (writes) return mayWrite[table]?.includes(slice) === true
  return shared[table]?.includes(slice) === true || readsAll.has(slice)
}
