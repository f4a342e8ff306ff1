/**
 * Prints the steps of a unit's score card as a table an official can read; docs/score-workflow.md is its output.
 *   node scripts/print-score-workflow.mjs > docs/score-workflow.md
 */
import { movementText } from '../src/features/movement/movement.messages.ts'
import { cardActions, cardStates, cardTransitions } from '../src/features/scoring/card.ts'
import { scoringText } from '../src/features/scoring/scoring.messages.ts'

const { cardState, eventName } = scoringText.vi
const { roleName } = movementText.vi
const row = (cells) => `| ${cells.join(' | ')} |`
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)]
const people = (name) => cardTransitions[name].by.map((role) => roleName[role]).join('; ')

const conditions = {
  'score-self': 'đơn vị chỉ chấm cho chính mình',
  submit: 'mọi tiêu chí đã chấm hoặc không phát sinh; đơn vị chỉ gửi phiếu của mình',
  'take-back': 'chưa cơ quan nào thẩm định',
  appraise: 'cơ quan được giao thẩm định nhóm tiêu chí đó, không thẩm định chính mình; điểm khác tự chấm thì ghi lý do',
  lock: 'mọi tiêu chí đã có điểm thống nhất hoặc đã chốt',
}
const cell = (from, name) => {
  const { from: states, to } = cardTransitions[name]
  return states.includes(from) ? `→ ${cardState[to === 'same' ? from : to]} (${people(name)})` : '–'
}

process.stdout.write(
  [
    '# Phiếu chấm điểm của một đơn vị đi từng bước thế nào',
    '',
    'Bảng này do `node scripts/print-score-workflow.mjs` in ra từ chính quy tắc mà phần mềm chạy; không sửa bằng tay.',
    'Ô có dấu – là việc không làm được ở trạng thái đó. Vai không nêu trong ô thì không được làm.',
    '',
    '## Mỗi việc do ai làm, ở trạng thái nào',
    '',
    ...table(
      ['Trạng thái', ...cardActions.map((name) => eventName[name])],
      cardStates.map((from) => [cardState[from], ...cardActions.map((name) => cell(from, name))]),
    ),
    '',
    '## Điều kiện của mỗi việc',
    '',
    ...table(
      ['Việc', 'Ai làm', 'Điều kiện'],
      cardActions.map((name) => [
        eventName[name],
        people(name),
        conditions[name] ?? (cardTransitions[name].reason ? 'ghi lý do' : 'không'),
      ]),
    ),
    '',
  ].join('\n'),
)
