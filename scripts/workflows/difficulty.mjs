import { difficultyText } from '../../src/features/difficulty/difficulty.messages.ts'
import { difficultyActions, difficultyStates, difficultyTransitions } from '../../src/features/difficulty/difficulty.ts'

const { state, event, role } = difficultyText.vi
const conditions = {
  assign: 'ở khó khăn đã gộp thì áp dụng cho mọi khó khăn gộp vào đó',
  answer: 'ghi câu trả lời; ở khó khăn đã gộp thì áp dụng cho mọi khó khăn gộp vào đó',
  solve: 'mỗi đơn vị tự xác nhận; công chức làm hộ đơn vị dùng giấy',
  reopen: 'ghi điều cần hỏi lại',
  close: 'ghi lý do; ở khó khăn đã gộp thì áp dụng cho mọi khó khăn gộp vào đó',
}

/** One difficulty: docs/difficulty-workflow.md. */
export const workflow = {
  title: 'Một khó khăn được nêu và giải quyết thế nào',
  command: 'node scripts/print-workflow.mjs difficulty',
  states: difficultyStates.map((code) => ({ code, label: state[code] })),
  actions: difficultyActions.map((code) => ({
    code,
    label: event[code],
    ...difficultyTransitions[code],
    condition: conditions[code] ?? 'không',
  })),
  roleName: role,
}
