import { fold } from '../fold.ts'

/**
 * The unit that a part of "Tổ chức thực hiện" speaks to, with offsets in that part's text. `dutiesAt` is
 * where its duties begin on the same line; `surely` is false for a name that only its place gives away.
 */
export type UnitName = {
  unit: string
  asked: boolean
  start: number
  end: number
  dutiesAt: number | null
  surely: boolean
}

const lead =
  /^(?:\*\s*)?(?:((?:kính )?đề nghị)\s*:?\s+|giao(?: cho)?\s+|(?:đối với|về phía)\s+|yêu cầu\s+|trách nhiệm (?:của|thuộc về)\s+|phân công\s+|căn cứ [^,;:]{3,110},\s+)/iu
// Small letters only: in a name the same words are written with capitals ("Phòng Tham mưu", "Vụ Tổ chức cán bộ").
const verbs = [
  'có trách nhiệm', 'có nhiệm vụ', 'chịu trách nhiệm', 'chủ trì', 'chủ động', 'tham mưu', 'phối hợp', 'quán triệt', 'triển khai',
  'xây dựng', 'hướng dẫn', 'theo dõi', 'cụ thể hóa', 'vận động', 'tuyên truyền', 'tham gia', 'căn cứ', 'chỉ đạo', 'tiếp tục',
  'tăng cường', 'đẩy mạnh', 'thực hiện', 'bố trí', 'đảm bảo', 'bảo đảm', 'phát động', 'kiểm tra', 'rà soát', 'thường xuyên',
  'tổng hợp', 'tập trung', 'xem xét', 'lựa chọn', 'đăng ký', 'kịp thời', 'định kỳ', 'phát huy', 'nghiên cứu',
  'định hướng', 'phụ trách', 'tiếp nhận', 'giám sát', 'trực tiếp', 'được giao', 'động viên', 'hằng năm', 'hàng năm', 'hằng quý',
  'hằng tháng', 'quan tâm', 'ưu tiên', 'thẩm định', 'cân đối', 'đưa tin', 'đưa nội dung', 'hưởng ứng', 'tích cực',
  'báo cáo', 'lập hồ sơ', 'đôn đốc', 'chuẩn bị', 'đề xuất', 'mở chuyên', 'đăng tải', 'nêu cao', 'gương mẫu', 'lồng ghép', 'ban hành',
  'chấm điểm', 'đánh giá', 'nhân rộng', 'phát hiện', 'biểu dương', 'tạo điều kiện', 'phân công', 'huy động', 'hỗ trợ',
  'duy trì', 'khai thác', 'vận hành', 'giải ngân', 'bám sát', 'chi trả', 'nghiêm túc', 'hoàn thành', 'phổ biến', 'giới thiệu', 'phản ánh',
  'ký kết', 'đảm nhận', 'thành lập', 'bình xét', 'sơ kết', 'tổng kết', 'làm tốt', 'làm đầu mối', 'là đầu mối', 'là cơ quan', 'sẵn sàng',
  'khuyến khích', 'cam kết', 'chấp hành', 'cập nhật', 'nắm bắt', 'nắm tình hình', 'xử lý', 'giải quyết', 'số hóa', 'dành thời lượng',
  'tăng thời lượng', 'giữ vững', 'giữ gìn', 'nâng cao', 'phấn đấu', 'kêu gọi', 'kiến nghị', 'trình Ủy ban', 'trình Chủ tịch', 'tiếp sóng',
  'mở lớp', 'mở rộng', 'mở các', 'mở đợt', 'mở hội', 'công khai', 'lập kế hoạch', 'lập dự toán', 'lập danh sách', 'tạo chuyển biến',
  'khẩn trương', 'đổi mới', 'phối kết hợp', 'cử cán bộ', 'cử người', 'gắn việc', 'gửi báo cáo', 'viết bài', 'chăm lo', 'đầu tư',
  'xét duyệt', 'đi đầu', 'lãnh đạo(?= \\p{Lu}| thực hiện| tổ chức| triển khai| công tác| chính quyền)', 'linh hoạt', 'sử dụng', 'thu thập', 'ngăn chặn', 'phòng ngừa', 'đấu tranh', 'thông báo', 'đảm trách', 'quyết định',
  'rút kinh nghiệm', 'tự kiểm tra', 'theo chức năng', 'theo nhiệm vụ', 'trên cơ sở', 'thông qua', 'trong phạm vi', 'căn cứ vào', 'liên kết', 'cải cách', 'bồi dưỡng', 'nỗ lực', 'thiết thực', 'chỉ định',
] // biome-ignore format: a list of words
const verb = new RegExp(
  `\\s(?:(?<!(?:các|những|hai|ba|tổ chức) )(?:${verbs.join('|')}|tổ chức(?= (?:cho|ra quân|lễ|đăng|tập|sơ|tổng|vận|thăm|tuần|cam|huấn|diễn|rút|giao|phát|triển|thực|tuyên|các (?:phong|hoạt|hội)|quán|ký|kiểm|tốt|chấm|bình|hội nghị)))|(?<=các .{3,60})tổ chức(?= (?:phát động|triển khai|thực hiện|quán triệt)))(?![\\p{L}])`,
  'u',
)
const unit =
  /^(?:cac |tat ca |nhung |mot so |toan the )|(?:^|\s)(?:phong|ban|so|uy ban|ubnd|hoi dong|hdnd|van phong|trung tam|cong an|dang uy|chi bo|dang bo|truong|thu truong|hieu truong|giam doc|bi thu|chu tich|to truong|to|khoi|cum|doan|hoi|mttq|mat tran|lien doan|cong doan|tram|thon|xom|ap|ban|khu pho|to dan pho|co quan|don vi|doanh nghiep|thanh vien|bo phan|cong chuc|can bo|trung doi|ban chi huy|hop tac xa|dai|bao|chi cuc|cuc|bo|vien|nha|xa|phuong|huyen|nguoi dung dau|kho bac|ngan hang|benh vien|co so|thuong truc|ca nhan|tap the|lanh dao|giao vien|nhan vien|khoa|lop|tieu ban|chi hoi|ban giam hieu|cong ty|ke toan|van thu|phu trach|can su|nganh|hat|dien luc|bao hiem|toa an|thue|cong thong tin|don bien phong|dong chi|thanh tra|buu dien|vien thong|hai quan|chi nhanh|agribank|tieu doan|lu doan|trung doan|bo chi huy|bo tu lenh|tinh doan|thanh doan|xa doan|huyen doan|kiem lam|thu vien|bao tang|htx|ho gia dinh|nhan dan|uy ban kiem tra|vks|vksnd|tand|ccb|doi|lien minh|hiep hoi|cap uy|chu co so|quan su)(?=\s|$|[,;:])/
