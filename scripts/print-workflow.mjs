/**
 * Prints the life of a thing as a table an official can read; the files docs/*-workflow.md are its output.
 *   node scripts/print-workflow.mjs > docs/movement-workflow.md
 *   node scripts/print-workflow.mjs result > docs/result-workflow.md
 *   …and difficulty, registration, score
 * Each workflow is a module of scripts/workflows/: its states, its actions with the rule the program runs, its words.
 */
const { workflow } = await import(`./workflows/${process.argv[2] ?? 'movement'}.mjs`)
const { title, command, states, actions, roleName } = workflow
const row = (cells) => `| ${cells.join(' | ')} |`
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)]

const people = (by) => by.map((role) => roleName[role]).join('; ')
const labelOf = (code) => states.find((state) => state.code === code)?.label ?? code
const cell = (state, { from, to, by }) =>
  from.includes(state.code) ? `→ ${labelOf(to === 'same' ? state.code : to)} (${people(by)})` : '–'

process.stdout.write(
  [
    `# ${title}`,
    '',
    `Bảng này do \`${command}\` in ra từ chính quy tắc mà phần mềm chạy; không sửa bằng tay.`,
    'Ô có dấu – là việc không làm được ở trạng thái đó. Vai không nêu trong ô thì không được làm.',
    '',
    '## Mỗi việc do ai làm, ở trạng thái nào',
    '',
    ...table(
      ['Trạng thái', ...actions.map(({ label }) => label)],
      states.map((state) => [state.label, ...actions.map((action) => cell(state, action))]),
    ),
    '',
    '## Điều kiện của mỗi việc',
    '',
    ...table(
      ['Việc', 'Ai làm', 'Điều kiện'],
      actions.map(({ label, by, condition }) => [label, people(by), condition]),
    ),
    '',
  ].join('\n'),
)
