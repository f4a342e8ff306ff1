import { messages } from '#web/i18n.ts'

const wait = (seconds: number) => (seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`)
const waitEnglish = (seconds: number) => {
  const minutes = Math.ceil(seconds / 60)
  if (seconds < 60) return `${seconds} seconds`
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}

export const signInText = messages({
  vi: {
    title: 'Đăng nhập',
    userName: 'Tên đăng nhập',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    failed: 'Chưa đăng nhập được',
    missingName: 'Nhập tên đăng nhập',
    missingPassword: 'Nhập mật khẩu',
    wrong: (left: number) =>
      left > 0 ? `Tên hoặc mật khẩu chưa đúng, còn ${left} lần thử` : 'Tên hoặc mật khẩu chưa đúng',
    wrongHint: 'Tên hoặc mật khẩu chưa đúng. Xem phím Caps Lock và bộ gõ tiếng Việt.',
    slow: (seconds: number) => `Đã thử sai nhiều lần từ máy này. Đợi ${wait(seconds)} rồi thử lại`,
    forgotten: 'Quên mật khẩu?',
    forgottenAnswer: 'Người quản trị của cơ quan đặt lại được mật khẩu cho anh, chị.',
    sampleThere: 'Máy này đang có dữ liệu mẫu',
    sampleLead:
      'Chưa có tài khoản nào để đăng nhập bằng mật khẩu. Mở lại xã mẫu để xem tiếp; muốn thiết lập cho đơn vị mình thì xóa dữ liệu mẫu ở mục Tài khoản của tôi.',
    sampleOpen: 'Mở xã mẫu',
    forWhom: 'Dành cho ai?',
    staff: 'Cán bộ, công chức xã, phường; thành viên Hội đồng Thi đua - Khen thưởng',
    units: 'Trưởng thôn, tổ trưởng tổ dân phố, trường học, trạm y tế, doanh nghiệp',
    city: 'Sở Nội vụ, cơ quan thi đua, khen thưởng thành phố',
    codeTitle: 'Nhập mã xác thực',
    codeLead:
      'Mở ứng dụng xác thực trên điện thoại và nhập mã 6 số. Không có điện thoại bên mình thì nhập một mã dự phòng.',
    code: 'Mã 6 số hoặc mã dự phòng',
    codeSubmit: 'Xác nhận mã',
    codeMissing: 'Nhập mã xác thực',
    codeWrong: 'Mã chưa đúng hoặc đã hết hạn. Đợi mã mới trên điện thoại rồi nhập lại.',
    trustDevice: 'Không hỏi mã trên máy này trong 30 ngày',
    startAgain: 'Đăng nhập lại từ đầu',
    lockTitle: 'Phiên làm việc đang khóa',
    lockLead: (name: string) => `Phiên của ${name} khóa lại vì đã lâu không có ai dùng. Nhập mật khẩu để làm tiếp.`,
    unlock: 'Mở khóa',
    unlockWrong: 'Mật khẩu chưa đúng. Xem phím Caps Lock và bộ gõ tiếng Việt.',
    otherPerson: 'Đăng nhập người khác',
    noRoleTitle: 'Tài khoản chưa có vai trò nào',
    noRoleLead: (name: string) =>
      `${name} đã đăng nhập, nhưng hôm nay không giữ vai trò nào ở cơ quan nào. Liên hệ người quản trị của cơ quan để được giao vai trò.`,
    signOut: 'Đăng xuất',
  },
  en: {
    title: 'Sign in',
    userName: 'User name',
    password: 'Password',
    submit: 'Sign in',
    failed: 'You are not signed in yet',
    missingName: 'Enter your user name',
    missingPassword: 'Enter your password',
    wrong: (left: number) =>
      left > 0 ? `The name or the password is not right, ${left} more tries` : 'The name or the password is not right',
    wrongHint: 'The name or the password is not right. Check Caps Lock and the Vietnamese keyboard.',
    slow: (seconds: number) => `Too many wrong attempts from this computer. Wait ${waitEnglish(seconds)} and try again`,
    forgotten: 'Forgotten your password?',
    forgottenAnswer: 'The administrator of your office can set a new one for you.',
    sampleThere: 'This computer holds sample data',
    sampleLead:
      'There is no account to sign in to with a password. Open the sample commune again; to set up your own office, delete the sample data under My account.',
    sampleOpen: 'Open the sample commune',
    forWhom: 'For whom?',
    staff: 'Staff of the commune or ward; members of the emulation council',
    units: 'Heads of villages and neighbourhoods, schools, health stations, companies',
    city: 'The Department of Home Affairs and the city’s emulation office',
    codeTitle: 'Enter the code',
    codeLead: 'Open the authenticator on your phone and enter its 6 digits. Without the phone, enter a recovery code.',
    code: '6-digit code or recovery code',
    codeSubmit: 'Confirm the code',
    codeMissing: 'Enter the code',
    codeWrong: 'The code is not right or has expired. Wait for a new one on the phone and enter it.',
    trustDevice: 'Do not ask for a code on this computer for 30 days',
    startAgain: 'Start signing in again',
    lockTitle: 'The session is locked',
    lockLead: (name: string) =>
      `${name}, it was locked because nobody used it for a while. Enter your password to go on.`,
    unlock: 'Unlock',
    unlockWrong: 'The password is not right. Check Caps Lock and the Vietnamese keyboard.',
    otherPerson: 'Sign in as someone else',
    noRoleTitle: 'This account has no role',
    noRoleLead: (name: string) =>
      `${name} is signed in but holds no role in any office today. Ask your office’s administrator to give you one.`,
    signOut: 'Sign out',
  },
})
