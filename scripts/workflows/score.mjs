import { movementText } from '../../src/features/movement/movement.messages.ts'
import { cardActions, cardStates, cardTransitions } from '../../src/features/scoring/card.ts'
import { scoringText } from '../../src/features/scoring/scoring.messages.ts'

const { cardState, eventName } = scoringText.vi
const conditions = {
  'score-self': 'đơn vị chỉ chấm cho chính mình',
  submit: 'mọi tiêu chí đã chấm hoặc không phát sinh; đơn vị chỉ gửi phiếu của mình',
  'take-back': 'chưa cơ quan nào thẩm định',
  appraise: 'cơ quan được giao thẩm định nhóm tiêu chí đó, không thẩm định chính mình; điểm khác tự chấm thì ghi lý do',
  lock: 'mọi tiêu chí đã có điểm thống nhất hoặc đã chốt',
}

/** The score card of one unit: docs/score-workflow.md. */
export const workflow = {
  title: 'Phiếu chấm điểm của một đơn vị đi từng bước thế nào',
  command: 'node scripts/print-workflow.mjs score',
  states: cardStates.map((code) => ({ code, label: cardState[code] })),
  actions: cardActions.map((code) => ({
    code,
    label: eventName[code],
    ...cardTransitions[code],
    condition: conditions[code] ?? (cardTransitions[code].reason ? 'ghi lý do' : 'không'),
  })),
  roleName: movementText.vi.roleName,
}
