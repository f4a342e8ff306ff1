import { messages } from '#web/i18n.ts'

export const planRefusals = messages({
  vi: {
    'document-wrong-state': 'Kế hoạch này không còn ở bước kiểm tra. Tải lại trang để xem bước hiện tại.',
    'plan-facts-open': 'Còn dữ kiện chưa xem. Quay lại xem hết rồi mới lập phong trào.',
  },
  en: {
    'document-wrong-state': 'This plan is no longer being checked. Reload the page to see where it is.',
    'plan-facts-open': 'Some facts have not been seen. See them all, then make the movement.',
  },
})
