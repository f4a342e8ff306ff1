/** Names of organs and organisations from commune to centre, and what they are asked to do. `#` is any number. */
export const organisationCorpus = `
phòng văn hóa - xã hội | phòng văn hóa - xã hội xã | phòng kinh tế | phòng kinh tế, hạ tầng và đô thị
văn phòng HĐND và UBND | văn phòng đảng ủy
phòng văn hóa và xã hội | văn phòng hội đồng nhân dân và ủy ban nhân dân xã | trung tâm phục vụ hành chính công xã
trung tâm văn hóa, thể thao và truyền thông xã
trung tâm văn hóa - thông tin và thể thao | trung tâm dịch vụ tổng hợp | trung tâm y tế | trạm y tế xã
trung tâm chính trị xã | đài truyền thanh xã
ban xây dựng đảng đảng ủy xã | ban xây dựng đảng | đề nghị ban xây dựng đảng đảng ủy | ủy ban kiểm tra đảng ủy
đảng ủy xã | đảng ủy phường | ban chấp hành đảng bộ xã
ban thường vụ đảng ủy | ban thường vụ thành ủy | thành ủy | thành ủy hải phòng | hội đồng nhân dân thành phố
thường trực thành ủy | ban tổ chức thành ủy
ủy ban mặt trận tổ quốc việt nam xã | ủy ban MTTQ xã | ủy ban MTTQ việt nam xã và các đoàn thể
ủy ban MTTQ xã và các đoàn thể xã | đề nghị ủy ban MTTQ
mặt trận tổ quốc | mặt trận tổ quốc việt nam | các đoàn thể xã | các đoàn thể chính trị - xã hội
các tổ chức đoàn thể | các hội, đoàn thể
hội liên hiệp phụ nữ | hội nông dân | hội cựu chiến binh | đoàn thanh niên cộng sản hồ chí minh | đoàn thanh niên
liên đoàn lao động | công đoàn cơ sở
hội người cao tuổi | hội chữ thập đỏ | hội khuyến học | hội cựu thanh niên xung phong | hội luật gia
hội nạn nhân chất độc da cam | hợp tác xã
công an xã | công an phường | ban chỉ huy quân sự xã | ban chỉ huy quân sự phường | đồn biên phòng | chi cục thuế
thuế cơ sở | kho bạc nhà nước
các trường mầm non, tiểu học, trung học cơ sở | các trường học trên địa bàn | các nhà trường
các cơ quan, đơn vị thuộc UBND xã | các cơ quan, đơn vị thuộc xã
các cơ quan, đơn vị thuộc ủy ban nhân dân xã | các doanh nghiệp trên địa bàn xã | các doanh nghiệp, hợp tác xã
các thôn trên địa bàn xã | các tổ dân phố
ban thi đua - khen thưởng | sở nội vụ | sở nội vụ hải phòng | bộ nội vụ | sở tài chính
sở văn hóa, thể thao và du lịch | sở giáo dục và đào tạo | sở y tế
sở nông nghiệp và môi trường | sở xây dựng | sở công thương | sở khoa học và công nghệ | sở tư pháp
thanh tra thành phố | công an thành phố | bộ chỉ huy quân sự thành phố
chính phủ | thủ tướng chính phủ | quốc hội | ủy ban thường vụ quốc hội | bộ chính trị | ban bí thư
ban chấp hành trung ương đảng | hội đồng thi đua - khen thưởng trung ương
chủ tịch nước | đảng cộng sản việt nam | trung ương đảng | hội đồng thi đua - khen thưởng thành phố
văn phòng chính phủ | bộ tài chính | bộ quốc phòng | bộ công an
ủy ban nhân dân thành phố hải phòng | thành phố hải phòng | tỉnh hải dương | UBND thành phố hải phòng
của thành phố hải phòng sau hợp nhất
của ủy ban nhân dân xã | chủ tịch ủy ban nhân dân xã | chủ tịch UBND xã | chủ tịch ủy ban nhân dân thành phố
phó chủ tịch ủy ban nhân dân xã
chủ tịch ủy ban nhân dân xã ban hành kế hoạch | ủy ban nhân dân xã ban hành kế hoạch
ủy ban nhân dân xã xây dựng kế hoạch | ủy ban nhân dân phường ban hành
của đảng và nhà nước | của cấp ủy | của nhà nước về | của thành phố, của xã | của xã năm # | của địa phương
của cơ quan, đơn vị | của cấp trên | của các thôn
đảng bộ thành phố | đảng bộ xã | đảng bộ, chính quyền và nhân dân | chính quyền địa phương | chính quyền các cấp
chi bộ thôn | ban công tác mặt trận thôn
thực hiện nghiêm túc kế hoạch này | các cơ quan thông tin đại chúng | phương tiện thông tin đại chúng
cổng thông tin điện tử xã | trang thông tin điện tử | hệ thống truyền thanh
viết tin, bài tuyên truyền | tuyên truyền trên hệ thống loa truyền thanh | mở chuyên trang, chuyên mục
chuyên mục người tốt, việc tốt | phát sóng | đưa tin
vận động đoàn viên, hội viên | vận động nhân dân tham gia | vận động các tầng lớp nhân dân
giám sát, phản biện xã hội | đoàn kết tôn giáo
bố trí kinh phí | cân đối, bố trí kinh phí | bảo đảm kinh phí thực hiện | kinh phí được bố trí từ ngân sách xã
nguồn xã hội hóa | quyết toán kinh phí
hướng dẫn các cơ quan, đơn vị, địa phương | hướng dẫn nghiệp vụ | hướng dẫn bình xét | tham mưu tổ chức hội nghị
tham mưu khen thưởng | tham mưu tổng kết
bộ phận thường trực | cơ quan thường trực | cơ quan chủ trì | đơn vị phối hợp | cơ quan chuyên môn | phòng chuyên môn
các phòng chuyên môn | các ban, ngành, đoàn thể
`
