const underWay = `ỦY BAN NHÂN DÂN
XÃ AN BÌNH SƠN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/KH-UBND

An Bình Sơn, ngày {day} tháng 01 năm {year}

KẾ HOẠCH
Phát động phong trào thi đua “An Bình Sơn đổi mới, nghĩa tình” năm {year}

Căn cứ Kế hoạch số 03/KH-UBND ngày {cityDay}/01/{year} của Ủy ban nhân dân thành phố Đông Giang về công tác thi đua, khen thưởng năm {year}; Ủy ban nhân dân xã An Bình Sơn ban hành kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Động viên cán bộ, nhân dân trong xã hoàn thành các chỉ tiêu của năm; tìm ra cách làm hay để nhân rộng.
2. Yêu cầu
100% các đơn vị, thôn đăng ký và tổ chức hưởng ứng trước khi hết tháng 2.

II. CHỦ ĐỀ, MỤC TIÊU
1. Chủ đề: “Việc nhỏ làm ngay, việc khó làm chung”
2. Mục tiêu
Hoàn thành toàn bộ chỉ tiêu được giao, nâng thu nhập và chất lượng môi trường sống của người dân trong xã.

III. ĐỐI TƯỢNG THI ĐUA
Các cơ quan, đơn vị, trường học, thôn, doanh nghiệp, hộ gia đình và cá nhân trên địa bàn xã.

IV. NỘI DUNG VÀ CHỈ TIÊU THI ĐUA
1. Nội dung
- Thi đua phát triển kinh tế, tăng thu nhập
- Thi đua xây dựng nếp sống văn hóa, giữ gìn môi trường
- Thi đua cải cách hành chính, chuyển đổi số
2. Chỉ tiêu
(1) Thu ngân sách trên địa bàn đạt từ 4.250 triệu đồng trở lên.
(2) Thu nhập bình quân đầu người đạt ít nhất 78 triệu đồng/năm.
(3) Tỷ lệ hộ nghèo cuối năm {year} còn dưới 0,6%.
(4) Tỷ lệ người dân tham gia bảo hiểm y tế đạt 97% trở lên.
(5) Tỷ lệ hộ phân loại rác tại nguồn đạt từ 85% trở lên.
(6) Tỷ lệ hồ sơ giải quyết trực tuyến toàn trình đạt trên 80%.
(7) Tỷ lệ gia đình đạt chuẩn văn hóa đạt 94% trở lên.
(8) Không để xảy ra cháy lớn trên địa bàn.

V. CÁC GIAI ĐOẠN THỰC HIỆN
1. Quý I năm {year}
- Tổ chức lễ phát động và ký giao ước thi đua giữa các thôn.
- Các đơn vị đăng ký thi đua năm {year}.
2. Quý II năm {year}
- Ra quân cải tạo các điểm tập kết rác của mười thôn.
- Sơ kết phong trào thi đua vào cuối tháng 6 năm {year}.
3. Quý III năm {year}
- Kiểm tra chéo việc thực hiện giao ước giữa các thôn.
4. Quý IV năm {year}
- Họp Hội đồng Thi đua - Khen thưởng xã xét khen cuối năm.
- Tổng kết phong trào thi đua vào cuối năm {year}.

VI. THỜI GIAN THỰC HIỆN
Từ ngày {day}/01/{year} đến hết ngày 31/12/{year}.

VII. KHEN THƯỞNG
Chủ tịch Ủy ban nhân dân xã tặng Giấy khen cho các tập thể, hộ gia đình, cá nhân tiêu biểu; lựa chọn đề nghị Chủ tịch Ủy ban nhân dân thành phố tặng Bằng khen.

VIII. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
- Theo dõi, đôn đốc các chỉ tiêu về bảo hiểm y tế, hộ nghèo, gia đình văn hóa; tổng hợp báo cáo hằng quý.
- Chuẩn bị hồ sơ khen thưởng trình Hội đồng.
2. Phòng Kinh tế
- Chủ trì các chỉ tiêu thu ngân sách, thu nhập bình quân đầu người và phân loại rác tại nguồn.
- Bố trí kinh phí khen thưởng.
3. Trung tâm Phục vụ hành chính công
Chủ trì chỉ tiêu hồ sơ giải quyết trực tuyến toàn trình.
4. Công an xã
Chủ trì việc phòng cháy, không để xảy ra cháy lớn.
5. Trung tâm Dịch vụ sự nghiệp công
Tuyên truyền gương điển hình trên hệ thống truyền thanh, mỗi tháng ít nhất hai bài.
6. Các thôn
Vận động từng hộ tham gia; báo cáo Ủy ban nhân dân xã trước ngày 20 tháng cuối quý.
7. Đề nghị Ủy ban MTTQ Việt Nam xã
Phối hợp vận động và giám sát việc thực hiện giao ước.

Nơi nhận:
- UBND thành phố (để báo cáo);
- TT Đảng ủy, TT HĐND xã;
- Các đơn vị, các thôn;
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Quang Minh
`

