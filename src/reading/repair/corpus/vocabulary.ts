/** Everyday words of public life, so that a rarer syllable still has a neighbour it is known by. */
export const vocabularyCorpus = `
an cư | an dân | an khang | an lành | an nhàn | an ninh mạng | an tâm | an toàn | an toàn lao động
an toàn giao thông | anh dũng | anh em | anh hùng lao động | ảnh hưởng | áp dụng | áp lực | ao hồ | ấm no | ăn ở
âm thanh | ấn phẩm | ấp ủ
ba lần | bà con | bà mẹ Việt Nam anh hùng | bác bỏ | bài báo | bài học | bài viết | bãi bỏ | bãi rác | bám sát
bàn bạc | bàn giao | bản chất | bản sắc | bản tin | bản thân | bản vẽ | bảng điểm | bảng tổng hợp | bảng tin | bao phủ
bao trùm | báo chí | báo cáo | báo đài | bảo dưỡng | bảo hộ | bảo mật | bảo quản | bảo tàng | bảo trợ xã hội | bảo vệ
bão lụt | bạo lực gia đình | bằng chứng | bằng cấp | bằng tiền | băng rôn | bắt buộc | bắt đầu | bắt nguồn | bậc học
bất cập | bất động sản | bất thường | bầu cử | bền bỉ | bền chặt | bền vững | bến cảng | bến xe | bệnh dịch
bệnh nhân | bệnh viện | bí quyết | bị động | biên chế | biên giới | biên phòng | biến đổi khí hậu | biến động
biện luận | biểu diễn | biểu hiện | biểu tượng | bình đẳng | bình yên | bình ổn giá | bình thường | bò sữa
bỏ phiếu kín | bỏ sót | bóng đá | bóng chuyền | bổ ích | bổ nhiệm | bổ sung | bộ đội | bộ máy | bộ mặt | bộ môn
bộ phận | bồi dưỡng | bồi thường | bố trí | bổn phận | bờ biển | bờ kè | bún bánh | buổi sáng | buổi chiều | buôn bán
buôn lậu | bước đầu | bước ngoặt | bước tiến | bứt phá | bưu điện | bức xúc | bức tranh
ca dao | ca ngợi | ca múa nhạc | cá biển | cá nhân | các loại | các bên | cách mạng | cách làm | cách thức | cái mới
cải cách | cải tạo | cải thiện | cải tiến | cạm bẫy | cảm ơn | cảm nhận | cản trở | cán bộ chủ chốt | cạnh tranh
cảng biển | cảnh báo | cảnh giác | cảnh quan | cảnh sát | cao cấp | cao điểm | cao đẹp | cao quý | cao tuổi | cam kết
cam go | can thiệp | cắm trại | căn bản | căn cứ | căn cước công dân | căn hộ | cắt giảm | cắt cử | cẩm nang
cân bằng | cân đối | cân nhắc | cần cù | cần thiết | cận nghèo | cấp bách | cấp phát | cấp phép | cấp thiết | cấp độ
cập nhật | câu hỏi | câu lạc bộ | cầu đường | cầu cống | cầu nối | cây xanh | cây ăn quả | cây lúa | cấy lúa | chào cờ
chăm chỉ | chăm lo | chăm sóc | chăn nuôi gia súc | chặng đường | chặt chẽ | chấm điểm | chấm dứt | chậm trễ
chân chính | chân thành | chẩn đoán | chấn chỉnh | chấp hành | chấp nhận | chất liệu | chất vấn | chế biến
chế biến thủy sản | chế độ | chế tài | chế tạo | chi phí | chi tiết | chi trả | chỉ dẫn | chỉ đạo | chỉ rõ | chỉ số
chia làm | chia sẻ | chia thành | chiến dịch | chiến đấu | chiến lược | chiến sĩ | chiếm đoạt | chiếm tỷ lệ
chiều dài | chiều sâu | chiếu sáng | chính đáng | chính nghĩa | chính thức | chính sách | chỉnh đốn | chỉnh lý
chỉnh sửa | chịu trách nhiệm | cho phép | cho vay | cho thuê | chọn lọc | chọn cử | chống đỡ | chờ đợi | chợ dân sinh
chu đáo | chu kỳ | chu trình | chủ động | chủ hộ | chủ nhiệm | chủ quan | chủ thể | chủ tọa | chủ trương | chủ yếu
chủ đề | chuẩn bị | chuẩn hóa | chuẩn mực | chuẩn y | chúc mừng | chung cư | chung tay | chủng loại | chùm ảnh
chuyên cần | chuyên đề | chuyên gia | chuyên môn | chuyên nghiệp | chuyên sâu | chuyên trách | chuyển đổi
chuyển giao | chuyển hướng | chuyển nhượng | chuyển tải | chuyển tiếp | chữ viết | chưa cao | chưa đạt | chưa có
chứng kiến | chứng minh | chứng nhận | chứng thực | chứng từ | chứng cứ | chương trình mục tiêu quốc gia | chướng ngại
cổ động | cổ phần | cổ vũ | cố định | cố gắng | cổng chào | cống hiến | cống rãnh | công bằng | công bố | công cộng
công cụ | công cuộc | công dân | công đoàn | công đức | công ích | công khai | công lao | công lập | công nghệ
công nghệ cao | công nghệ thông tin | công nhận | công suất | công sức | công tâm | công tác xã hội | công tác cán bộ
công thương | công tích | công trạng | công trình thủy lợi | công trường | công ty | công ước | công vụ | công xã
cộng đồng | cộng tác viên | cơ cấu | cơ chế | cơ giới hóa | cơ hội | cơ khí | cơ quan | cơ sở dữ liệu | cởi mở
cờ hoa | cờ Tổ quốc | củ quả | của công | của riêng | cụm dân cư | cung cấp | cung ứng | cùng kỳ | củng cố | cuộc họp
cuộc sống | cuộc thi | cuộc vận động | cuối cùng | cuối quý | cuốn hút | cư trú | cử tri | cử tuyển | cực đoan
cửa hàng | cứng hóa | cứu hộ | cứu nạn | cứu trợ | cứu chữa | cường độ | cưỡng chế | cương lĩnh | cương quyết
cựu quân nhân
da cam | dã ngoại | dàn trải | dành cho | danh dự | danh mục | danh sách | danh tiếng | dạy học | dạy nghề | dài hạn
dám làm | dân cư | dân chủ | dân gian | dân lập | dân sinh | dân số | dân tộc | dân trí | dân vận | dân sự | dân phòng
dẫn chứng | dẫn dắt | dẫn đầu | dẫn đến | dâng hương | dấu ấn | dấu hiệu | di dân | di sản | di tích lịch sử
di tích lịch sử văn hóa | dịch bệnh | dịch tả lợn châu Phi | dịch vụ | diễn biến | diễn đàn | diễn ra | diễn tập
diện mạo | diện tích | dinh dưỡng | doanh thu | doanh trại | dòng chảy | dòng họ | dọn dẹp | dọn vệ sinh
dồn điền đổi thửa | dồn sức | dốc sức | dung lượng | dùng chung | dũng cảm | duy nhất | duy trì | duyệt | duyên hải
dư luận | dư nợ | dự án | dự báo | dự kiến | dự phòng | dự thảo | dự toán | dự trữ | dựa trên | dựa vào | dứt điểm
dừng lại | dựng nước | dựng xây | dược phẩm | dưỡng lão | dữ liệu | dữ liệu số
đa dạng | đa ngành | đa phương | đã có | đã được | đã qua | đài tưởng niệm | đài phát thanh | đại biểu | đại diện
đại dịch | đại hội | đại lý | đại học | đãi ngộ | đam mê | đàm phán | đảm đang | đảm nhiệm | đảm bảo | đánh bắt
đánh giá | đánh dấu | đảng viên | đào tạo | đạo đức | đạo lý | đáp án | đáp lại | đáp ứng | đạt chuẩn | đạt được
đạt giải | đạt kết quả | đạt loại tốt | đăng bạ | đăng ký | đăng tải | đắc lực | đặc biệt | đặc biệt khó khăn
đặc điểm | đặc sản | đặc sắc | đặc thù | đặc trưng | đắn đo | đặt hàng | đặt mục tiêu | đặt tên | đất canh tác
đất công | đất đai | đất nông nghiệp | đất ở | đất trồng | đất liền | đất nước | đầu mối | đầu nguồn | đầu ra
đầu tàu | đầu tiên | đầu tư | đầu tư xây dựng cơ bản | đấu giá | đấu thầu | đấu tranh | đậm đà | đập nước | đẩy lùi
đẩy nhanh | đẩy mạnh | đèn chiếu sáng | đèn đường | đê điều | đề án | đề bạt | đề cao | đề cử | đề cương | đề nghị
đề ra | đề tài | đề xuất | để lại | đền đáp | đền bù | đi đầu | đi đôi | đi kèm | đi lại | đi sâu | đi trước
đi vào nền nếp | đi vào thực chất | địa bàn | địa chỉ | địa chính | địa danh | địa giới | địa hình | địa phương
đích đến | đích danh | điểm nhấn | điểm nóng | điểm sáng | điểm tập kết | điểm yếu | điểm đến | điều chỉnh | điều động
điều hành | điều kiện | điều lệ | điều phối | điều tra | điều trị | điện lực | điện lưới | điện năng | điện tử
điền kinh | điển hình | định danh | định giá | định hướng | định kỳ | định lượng | định mức | đình chùa | đình trệ
đo đạc | đo đếm | đo lường | đoàn công tác | đoàn kết | đoàn kiểm tra | đoàn thanh tra | đoàn viên | đoạn đường
đón nhận | đón tiếp | đóng góp | đóng tàu | đóng vai trò | độc giả | độc hại | độc quyền | độc lập | đôi bên | đôi khi
đôn đốc | đối chiếu | đối diện | đối phó | đối tác | đối thoại | đối tượng | đối tượng chính sách | đối với | đổi mới
đổi thay | đội ngũ | đội sản xuất | đội tuyển | đông đảo | đông dân | đồng bằng | đồng bào | đồng bộ | đồng chí
đồng đều | đồng hành | đồng lòng | đồng ruộng | đồng thời | đồng thuận | đồng tình | đồng ý
đồng bào dân tộc thiểu số | động đất | động lực | động viên | động thái | đột biến | đột kích | đơn đề nghị | đơn giá
đơn giản hóa | đơn thuần | đơn vị | đời thường | đời sống | đợt cao điểm | đợt kiểm tra | đủ tiêu chuẩn | đủ năng lực
đùn đẩy | đúng đắn | đúng hướng | đúng lúc | đúng mức | đúng quy trình | đứng trước | đứng ra | đưa vào | đưa ra
đưa tin | đức tính | đường bộ | đường dây nóng | đường làng ngõ xóm | đường phố | đường sắt | đường thủy | được mùa
được việc
e ngại | em bé | êm ấm | gác lại | gánh vác | ga tàu | gạch đá | gạo ngon | gắn biển | gắn bó | gắn liền | gắng sức
gặp gỡ | gặp khó khăn | gặp mặt | gần dân | gần đây | gần gũi | gây dựng | gây ô nhiễm | gây quỹ | gây rối | ghi âm
ghi chép | ghi công | ghi danh | ghi hình | ghi nhận | ghi rõ | ghép nối | gia cầm | gia cố | gia đình | gia hạn
gia nhập | gia súc | gia súc, gia cầm | gia tăng | gia tộc | giá bán | giá cả | giá đất | giá thành | giá trị
già làng | giả mạo | giải đáp | giải pháp | giải phóng | giải quyết | giải thể | giải thích | giải thưởng | giải trình
giải tỏa | giám định | giám đốc | giám sát | giảm bớt | giảm nghèo | giảm nhẹ | giảm thiểu | giàn giáo | gian khổ
gian nan | gian lận thương mại | gian hàng | giảng dạy | giảng đường | giảng viên | giành giải | giao ban | giao dịch
giao lưu | giao nhận | giao phó | giao thông | giao thông nội đồng | giao thông vận tải | giáo án | giáo dục
giáo dục thường xuyên | giáo viên | giáo xứ | giàu đẹp | giàu mạnh | giấy phép | giấy tờ | giấy chứng nhận | gìn giữ
giỏi giang | giỏi việc nước, đảm việc nhà | giống cây trồng | giống lúa | giống vật nuôi | giới hạn | giới thiệu
giới tính | giới trẻ | giúp dân | giúp đỡ | giúp nhau | giữ chức vụ | giữ gìn | giữ gìn vệ sinh | giữ nguyên
giữ vai trò | giữa kỳ | góc nhìn | góp ý | góp vốn | góp sức | gò đống | gồm các | gốm sứ | gợi ý | gửi về | gương mẫu
gương sáng
hạ giá thành | hạ tầng | hạ tầng kỹ thuật | hạ lưu | hạch toán | hài hòa | hài lòng | hải quan | hải sản | hải đảo
hàng giả | hàng hóa | hàng ngày | hàng không | hàng loạt | hàng tiêu dùng | hàng tuần | hành chính | hành chính công
hành động | hành lang | hành trình | hành vi | hạn chế | hạn hán | hạn mức | hạnh phúc | hay làm | hăng hái | hăng say
hẳn hoi | hấp dẫn | hậu cần | hậu quả | hậu phương quân đội | hết lòng | hết sức | hệ quả | hệ số | hệ thống
hệ thống đê điều | hi sinh | hiểm họa | hiến đất | hiến kế | hiến máu tình nguyện | hiến pháp | hiện đại | hiện nay
hiện thực | hiện tượng | hiện trạng | hiệp đồng | hiệp hội | hiếu học | hiểu biết | hiểu rõ | hiệu quả | hiệu lực
hiệu suất | hiệu trưởng | hình ảnh | hình thành | hình thức | ho khan | hoa màu | hoa quả | hoa tươi | hòa bình
hòa giải | hòa nhập | hòa thuận | hóa chất | hóa đơn | hỏa hoạn | hoàn cảnh | hoàn thành | hoàn thiện | hoàn trả
hoàn chỉnh | hoãn lại | hoạch định | hoan nghênh | hoang hóa | hoạt động | hoạt bát | học bạ | học bổng | học hành
học hỏi | học kỳ | học nghề | học phí | học sinh | học tập | học viên | hỏi đáp | họp báo | họp mặt | họp thôn
hồ chứa | hồ nước | hồ sơ | hố rác | hỗ trợ | hộ chiếu | hộ khẩu | hộ tịch | hội chợ | hội diễn | hội đàm | hội đồng
hội họp | hội nghị | hội nhập | hội thảo | hội trường | hội tụ | hội viên | hồi âm | hồi hương | hôn nhân | hỗn hợp
hồng hào | hơn nữa | hợp đồng | hợp lý | hợp lực | hợp pháp | hợp tác | hợp tác quốc tế | hợp thành | huấn luyện
huy chương | huy động | huy hiệu đảng | huyết mạch | hùng mạnh | hủy bỏ | hư hỏng | hứa hẹn | hưng thịnh | hưởng lợi
hưởng lương | hưởng thụ | hương ước | hương ước, quy ước | hướng dẫn | hướng nghiệp | hướng tới | hướng về | hữu cơ
hữu ích | hữu nghị
ích lợi | ích nước lợi nhà | im lặng | in ấn | kế cận | kế hoạch | kế hoạch hóa | kế thừa | kế tiếp | kế toán | kẻ xấu
kê khai | kênh mương | kênh thông tin | kết hôn | kết hợp | kết luận | kết nạp | kết nghĩa | kết nối | kết quả
kết thúc | kết cấu | kêu gọi | khá giỏi | khá tốt | khai báo | khai mạc | khai sinh | khai thác | khai trương
khai giảng | khám chữa bệnh | khám, chữa bệnh | khám phá | khán giả | kháng chiến | khảo sát | khát vọng | khách hàng
khách mời | khách quan | khách sạn | khác biệt | khác nhau | khắc phục | khắc phục hậu quả | khẳng định | khăn quàng
khắp nơi | khẩn cấp | khẩn trương | khâu đột phá | khẩu hiệu | khen ngợi | khéo léo | khép kín | khí hậu | khí tượng
khí thải | khích lệ | khiếm khuyết | khiến cho | khiển trách | khiêm tốn | khiếu kiện | kho bạc | kho tàng | khó khăn
khoa học | khoa học kỹ thuật | khoán | khoản thu | khoảng cách | khoáng sản | khóa học | khóa họp | khói bụi | khô hạn
khổ cực | không chỉ | không gian | không khí | không gian mạng | khơi gợi | khơi thông | khơi thông dòng chảy
khởi công | khởi nghiệp | khởi động | khởi sắc | khớp nối | khu di tích | khu đô thị | khu phố | khu vực | khung giờ
khung năng lực | khủng hoảng | khuyến cáo | khuyến công | khuyến học, khuyến tài | khuyến khích | khuyến nông
khuyết tật | khử khuẩn
kích cầu | kích thích | kiểm dịch | kiểm điểm | kiểm kê | kiểm sát | kiểm soát | kiểm toán | kiểm tra | kiểm định
kiên cường | kiên định | kiên quyết | kiên trì | kiến nghị | kiến quốc | kiến thiết | kiến thức | kiến trúc
kiện toàn | kiểu mẫu | kinh doanh | kinh nghiệm | kinh phí | kinh tế | kinh tế biển | kinh tế trang trại | kính trọng
ký hợp đồng | ký kết | ký túc xá | kỳ họp | kỳ thi | kỳ vọng | kỷ luật | kỷ lục | kỷ niệm | kỷ cương | kỹ năng
kỹ năng sống | kỹ sư | kỹ thuật | kỹ thuật viên | ký ức | la hán | lá cờ đầu | lạc hậu | lạc quan | lãi suất | làm ăn
làm chủ | làm đẹp | làm giàu | làm mới | làm nông | làm rõ | làm theo | làm việc | lạm dụng | lạm phát | lan rộng
làng nghề | làng xóm | lành mạnh | lãnh thổ | lãnh đạo | lao động | lao động nữ | lãng phí | lắng nghe | lắp đặt
lắp camera an ninh | lặp lại | lâm nghiệp | lẫn nhau | lâu năm | lấn chiếm | lấy ý kiến | lấy phiếu | lập công
lập hồ sơ | lập nghiệp | lập trường | lây lan | lễ hội | lễ phát động | lễ kỷ niệm | lễ nghi | lịch công tác | lịch sử
lịch sự | lịch trình | liên danh | liên doanh | liên đoàn | liên hệ | liên hoan | liên kết | liên ngành | liên quan
liên thông | liên tiếp | liên tục | liền kề | liệt sĩ | linh hoạt | lĩnh vực | lo lắng | lòng dân | lòng tin
lòng yêu nước | loại bỏ | loại hình | loại trừ | lối sống | lồng ghép | lớn mạnh | lớp học | lớp tập huấn | lợi ích
lợi thế | lợi dụng | luân chuyển | luân phiên | luật gia | luật pháp | lũ lụt | lúa gạo | lúa xuân | lúa mùa
lực lượng | lực lượng chức năng | lực lượng nòng cốt | lũy kế | luyện tập | lưu giữ | lưu trữ | lưu thông | lưu ý
lương hưu | lương thực | lương tâm | lượng khách | lựa chọn | lừa đảo
ma túy | mã số | mã định danh | mạch nguồn | mang lại | mang tính | mạng lưới | mạng xã hội | mạng internet | mạnh dạn
mạnh mẽ | mạnh thường quân | may mặc | máy móc | máy tính | máy cày | mát mẻ | màu sắc | mắc bệnh | mặt bằng
mặt hàng | mặt khác | mặt nước | mặt trái | mâu thuẫn | mất an toàn | mất cân đối | mất mùa | mẫu mã | mẫu biểu
mật độ | mật thiết | mẹ và bé | miền núi | miền Nam | miền Bắc | miền biển | miễn giảm | miễn phí | miễn nhiệm
minh bạch | minh chứng | minh họa | mít tinh | mong muốn | mong đợi | mô hình | mô tả | mồ côi | môi giới | môi trường
mối quan hệ | mỗi người | mỗi nhà | mỗi người dân | mốc son | mộc mạc | mở đầu | mở đường | mở lớp | mở rộng | mở thêm
mới đây | mới mẻ | mời họp | mua bán | mua sắm | mục đích | mục tiêu | mùa màng | mùa vụ | mùa xuân | mũi nhọn
muôn vàn | mức độ | mức chi | mức đóng | mức hưởng | mức thưởng | mức sống | mừng thọ | mưa bão | mưa lũ | mưu sinh
mưu trí
nạn nhân | nam nữ | nam giới | năm học | năm qua | năm tháng | nắm bắt | nắm chắc | nắm vững | nắm tình hình
năng động | năng khiếu | năng lực | năng lượng | năng suất | năng lượng tái tạo | nặng nề | nâng cao | nâng cấp
nâng lên | nâng bậc | nâng đỡ | nấu ăn | nêu cao | nêu gương | nếp sống | nề nếp | nền nếp | nền tảng | nền kinh tế
nền văn hóa | ngày hội | ngày công | ngày nay | ngày càng | ngành nghề | ngành hàng | ngành giáo dục
ngành nông nghiệp | ngang bằng | ngã ba | ngã tư | ngăn chặn | ngăn ngừa | ngắn gọn | ngắn hạn | ngân hàng | ngân sách
nghe nói | nghề cá | nghề nghiệp | nghề truyền thống | nghệ nhân | nghệ thuật | nghệ sĩ | nghị lực | nghị quyết
nghị trường | nghĩa địa | nghĩa tình | nghĩa trang liệt sĩ | nghĩa vụ | nghiên cứu | nghiêm cấm | nghiêm chỉnh
nghiêm minh | nghiêm túc | nghiêm trọng | nghiệm thu | nghiệp vụ | nghỉ hưu | nghỉ lễ | nghỉ ngơi | nghìn lượt
ngõ xóm | ngoại giao | ngoại ngữ | ngoại thành | ngoài nước | ngoài giờ | ngoài ra | ngọn cờ | ngôi nhà | ngôn ngữ
ngộ độc thực phẩm | ngư dân | ngư nghiệp | người bệnh | người dân | người già | người khuyết tật | người lao động
người mẹ | người nông dân | người thân | người tiêu dùng | người trẻ | người có uy tín | người làm nghề | ngừng nghỉ
ngược lại | ngưỡng | nguy cơ | nguy hiểm | nguyên liệu | nguyên nhân | nguyên tắc | nguyên trạng | nguyện vọng
nguồn cung | nguồn gốc | nguồn lợi thủy sản | nguồn lực | nguồn thu | nguồn vốn | ngũ cốc
nhà đầu tư | nhà ở | nhà ở xã hội | nhà máy | nhà nông | nhà trẻ | nhà trường | nhà khoa học | nhà nước | nhà vệ sinh
nhanh nhạy | nhanh gọn | nhận diện | nhận định | nhận thấy | nhận xét | nhận hồ sơ | nhân ái | nhân cách | nhân dân
nhân đạo | nhân dịp | nhân khẩu | nhân lực | nhân sự | nhân rộng | nhân tài | nhân viên | nhân văn | nhất định
nhất là | nhất quán | nhất trí | nhập cư | nhập khẩu | nhập học | nhập liệu | nhật ký | nhiên liệu | nhiều mặt
nhiều năm | nhiều nơi | nhiệt huyết | nhiệt tình | nhiệm kỳ | nhiệm vụ | nhỏ lẻ | nhóm đối tượng | nhóm trẻ | nhu cầu
nhu yếu phẩm | như thế nào | như vậy | nhưng | những | những người | những việc | những nội dung | những năm qua
những năm tới | nhược điểm | niềm nở | niềm tin | niềm tự hào | niêm yết | niêm yết công khai | ninh cường | no ấm
nói chung | nói riêng | nói đi đôi với làm | nòng cốt | nóng bỏng | nổi bật | nổi cộm | nổi tiếng | nỗ lực | nỗi lo
nộp thuế | nộp hồ sơ | nộp ngân sách | nội bộ | nội dung | nội quy | nội tại | nội thành | nội vụ | nội đồng
nông dân | nông nghiệp | nông sản | nông thôn | nông trường | nông hộ | nơi cư trú | nơi ở | nơi làm việc | nợ đọng
nợ thuế | nợ công | nuôi dạy | nuôi dưỡng | nuôi lợn | nuôi gà | núi rừng | nước biển | nước mắm | nước ngoài
nước ngọt | nước thải | nước tưới | nước uống | nữ công | nữ giới | nửa đầu năm
ổn định | ô nhiễm môi trường | ô tô | ôn hòa | ông bà | ở nhà | ở xã | ở trong | ở đâu | ở nông thôn | ở quy mô
ở các cơ quan | ở mức | ở lứa tuổi | oai hùng | phá vỡ | phạm tội | phạm vi | phạm luật | phải chăng | phải có
phải được | phản ánh | phản bác | phản biện | phản hồi | phán quyết | phát biểu | phát đạt | phát hành | phát hiện
phát huy | phát sinh | phát thanh | phát tờ rơi | phát triển | phẩm chất | phần mềm | phần thưởng | phần trăm
phần việc | phân bón | phân bổ | phân công | phân hóa | phân loại | phân tích | phân vùng | phấn khởi | phấn chấn
phê bình | phê chuẩn | phê duyệt | phí và lệ phí | phi nông nghiệp | phía đông | phía bắc | phía sau | phía trước
phiên họp | phiếu bầu | phiếu khảo sát | phim ảnh | phó bí thư | phó trưởng phòng | phó trưởng ban | phóng sự
phóng viên | phong cảnh | phong phú | phong tặng | phong tục | phong trào | phòng ngừa | phòng họp | phòng khám
phòng bệnh | phòng thủ dân sự | phổ biến | phổ cập | phổ thông | phố phường | phối hợp | phục hồi | phục vụ | phúc lợi
phụ cấp | phụ huynh | phụ lục | phụ nữ | phụ thuộc | phụ trách | phù hợp | phủ kín | phủ sóng | phương án
phương châm | phương hướng | phương pháp | phương thức | phương tiện | phức tạp
quá hạn | quá khứ | quá trình | quá tải | qua đó | qua lại | qua mạng | quà tặng | quan điểm | quan hệ | quan liêu
quan sát | quan tâm | quan trắc | quan trọng | quản lý | quản lý nhà nước | quản lý đô thị | quản trị | quán triệt
quán xuyến | quân đội | quân dân | quân nhân | quân nhân xuất ngũ | quân sự | quần chúng | quần thể | quảng bá
quảng cáo | quảng trường | quang cảnh | quang vinh | quanh năm | quay trở lại | quê hương | quên mình | quy ước
quy chế | quy chuẩn | quy định | quy hoạch | quy mô | quy tắc ứng xử | quy trình | quý báu | quý giá | quý trước
quỹ đất | quỹ khuyến học | quỹ vì người nghèo | quỹ phòng chống thiên tai | quyên góp | quyền hạn | quyền lợi
quyền lực | quyền con người | quyền làm chủ | quyết đoán | quyết định | quyết liệt | quyết sách | quyết tâm
quyết tâm cao | quyết toán | quốc gia | quốc hội | quốc lộ | quốc phòng | quốc tế | ra đời | ra quân | ra mắt
rà soát | rác thải | rác thải nhựa | rau màu | rau an toàn | rau quả | rắn chắc | ranh giới | rãnh thoát nước
rèn luyện | riêng biệt | rõ nét | rõ rệt | rõ người, rõ việc | rõ ràng | rộng rãi | rộng khắp | rời rạc | rủi ro
ruộng đất | ruộng đồng | rút gọn | rút ngắn | rừng phòng hộ | rực rỡ
sa sút | sách giáo khoa | sách báo | sạch đẹp | sai phạm | sai sót | san lấp | sản lượng | sản phẩm | sản vật
sản xuất | sạt lở | sang tên | sáng kiến | sáng suốt | sáng tạo | sáng tác | sánh vai | sao kê | sao vàng | sát dân
sát nhập | sát sao | sau khi | sau này | sắc phục | sắc thái | sắp tới | sắp xếp | sẵn có | sẵn sàng | săn sóc
sâu bệnh | sâu rộng | sâu sát | sâu sắc | sân chơi | sân vận động | sập đổ | siết chặt | siêu thị | sinh động
sinh hoạt | sinh học | sinh kế | sinh sống | sinh viên | so sánh | so với | soạn thảo | song hành | song phương
sông ngòi | số đông | số hóa | số học sinh | số hộ | số lượng | số liệu | số lần | số người | số thu | số tiền
sổ hộ nghèo | sổ sách | sổ theo dõi | sống chung | sống động | sở hữu | sở tại | sơ bộ | sơ đồ | sơ suất | sớm đưa vào
suy giảm | suy thoái | suất đầu tư | suốt đời | sung túc | súc tích | sứ mệnh | sử dụng | sự cố | sự kiện | sự nghiệp
sự việc | sự thật | sức ép | sức khỏe | sức lao động | sức mạnh | sức sống | sức bật | sửa chữa | sửa đổi
sửa đổi, bổ sung | sưu tầm
ta | tác chiến | tác động | tác hại | tác nghiệp | tác phẩm | tác phong | tách biệt | tai nạn | tai nạn lao động
tái bầu | tái cơ cấu | tái chế | tái định cư | tái nghèo | tài chính | tài khoản | tài liệu | tài năng | tài nguyên
tài sản | tài sản công | tài trợ | tại chỗ | tại nhà | tại nguồn | tạm thời | tạm trú | tản cư | tàn tật | tán thành
tạo điều kiện | tạo đà | tạo dựng | tạo lập | tạo ra | tạo nên | tạo thuận lợi | tạo động lực | tảo hôn | tàu thuyền
tàu cá | tăng cao | tăng cường | tăng gia sản xuất | tăng nhanh | tăng trưởng | tặng hoa | tặng quà | tặng thưởng
tấm gương | tấm lòng vàng | tầm nhìn | tầm quan trọng | tâm huyết | tâm lý | tâm tư, nguyện vọng | tân binh | tận dụng
tận tâm | tận tình | tận tụy | tất cả | tập đoàn | tập hợp | tập huấn | tập kết | tập luyện | tập quán | tập thể
tập trung | tẩy chay | tem thư | tên gọi | tệ nạn | tết nguyên đán | tha thiết | thạc sĩ | thách thức | tham dự
tham gia | tham khảo | tham luận | tham mưu | tham nhũng | tham quan | thảm họa | thành công | thành đạt | thành lập
thành phần | thành phố | thành quả | thành thạo | thành thị | thành tích | thành tựu | thành viên | thanh bình
thanh khoản | thanh lịch | thanh lý | thanh niên | thanh niên tình nguyện | thanh thiếu niên | thanh tra | thanh toán
thánh địa | thao tác | tháo dỡ | tháo gỡ | thảo luận | thay đổi | thay mặt | thay thế | thắp hương | thắp sáng
thăm hỏi | thăm quan | thắng cảnh | thắng lợi | thặng dư | thẳng thắn | thẳng tiến | thắt chặt | thâm canh | thẩm định
thẩm mỹ | thẩm quyền | thẩm tra | thân ái | thân nhân | thân thiện | thần tốc | thấm nhuần | thấm đẫm | thấp hơn
thất bại | thất thoát | thầy cô giáo | thầy thuốc | thế giới | thế hệ | thế hệ trẻ | thế mạnh | thể chất | thể chế
thể hiện | thể lệ | thể lực | thể thao | thêm nhiều | thi công | thi cử | thi đấu | thi đua | thi hành | thi hành án
thi tuyển | thí điểm | thí sinh | thị sát | thị trấn | thị trường | thích hợp | thích nghi | thích ứng | thiên nhiên
thiên tai | thiếu hụt | thiếu nhi | thiếu niên | thiếu sót | thiếu nước | thiệt hại | thiệt thòi | thiết bị
thiết chế | thiết kế | thiết lập | thiết thực | thiết yếu | thịnh vượng | thời cơ | thời điểm | thời gian | thời hạn
thời kỳ | thời sự | thời tiết | thời vụ | thỏa thuận | thoát nước | thói quen | thông báo | thông cảm | thông điệp
thông minh | thông qua | thông suốt | thông thoáng | thông tin | thông tin liên lạc | thông tư | thống kê | thống nhất
thôn xóm | thổ nhưỡng | thơ ca | thợ giỏi | thu chi | thu gom | thu hẹp | thu hoạch | thu hồi | thu hút | thu mua
thu nhập | thu nợ | thu thập | thú y | thủ công | thủ đô | thủ đoạn | thủ trưởng | thủ tục | thủ tướng | thủy lợi
thủy sản | thủy văn | thuận lợi | thuận tiện | thuần túy | thuê đất | thuế đất | thuế thu nhập | thúc đẩy | thuộc diện
thuộc phạm vi | thuốc chữa bệnh | thuốc bảo vệ thực vật | thuyền viên | thuyết minh | thuyết phục | thư viện | thư ký
thư khen | thử nghiệm | thử thách | thừa hành | thứ bậc | thứ hai | thứ nhất | thứ trưởng | thực chất | thực hành
thực hiện | thực phẩm | thực tế | thực tiễn | thực trạng | thực vật | thước đo | thương binh | thương hiệu
thương mại | thương mại điện tử | thường kỳ | thường niên | thường trú | thường trực | thường xuyên | thưởng phạt
tỉ mỉ | tích cực | tích hợp | tích lũy | tích tụ | tích tụ ruộng đất | tích trữ | tiềm lực | tiềm năng | tiên phong
tiên quyết | tiên tiến | tiền bạc | tiền đề | tiền lương | tiền mặt | tiền thưởng | tiến bộ | tiến độ | tiến hành
tiến triển | tiện ích | tiện lợi | tiếng nói | tiếng Anh | tiếp cận | tiếp nhận | tiếp nối | tiếp sức | tiếp theo
tiếp thu | tiếp thị | tiếp xúc cử tri | tiếp xúc | tiết giảm | tiết kiệm | tiết mục | tiêu biểu | tiêu cực | tiêu chí
tiêu chuẩn | tiêu dùng | tiêu hủy | tiêu thoát nước | tiêu thụ | tiểu ban | tiểu học | tiểu thương | tìm hiểu
tìm kiếm | tin cậy | tin học | tin nhắn | tin tưởng | tín dụng | tín ngưỡng | tín nhiệm | tinh giản biên chế
tinh hoa | tinh thần | tinh tế | tình báo | tình cảm | tình hình | tình huống | tình làng nghĩa xóm | tình nguyện
tình trạng | tình thương | tính chất | tính khả thi | tính toán | tính từ | tỉnh thành | tĩnh tại | toa thuốc | tòa án
tòa nhà | tọa đàm | tọa lạc | toàn bộ | toàn cầu | toàn cảnh | toàn diện | toàn thể | toàn tỉnh | toàn vẹn | tỏa sáng
tóm tắt | tố cáo | tố giác tội phạm | tố chất | tổ ấm | tổ chức | tổ công tác | tổ hòa giải | tổ hợp tác | tổ liên gia
tổ thư ký | tổ tự quản | tổ trưởng | tốc độ | tốt đẹp | tốt nghiệp | tối đa | tối thiểu | tối ưu | tồn đọng | tồn tại
tồn kho | tôn giáo | tôn tạo | tôn trọng | tôn vinh | tổn thất | tổng đài | tổng giám đốc | tổng hợp | tổng kết
tổng quan | tổng rà soát | tổng số | tổng thể | tổng vệ sinh | tổng mức | tổng diện tích | tội phạm | tới đây
tới nay | tờ khai | tờ rơi | trả kết quả | trả lời | trả lương | trả nợ | trách nhiệm | trại giam | trạm bơm
trạm biến áp | trang bị | trang hoàng | trang phục | trang thiết bị | trang trại | trang trí | tràn lan | tranh chấp
tranh cổ động | tranh thủ | tránh bệnh thành tích | tránh lãng phí | tránh né | trao đổi | trao giải | trao tặng
trao quà | trao quyền | trái cây | trái phép | trải nghiệm | trật tự | trật tự đô thị | trên cơ sở
trên không gian mạng | trẻ em | trẻ hóa | trẻ tuổi | triển khai | triển lãm | triển vọng | triệt để | triệu người
trình bày | trình diễn | trình độ | trình tự | trí tuệ | trí tuệ nhân tạo | trí thức trẻ | trị an | trị giá
tròn trách nhiệm | trong khi | trong nước | trong sạch | trong thời gian tới | trong lực lượng | trong nhân dân
trong lĩnh vực | trọng dụng | trọng điểm | trọng tâm | trọng trách | trông coi | trông nom | trống rỗng | trồng cây
trồng lúa | trồng mới | trồng rừng | trở ngại | trở thành | trở lại | trợ cấp | trợ giúp pháp lý | trợ giúp | trợ lực
truy cập | truy tặng | truy thu | truyền cảm hứng | truyền dạy | truyền hình | truyền thống | truyền thông
truyền tải | trụ cột | trụ sở | trú quán | trung bình | trung cấp | trung đội | trung hạn | trung học | trung tâm
trung thành | trung thực | trung tướng | trùng lặp | trúng cử | trùng tu | trưng bày | trưng cầu | trước đây
trước hạn | trước hết | trước tiên | trực ban | trực thuộc | trực tiếp | trực tuyến | trường hợp | trường học
trường lớp | trưởng ban | trưởng đoàn | trưởng phòng | trưởng thành | tu bổ | tu dưỡng | tu sửa | tuân thủ | tuần lễ
tuần tra | tuần hoàn | tuổi cao | tuổi già | tuổi trẻ | tuổi thơ | tuyên dương | tuyên huấn | tuyên thệ | tuyên truyền
tuyên truyền viên | tuyển chọn | tuyển dụng | tuyển quân | tuyển sinh | tuyến đầu | tuyến đê | tuyến đường | tuyến phố
tuyệt đối | tùy theo | tủ sách | tư duy | tư cách | tư liệu | tư nhân | tư pháp | tư thục | tư tưởng | tư vấn | từ bỏ
từ thiện | từ chối | từ nhiều nguồn | từng bước | từng hộ | từng lĩnh vực | từng người | từng thời điểm | từng tháng
tự chủ | tự do | tự động | tự giác | tự hào | tự học | tự lập | tự lực | tự nguyện | tự nhiên | tự quản | tự tin
tự túc | tương đồng | tương lai | tương thân tương ái | tương trợ | tương ứng | tương xứng | tướng lĩnh | tưởng niệm
tưởng nhớ | tưới tiêu | tươi mới | tươi sáng
ủng hộ | ủy nhiệm | ủy quyền | ủy viên | ủy viên ban thường vụ | ùn tắc | ung thư | uốn nắn | uy tín | ước đạt
ước tính | ước mơ | ưu ái | ưu đãi | ưu điểm | ưu thế | ưu tiên | ưu tú | ươm mầm | ứng cử | ứng dụng | ứng phó
ứng trước | ứng xử | vai trò | van nài | văn bản | văn bằng | văn hiến | văn hóa | văn hóa đọc | văn học | văn kiện
văn minh | văn nghệ | văn nghệ quần chúng | văn phòng | văn thư | vải thiều | vàng son | vắc xin | vay vốn | vật chất
vật liệu xây dựng | vật nuôi | vật phẩm | vật tư nông nghiệp | vận chuyển | vận dụng | vận động | vận động viên
vận hành | vận hội | vận tải | vẫn còn | vấn đề | vất vả | vây quanh | vẻ đẹp | vẻ vang | ven biển | ven sông
vẹn toàn | vệ sinh | vệ sinh an toàn thực phẩm | về đích | về nguồn | về nước | về quê | vết thương | vĩ đại | vi phạm
vi phạm hành chính | vi sinh | vị thế | vị trí | vị trí việc làm | vì dân | vì lợi ích | vì sự tiến bộ | vì vậy
việc cưới | việc làm | việc nhỏ | việc tang | viên chức | viện trợ | viết bài | viễn thông | vinh danh | vinh dự
vinh quang | vĩnh viễn | vốn vay | vốn quý | vô cùng | vô tư | vỗ tay | vui chơi | vui khỏe | vui mừng | vui tươi
vùng cao | vùng chuyên canh | vùng sâu, vùng xa | vùng ven | vùng sản xuất | vũ khí | vũ trang | vụ án | vụ đông
vụ mùa | vụ việc | vụ xuân | vừa học vừa làm | vừa qua | vững bền | vững bước | vững chắc | vững mạnh | vững vàng
vướng mắc | vươn lên | vươn xa | vườn cây | vườn trường | vượt bậc | vượt khó | vượt qua | vượt trội | vượt lên
xa xôi | xa quê | xả rác | xả thải | xã hội | xã hội hóa | xác định | xác minh | xác nhận | xác thực | xanh sạch đẹp
xấu xí | xâm hại trẻ em | xâm nhập mặn | xâm phạm | xây dựng | xây dựng đảng | xây mới | xe cộ | xe buýt | xe máy
xem xét | xét chọn | xét duyệt | xét nghiệm | xét tặng | xét tuyển | xếp hạng | xếp loại | xếp loại tốt | xí nghiệp
xin ý kiến | xóa bỏ | xóa đói giảm nghèo | xóa mù chữ | xoay quanh | xóm làng | xung đột | xung kích | xung quanh
xung yếu | xuất bản | xuất hiện | xuất khẩu | xuất ngũ | xuất phát | xuất sắc | xuất thân | xuất trình | xuống cấp
xuyên suốt | xử lý | xử phạt | xử phạt vi phạm hành chính | xử trí | xứ đạo | xứng đáng | xứng tầm | xưởng sản xuất
y bác sĩ | y học cổ truyền | y sĩ | y tá | y tế | y tế dự phòng | ý chí | ý kiến | ý nghĩa | ý thức
ý thức trách nhiệm | ý tưởng | yên bình | yên tâm | yên vui | yếu kém | yếu thế | yếu tố | yêu cầu | yêu nước
yêu thương | yêu quý | yêu nghề
là cơ quan thường trực | là đơn vị | là dịp | là cơ sở | là người | là một | là nội dung | là trách nhiệm | là đầu mối
là các | cũng như | cũng là | như là | như các | còn có | còn lại | còn nhiều | có thể | có ý nghĩa | có giá trị
có hiệu quả | có chất lượng | có nhiều | có trình độ | có điều kiện | có được | có sức | có tính | có nguy cơ
có tổ chức | có kế hoạch | có nội dung | có người | có đủ | được tổ chức | được công nhận | được giải quyết
được khen thưởng | được xem xét | được cấp | được hỗ trợ | được phân công | được đánh giá | được tiếp nhận
được hưởng | được ghi nhận | được đào tạo | được kiểm tra | được xử lý | được giữ vững | được bảo đảm | được phê duyệt
được tuyên truyền | một số | một lần | một cách | một cửa | một cửa liên thông | một phần | một trong những | một đợt
hai đợt | hai giai đoạn | giai đoạn một | giai đoạn hai | ba giai đoạn | hai bên | hai cấp | chia làm hai giai đoạn
bốn | năm nhóm | sáu tháng | bảy | tám | chín | mười
qua các phong trào | qua kiểm tra | qua thực tế | theo hướng | theo kế hoạch | theo tiến độ | theo đúng
theo chức năng | theo phân cấp | theo từng | theo chuyên đề | theo đợt | theo công trạng | theo số liệu | đến các
đến từng hộ | đến mọi | đến với | đến nay | tới các | tới từng | tới mọi người | tới toàn thể | bằng các
bằng những việc làm | bằng nguồn | bằng việc | nhằm nâng cao | nhằm tạo | nhằm thực hiện | nhằm phát huy
nhằm đáp ứng | trước khi | trước mắt | trước thời hạn | sau đó | đối tượng tham gia | đối tượng thụ hưởng | ngoài việc
cùng với | cùng nhau | cho người | cho người dân | cho cán bộ | cho phù hợp | cho đơn vị | cho các đơn vị
cho sản xuất | cho học sinh
`
