export class UsageError extends Error {
  override name = 'UsageError'
}

export const usage = `Cách dùng (usage):
  thidua plan read FILE… [--json] [--with-text]   đọc kế hoạch (read plans)
  thidua plan check FILE…                         nhận xét như một văn thư kỹ tính; mã thoát 1 khi có lỗi (findings; exit 1 on errors)
  thidua plan compare CẤP-TRÊN CỦA-MÌNH           cấp trên yêu cầu gì mà bản này thiếu; giữa hai bản: đổi gì (what the higher plan asks; what changed)
  thidua audit verify                             kiểm tra chuỗi nhật ký của mọi đơn vị (verify the audit chains)
  thidua account reset-password TÊN               đặt mật khẩu tạm cho một tài khoản (set a temporary password)
FILE: .docx .pdf .txt .png .jpg .tif; "-" là đầu vào chuẩn (standard input)
`