const draft = `ỦY BAN NHÂN DÂN
XÃ AN BÌNH SƠN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số:      /KH-UBND

An Bình Sơn, ngày      tháng     năm {year}

KẾ HOẠCH
Phát động đợt thi đua cao điểm “Đường làng sạch, ngõ xóm sáng” đón xuân {next}

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Tạo khí thế mới trước năm mới; mỗi thôn có ít nhất một công trình do dân cùng làm.
2. Yêu cầu
100% các thôn ra quân trong tuần đầu của đợt thi đua.

II. CHỈ TIÊU
- Tỷ lệ đường thôn có điện chiếu sáng đạt trên 90% trở lên;
- Mỗi thôn trồng mới từ 50 đến 80 cây xanh;
- Giữ gìn an ninh trật tự trong dịp Tết.

III. THỜI GIAN THỰC HIỆN
Từ ngày 01/12/{year} đến ngày 31/01/{next}.

IV. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
Theo dõi, tổng hợp kết quả, báo cáo Ủy ban nhân dân xã.
4. Các thôn
Tổ chức ra quân, báo cáo kết quả trước ngày 05/02/{next}.

Nơi nhận:
- TT Đảng ủy, TT HĐND xã;
- Các thôn;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Quang Minh
`

const city = `ỦY BAN NHÂN DÂN
THÀNH PHỐ ĐÔNG GIANG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 03/KH-UBND

Đông Giang, ngày {cityDay} tháng 01 năm {year}

KẾ HOẠCH
Phát động phong trào thi đua “Đông Giang xanh, số và nghĩa tình” năm {year}

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Tập hợp sức người, sức của của các xã, phường để hoàn thành chỉ tiêu năm {year} của thành phố.
2. Yêu cầu
Mỗi xã, phường phát động phong trào của mình trước khi hết quý I.

II. CHỦ ĐỀ, MỤC TIÊU
1. Chủ đề: “Cùng làm, cùng giữ, cùng vui”
2. Mục tiêu
Đường phố và làng xóm sạch hơn, thủ tục nhanh hơn, không hộ nghèo nào bị bỏ lại.

III. ĐỐI TƯỢNG THI ĐUA
Các sở, ngành, xã, phường, doanh nghiệp và người dân thành phố.

IV. CHỈ TIÊU THI ĐUA
(1) Thu ngân sách trên địa bàn thành phố đạt từ 5.600 tỷ đồng trở lên.
(2) Tỷ lệ rác thải sinh hoạt được thu gom đạt trên 96%.
(3) Tỷ lệ hồ sơ giải quyết trực tuyến toàn trình đạt trên 80%.

V. THỜI GIAN THỰC HIỆN
Từ ngày {cityDay}/01/{year} đến hết ngày 31/12/{year}.

VI. KHEN THƯỞNG
Chủ tịch Ủy ban nhân dân thành phố tặng Bằng khen cho các tập thể, cá nhân tiêu biểu.

VII. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
Chủ trì chỉ tiêu hồ sơ giải quyết trực tuyến toàn trình; theo dõi, tổng hợp phong trào.
2. Sở Tài chính
Chủ trì chỉ tiêu thu ngân sách trên địa bàn thành phố.
3. Sở Nông nghiệp và Môi trường
Chủ trì chỉ tiêu rác thải sinh hoạt được thu gom.
4. Ủy ban nhân dân các xã, phường
Phát động phong trào, báo cáo Ủy ban nhân dân thành phố hằng quý.

Nơi nhận:
- Các sở, ngành;
- UBND các xã, phường;
- Lưu: VT, SNV.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Hữu Phước
`

