import { formatDate } from '#web/format.ts'
import { messages } from '#web/i18n.ts'

/** The paper is written in Vietnamese whatever the language of the screen: it is an act of the office. */
const paper = {
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  issuer: 'ỦY BAN NHÂN DÂN',
  number: 'Số:',
  symbol: '/UBND-VHXH',
  about: (period: string) => `V/v đôn đốc nộp số liệu ${period}`,
  placeAndDate: (place: string, year: string) =>
    `${place}, ngày\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0tháng\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0năm ${year}`,
  to: 'Kính gửi:',
  opening: (period: string, dueOn: string, today: string) =>
    `Thực hiện chế độ báo cáo kết quả các phong trào thi đua, số liệu ${period} phải nộp chậm nhất ngày ${formatDate(dueOn)}. Qua theo dõi, đến ngày ${formatDate(today)}, các đơn vị sau đây chưa nộp đủ:`,
  openingOne: (period: string, dueOn: string, today: string) =>
    `Thực hiện chế độ báo cáo kết quả các phong trào thi đua, số liệu ${period} phải nộp chậm nhất ngày ${formatDate(dueOn)}. Qua theo dõi, đến ngày ${formatDate(today)}, đơn vị chưa nộp đủ các chỉ tiêu sau:`,
  owes: (count: number) => `còn ${count} chỉ tiêu:`,
  returned: 'đã trả lại để bổ sung',
  ofMovement: (name: string) => `${/^phong trào/i.test(name) ? name : `Phong trào “${name}”`}:`,
  asks: (whom: string, year: string) =>
    `Để kịp thời tổng hợp, Ủy ban nhân dân đề nghị ${whom} nêu trên nộp đủ số liệu còn thiếu trước ngày …/…/${year}; trường hợp có khó khăn, vướng mắc, phản ánh ngay với Phòng Văn hóa - Xã hội để được hướng dẫn.`,
  asksOne: (year: string) =>
    `Để kịp thời tổng hợp, Ủy ban nhân dân đề nghị đơn vị nộp đủ số liệu còn thiếu trước ngày …/…/${year}; trường hợp có khó khăn, vướng mắc, phản ánh ngay với Phòng Văn hóa - Xã hội để được hướng dẫn.`,
  heads: 'Thủ trưởng các cơ quan, đơn vị',
  villageHeads: 'Trưởng các thôn',
  neighbourhoodHeads: 'Tổ trưởng các tổ dân phố',
  ending: 'Đề nghị các đơn vị quan tâm thực hiện./.',
  endingOne: 'Đề nghị đơn vị quan tâm thực hiện./.',
  recipients: 'Nơi nhận:',
  asAbove: '- Như trên;',
  archive: '- Lưu: VT, VHXH.',
  inTheName: 'TM. ỦY BAN NHÂN DÂN',
} as const

export const letterText = messages({ vi: paper, en: paper })
