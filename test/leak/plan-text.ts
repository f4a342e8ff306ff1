/** A plan of our own in which every part that is kept carries the office's secret word. */
export function planText(word: string): string {
  return plan.replaceAll('{WORD}', word.toUpperCase()).replaceAll('{word}', word)
}

const plan = `ỦY BAN NHÂN DÂN
XÃ {WORD}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 31/KH-UBND

{word}, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua {word} năm 2026

Thực hiện Kế hoạch số 07/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh {word} về công tác thi đua, Ủy ban nhân dân xã ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Khuyến khích mỗi bản {word} nhận một việc khó và làm xong trong năm.

2. Yêu cầu

- 100% bản {word} ký giao ước thi đua trước ngày 28/02/2026.

II. ĐỐI TƯỢNG

Toàn thể cán bộ, Nhân dân {word}.

III. NỘI DUNG THI ĐUA

1. Chủ đề: “Đất {word} đổi mới, mỗi ngày một việc tốt”

2. Mục tiêu tổng quát

Giữ đất, giữ rừng {word}; thu nhập của người dân tăng đều và bền.

3. Các chỉ tiêu

a) Thu ngân sách {word} đạt 12.450 triệu đồng.

b) Tỷ lệ hộ nghèo {word} còn dưới 6,5%.

c) Giữ vững trật tự {word}.

4. Các phong trào thi đua

Tiếp tục thực hiện phong trào thi đua “Chung sức {word} xây dựng nông thôn mới”.

IV. THỜI GIAN THỰC HIỆN

Từ ngày 15/01/2026 đến hết ngày 31/12/2026, chia làm 02 đợt:

1. Đợt 1: từ ngày 15/01/2026 đến ngày 30/6/2026, thi đua trồng rừng {word}; sơ kết trong tháng 7 năm 2026.

2. Đợt 2: từ ngày 01/7/2026 đến ngày 31/12/2026, thi đua về đích {word}; tổng kết vào tháng 12 năm 2026.

V. KHEN THƯỞNG

- Chủ tịch Ủy ban nhân dân xã tặng Giấy khen cho 08 tập thể {word}.

VI. TỔ CHỨC THỰC HIỆN

1. Phòng Văn hóa {word}

- Theo dõi, đôn đốc các chỉ tiêu {word}; báo cáo Ủy ban nhân dân xã hằng quý.

2. Phòng Kinh tế {word}: Bố trí kinh phí khen thưởng {word}.

Trên đây là Kế hoạch phát động thi đua, yêu cầu các đơn vị thực hiện./.

Nơi nhận:
- UBND tỉnh;
- Các bản {word};
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lý Thị {word}
`
