import { messages } from '#web/i18n.ts'

export const pledgeText = messages({
  vi: {
    title: 'Giao ước thi đua',
    heading: (block: string, agreed: number, all: number) =>
      all === 0
        ? `${block} chưa có thành viên`
        : agreed === all
          ? `Cả ${all} đơn vị của ${block} đã đồng ý giao ước`
          : `${agreed} trên ${all} đơn vị của ${block} đã đồng ý giao ước`,
    signedHeading: (block: string) => `Giao ước thi đua của ${block} đã ký`,
    text: 'Các đơn vị dưới đây giao ước thực hiện những điều đã đăng ký.',
    unit: 'Đơn vị',
    promised: 'Nội dung giao ước',
    aimed: 'Phấn đấu',
    consent: 'Đồng ý',
    state: {
      'not-registered': 'Chưa đăng ký',
      waiting: 'Chưa đồng ý',
      agreed: 'Đã đồng ý',
      changed: 'Đăng ký đã đổi, cần đồng ý lại',
    },
    agree: 'Đồng ý giao ước',
    sign: 'Ký giao ước thay mặt khối',
    signHint: 'Trưởng khối ký khi mọi đơn vị đã đồng ý.',
    signed: (name: string, post: string, at: string) => `${name}, ${post}, ký lúc ${at}`,
    stale: 'Có đơn vị đổi đăng ký sau khi ký. Cần đồng ý lại và ký lại.',
    leader: (name: string) => `Trưởng khối: ${name}`,
    noLeader: 'Khối chưa có trưởng khối của năm nay',
    name: 'Người ký',
    post: 'Chức vụ',
    forUnit: 'Đơn vị (nhập hộ từ giấy)',
    print: 'In bằng lệnh In của trình duyệt: bản in là một tờ giao ước có chỗ ký của từng đơn vị.',
    signHere: 'Ký tên',
    done: { agree: 'Đã ghi đồng ý.', sign: 'Đã ký giao ước.' },
    ofBlock: (name: string) => `Giao ước của ${name}`,
  },
  en: {
    title: 'Pledge',
    heading: (block: string, agreed: number, all: number) =>
      all === 0 ? `${block} has no members` : `${agreed} of ${all} units of ${block} have agreed`,
    signedHeading: (block: string) => `The pledge of ${block} is signed`,
    text: 'The units below pledge to do what they have registered.',
    unit: 'Unit',
    promised: 'Promises',
    aimed: 'Aims',
    consent: 'Agreed',
    state: {
      'not-registered': 'Not registered',
      waiting: 'Not agreed',
      agreed: 'Agreed',
      changed: 'Registration changed, has to agree again',
    },
    agree: 'Agree to the pledge',
    sign: 'Sign for the block',
    signHint: 'The leader of the block signs when all have agreed.',
    signed: (name: string, post: string, at: string) => `${name}, ${post}, signed at ${at}`,
    stale: 'A unit changed its registration after the signature. Agree and sign again.',
    leader: (name: string) => `Leader of the block: ${name}`,
    noLeader: 'The block has no leader this year',
    name: 'Signed by',
    post: 'Post',
    forUnit: 'Unit (entered from paper)',
    print: 'Print with the browser: one sheet with a place for each unit to sign.',
    signHere: 'Signature',
    done: { agree: 'Agreed.', sign: 'Signed.' },
    ofBlock: (name: string) => `Pledge of ${name}`,
  },
})
