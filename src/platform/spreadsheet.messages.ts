import { messages } from '#web/i18n.ts'

type Limit = { limit: string | number }

/** Why a workbook is refused, and what to do about it. */
export const spreadsheetRefusals = messages({
  vi: {
    'spreadsheet-empty': 'Tệp này trống. Chọn lại tệp Excel đã điền.',
    'spreadsheet-too-large': ({ limit }: Limit) =>
      `Tệp lớn hơn ${limit} MB. Bỏ ảnh, trang tính thừa trong tệp, hoặc tải lại mẫu và dán số liệu vào.`,
    'spreadsheet-not-xlsx': 'Tệp này không phải Excel (.xlsx). Mở tệp bằng Excel, chọn Lưu thành và chọn loại .xlsx.',
    'spreadsheet-old-excel': 'Tệp này là Excel kiểu cũ (.xls). Mở bằng Excel, chọn Lưu thành và chọn loại .xlsx.',
    'spreadsheet-macros': 'Tệp có macro nên không nhận, để bảo đảm an toàn. Lưu lại thành loại .xlsx không có macro.',
    'spreadsheet-encrypted': 'Tệp được đặt mật khẩu. Bỏ mật khẩu trong Excel rồi chọn lại tệp.',
    'spreadsheet-unsafe': 'Tệp được nén hoặc dựng bất thường nên không nhận. Tải lại mẫu và dán số liệu vào.',
    'spreadsheet-damaged': 'Tệp bị hỏng, không đọc được. Mở lại bằng Excel, lưu thành tệp mới rồi chọn lại.',
    'spreadsheet-too-many-rows': ({ limit }: Limit) =>
      `Tệp có hơn ${limit} dòng. Xóa các dòng trống ở cuối, hoặc tách thành nhiều tệp.`,
  },
  en: {
    'spreadsheet-empty': 'This file is empty. Choose the Excel file you filled in.',
    'spreadsheet-too-large': ({ limit }: Limit) =>
      `The file is larger than ${limit} MB. Remove pictures and spare sheets, or paste the figures into a new template.`,
    'spreadsheet-not-xlsx': 'This is not an Excel file (.xlsx). Open it in Excel and save it as .xlsx.',
    'spreadsheet-old-excel': 'This is an old Excel file (.xls). Open it in Excel and save it as .xlsx.',
    'spreadsheet-macros': 'The file holds macros and is not taken, for safety. Save it as .xlsx without macros.',
    'spreadsheet-encrypted': 'The file has a password. Remove it in Excel and choose the file again.',
    'spreadsheet-unsafe': 'The file is packed or built in an unusual way and is not taken. Paste into a new template.',
    'spreadsheet-damaged': 'The file is damaged. Open it in Excel, save it as a new file and choose that.',
    'spreadsheet-too-many-rows': ({ limit }: Limit) =>
      `The file has more than ${limit} rows. Delete empty rows at its end, or split it.`,
  },
})
