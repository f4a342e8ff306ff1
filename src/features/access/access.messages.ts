import { messages } from '#web/i18n.ts'

/** Names of roles and sections, which other slices' pages may show too. */
export const accessText = messages({
  vi: {
    nav: {
      city: { label: 'Toàn thành phố', short: 'Thành phố' },
      work: { label: 'Bàn làm việc', short: 'Việc' },
      reports: { label: 'Số liệu', short: 'Số liệu' },
      figures: { label: 'Số liệu, đôn đốc', short: 'Số liệu' },
      difficulties: { label: 'Khó khăn', short: 'Khó khăn' },
      calendar: { label: 'Lịch', short: 'Lịch' },
      blocks: { label: 'Cụm, khối', short: 'Cụm, khối' },
      movements: { label: 'Phong trào', short: 'Phong trào' },
      plans: { label: 'Kế hoạch', short: 'Kế hoạch' },
      units: { label: 'Đơn vị', short: 'Đơn vị' },
      accounts: { label: 'Tài khoản', short: 'Tài khoản' },
      audit: { label: 'Nhật ký', short: 'Nhật ký' },
    },
    roles: {
      officer: 'Công chức thi đua, khen thưởng',
      leader: 'Lãnh đạo',
      unit: 'Đơn vị',
      council: 'Hội đồng Thi đua - Khen thưởng',
      finance: 'Tài chính',
      publicity: 'Tuyên truyền',
      clerk: 'Văn thư',
      front: 'Mặt trận Tổ quốc',
      city: 'Thi đua thành phố',
      admin: 'Quản trị',
    },
  },
  en: {
    nav: {
      city: { label: 'Whole city', short: 'City' },
      work: { label: 'Worklist', short: 'Work' },
      reports: { label: 'Figures', short: 'Figures' },
      figures: { label: 'Figures, reminders', short: 'Figures' },
      difficulties: { label: 'Difficulties', short: 'Difficulties' },
      calendar: { label: 'Calendar', short: 'Calendar' },
      blocks: { label: 'Blocks', short: 'Blocks' },
      movements: { label: 'Movements', short: 'Movements' },
      plans: { label: 'Plans', short: 'Plans' },
      units: { label: 'Units', short: 'Units' },
      accounts: { label: 'Accounts', short: 'Accounts' },
      audit: { label: 'Audit log', short: 'Audit' },
    },
    roles: {
      officer: 'Emulation officer',
      leader: 'Leader',
      unit: 'Unit',
      council: 'Emulation council',
      finance: 'Finance',
      publicity: 'Publicity',
      clerk: 'Clerk',
      front: 'Fatherland Front',
      city: 'City emulation office',
      admin: 'Administrator',
    },
  },
})

export const accessRefusals = messages({
  vi: {
    'signed-out': 'Phiên làm việc đã hết. Đăng nhập lại rồi làm tiếp; nội dung đang nhập còn giữ trên máy này.',
    'session-locked': 'Phiên làm việc đang khóa. Mở khóa bằng mật khẩu rồi làm tiếp.',
    'other-person': 'Phần này do người khác giữ trên máy. Người ấy đăng nhập lại thì máy tự gửi.',
    'user-name-taken': 'Tên đăng nhập này đã có người dùng. Chọn tên khác.',
    'role-ends-before-start': 'Ngày thôi giữ vai trò phải từ ngày bắt đầu trở đi.',
    'role-held-already': 'Người này đang giữ vai trò ấy ở đơn vị ấy rồi. Xem danh sách vai trò bên dưới.',
    'user-name-invalid': 'Tên đăng nhập gồm chữ không dấu, số, dấu chấm, gạch nối; từ 3 đến 40 ký tự.',
    'account-elsewhere':
      'Người này còn làm việc ở cơ quan khác. Nhờ người vận hành máy chủ đặt lại mật khẩu bằng lệnh thidua account reset-password.',
    'last-admin': 'Đây là người quản trị cuối cùng. Giao vai trò quản trị cho người khác trước.',
  },
  en: {
    'signed-out': 'Your session has ended. Sign in again and go on; what you were typing is kept on this computer.',
    'session-locked': 'The session is locked. Unlock it with your password and go on.',
    'other-person': 'Someone else kept this on the device. It is sent when they sign in again.',
    'user-name-taken': 'This user name is taken. Choose another.',
    'role-ends-before-start': 'The role cannot end before it starts.',
    'role-held-already': 'This person holds that role in that unit already. See the list of roles below.',
    'user-name-invalid': 'A user name is 3 to 40 letters without marks, digits, dots or hyphens.',
    'account-elsewhere':
      'This person works in another office too. Whoever runs the server can reset the password with thidua account reset-password.',
    'last-admin': 'This is the last administrator. Give the role to someone else first.',
  },
})
