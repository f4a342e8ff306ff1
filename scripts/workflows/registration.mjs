import { registrationText } from '../../src/features/registration/registration.messages.ts'
import {
  registrationActions,
  registrationStates,
  registrationTransitions,
} from '../../src/features/registration/registration.ts'

const { state, action, role } = registrationText.vi

/** A unit's registration for a movement: docs/registration-workflow.md. */
export const workflow = {
  title: 'Một đăng ký thi đua đi thế nào',
  command: 'node scripts/print-workflow.mjs registration',
  states: registrationStates.map((code) => ({ code, label: state[code] })),
  actions: registrationActions.map((code) => ({
    code,
    label: action[code],
    ...registrationTransitions[code],
    condition:
      'phong trào đã phát động hoặc đang thực hiện; đơn vị làm đến hết hạn đăng ký, công chức vẫn nhập được phiếu giấy nộp muộn; mỗi lần là một bản mới, bản trước giữ nguyên',
  })),
  roleName: role,
}
