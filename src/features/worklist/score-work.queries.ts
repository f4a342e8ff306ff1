import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import type { ScoreWaiting } from './score-work.ts'

/** Cards of the person's own unit that are not submitted, and sheets with cards that wait for this person's appraisal. */
export async function loadScoreWaiting(tx: Tx, ctx: Context): Promise<ScoreWaiting[]> {
  const { role } = ctx.actor
  const own = role === 'unit' ? await ownCards(tx, ctx) : []
  const appraised = ['leader', 'city', 'admin'].includes(role) ? [] : await appraisedSheets(tx, ctx)
  return [...own, ...appraised]
}

async function ownCards(tx: Tx, { tenantId, actor }: Context): Promise<ScoreWaiting[]> {
  const rows = await tx
    .selectFrom('score_card')
    .innerJoin('score_sheet', (join) =>
      join
        .onRef('score_sheet.tenant_id', '=', 'score_card.tenant_id')
        .onRef('score_sheet.id', '=', 'score_card.sheet_id'),
    )
    .select(['score_sheet.id', 'score_sheet.name', 'score_sheet.self_score_until'])
    .where('score_card.tenant_id', '=', tenantId)
    .where('score_sheet.tenant_id', '=', tenantId)
    .where('score_card.unit_id', '=', actor.unitId)
    .where('score_card.state', 'in', ['open', 'returned'])
    .where('score_sheet.state', '=', 'published')
    .orderBy('score_sheet.self_score_until')
    .execute()
  return rows.map(({ id, name, self_score_until }) => ({
    ...{ kind: 'score-self', sheetId: id, sheetName: name, unitId: actor.unitId, count: 1, due: self_score_until },
  }))
}

/** The officer sees every submitted card; another office those of groups it is named for and has not spoken on yet. */
async function appraisedSheets(tx: Tx, { tenantId, actor }: Context): Promise<ScoreWaiting[]> {
  const named = sql<boolean>`s.content @? (${`$.groups[*].appraisers[*] ? (@ == "${actor.unitId}")`})::jsonpath`
  const silent = sql<boolean>`not exists (select 1 from score_entry e where e.tenant_id = ${tenantId}
    and e.sheet_id = c.sheet_id and e.unit_id = c.unit_id and e.voice = 'appraisal' and e.office_id = ${actor.unitId}
    and e.sequence > coalesce((select max(o.sequence) from score_entry o where o.tenant_id = ${tenantId}
      and o.sheet_id = c.sheet_id and o.unit_id = c.unit_id and o.voice = 'self'), 0))`
  const rows = await tx
    .selectFrom('score_card as c')
    .innerJoin('score_sheet as s', (join) =>
      join.onRef('s.tenant_id', '=', 'c.tenant_id').onRef('s.id', '=', 'c.sheet_id'),
    )
    .select(['s.id', 's.name'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('c.tenant_id', '=', tenantId)
    .where('s.tenant_id', '=', tenantId)
    .where('c.state', '=', 'submitted')
    .where('s.state', '=', 'published')
    .$if(actor.role !== 'officer', (query) => query.where(named).where(silent).where('c.unit_id', '!=', actor.unitId))
    .groupBy(['s.id', 's.name'])
    .orderBy('s.name')
    .execute()
  return rows.map(({ id, name, count }) => ({
    ...{ kind: 'appraise-scores', sheetId: id, sheetName: name, unitId: null, count: Number(count), due: null },
  }))
}