/** The short plan of a commune that has only villages, or quarters, to ask. */
const short = `ỦY BAN NHÂN DÂN
{OFFICE}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: {number}/KH-UBND

{place}, ngày {day} tháng 01 năm {year}

KẾ HOẠCH
Phát động phong trào thi đua “{name}” năm {year}

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Mỗi hộ một việc tốt, mỗi xóm một nét đẹp.

II. CHỦ ĐỀ, MỤC TIÊU
1. Chủ đề: “{theme}”
2. Mục tiêu
Giữ nơi ở sạch sẽ và đưa các khoản chi hằng ngày của người dân lên môi trường số.

III. ĐỐI TƯỢNG THI ĐUA
Các cơ quan, hộ gia đình và cá nhân trên địa bàn.

IV. CHỈ TIÊU THI ĐUA
(1) Tỷ lệ hộ phân loại rác tại nguồn đạt từ {share}% trở lên.
(2) Tỷ lệ hộ thanh toán tiền điện không dùng tiền mặt đạt từ 90% trở lên.

V. THỜI GIAN THỰC HIỆN
Từ ngày {day}/01/{year} đến hết ngày 31/12/{year}.

VI. KHEN THƯỞNG
Chủ tịch Ủy ban nhân dân tặng Giấy khen cho các tập thể, hộ gia đình, cá nhân tiêu biểu.

VII. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
Theo dõi, tổng hợp kết quả.

Nơi nhận:
- UBND thành phố (để báo cáo);
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

{leader}
`

type ShortPlan = {
  number: string
  OFFICE: string
  place: string
  name: string
  theme: string
  share: string
  leader: string
}

const shortPlans: Record<'bach-lien' | 'phu-loc-ha', ShortPlan> = {
  'bach-lien': {
    ...{ number: '07', OFFICE: 'PHƯỜNG BẠCH LIÊN', place: 'Bạch Liên', leader: 'Tạ Đình Quế' },
    ...{ name: 'Bạch Liên ngõ sạch, phố xanh', theme: 'Sạch từ nhà ra ngõ', share: '80' },
  },
  'phu-loc-ha': {
    ...{ number: '09', OFFICE: 'XÃ PHÚ LỘC HẠ', place: 'Phú Lộc Hạ', leader: 'Cao Thị Nhàn' },
    ...{ name: 'Phú Lộc Hạ chung tay', theme: 'Nhà nhà cùng làm', share: '75' },
  },
}

export type SamplePlans = Record<'underWay' | 'draft' | 'city' | 'bach-lien' | 'phu-loc-ha', string>

/**
 * The papers of the sample, all invented: this year's plan of the commune, under way, the draft of one that still has to
 * be checked, the city's plan and those of the two other communes. Written as an office writes them, so that the program
 * reads them like any other. `days`: when in January the city and its communes begin, 1 to 31.
 */
export function samplePlans(year: number, days: { city: number; communes: number }): SamplePlans {
  const two = (day: number) => String(day).padStart(2, '0')
  const facts = { year: String(year), next: String(year + 1), day: two(days.communes), cityDay: two(days.city) }
  const filled = (text: string, more: Record<string, string> = {}) =>
    Object.entries({ ...facts, ...more }).reduce((all, [key, fact]) => all.replaceAll(`{${key}}`, fact), text)
  return {
    ...{ underWay: filled(underWay), draft: filled(draft), city: filled(city) },
    'bach-lien': filled(short, shortPlans['bach-lien']),
    'phu-loc-ha': filled(short, shortPlans['phu-loc-ha']),
  }
}
