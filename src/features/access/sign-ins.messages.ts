import { messages } from '#web/i18n.ts'

export const signInsText = messages({
  vi: {
    title: 'Nhật ký đăng nhập',
    see: 'Xem nhật ký đăng nhập',
    heading: (refused: number) =>
      refused === 0 ? 'Bảy ngày qua không có lần đăng nhập sai' : `Bảy ngày qua có ${refused} lần đăng nhập sai`,
    lead: 'Ai đã vào, ai bị từ chối, lúc nào, từ đâu; 300 lần gần nhất, giữ trong nửa năm. Mật khẩu không bao giờ được ghi.',
    none: 'Chưa có lần đăng nhập nào.',
    at: 'Lúc',
    who: 'Tài khoản',
    outcome: 'Kết quả',
    from: 'Từ địa chỉ',
    device: 'Trình duyệt',
    outcomes: {
      in: 'Đã vào',
      'wrong-password': 'Sai mật khẩu',
      'wrong-code': 'Sai mã hai bước',
      'code-asked': 'Đúng mật khẩu, chờ mã hai bước',
      slowed: 'Sai nhiều lần, phải chờ mới được thử tiếp',
    },
  },
  en: {
    title: 'Sign-in log',
    see: 'See the sign-in log',
    heading: (refused: number) =>
      refused === 0 ? 'No failed sign-in in the last seven days' : `${refused} failed sign-ins in the last seven days`,
    lead: 'Who came in, who was refused, when and from where; the latest 300, kept for half a year. Passwords are never kept.',
    none: 'Nobody has signed in yet.',
    at: 'At',
    who: 'Account',
    outcome: 'Outcome',
    from: 'From address',
    device: 'Browser',
    outcomes: {
      in: 'Came in',
      'wrong-password': 'Wrong password',
      'wrong-code': 'Wrong code',
      'code-asked': 'Right password, code asked for',
      slowed: 'Wrong too often, has to wait',
    },
  },
})
