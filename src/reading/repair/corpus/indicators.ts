/** Phrases of targets: what is measured, in which units, against which bound, by when. `#` is any number. */
export const indicatorCorpus = `
thu ngân sách nhà nước | thu ngân sách nhà nước trên địa bàn
thu ngân sách trên địa bàn hằng năm tăng bình quân # trở lên | tổng thu ngân sách
chi ngân sách | thu nội địa | thu trong cân đối | thu trên địa bàn | cân đối ngân sách | ngân sách xã
nguồn ngân sách xã | ngân sách nhà nước
hằng năm tăng bình quân từ # trở lên | tăng bình quân # trở lên | tăng bình quân # | bình quân # năm
tăng trưởng bình quân | tăng từ # trở lên
tổng giá trị sản phẩm | tổng giá trị sản xuất | tổng giá trị sản phẩm trên địa bàn
giá trị sản phẩm trên # ha đất trồng trọt và nuôi trồng thủy sản
giá trị sản xuất nông nghiệp | giá trị tăng thêm | giá trị thu hoạch trên # ha đất canh tác | đất trồng trọt
nuôi trồng thủy sản
nông nghiệp - thủy sản tăng bình quân # | sản xuất công nghiệp - xây dựng tăng | công nghiệp - xây dựng
dịch vụ, thương mại | thương mại - dịch vụ
nông nghiệp, công nghiệp | sản xuất công nghiệp | tiểu thủ công nghiệp | chăn nuôi, trồng trọt | thủy sản
cây trồng, vật nuôi | năng suất lúa
vốn đầu tư | vốn đầu tư từ nguồn ngân sách | vốn đầu tư công | giải ngân vốn đầu tư công của xã đạt từ # trở lên
tỷ lệ giải ngân vốn đầu tư công
đạt từ # tỷ đồng | # tỷ đồng | # triệu đồng | # nghìn đồng | đạt từ # triệu đồng trở lên | triệu đồng/người/năm
triệu đồng/ha | tỷ đồng trở lên
đạt # trở lên | đạt từ # trở lên | đạt trên # | đạt tối thiểu # | đạt ít nhất # | đạt # | trên # | dưới #
không quá # | tối thiểu # | tối đa #
ít nhất # | có ít nhất # | # trở lên | # trở xuống | còn # | còn dưới # | giảm # | giảm còn # | giảm dưới # | tăng #
tăng trên # | tăng thêm #
đến năm # | đến năm # đạt | đến cuối năm # | đến hết năm # | đến năm # hình thành # khu công nghiệp
đến năm # hoàn thành | phấn đấu đến năm #
hình thành # khu công nghiệp | khu công nghiệp | cụm công nghiệp | lấp đầy các cụm công nghiệp
tỷ lệ lấp đầy các cụm công nghiệp đang hoạt động đạt #
đang hoạt động | doanh nghiệp đang hoạt động | # doanh nghiệp/ # dân | có ít nhất # doanh nghiệp
doanh nghiệp thành lập mới | hộ kinh doanh
thu nhập bình quân đầu người | thu nhập bình quân đầu người trên địa bàn xã đến năm # đạt trên # triệu đồng
thu nhập bình quân | thu nhập của người dân
không còn hộ nghèo | không còn hộ nghèo theo chuẩn nghèo đa chiều | chuẩn nghèo đa chiều | hộ nghèo | hộ cận nghèo
tỷ lệ hộ nghèo | giảm nghèo bền vững
thoát nghèo | tỷ lệ hộ cận nghèo còn # | hộ nghèo, hộ cận nghèo | hộ có hoàn cảnh khó khăn | an sinh xã hội
người có công | gia đình chính sách
gia đình văn hóa | chỉ tiêu gia đình văn hóa đạt từ # trở lên | danh hiệu gia đình văn hóa | thôn văn hóa
làng văn hóa | giữ vững danh hiệu làng văn hóa
tổ dân phố văn hóa | khu dân cư văn hóa | # / # thôn | # thôn | # tổ dân phố | # hộ | # người | # khu dân cư
danh hiệu thôn văn hóa | giữ vững danh hiệu
trường học trên địa bàn xã | trường đạt chuẩn quốc gia | tiêu chí trường đạt chuẩn quốc gia
đạt chuẩn quốc gia mức độ # | trường chuẩn quốc gia
duy trì và nâng chuẩn theo tiêu chí | duy trì và nâng cao chất lượng
các trường được trang bị ít nhất # phòng học thông minh | phòng học thông minh
được trang bị | trang thiết bị | mở rộng từ # đến # trường học | di chuyển, mở rộng | phòng học | phòng chức năng
phòng học, phòng chức năng
nhà đa năng | có ít nhất # nhà đa năng | cho mỗi cấp học | mầm non, tiểu học, trung học cơ sở | trường mầm non
trường tiểu học | trung học phổ thông
cơ sở vật chất | bảo đảm cơ sở vật chất | đảm bảo cơ sở vật chất phòng học | chức năng cho các trường học
phổ cập giáo dục | trẻ em đến trường
dân số tham gia bảo hiểm y tế | tỷ lệ dân số tham gia bảo hiểm y tế đạt # | bảo hiểm y tế | bảo hiểm xã hội
tỷ lệ người dân tham gia BHYT
lao động trong độ tuổi tham gia bảo hiểm xã hội | tỷ lệ lao động trong độ tuổi | độ tuổi lao động
bảo hiểm thất nghiệp | bảo hiểm xã hội tự nguyện
trạm y tế xã đạt chuẩn quốc gia | các trạm y tế | bộ tiêu chí quốc gia về y tế xã | theo bộ tiêu chí quốc gia
y tế cơ sở | cơ sở y tế | dự án đầu tư xây dựng
thu hút # dự án đầu tư | dự án đầu tư xây dựng cơ sở y tế có quy mô tối thiểu # giường bệnh | quy mô # giường bệnh
giường bệnh | bác sĩ | bệnh viện
quy mô tối thiểu | có quy mô | quy mô lớn | quy mô trên # ha | có diện tích # ha | diện tích gieo trồng | diện tích đất
hoàn thành nhiệm vụ xây dựng nông thôn mới nâng cao | xây dựng nông thôn mới | nông thôn mới nâng cao
nông thôn mới kiểu mẫu | xây dựng đô thị khi có đủ điều kiện
khi có đủ điều kiện | đủ điều kiện | đô thị văn minh | xã nông thôn mới | đạt chuẩn nông thôn mới
tiêu chí nông thôn mới | sản phẩm OCOP
dân số được sử dụng nước sạch | tỷ lệ dân số được sử dụng nước sạch đạt # | nước sạch | nước hợp vệ sinh
hộ dân sử dụng nước sạch
thu gom chất thải rắn sinh hoạt | tỷ lệ thu gom chất thải rắn | chất thải rắn sinh hoạt | thu gom, xử lý rác thải
phân loại rác thải tại nguồn | xử lý rác thải
giải quyết thủ tục hành chính đúng hạn | tỷ lệ giải quyết thủ tục hành chính đúng hạn đạt trên # | hồ sơ trực tuyến
tỷ lệ hồ sơ trực tuyến mức độ #
hồ sơ giải quyết đúng hạn | đúng hạn | trước hạn | quá hạn | trực tuyến mức độ # | dịch vụ công trực tuyến toàn trình
thanh toán trực tuyến
chỉ tiêu tuyển chọn và gọi công dân nhập ngũ | hoàn thành # chỉ tiêu tuyển quân | gọi công dân nhập ngũ
nghĩa vụ quân sự | nghĩa vụ công an nhân dân
tham gia nghĩa vụ công an nhân dân | tuyển chọn và gọi công dân | giao quân | dân quân tự vệ | huấn luyện dân quân
lực lượng dự bị động viên
giữ vững an ninh chính trị, trật tự an toàn xã hội | an ninh chính trị | trật tự an toàn xã hội | tỷ lệ phá án
phòng cháy, chữa cháy | tai nạn giao thông
lao động qua đào tạo | tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ đạt trên # | có bằng cấp, chứng chỉ
lao động có việc làm | tạo việc làm mới
giải quyết việc làm | lao động qua đào tạo đến năm # | tỷ lệ lao động qua đào tạo | đào tạo nghề | tỷ lệ thất nghiệp
xuất khẩu lao động
tỷ lệ | tỷ lệ đạt | tỷ lệ tăng dân số tự nhiên | tỷ lệ sinh | tỷ lệ trẻ em | tỷ lệ hộ dân | tỷ lệ che phủ
tỷ lệ cơ giới hóa | tỷ trọng | tốc độ tăng
suy dinh dưỡng | tiêm chủng mở rộng | khám sức khỏe định kỳ | chăm sóc sức khỏe nhân dân | tuổi thọ trung bình
sức khỏe sinh sản | mức sinh thay thế
chuyển đổi số | chính quyền số, kinh tế số, xã hội số | thanh toán không dùng tiền mặt | tài khoản định danh điện tử
chữ ký số | kinh tế số | định danh mức #
đường giao thông nông thôn | cứng hóa đường giao thông | chiếu sáng công cộng | kiên cố hóa kênh mương
hạ tầng giao thông | km đường | # km đường
trồng cây xanh | bảo vệ môi trường | vệ sinh môi trường | nghĩa trang | hỏa táng | nhà văn hóa thôn
khu thể thao thôn | thiết chế văn hóa
kết nạp đảng viên | kết nạp # đảng viên mới | tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ
# đảng viên hoàn thành tốt nhiệm vụ | chi bộ trực thuộc
giải quyết đơn thư khiếu nại, tố cáo | tiếp công dân | đơn thư | hòa giải thành | phổ biến giáo dục pháp luật
chỉ số cải cách hành chính
hoàn thành # kế hoạch | đạt # kế hoạch | đạt và vượt kế hoạch | bằng # so với cùng kỳ | so với cùng kỳ
tăng # so với năm # | dự toán giao | vượt dự toán
tổng vốn đầu tư toàn xã hội | thu từ đất | đấu giá quyền sử dụng đất | giải phóng mặt bằng
cấp giấy chứng nhận quyền sử dụng đất | quy hoạch chung
(1) thu | (2) hằng năm | hằng năm, tổng giá trị | hằng năm, tỷ lệ | hằng năm hoàn thành # | hằng năm, chỉ tiêu
hằng năm, phấn đấu | hằng năm, có
trong đó: nông nghiệp | trong đó: thu | trong đó có # | trong đó tỷ lệ | mỗi năm # | mỗi thôn # | mỗi xã #
mỗi đơn vị # | mỗi trường #
xây dựng # nhà văn hóa | xây dựng # công trình | sửa chữa # nhà | hỗ trợ # hộ | vận động # | tổ chức # lớp
tổ chức # hội nghị | # lượt người
# % | # ha | # m2 | # tấn | # kg | # sản phẩm | # mô hình | # dự án | # công trình | # lớp | # buổi | # tin, bài
# điểm | # tiêu chí | # trường
# phòng | # trạm | # nhà | # khu | # cụm | # cơ sở | # tập thể | # cá nhân | # đơn vị | # cơ quan | # chi bộ | # năm
# tháng | # ngày | # lần
`
