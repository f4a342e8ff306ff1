/**
 * Prints the life of a difficulty and of a registration as tables an official can read.
 *   node scripts/print-concern-workflows.mjs difficulty > docs/difficulty-workflow.md
 *   node scripts/print-concern-workflows.mjs registration > docs/registration-workflow.md
 */

import { difficultyText } from '../src/features/difficulty/difficulty.messages.ts'
import { difficultyActions, difficultyStates, difficultyTransitions } from '../src/features/difficulty/difficulty.ts'
import { registrationText } from '../src/features/registration/registration.messages.ts'
import {
  registrationActions,
  registrationStates,
  registrationTransitions,
} from '../src/features/registration/registration.ts'

const difficulty = {
  title: 'Một khó khăn được nêu và giải quyết thế nào',
  states: difficultyStates,
  actions: difficultyActions,
  transitions: difficultyTransitions,
  state: difficultyText.vi.state,
  action: difficultyText.vi.event,
  role: difficultyText.vi.role,
  notes: [
    'Đơn vị nêu cho chính mình; công chức nêu hộ đơn vị dùng giấy. Trả lời, hỏi lại, kết thúc phải ghi nội dung.',
    'Giao, trả lời, kết thúc ở khó khăn đã gộp thì áp dụng cho mọi khó khăn gộp vào đó; mỗi đơn vị tự xác nhận.',
  ],
}
const registration = {
  title: 'Một đăng ký thi đua đi thế nào',
  states: registrationStates,
  actions: registrationActions,
  transitions: registrationTransitions,
  state: registrationText.vi.state,
  action: registrationText.vi.action,
  role: registrationText.vi.role,
  notes: [
    'Chỉ khi phong trào đã phát động hoặc đang thực hiện. Đơn vị làm đến hết hạn đăng ký; công chức vẫn nhập được phiếu giấy nộp muộn, bản đó ghi là sau hạn.',
    'Mỗi lần là một bản mới; không bản nào bị sửa hay xóa. Đăng ký không phải điều kiện để được khen.',
  ],
}

const row = (cells) => `| ${cells.join(' | ')} |`
const which = process.argv[2] === 'registration' ? registration : difficulty
const { title, states, actions, transitions, state, action, role, notes } = which
const cell = (from, name) => {
  const rule = transitions[name]
  return rule.from.includes(from) ? `→ ${state[rule.to]} (${rule.by.map((who) => role[who]).join('; ')})` : '–'
}
const head = ['Trạng thái', ...actions.map((name) => action[name])]

process.stdout.write(
  [
    `# ${title}`,
    '',
    'Bảng này do `node scripts/print-concern-workflows.mjs` in ra từ chính quy tắc mà phần mềm chạy; không sửa bằng tay.',
    'Ô có dấu – là việc không làm được ở trạng thái đó. Ai không nêu trong ô thì không được làm.',
    '',
    row(head),
    row(head.map(() => '---')),
    ...states.map((from) => row([state[from], ...actions.map((name) => cell(from, name))])),
    '',
    ...notes,
    '',
  ].join('\n'),
)
