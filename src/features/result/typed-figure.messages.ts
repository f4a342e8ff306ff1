import { messages } from '#web/i18n.ts'

/** One sentence for each refusal of a typed figure; shown at the field. */
export const figureRefusals = messages({
  vi: {
    'figure-empty': 'Chưa có số liệu. Nhập con số, hoặc chọn “Chưa phát sinh”, “Chưa có số liệu” và ghi lý do.',
    'figure-word': 'Ô này chỉ nhận con số, ví dụ 12.350,5. Lời giải thích xin ghi vào ô ghi chú.',
    'figure-too-large': 'Con số quá lớn. Xin kiểm tra lại số chữ số và đơn vị tính.',
    'figure-yes-no': 'Chọn “Có” hoặc “Không”.',
    'count-negative': 'Số đếm không thể âm.',
    'numerator-over-denominator': 'Số lượng lớn hơn tổng số. Anh, chị xem lại hai con số.',
    'not-arisen':
      'Tổng số bằng 0 thì không tính được tỷ lệ. Nếu trong kỳ không có trường hợp nào, chọn “Chưa phát sinh”.',
  },
  en: {
    'figure-empty': 'There is no figure. Type one, or choose “Not arisen” or “No figure yet” with a reason.',
    'figure-word': 'This field takes a number only, for example 12,350.5. Explanations go into the note.',
    'figure-too-large': 'The number is too large. Check its digits and its unit.',
    'figure-yes-no': 'Choose “Yes” or “No”.',
    'count-negative': 'A count cannot be negative.',
    'numerator-over-denominator': 'The part is greater than the whole. Check both numbers.',
    'not-arisen': 'No share can be formed of a whole of 0. If nothing arose in this period, choose “Not arisen”.',
  },
})
