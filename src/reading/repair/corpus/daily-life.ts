/** Words of fields, trades, households, schools, health and streets that plans of communes touch on now and then. */
export const dailyLifeCorpus = `
ruộng lúa | lúa nếp | lúa lai | vụ chiêm | vụ mùa sớm | cấy máy | gieo sạ | gieo mạ | làm đất | cày bừa | bừa kỹ
thu hoạch lúa | máy gặt | phơi sấy | sấy khô | kho lạnh | chè búp | ngô nếp | khoai tây | khoai lang | sắn dây
đậu tương | lạc giống | vừng đen | cà rốt | cà chua | bắp cải | su hào | súp lơ | rau muống | hành tỏi | tỏi tía
ớt cay | dưa hấu | dưa chuột | bí xanh | bí đỏ | mướp đắng | ổi lê | na dai | nhãn lồng | vải sớm | chuối tây
bưởi da xanh | cam canh | quýt đường | chanh leo | thanh long | đu đủ | mít dai | xoài cát | dừa xiêm | cau khô
trầu không | hoa đào | quất cảnh | hoa lan | hoa cúc | hoa hồng | cây thuốc nam
bò thịt | trâu cày | lợn nái | lợn thịt | gà đồi | gà ri | vịt trời | ngan nhà | ngỗng | dê núi | thỏ trắng | ong mật
tằm tơ | cá trắm | cá chép | cá rô phi | cá lồng bè | tôm thẻ chân trắng | tôm sú | cua biển | ngao sò | rươi cáy
ốc nhồi | ếch đồng | ao nuôi | đầm nuôi | lồng bè | lưới điện | đánh cá xa bờ | tàu vỏ thép | bến bãi | neo đậu
tránh trú bão | cầu tàu | vùng triều | bãi bồi | rừng ngập mặn | đê biển | kè đá | cống dưới đê | trạm bơm tiêu úng
tiêu úng | chống úng | chống hạn | nạo vét kênh mương | nạo vét | khơi dòng | bèo tây | bờ vùng bờ thửa | thửa ruộng
giá trị canh tác | cánh đồng mẫu lớn | tem truy xuất nguồn gốc | vùng trồng | mã vùng trồng | nhãn hiệu tập thể
chỉ dẫn địa lý
nghề mộc | nghề rèn | nghề đúc | nghề thêu ren | nghề gốm | nghề làm hương | nghề dệt chiếu | nghề mây tre đan
bánh đa | bánh chưng | bún khô | miến dong | giò chả | nem chua | mắm tôm | nước mắm | thuốc lào | rượu nếp | xay xát
cơ khí nhỏ | sửa chữa xe máy | may gia công | da giày | dệt nhuộm | lắp ráp điện tử | linh kiện | phụ tùng | bao bì
nhựa tái chế | thép xây dựng | xi măng | gạch không nung | cát sỏi | bê tông | bê tông hóa | nhựa đường | thảm nhựa
gạch lát | vỉa hè | lát vỉa hè | lòng đường | hè phố | ngõ ngách | ngách nhỏ | hẻm | cầu vượt | vòng xuyến
đèn tín hiệu | biển báo | biển chỉ dẫn | gờ giảm tốc | cột điện | dây cáp | bó gọn cáp viễn thông | ngầm hóa | hố ga
nắp cống | thoát nước thải | bể chứa | đồng hồ nước | vòi nước | giếng khoan | bể lọc | nguồn nước mặt
quét dọn | dọn rác | thùng rác | điểm trung chuyển | xe chở rác | xe ba gác | bãi chôn lấp | lò đốt | ủ phân hữu cơ
phân vi sinh | túi ni lông | chai nhựa | pin cũ | rác cồng kềnh | phế thải xây dựng | khói bụi | tiếng ồn | mùi hôi
ao tù | nước đọng | diệt bọ gậy | diệt muỗi | sốt xuất huyết | tay chân miệng | sởi | cúm mùa | bệnh dại | tiêm phòng
tiêm vắc xin | khử trùng | phun thuốc | rửa tay | khẩu trang | cách ly | xét nghiệm nhanh | khám sàng lọc | khám thai
sinh con | trẻ sơ sinh | trẻ mồ côi | trẻ em gái | đuối nước | dạy bơi | bể bơi | tảo hôn | ly hôn | hộ sinh
y tá thôn | nhân viên y tế | hồ sơ sức khỏe điện tử | tăng huyết áp | tiểu đường | đái tháo đường | tim mạch | ung thư
lao phổi | tâm thần | phục hồi chức năng | xe lăn | chân giả | mắt kính | mổ mắt | hiến máu | hiến tạng | ngộ độc
bếp ăn tập thể | thực phẩm sạch | chợ đầu mối | chợ truyền thống | chợ tạm | chợ cóc | ki ốt | sạp hàng | quầy hàng
tạp hóa | bán hàng rong | hàng rong | cân đối chứng | giá niêm yết
học sinh nghèo vượt khó | học sinh giỏi cấp thành phố | giáo viên dạy giỏi | lớp bán trú | bán trú | nội trú
bữa ăn học đường | sân trường | cổng trường | thư viện trường | bàn ghế | bảng đen | phấn trắng | máy chiếu
phòng máy tính | phòng thí nghiệm | đồ dùng dạy học | sách vở | cặp sách | áo ấm | xe đạp | học thêm | dạy thêm
kỳ thi tốt nghiệp | thi vào lớp # | tuyển sinh lớp # | tỷ lệ tốt nghiệp | đỗ đại học | trường nghề | học nghề ngắn hạn
chứng chỉ nghề | bỏ học | mù chữ | xóa mù | khuyến tài | dòng họ hiếu học | gia đình học tập | cộng đồng học tập
công dân học tập | trung tâm học tập cộng đồng | tủ sách | đọc sách | ngày hội đọc sách | thi kể chuyện | thi vẽ tranh
thi tìm hiểu | hội khỏe Phù Đổng | cờ vua | cờ tướng | cầu lông | bóng bàn | bơi chải | kéo co | đẩy gậy | vật dân tộc
võ cổ truyền | đi bộ | chạy bộ | chạy việt dã | dưỡng sinh | múa lân | hát chèo | hát xẩm | hát ru | ca trù
trống hội | múa rối nước | đờn ca | rước kiệu | tế lễ | đình làng | chùa chiền | đền thờ | miếu | nhà thờ | giáo họ
linh mục | tăng ni | phật tử | hội làng | giỗ tổ | ngày giỗ | đám cưới | đám hiếu | tang lễ | vòng hoa | đốt vàng mã
mê tín dị đoan | cờ bạc | cá độ | tín dụng đen | vay nặng lãi | trộm cắp | cướp giật | cố ý gây thương tích
đánh nhau | pháo nổ | vũ khí thô sơ | giao nộp vũ khí | nồng độ cồn | mũ bảo hiểm | quá tải | quá tốc độ
lấn chiếm hành lang | mái che | mái vẩy | bục bệ | biển quảng cáo | quảng cáo rao vặt | tờ rơi | sơn tường
tranh tường | bích họa | cột cờ | cổng làng | hàng rào | tường rào | vườn hoa | bồn hoa | ghế đá | dụng cụ thể dục
công viên | hồ điều hòa | bóng mát | cây bóng mát | thảm cỏ
nhà mái bằng | nhà cấp bốn | nhà trọ | phòng trọ | khu trọ | chủ trọ | người thuê trọ | tạm trú, tạm vắng
đăng ký cư trú | nhân khẩu | căn cước | tài khoản ngân hàng | ví điện tử | mã QR | quét mã | điện thoại thông minh
nhắn tin | gọi điện | tổng đài | cuộc gọi lừa đảo | mật khẩu | phần mềm quản lý | văn bản điện tử | ký số | hộp thư
thư điện tử | họp trực tuyến | phòng họp không giấy | máy in | máy quét | máy tính bảng | đường truyền | cáp quang
sóng di động | điểm phát | loa thông minh | bảng tin điện tử | camera an ninh | giám sát | trung tâm điều hành
bản đồ số | cơ sở dữ liệu đất đai | đo đạc bản đồ | cắm mốc | ranh giới đất | tranh chấp đất | lấn biển | đền bù
tái định cư | di dời | cưỡng chế | giải tỏa | thu hồi đất | bàn giao mặt bằng | khởi công | khánh thành | nghiệm thu
bàn giao | bảo hành | bảo trì | duy tu | sửa chữa nhỏ | chống dột | chống xuống cấp | nhà dột nát | nhà tình nghĩa
nhà tình thương | mái ấm | sổ tiết kiệm | suất quà | phần quà | thẻ bảo hiểm | trợ cấp hằng tháng | hưu trí
lương hưu | người già neo đơn | người cao tuổi | mừng thọ | chúc thọ | ông bà | cha mẹ | vợ chồng | con cái | con em
anh chị em | hàng xóm | láng giềng | họ hàng | nội ngoại | cháu ngoan Bác Hồ | đội viên | sao nhi đồng | thầy cô
bạn bè | cụ già | các cụ | các cháu | các em | bác sĩ gia đình | thợ nề | thợ mộc | thợ may | lái xe | bảo vệ
thủ kho | kế toán viên | văn thư | thủ quỹ
mở cửa | đóng cửa | đóng thuế | đóng bảo hiểm | đóng góp tiền | đóng tàu | gọi tên | gửi thư | gom rác | chở hàng
chạy thử | cắt cỏ | tỉa cành | tưới cây | trồng hoa | treo cờ | treo băng rôn | phát quà | phát cơm | nấu cơm
ăn uống | ngủ nghỉ | sáng sớm | buổi trưa | buổi tối | ban đêm | ban ngày | cuối tuần | giữa tháng | đầu xuân
mùa đông | mùa hè | mùa thu | nắng nóng | rét đậm | rét hại | mưa to | gió mạnh | lốc xoáy | sét đánh | triều cường
nước dâng | sạt lở bờ sông | vỡ đê | cứu đê | hộ đê | bao tải | cọc tre | xuồng máy | áo phao | phao cứu sinh
đèn pin | lương khô | nước sạch uống | thuốc men | tủ thuốc | hàng cứu trợ | tiền mặt | tiền công | tiền điện
tiền thuê | giá thuê | giá điện | tiết kiệm điện | điện mặt trời | xe điện | xe chạy điện | trạm sạc | xăng dầu
khí đốt | bình ga | bình chữa cháy | lối thoát nạn | báo cháy | vòi chữa cháy | đội dân phòng | tuần tra ban đêm
chốt trực | trực chiến | trực tết | đón giao thừa | đón xuân | tết Trung thu | rằm tháng giêng | rằm tháng bảy
mồng một | ngày rằm | năm mới | năm cũ | thế kỷ | thập niên | tuổi tròn | tròn # tuổi | # tuổi | # cụ | # cháu | # em
# suất | # chiếc | # bộ | # cây | # con | # tàu | # xe | # bể | # hố | # cột | # bóng đèn | # điểm đỗ | # mét
# mét vuông | # tuyến | # tổ | # đợt | # ca | # vụ | # đối tượng | # đơn thư | # cuộc | # lượt | # phần quà
# suất học bổng
gần # | hơn # | khoảng # | chừng # | xấp xỉ # | tổng cộng # | thêm # | bớt # | mỗi sáng | mỗi tuần | mỗi ngày
đều đặn | đầm ấm | ấm áp | vui vẻ | tươi vui | rộn ràng | náo nức | phấn khởi | lo âu | buồn bã | sạch sẽ | gọn gàng
ngăn nắp | thoáng mát | xanh tươi | khang trang | bề thế | nhếch nhác | lộn xộn | bừa bãi | dơ bẩn | cũ kỹ | hư hại
xuống cấp nặng | chưa nghiêm | chưa đều | chưa kịp | chưa thường xuyên | còn chậm | còn thiếu | còn yếu | còn thấp
còn hạn chế | còn tồn đọng | nhắc nhở | phê bình | kiểm điểm | xử phạt nghiêm | thu giữ | tịch thu | tạm giữ | trả lại
hoàn lại | nhận lại | cho mượn | cho thuê | giúp các cụ | giúp các em | giúp người dân | giúp đỡ nhau | dạy cho
học cách | cách dùng | cách làm | đặt lịch | đặt mua | đặt chân | mua bán hàng | buôn bán nhỏ | hộ buôn bán
người đi bộ | người đi đường | người qua lại | khách du lịch | du lịch cộng đồng | du lịch sinh thái
du lịch tâm linh | điểm du lịch | nhà hàng | khách sạn | nhà nghỉ | bãi tắm | bãi đỗ xe | bến thuyền | dòng sông
bờ sông | dọc bờ sông | ven đường | dọc tuyến | hai bên đường | đầu làng | cuối làng | giữa làng | trong ngõ
ngoài đồng | trên bờ | dưới nước | bên sông | trước nhà | sau vườn | cạnh chợ
`
