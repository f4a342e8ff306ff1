/** Common words of the written language that the other lists have no reason to hold. */
export const commonWordCorpus = `
anh ấy | ai cũng | ai đó | bao giờ | bao gồm | bao nhiêu | bấy nhiêu | bất cứ | bất kỳ | bất ngờ | bắt gặp | bắt kịp
bắt tay vào việc | bày tỏ | bền lâu | bên nhau | bị thương | bị ảnh hưởng | bị thiệt hại | biết ơn | biết rõ
bớt đi | bởi vì | buộc phải | bước sang | bước vào | cả năm | cả tháng | cả tuần | càng ngày càng | cao nhất
cảm động | cảm xúc | căng thẳng | cấp cứu | cấp cho | cấp dưới | cấp trên | cất giữ | câu chuyện | câu trả lời
chạm tới | chắc chắn | chậm lại | chân thật | chật hẹp | chẳng hạn | chiều hôm trước | chiều thứ hai | chỉ cần
chỉ còn | chỉ có | chỉ trong | chị em | chia buồn | chia vui | chìa khóa | chịu khó | cho biết | cho dù | cho hay
cho nên | cho rằng | chờ lâu | chọn ra | chống lại | chớ nên | chú ý | chuẩn xác | chuyện kể | chuyến đi | chứa đựng
chừng nào | chưa bao giờ | chưa từng | có khi | có lẽ | có lúc | có mặt | có ích | có lợi | có hại | có lý | con đường
con người | con số | con tàu | còn nữa | cố nhiên | công việc | cơ đồ | cơm nước | cuộc đời | cuộc chiến
cuối cùng là | cứ thế | cứng nhắc | cười nói
dài lâu | dám nói | dần dần | dẫn ra | dẫu sao | dậy sớm | dễ dàng | dễ hiểu | dễ nhớ | dễ thấy | diễn tả | dịu dàng
do vậy | dồi dào | dở dang | dù sao | dùng đến | dựa theo | dừng chân | đã lâu | đã xong | đan xen | đáng khen
đáng kể | đáng lo | đáng tiếc | đánh thức | đau khổ | đâu đó | đậu xe | đầy đủ | đầy ắp | đem lại | đem về | đẹp đẽ
đếm phiếu | đến đâu | đến lượt | đều có | đều phải | đi cùng | đi học | đi làm | đi ra | đi tới | đi thăm | đi theo
đi vào | đỉnh cao | đọc báo | đỏ rực | đòi hỏi | đón chào | đồ ăn | đồ dùng | đỗ xe | đổi lại | đổ về | đỡ đần
đỡ đầu | đơn giản | đơn lẻ | đua nhau | đùm bọc | đủ sức | đúng giờ | đúng lẽ | đúng ra | đứng lên | đứng vững
đưa đến | đưa đón | đường dài | êm đềm | gần như | gần nhất | gầy gò | ghé thăm | ghép lại | ghế ngồi | giá như
giả sử | giải lao | giàu có | giấu giếm | gieo mầm | giọng nói | giống nhau | giờ giấc | giờ làm việc | giới hạn ở
giúp sức | giữ lại | giữ lời | giữ vững | góc độ | góc phố | gọi là | gọi mời | gọn nhẹ | gốc rễ | gỡ bỏ | gửi đến
gương mặt
hai mươi | ba mươi | bốn mươi | năm mươi | một nửa | một vài | một loạt | một chiều | một mặt | hàng chục | hàng trăm
hàng nghìn | hằng ngày | hằng tuần | hay là | hãy | hãy cùng | hẹn gặp | hết mình | hết giờ | hết sạch | hết tiền
hiểu được | hình dung | hiền lành | hiếm có | hiện có | hiện hữu | hiện ra | hiển nhiên | họ sẽ | hoàn hảo | hoàn toàn
hôm nay | hôm qua | hôm sau | hồn nhiên | hơn hẳn | hơn thế | hướng ra | hứng thú | ít ỏi | ít người | im ắng
kèm theo | kéo dài | kể cả | kể chuyện | kể từ | kể từ ngày | khá lớn | khá nhiều | khách đến | khai thông | khác với
khắc họa | khéo tay | khi ấy | khi đó | khi nào | khi cần | khó hiểu | khó làm | khó quên | khỏe mạnh | khóc cười
không ai | không hề | không cần | không biết | không nên | không riêng | không thể thiếu | không khoan nhượng
không bao giờ | khoe khoang | kịp lúc | kiếm sống | kín đáo | kỳ lạ | kỹ lưỡng | kỹ càng | là do | là vì | là nhờ
lại càng | làm bài | làm được | làm gì | làm lại | làm mất | làm quen | làm sai | làm sao | làm thay | làm thêm
lan đến | lần đầu | lần đầu tiên | lần sau | lâu dài | lâu đời | lấy lại | lấy ra | lấy dân làm gốc | lên án
lên kế hoạch | lên lớp | lên tiếng | lo liệu | lo toan | loay hoay | lời hứa | lời kêu gọi | lời khen | lời nói
lúc đầu | lúc này | lúc nào | luôn luôn | luôn có | luôn là | lười biếng | lường trước | lửa nhiệt tình
mãi mãi | mang theo | mang tên | mang về | màn hình | mất đi | mất thời gian | mắt thấy tai nghe | mấy năm | mềm dẻo
mỉm cười | miệt mài | món ăn | mong chờ | môn học | mỗi lúc | mỗi khi | mỗi thứ | một lòng | mở màn | mở mang | mở ra
mới có | mới được | mùi vị | muốn có | muốn làm | mừng vui | mười năm | nào đó | nản lòng | này kia | nắm tay
nặng lòng | nâng niu | nên người | nếu không | nếu như | ngay cả | ngay khi | ngay từ đầu | ngay lập tức | ngày đêm
ngày mai | ngày trước | ngạc nhiên | ngại khó | ngần ngại | ngắn ngủi | nghe thấy | nghĩ đến | nghĩ ra | ngoài phố
ngồi lại | ngôi trường | ngọt ngào | người bạn | người cha | người ta | người khác | người nghe | người trồng
người trưởng thành | người lớn | người lớn tuổi | người đọc | người viết | nhanh hơn | nhẹ nhàng | nhiều lần
nhiều loại | nhiều khi | nhiều thứ | nhìn chung | nhìn lại | nhìn nhận | nhìn thấy | nhỏ bé | nhớ lại | nhớ ơn
nhờ đó | nhờ có | nhờ vậy | như cũ | như nhau | như sau đây | như trên | những ai | những gì | niềm vui | nói lên
nói thật | nói thẳng | nói với | nơi đây | nơi khác | nơi nào | nợ nần | nuôi con | nước da | nửa ngày | nửa tháng
nửa chừng | oan ức | ồn ào | ổn thỏa | ở lại | ở riêng | ở chỗ | ở tuổi | phải biết | phải làm | phải trả | phân vân
phần lớn | phần nào | phần nhiều | phong độ | phút giây | # phút | # giờ | # giây
quá mức | quá nhiều | quá ít | quá cao | quan khách | quay về | quan niệm | quen thuộc | quên đi | ra ngoài | ra về
ra sức | ra sao | rằng | rảnh rỗi | rất cao | rất cần | rất lớn | rất nhiều | rất tốt | riêng lẻ | riêng tư | rồi sẽ
rời xa | rủ nhau | rút lui | rút ra | rực sáng | rước đuốc | sai lầm | sai lệch | sáng chiều | sáng lên | sáng mai
sao cho | sau cùng | sau đây | sau mỗi | say mê | sắc nét | sẵn lòng | sâu lắng | sẽ có | sẽ là | sẽ phải | sinh ra
sinh nhật | so kè | số còn lại | số ít | sôi động | sống tốt | sớm muộn | sợ hãi | sự sống | sửa sai | suy nghĩ
suy ra | tái hiện | tàn phá | tán dương | tạo thành | tay nghề | tay lái | cầm tay chỉ việc | tắt đèn | tăng dần
tăng lên | tặng bạn | tầm cỡ | tận nơi | tận gốc | tận nhà | tập làm | tập dượt | tất yếu | tên tuổi | tha hồ
thả hoa đăng | thành ra | thành người | thành từng | thấu hiểu | thấy rõ | thay vì | thay nhau | thắm thiết
thăng tiến | thân mật | thân quen | thật sự | thật thà | theo dõi sát | theo đuổi | theo học | theo sau | thêm vào
thì phải | thiên vị | thiết tha | thỏa đáng | thỏa mãn | thoải mái | thoát khỏi | thôi thúc | thơm ngon | thời nay
thời xưa | thu xếp | thua kém | thuận tay | thuộc về | thực lòng | thực ra | thước phim | thưa ông | thừa nhận
thương yêu | thứ ba | thứ tư | thứ năm | thứ sáu | thứ bảy | chủ nhật | sáng thứ hai | tối thứ bảy | tiếc nuối
tiến lên | tiến tới | tiếng cười | tiếp đó | tiếp tay | tiếp tục là | tiêu tốn | tìm đến | tìm ra | tìm thấy | tin yêu
tỉnh táo | tính ra | to đẹp | tỏ ra | tòa soạn | toát lên | tôi luyện | tốn kém | tối hôm qua | tới cùng | tới lúc
trả lại | trả công | trái lại | trái mùa | tràn đầy | trao nhau | trăn trở | trân trọng | trên dưới | trên hết
trên tay | trên thế giới | treo giải | trẻ trung | trích từ | trích quỹ | trích kinh phí | trìu mến | tròn vai
trong lòng | trong ngoài | trong sáng | trong suốt | trong vòng | trong tay | trống vắng | trở nên | trở về
trước sau | trước tết | trước nay | trường kỳ | tuy nhiên | tuy vậy | tùy thuộc | tuyệt vời | từ lâu | từ nay
từ ngày | từ trước | tự mình | tự đặt | tức thì | từng ngày | từng gia đình | từng nhà | từng thôn | tươi tốt
tưởng như
ứng biến | ước ao | ưa chuộng | vai kề vai | van xin | vang dội | văng vẳng | vận may | vào cuộc | vào lúc | vào mùa
vào việc | vắng mặt | vẫn là | vẫn được | vậy nên | vén khéo | vẽ ra | về nhà | về sau | về đến | về trước | vì thế
vì sao | vì mọi người | việc cần làm ngay | việc công | việc gì | việc riêng | viết tay | viết nên | vòng quanh
vòng tay | vô ích | vỗ về | vốn là | vội vàng | với nhau | với tinh thần | với mong muốn | vỡ òa | vui lòng | vừa là
vừa có | vừa đủ | vượt ra | vứt bỏ | xa cách | xa lạ | xảy đến | xấu đi | xe chung | xem lại | xem như | xem phim
xích lại gần | xin lỗi | xin phép | xôn xao | xong việc | xoay chuyển | xuất xứ | xuống đường | xuống còn
giảm xuống còn | xúc động | xưa nay | xứng với | y hệt | ý định | ý muốn | yên ả | yên lòng | yêu đời | yêu cầu các
yếu đuối | yếu thế hơn
xếp cuối | xếp đầu | xếp thứ | xếp hạng nhất | giải nhất | giải nhì | giải ba | giải khuyến khích | giải bạc
huy chương vàng | cờ luân lưu | bảng vàng | sổ vàng | bảng danh dự | trống khai hội | lễ trao giải | lễ ra quân
lễ tổng kết | lễ vinh danh | ban giám khảo | ban tổ chức hội thi | ban thư ký | tổ thư ký | tổ chấm điểm | tổ kiểm tra
tổ rà soát | đội xung kích | đội hình tình nguyện | đội văn nghệ | đội tuyên truyền | nhóm nòng cốt | nhóm hỗ trợ
chi đoàn | chi hội trưởng | liên đội | công đoàn viên | xã viên | thành viên hợp tác xã | cán bộ bán chuyên trách
người hoạt động không chuyên trách | không chuyên trách | cộng tác viên dân số | già làng, trưởng bản
trưởng ban công tác mặt trận | bí thư đoàn | thủ lĩnh | chủ nhiệm câu lạc bộ | giám đốc hợp tác xã | chủ doanh nghiệp
chủ trang trại | hộ neo đơn | hộ khó khăn | hộ chính sách | hộ kinh doanh cá thể | sàn thương mại điện tử
bán hàng trực tuyến | chữ ký số cá nhân | hồ sơ giấy | bản giấy | bản sao | bản chính | con dấu | chữ ký | ký tên
ký duyệt | duyệt chi | tạm ứng | thanh lý hợp đồng | hóa đơn điện tử | khoán chi | khoán việc | khoán trắng
khoán sản phẩm | giao việc | nhận việc | bàn việc | xin việc | nghỉ việc | thời gian chờ | thời gian xử lý
thời gian rảnh | ngày nghỉ | ngày lễ | giờ cao điểm | ngắn ngày | ngày hội đại đoàn kết | thôn trên | thôn dưới
thôn Đông | thôn Đoài | thôn Nam | thôn Bắc | thôn Thượng | thôn Trung | thôn Hạ | xóm Đình | xóm Chùa | phố Mới
`
