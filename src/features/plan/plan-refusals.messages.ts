import { messages } from '#web/i18n.ts'

export const planRefusals = messages({
  vi: {
    'document-wrong-state': 'Kế hoạch này không còn ở bước kiểm tra. Tải lại trang để xem bước hiện tại.',
    'plan-facts-open': 'Còn dữ kiện chưa xem. Quay lại xem hết rồi mới lập phong trào.',
    'document-not-discardable':
      'Chưa bỏ được kế hoạch này. Nếu đang đọc, dừng đọc trước; nếu đã lập phong trào, bỏ phong trào trước.',
    'document-gone': 'Không lấy lại được kế hoạch này. Kế hoạch đã bỏ chỉ lấy lại được trong 30 ngày.',
  },
  en: {
    'document-wrong-state': 'This plan is no longer being checked. Reload the page to see where it is.',
    'plan-facts-open': 'Some facts have not been seen. See them all, then make the movement.',
    'document-not-discardable':
      'This plan cannot be thrown away now. Stop its reading first, or drop the movement made of it.',
    'document-gone': 'This plan cannot be taken back. What was thrown away can be taken back for 30 days.',
  },
})
