import { movementText } from '../../src/features/movement/movement.messages.ts'
import { movementActions, movementStatuses, transitions } from '../../src/features/movement/movement.ts'

const { status, action, roleName } = movementText.vi
const conditions = {
  'make-ready': 'mọi điều kiện phát động đã đạt hoặc có lý do',
  launch: 'mọi điều kiện phát động đã đạt hoặc có lý do, kiểm tra lại vào lúc phát động',
  start: 'đến ngày mở giai đoạn đầu; kế hoạch không chia giai đoạn thì đến ngày bắt đầu',
  close: 'đã qua ngày kết thúc',
  review: 'đã soạn báo cáo sơ kết; ban hành rồi thì không sửa nữa',
  'final-review': 'đã soạn báo cáo tổng kết; ban hành rồi thì không sửa nữa',
  propose: 'ghi lý do; mỗi lúc một đề nghị; chưa thay đổi gì cho đến khi được duyệt',
  withdraw: 'đề nghị chưa được duyệt',
  amend: 'chỉ tiêu còn giữ thì nguyên đơn vị phụ trách và số liệu; chỉ tiêu bị bỏ được ghi rõ bỏ theo kế hoạch nào',
  'sum-up': 'đã ban hành báo cáo tổng kết; chỉ tiêu chưa đạt còn hạn được chuyển tiếp',
}

/** A movement: docs/movement-workflow.md. */
export const workflow = {
  title: 'Một phong trào thi đua đi từng bước thế nào',
  command: 'node scripts/print-workflow.mjs',
  states: movementStatuses.map((code) => ({ code, label: status[code] })),
  actions: movementActions.map((code) => ({
    code,
    label: action[code],
    ...transitions[code],
    condition: conditions[code] ?? (transitions[code].reason ? 'ghi lý do' : 'không'),
  })),
  roleName,
}
