import { createBlock } from '#features/block/manage-block.command.ts'
import { agreeToPledge } from '#features/registration/consent-to-pledge.command.ts'
import {
  confirmImport,
  makeTemplate,
  uploadRegistrations,
} from '#features/registration/import-registrations.command.ts'
import { keepPaper } from '#features/registration/keep-paper.command.ts'
import { register, setDeadline } from '#features/registration/register.command.ts'
import { createUnit } from '#features/unit/create-unit.command.ts'
import { inTransaction } from '#platform/context.ts'
import type { Services } from '#platform/http.ts'
import { newId } from '#platform/ids.ts'
import { writeWorkbook } from '#platform/spreadsheet.ts'
import { readWorkbook } from '#platform/spreadsheet-reader.ts'
import { draftMovement } from '../movement.ts'
import type { TestOffice } from './office.ts'

export type Promises = {
  /** A movement that takes registrations. */
  openMovement: string
  registration: string
  /** An uploaded list that has not been taken over. */
  registrationList: string
  /** A block, and its one member. */
  pledgeBlock: string
  pledgeUnit: string
}

/** What units of an office promise: one from paper with its photo, one from a list that was taken over. */
export async function fillPromises(services: Services, office: TestOffice): Promise<Promises> {
  const officer = office.as('officer')
  const openMovement = await draftMovement(officer)
  await inTransaction(officer, (tx) =>
    tx
      .updateTable('movement')
      .set({ status: 'launched', launched_on: officer.today })
      .where('tenant_id', '=', officer.tenantId)
      .where('id', '=', openMovement)
      .execute(),
  )
  await setDeadline(officer, { movementId: openMovement, closesOn: officer.today })
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const paper = await keepPaper(officer, services.files, new File([png], `phieu-${office.word}.png`))
  const promised = {
    movementId: openMovement,
    unitId: officer.actor.unitId,
    promises: [],
    basedOn: 0,
    way: 'paper' as const,
  }
  const { registrationId } = await register(officer, {
    ...{ ...promised, aims: [{ awardCode: 'TTLDTT', awardRuleId: null, recipients: null }], clientKey: newId(), paper },
    ...{ signatory: { name: `Người ký ${office.word}`, post: `Trưởng ${office.word}` }, signedOn: officer.today },
    note: `Ghi chú ${office.word}`,
  })
  const list = { name: `danh-sach-${office.word}.xlsx`, bytes: await filledList(office, openMovement) }
  const upload = () => uploadRegistrations(officer, services.files, { movementId: openMovement, ...list })
  await confirmImport(officer, services.files, { movementId: openMovement, importId: (await upload()).importId })
  return {
    openMovement,
    registration: registrationId,
    registrationList: (await upload()).importId,
    ...(await fillPledge(office, openMovement)),
  }
}

/** A block of one village that has registered for the movement and agreed to what it said. */
async function fillPledge(office: TestOffice, movementId: string) {
  const officer = office.as('officer')
  const named = (what: string) => `${what} ${office.word} ${newId().slice(-6)}`
  const village = { parentId: officer.actor.unitId, kind: 'village' as const, name: named('Thôn giao ước') }
  const { unitId } = await createUnit(officer, village)
  const block = { name: named('Khối giao ước'), validFrom: '2025-07-01', unitIds: [unitId] }
  const { blockId } = await createBlock(officer, block)
  const signatory = { name: `Người ký ${office.word}`, post: `Trưởng ${office.word}` }
  const aims = [{ awardCode: 'TVH', awardRuleId: null, recipients: null }]
  const paper = { promises: [], aims, note: null, basedOn: 0, clientKey: newId(), way: 'paper' as const }
  await register(officer, { movementId, unitId, ...paper, signatory, signedOn: officer.today })
  await agreeToPledge(officer, { blockId, movementId, unitId, signatory })
  return { pledgeBlock: blockId, pledgeUnit: unitId }
}

async function filledList(office: TestOffice, movementId: string): Promise<Uint8Array> {
  const { bytes } = await makeTemplate(office.as('officer'), movementId)
  const sheets = await readWorkbook(bytes)
  const rows = sheets[0]?.rows.slice(0, 2) ?? []
  const unit = sheets[1]?.rows[1]?.[0] ?? ''
  const wide = rows[0]?.length ?? 0
  const filled = [unit, `Người ký ${office.word}`, 'Trưởng thôn', '01/11/2026']
  const row = Array.from({ length: wide }, (_, at) => filled[at] ?? (at === wide - 2 ? 'TTLDTT' : null))
  return writeWorkbook([{ name: 'Đăng ký', rows: [rows[0] ?? [], row] }])
}
