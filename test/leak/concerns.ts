import { joinDifficulties } from '#features/difficulty/join-difficulties.command.ts'
import { moveDifficulty } from '#features/difficulty/move-difficulty.command.ts'
import { raiseDifficulty } from '#features/difficulty/raise-difficulty.command.ts'
import { newId } from '#platform/ids.ts'
import type { TestOffice } from './office.ts'

export type Concerns = { difficulty: string; otherDifficulty: string; joinedDifficulty: string }

/** Difficulties of an office: open ones, one answered, two joined. The office's own unit raised those that are asked for. */
export async function fillConcerns(office: TestOffice, target: string): Promise<Concerns> {
  const officer = office.as('officer')
  const { unitId } = officer.actor
  const raise = async (what: string) => {
    const typed = { unitId, subject: `target:${target}`, period: '2026-10', clientKey: newId() }
    return (await raiseDifficulty(officer, { ...typed, text: `${what} ${office.word}` })).difficultyId
  }
  const answered = await raise('Thiếu kinh phí')
  const person = `Người trả lời ${office.word}`
  await moveDifficulty(officer, {
    ...{ difficultyId: answered, version: 1, action: 'assign', unitId, person, dueOn: officer.today },
  })
  await moveDifficulty(officer, {
    ...{ difficultyId: answered, version: 2, action: 'answer', words: `Đã bố trí ${office.word}` },
  })
  const lead = await raise('Thiếu người')
  const joinedDifficulty = await raise('Cũng thiếu người')
  await joinDifficulties(officer, { difficultyIds: [lead, joinedDifficulty] })
  return { difficulty: await raise('Vướng thủ tục'), otherDifficulty: await raise('Thiếu mẫu'), joinedDifficulty }
}
