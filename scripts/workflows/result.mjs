import { movementText } from '../../src/features/movement/movement.messages.ts'
import { resultText } from '../../src/features/result/result.messages.ts'
import { resultActions, resultStates, resultTransitions } from '../../src/features/result/result.ts'

const { state, action } = resultText.vi
const conditions = {
  enter: 'kỳ chưa khóa; đơn vị chỉ nhập cho mình; không có số thì ghi lý do',
  submit: 'kỳ chưa khóa; mọi số liệu của báo cáo đã nhập',
  return: 'ghi lý do cho từng số liệu',
  'undo-accept': 'trong 10 phút, khi số liệu chưa thay đổi',
  correct: 'kỳ chưa khóa; ghi lý do; số cũ được giữ lại',
  waive: 'đơn vị hoặc việc được giao đã thôi trước khi hết kỳ',
  owe: 'đơn vị lại được giao chỉ tiêu trong kỳ đó',
}

/** One figure a unit owes: docs/result-workflow.md. */
export const workflow = {
  title: 'Một số liệu phải nộp đi từng bước thế nào',
  command: 'node scripts/print-workflow.mjs result',
  states: resultStates.map((code) => ({ code, label: state[code] })),
  actions: resultActions.map((code) => ({
    code,
    label: action[code],
    ...resultTransitions[code],
    condition: conditions[code] ?? 'không',
  })),
  roleName: movementText.vi.roleName,
}
