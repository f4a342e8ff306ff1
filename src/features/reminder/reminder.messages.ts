import { formatDate, relativeDays } from '#web/format.ts'
import { messages } from '#web/i18n.ts'

/** What a notice speaks of; `subject` is the period in words for a report. */
export type NoticeFacts = {
  kind: 'task' | 'report' | 'review' | 'difficulty'
  subject: string
  /** Whose duty it is, where it is not the reader's own. */
  unit: string | null
  openCount: number | null
  dueOn: string
}

export type BatchFacts = { units: number; withoutAccount: number; skipped: number }

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

export const reminderText = messages({
  vi: {
    title: 'Nhắc việc',
    heading: (unread: number) => (unread > 0 ? `${unread} nhắc việc chưa đọc` : 'Anh, chị đã đọc hết nhắc việc'),
    emptyHeading: 'Chưa có nhắc việc nào',
    empty: 'Nhắc việc đến trước hạn 7 ngày, 1 ngày, đúng ngày, và khi đã trễ. Không nhắc ban đêm và ngày nghỉ.',
    markAll: 'Đánh dấu đã đọc tất cả',
    markOne: 'Đánh dấu đã đọc',
    open: 'Mở việc này',
    unread: 'Chưa đọc',
    list: 'Các nhắc việc',
    notice: ({ kind, subject, unit, openCount }: NoticeFacts) => {
      const whose = unit ? `${unit}: ` : ''
      if (kind === 'task') return `${whose}nhiệm vụ “${subject}”`.replace(/^n/, 'N')
      if (kind === 'review') return `Sơ kết, tổng kết phong trào “${subject}”`
      if (kind === 'difficulty') return `${whose}khó khăn chờ trả lời: “${subject}”`.replace(/^k/, 'K')
      return capital(`${whose}số liệu ${subject}, còn ${openCount} chỉ tiêu chưa nộp`)
    },
    due: (dueOn: string, today: string) => `Hạn ${formatDate(dueOn)}, ${relativeDays(dueOn, today, 'vi')}`,
    mailHeading: 'Nhận nhắc việc qua thư',
    mailLead: 'Để trống nếu không muốn nhận thư.',
    mailOff: 'Máy chủ chưa được cấu hình để gửi thư. Nhắc việc vẫn hiện ở đây và trong lịch.',
    feed: 'Đưa việc vào lịch điện thoại',
    mailLabel: 'Địa chỉ thư',
    mailSave: 'Lưu địa chỉ thư',
    mailSaved: 'Đã lưu địa chỉ thư.',
    mailInvalid: 'Địa chỉ thư chưa đúng. Ví dụ: ten@haiphong.gov.vn.',
    read: 'Đã đánh dấu đã đọc.',
    mailSubject: (count: number) => (count === 1 ? 'Nhắc việc thi đua' : `Nhắc việc thi đua: ${count} việc`),
    mailOpening: (name: string) => `${name} nhắc anh, chị các việc sau:`,
    mailEnding: 'Thư gửi tự động từ phần mềm Thi Đua. Muốn thôi nhận thư, xóa địa chỉ thư trong trang Nhắc việc.',
    callText: (period: string, due: string) =>
      `Đề nghị đơn vị nộp đủ số liệu ${period} (hạn ${due}). Nếu có vướng mắc, đề nghị phản ánh ngay trên phần mềm để được tháo gỡ.`,
  },
  en: {
    title: 'Reminders',
    heading: (unread: number) => (unread > 0 ? `${unread} unread reminders` : 'You have read all reminders'),
    emptyHeading: 'No reminders yet',
    empty:
      'Reminders come 7 days and 1 day before a due date, on the day, and once it is late. Never at night or on days off.',
    markAll: 'Mark all as read',
    markOne: 'Mark as read',
    open: 'Open it',
    unread: 'Unread',
    list: 'Reminders',
    notice: ({ kind, subject, unit, openCount }: NoticeFacts) => {
      const whose = unit ? `${unit}: ` : ''
      if (kind === 'task') return capital(`${whose}task “${subject}”`)
      if (kind === 'review') return `Review of the movement “${subject}”`
      if (kind === 'difficulty') return capital(`${whose}difficulty waiting for an answer: “${subject}”`)
      return capital(`${whose}figures for ${subject}, ${openCount} targets not reported`)
    },
    due: (dueOn: string, today: string) => `Due ${formatDate(dueOn)}, ${relativeDays(dueOn, today, 'en')}`,
    mailHeading: 'Reminders by mail',
    mailLead: 'Leave empty to get no mail.',
    mailOff: 'This server is not set up to send mail. Reminders still show here and in the calendar.',
    feed: 'Put my duties into my phone’s calendar',
    mailLabel: 'Mail address',
    mailSave: 'Save the mail address',
    mailSaved: 'The mail address is saved.',
    mailInvalid: 'This is not a mail address. Example: name@haiphong.gov.vn.',
    read: 'Marked as read.',
    mailSubject: (count: number) => (count === 1 ? 'Emulation reminder' : `Emulation reminders: ${count}`),
    mailOpening: (name: string) => `${name} reminds you of the following:`,
    mailEnding: 'Sent by the Thi Đua program. To stop these letters, remove your mail address on the page Reminders.',
    callText: (period: string, due: string) =>
      `Please report all figures for ${period} (due ${due}). If something stands in the way, please say so in the program so that it can be solved.`,
  },
})

export const reminderRefusals = messages({
  vi: {
    'no-unit-chosen': 'Chưa chọn đơn vị nào để nhắc. Anh, chị chọn ít nhất một đơn vị rồi nhắc lại.',
    'nothing-missing': 'Các đơn vị đã chọn đều đã nộp đủ, không cần nhắc.',
    'reminded-today':
      'Các đơn vị này đã được nhắc hôm nay. Mỗi đơn vị chỉ nhắc một lần trong ngày; nếu cần nhắc nữa, anh, chị đánh dấu “Vẫn nhắc”.',
    'reminder-shown': 'Nhắc việc đã đến người nhận nên không thu hồi được nữa.',
  },
  en: {
    'no-unit-chosen': 'No unit is chosen. Choose at least one unit and remind again.',
    'nothing-missing': 'The chosen units have reported everything; there is nothing to remind of.',
    'reminded-today':
      'These units were reminded today. A unit is reminded once a day; tick “Remind all the same” to do it again.',
    'reminder-shown': 'The reminder has reached its readers and can no longer be taken back.',
  },
})