const notAUnit =
  /^(?:can cu|trong|de |khi |neu |ke hoach|phong trao|noi dung|thoi gian|kinh phi|khen thuong|che do|cong tac|viec |dinh ky|tren |to chuc thuc hien|muc |nhiem vu|giai phap|phuong thuc|tong ket|so ket|thong tin|bao cao)/
// "(cơ quan thường trực của Hội đồng …)" says what the unit is, not what it is called.
const aside = /\s*[-–,(]\s*(?:là\s+)?cơ quan thường trực.*$/iu
const longest = 230

/** `headsDuties`: duties follow on lines below, so that a line without a colon is the name alone. */
export function unitNameIn(text: string, headsDuties = false): UnitName | null {
  const folded = fold(text)
  const led = lead.exec(text)
  const start = led?.[0].length ?? 0
  const wholeLine = headsDuties && text.length < 130 && !/[:;]|[.]\s/.test(text)
  const end = wholeLine ? { at: text.length, dutiesAt: null } : nameEnd(text, folded, start)
  if (end === null || end.at - start < 3 || end.at - start > longest) return null
  const raw = text.slice(start, end.at)
  const unit = raw.replace(aside, '').replace(/[\s,;:.]+$/, '')
  const name = fold(unit)
  if (notAUnit.test(name) || unit === '') return null
  if (end.dutiesAt === null && !isUnit(name, unit) && !led) return null
  if (end.dutiesAt !== null && !isUnit(name, unit)) return null
  return {
    unit,
    asked: led?.[1] !== undefined,
    start,
    end: start + unit.length,
    dutiesAt: end.dutiesAt,
    surely: led !== null || isUnit(name, unit),
  }
}

/** "quỹ" is a fund and "quý" a quarter, so this one is told by its marks. */
const isUnit = (name: string, written = '') => unit.test(name) || /^Quỹ\s/u.test(written)

/** The colon, the verb of the first duty, or the whole of a line that is the name alone. */
function nameEnd(text: string, folded: string, start: number): { at: number; dutiesAt: number | null } | null {
  const rest = folded.slice(start)
  const colon = rest.search(/:(?=\s|$)/)
  const first = verb.exec(text.slice(start))
  const verbAt = first ? first.index + (first[0].length - first[0].trimStart().length) : -1
  if (
    colon > 0 &&
    colon <= longest &&
    (verbAt < 0 || verbAt > colon || colon - verbAt < 30 || isUnit(rest.slice(0, colon)))
  ) {
    const cut =
      verbAt > 0 && verbAt < colon && /^(?:co trach|chiu trach|co nhiem)/.test(rest.slice(verbAt)) ? verbAt : colon
    const after = text.slice(start + colon + 1).trim()
    return { at: start + cut, dutiesAt: after === '' ? null : start + colon + 1 }
  }
  if (verbAt > 0) return { at: start + verbAt, dutiesAt: start + verbAt }
  return rest.length <= longest ? { at: text.length, dutiesAt: null } : null
}
