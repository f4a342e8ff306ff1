/**
 * Prints the life of a movement as a table an official can read; docs/movement-workflow.md is its output.
 *   node scripts/print-workflow.mjs > docs/movement-workflow.md
 */
import { movementText } from '../src/features/movement/movement.messages.ts'
import { movementActions, movementStatuses, transitions } from '../src/features/movement/movement.ts'

const { status, action, roleName } = movementText.vi
const row = (cells) => `| ${cells.join(' | ')} |`
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)]

const conditions = {
  'make-ready': 'mọi điều kiện phát động đã đạt hoặc có lý do',
  launch: 'mọi điều kiện phát động đã đạt hoặc có lý do, kiểm tra lại vào lúc phát động',
  start: 'đến ngày mở giai đoạn đầu; kế hoạch không chia giai đoạn thì đến ngày bắt đầu',
  close: 'đã qua ngày kết thúc',
}
const conditionOf = (name) => conditions[name] ?? (transitions[name].reason ? 'ghi lý do' : 'không')
const cell = (from, name) => {
  const { from: states, to, by } = transitions[name]
  return states.includes(from) ? `→ ${status[to]} (${by.map((role) => roleName[role]).join('; ')})` : '–'
}

process.stdout.write(
  [
    '# Một phong trào thi đua đi từng bước thế nào',
    '',
    'Bảng này do `node scripts/print-workflow.mjs` in ra từ chính quy tắc mà phần mềm chạy; không sửa bằng tay.',
    'Ô có dấu – là việc không làm được ở trạng thái đó. Vai không nêu trong ô thì không được làm.',
    '',
    '## Mỗi việc do ai làm, ở trạng thái nào',
    '',
    ...table(
      ['Trạng thái', ...movementActions.map((name) => action[name])],
      movementStatuses.map((from) => [status[from], ...movementActions.map((name) => cell(from, name))]),
    ),
    '',
    '## Điều kiện của mỗi việc',
    '',
    ...table(
      ['Việc', 'Ai làm', 'Điều kiện'],
      movementActions.map((name) => [
        action[name],
        transitions[name].by.map((role) => roleName[role]).join('; '),
        conditionOf(name),
      ]),
    ),
    '',
  ].join('\n'),
)
