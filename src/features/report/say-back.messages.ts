import { messages } from '#web/i18n.ts'

/** What was understood of a figure, said back. Figures come formatted. */
export const sayBackText = messages({
  vi: {
    ratio: (part: string, whole: string, percent: string) => `${part} trên ${whole}, bằng ${percent}.`,
    value: (figure: string) => `Hiểu là ${figure}.`,
    yes: 'Có.',
    no: 'Không.',
    more: (by: string) => `Tăng ${by} so với kỳ trước.`,
    less: (by: string) => `Giảm ${by} so với kỳ trước.`,
    same: 'Bằng kỳ trước.',
    required: (required: string) => `Yêu cầu ${required}`,
    reached: 'đã đạt.',
    needs: (by: string) => `cần thêm ${by}.`,
    over: (by: string) => `đang vượt ${by}.`,
    not: 'chưa đạt.',
    unchanged: (figure: string) => `Không thay đổi: ${figure}.`,
    notArisen: 'Chưa phát sinh trong kỳ.',
    missing: (reason: string) => `Chưa có số liệu: ${reason}`,
  },
  en: {
    ratio: (part: string, whole: string, percent: string) => `${part} of ${whole}, that is ${percent}.`,
    value: (figure: string) => `Understood as ${figure}.`,
    yes: 'Yes.',
    no: 'No.',
    more: (by: string) => `${by} more than last time.`,
    less: (by: string) => `${by} less than last time.`,
    same: 'As last time.',
    required: (required: string) => `Required ${required},`,
    reached: 'reached.',
    needs: (by: string) => `${by} more needed.`,
    over: (by: string) => `over by ${by}.`,
    not: 'not reached yet.',
    unchanged: (figure: string) => `Unchanged: ${figure}.`,
    notArisen: 'Not arisen in this period.',
    missing: (reason: string) => `No figure: ${reason}`,
  },
})
