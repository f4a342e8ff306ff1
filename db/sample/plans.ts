const underWay = `ỦY BAN NHÂN DÂN
XÃ AN BÌNH SƠN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/KH-UBND

An Bình Sơn, ngày 08 tháng 01 năm {year}

KẾ HOẠCH
Phát động phong trào thi đua “An Bình Sơn đổi mới, nghĩa tình” năm {year}

Căn cứ Kế hoạch số 03/KH-UBND ngày 05/01/{year} của Ủy ban nhân dân thành phố Đông Giang về công tác thi đua, khen thưởng năm {year}; Ủy ban nhân dân xã An Bình Sơn ban hành kế hoạch như sau:

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
Từ ngày 08/01/{year} đến hết ngày 31/12/{year}.

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

/**
 * Two papers of the sample commune, all invented: this year's plan, under way, and the draft of a plan that still has
 * to be checked. Written as an office writes them, so that the program reads them like any other.
 */
export function samplePlans(year: number): { underWay: string; draft: string } {
  const filled = (text: string) => text.replaceAll('{year}', String(year)).replaceAll('{next}', String(year + 1))
  return { underWay: filled(underWay), draft: filled(draft) }
}
