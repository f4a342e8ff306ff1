import { messages } from '#web/i18n.ts'

/** Plans that came in, that were thrown away, and that came from elsewhere or twice. */
export const planListText = messages({
  vi: {
    noPlan: 'Chưa có kế hoạch nào',
    listHeading: ({ read, failed, going }: { read: number; failed: number; going: number }) =>
      [
        read > 0 ? `${read} kế hoạch chờ kiểm tra` : '',
        going > 0 ? `${going} tệp đang đọc` : '',
        failed > 0 ? `${failed} tệp không đọc được` : '',
      ]
        .filter(Boolean)
        .join(', ') || 'Không còn kế hoạch nào chờ kiểm tra',
    discard: 'Bỏ kế hoạch này',
    discardHint: 'Bỏ nhầm thì lấy lại được trong 30 ngày.',
    discarded: (name: string) => `Đã bỏ “${name}”.`,
    discardedList: (count: number) => `${count} kế hoạch đã bỏ, còn lấy lại được`,
    discardedBy: (name: string, at: string) => `${name} bỏ lúc ${at}`,
    restore: 'Lấy lại',
    restored: 'Đã lấy lại kế hoạch.',
    sameFile: 'Tệp này đã được đưa vào trước đây:',
    sameFileNext: 'Nếu là gửi trùng, bỏ bản này và làm tiếp ở bản trước.',
    elsewhere: (unit: string, office: string) =>
      `Văn bản này do ${unit} ban hành, không phải ${office}. Nếu đưa nhầm, hãy bỏ kế hoạch này.`,
    elsewhereNext: 'Nếu đọc nhầm tên, sửa mục “Cơ quan ban hành” ở bên.',
  },
  en: {
    noPlan: 'No plan yet',
    listHeading: ({ read, failed, going }) =>
      [
        read > 0 ? `${read} plans to be checked` : '',
        going > 0 ? `${going} files being read` : '',
        failed > 0 ? `${failed} files could not be read` : '',
      ]
        .filter(Boolean)
        .join(', ') || 'No plan waits to be checked',
    discard: 'Throw this plan away',
    discardHint: 'It can be taken back for 30 days.',
    discarded: (name: string) => `“${name}” was thrown away.`,
    discardedList: (count: number) => `${count} plans thrown away that can be taken back`,
    discardedBy: (name: string, at: string) => `thrown away by ${name} at ${at}`,
    restore: 'Take it back',
    restored: 'The plan was taken back.',
    sameFile: 'This file was handed in before:',
    sameFileNext: 'If it was sent twice, throw this one away and go on with the earlier one.',
    elsewhere: (unit: string, office: string) =>
      `This document was issued by ${unit}, not by ${office}. If it came in by mistake, throw it away.`,
    elsewhereNext: 'If the name was read wrongly, correct the issuing body among the facts.',
  },
})
