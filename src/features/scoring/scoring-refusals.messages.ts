import { messages } from '#web/i18n.ts'

type Named = { name: string }
type Counted = { count: number; name: string }

export const scoringRefusals = messages({
  vi: {
    'score-wrong-state': 'Phiếu chấm điểm không còn ở bước này. Tải lại trang để xem bước hiện tại.',
    'score-sheet-replaced': ({ name }: Named) => `“${name}” chưa ban hành hoặc đã có bản thay thế nên không chấm được.`,
    'score-sheet-frozen': ({ name }: Named) => `“${name}” đã ban hành nên không sửa được. Hãy lập bản mới.`,
    'score-sheet-not-draft': 'Bảng chấm điểm không còn là dự thảo. Tải lại trang.',
    'score-sheet-not-published': 'Chỉ lập bản mới từ bảng chấm điểm đang áp dụng.',
    'score-sheet-has-draft': 'Đã có một bản mới đang soạn. Hãy sửa tiếp bản đó.',
    'score-sheet-unready': ({ count }: { count: number }) =>
      `Bảng chấm điểm còn ${count} chỗ phải sửa trước khi ban hành. Xem danh sách ở trang sửa.`,
    'score-block-empty': ({ name }: Named) => `${name} phải có ít nhất hai đơn vị thì mới chấm điểm, xếp hạng được.`,
    'score-incomplete': ({ count, name }: Counted) =>
      `Còn ${count} tiêu chí chưa chấm, trước hết là “${name}”. Chấm đủ hoặc chọn “Không phát sinh nhiệm vụ này” rồi gửi.`,
    'score-undecided': ({ count, name }: Counted) =>
      `Còn ${count} tiêu chí chưa có điểm thẩm định thống nhất, trước hết là “${name}”. Thẩm định hoặc chốt điểm rồi khóa.`,
    'score-being-appraised': 'Phiếu đã được thẩm định nên không rút được. Đề nghị công chức trả lại.',
    'score-wrong-mark': ({ name }: Named) => `Chưa chấm được “${name}”: thiếu số liệu hoặc số liệu không đúng loại.`,
    'score-reason-missing': ({ name }: Named) => `Điểm của “${name}” khác điểm tự chấm. Hãy ghi lý do.`,
    'score-ruling-value': 'Ghi đủ kết quả cho từng đơn vị: số phiếu là số nguyên, tỷ lệ nữ từ 0 đến 100.',
    'score-ruling-locked': 'Chỉ bình xét giữa các đơn vị đã khóa điểm.',
  },
  en: {
    'score-wrong-state': 'The card is no longer at this step. Load the page again to see where it is.',
    'score-sheet-replaced': ({ name }: Named) =>
      `“${name}” is not published or has been replaced, so nothing can be scored.`,
    'score-sheet-frozen': ({ name }: Named) => `“${name}” is published and cannot be edited. Begin a new edition.`,
    'score-sheet-not-draft': 'The score sheet is no longer a draft. Load the page again.',
    'score-sheet-not-published': 'A new edition is begun from the sheet in use.',
    'score-sheet-has-draft': 'A new edition is being drafted already. Go on with that one.',
    'score-sheet-unready': ({ count }: { count: number }) =>
      `The score sheet has ${count} points to put right before it can be published. They are listed on its edit page.`,
    'score-block-empty': ({ name }: Named) => `${name} must have at least two units to be scored and ranked.`,
    'score-incomplete': ({ count, name }: Counted) =>
      `${count} criteria are still to score, first of all “${name}”. Score them or tick “This duty did not arise”.`,
    'score-undecided': ({ count, name }: Counted) =>
      `${count} criteria have no agreed appraisal, first of all “${name}”. Appraise or settle them, then lock.`,
    'score-being-appraised': 'The card is being appraised and cannot be taken back. Ask the officer to return it.',
    'score-wrong-mark': ({ name }: Named) => `“${name}” cannot be scored: a figure is missing or of the wrong kind.`,
    'score-reason-missing': ({ name }: Named) => `The points of “${name}” differ from the self-score. Give the reason.`,
    'score-ruling-value': 'Give the outcome for each unit: votes are whole numbers, shares of women from 0 to 100.',
    'score-ruling-locked': 'Only units whose scores are locked can be voted on.',
  },
})
