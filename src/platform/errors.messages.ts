import { messages } from '#web/i18n.ts'

/** What happened and what to do next, for refusals that any slice can meet. */
export const refusalText = messages({
  vi: {
    'not-found': 'Không tìm thấy trang hoặc mục này. Có thể địa chỉ đã sai, hoặc mục thuộc đơn vị khác.',
    forbidden:
      'Vai trò hiện tại của anh, chị không làm được việc này. Đổi vai trò ở góc trên, hoặc nhờ người phụ trách.',
    conflict: 'Vừa có người khác sửa mục này. Mở lại trang để xem bản mới, rồi làm lại phần của anh, chị.',
    'invalid-input': 'Có chỗ chưa hiểu được. Xem các ô được đánh dấu và sửa lại.',
    'too-large':
      'Tệp hoặc biểu mẫu lớn quá mức nhận được. Chọn tệp nhẹ hơn, hoặc chia ra gửi nhiều lần; chưa có gì được nhận.',
    busy: 'Nhiều người đang gửi tệp cùng lúc. Đợi một phút rồi gửi lại; tệp của anh, chị chưa được nhận.',
    'upload-stalled': 'Đường truyền bị ngắt giữa chừng. Kiểm tra mạng rồi gửi lại; tệp của anh, chị chưa được nhận.',
    'too-many-attempts': 'Anh, chị đã thử quá nhiều lần. Đợi vài phút rồi thử lại.',
    'database-away': 'Cơ sở dữ liệu đang khởi động lại. Đợi vài giây rồi tải lại trang; nội dung đã lưu vẫn còn.',
    unexpected: 'Phần mềm gặp lỗi. Nội dung đã lưu vẫn còn. Thử lại; nếu vẫn lỗi, báo người quản trị kèm mã dưới đây.',
  },
  en: {
    'not-found': 'This page or item was not found. The address may be wrong, or the item belongs to another office.',
    forbidden: 'Your present role cannot do this. Switch role at the top of the page, or ask the person in charge.',
    conflict: 'Someone else has just changed this. Open the page again to see the new version, then redo your part.',
    'invalid-input': 'Something could not be understood. See the marked fields and correct them.',
    'too-large':
      'The file or form is larger than can be taken. Choose a smaller file, or send it in parts; nothing was taken in.',
    busy: 'Many people are sending files at once. Wait a minute and send yours again; it was not taken in.',
    'upload-stalled': 'The connection broke off. Check the network and send the file again; it was not taken in.',
    'too-many-attempts': 'Too many attempts. Wait a few minutes and try again.',
    'database-away': 'The database is restarting. Wait a few seconds and reload; what was saved is kept.',
    unexpected:
      'The program met a fault. What was saved is kept. Try again; if it stays, tell the administrator the code below.',
  },
})
