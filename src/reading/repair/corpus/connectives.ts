/** The small words, among the words they usually stand with: what phrases alone leave too rare. */
export const connectiveCorpus = `
những người | những việc làm | những nơi | những năm | những đơn vị | những tập thể | những cá nhân | những hạn chế
những kết quả | những vấn đề | những khó khăn | những gia đình | những giải pháp | những thành tích | những mô hình
những nhiệm vụ | những mặt hạn chế | những mặt còn yếu | trong những năm tới | với những | của những | từ những
là những | cho những | có những
và những | và tổ chức | và nhân dân | và công tác | và các đơn vị | và phát huy | và đề xuất | và kiểm tra
và hướng dẫn | và đào tạo | và người dân | và doanh nghiệp | và xử lý | và nâng cao | và bảo vệ | và duy trì
và triển khai | và công nghệ | và cá nhân | và tập thể | và thành phố | và xã hội | và trách nhiệm | và phối hợp
và giải quyết | và tham gia
về các | về tổ chức | về công tác | về phát triển | về kết quả | về xây dựng | về thực hiện | về nhiệm vụ | về ủy ban
về phòng | về kinh tế | về người tốt | về thành tích | về những | về chủ trương | về ban hành | về việc ban hành
về việc thành lập | về việc tổ chức | về số lượng | về chất lượng | về nội dung | về cơ cấu | về thời gian
của các | của từng | của mỗi | của mọi | của tổ chức | của người dân | của nhân dân | của cán bộ | của chính phủ
của bộ | của ngành | của đơn vị | của tập thể | của cá nhân | của phong trào | của công tác | của thủ tướng
của trung ương | của mình | của đất nước | của các cấp | của các ngành | của hội đồng | của tỉnh | của huyện
của phường | của thôn | của trường
cho các | cho đến | cho cá nhân | cho tập thể | cho hội viên | cho đoàn viên | cho công tác | cho thấy | cho việc
cho phong trào | cho năm | làm cho | làm cho phong trào | để các | để có | để phát huy | để tạo | để nâng cao
để tiếp tục | để làm | để kịp thời | để bảo đảm | để phục vụ | để thúc đẩy | nhằm | nhằm tôn vinh | nhằm thúc đẩy
nhằm khơi dậy | nhằm tháo gỡ
trong các | trong công tác | trong năm | trong thời gian | trong việc | trong đó | trong toàn xã | trong cả nước
trong tỉnh | trong quá trình | trong từng | trong mọi | trong nội bộ | trong tháng | trong tuần | trong ngành
trong tổ chức | trong giai đoạn | từng bước | từng năm | từng giai đoạn | từng tháng | từng quý | từng địa phương
từng lĩnh vực công tác | từng nhiệm vụ
tại các | tại đơn vị | tại địa phương | tại xã | tại phường | tại thành phố | tại hội nghị | tại đại hội | tại trụ sở
tại cơ sở | tại thôn | từ các | từ năm | từ tháng | từ đầu năm | từ cấp | từ khâu | từ việc | từ ngân sách | từ nhiều
đến tháng | đến ngày | đến cơ sở | đến người dân | đến hết | đến tất cả | hướng đến | hướng tới năm
tầm nhìn đến năm # | tầm nhìn | tiến đến
không chỉ | không được | không đạt | không phải | không thể | không đúng | không thực hiện | không làm
không ngừng nâng cao | không xảy ra | không để xảy ra | xảy ra | đã có | đã triển khai | đã ban hành | đã hoàn thành
đã đạt | đã tổ chức | đã được | đã và đang | sẽ được | sẽ tổ chức | cần phải | cần tập trung | cần quan tâm
cần khắc phục | phải có | phải thực hiện | phải gắn | phải đạt | phải bảo đảm
mọi nhiệm vụ | mọi tầng lớp | mọi tầng lớp nhân dân | mọi hoạt động | mọi lĩnh vực | mọi mặt | mọi mặt công tác
mọi cán bộ | mỗi cán bộ | mỗi tập thể | mỗi cá nhân | mỗi cơ quan | mỗi gia đình | mỗi hội viên | mỗi đảng viên
mỗi quý | mỗi tháng | mỗi đợt | các mặt | các mặt công tác | các khâu | ở tất cả các khâu | các thành viên
các thành viên hội đồng | thành viên hội đồng thi đua - khen thưởng | thành viên ban chỉ đạo
chú trọng | chú trọng khen thưởng | chú trọng phát hiện | chú trọng nâng cao | chú trọng công tác | coi trọng
coi trọng chất lượng | tập trung vào | chủ yếu là | nhất là | đặc biệt là | tức là | nghĩa là | thông qua
thông qua các | thông qua phong trào | bên cạnh đó | do đó | vì thế | cùng với đó | qua đó góp phần | từ đó tạo
trên cơ sở đó | hơn nữa | cao hơn | cao hơn năm trước | tốt hơn | nhiều hơn | hơn năm trước
năm sau cao hơn năm trước | so với năm trước
chặng # | chặng thi đua | chia làm # chặng | hai chặng | # chặng lớn | mốc thời gian | các mốc thời gian | cột mốc
đợt # | theo đợt | theo từng đợt | bước # | nhóm # | lượng hóa | được lượng hóa | nút thắt
tháo gỡ điểm nghẽn, nút thắt | điểm nghẽn | khâu đột phá | khâu yếu | kết thúc phong trào | kết thúc đợt thi đua
kết thúc mỗi đợt | hoàn thành sớm | về đích sớm | sớm hoàn thành | đa dạng hóa
tập thể nhỏ | đơn vị nhỏ | doanh nghiệp nhỏ và vừa | nhỏ | lớn | to lớn | cao | thấp | dài | ngắn | sâu | rộng | nhanh
chậm | mới | cũ | tốt | khá | kém | yếu | đúng | sai | đủ | thiếu | nhiều | ít | đông | vắng | sớm | muộn | xa | gần
trẻ | già | giỏi | sản xuất giỏi | kinh doanh giỏi | thi đua giỏi | nông dân sản xuất, kinh doanh giỏi
bám sát thực tiễn | tại đó | cả bốn | cả ba | cả hai
ủy ban nhân dân huyện | huyện ủy | hội đồng nhân dân huyện | các huyện | quận, huyện | cấp huyện | cấp xã | cấp tỉnh
cấp thành phố | cấp trung ương | toàn huyện | thị xã | thị trấn | phòng nội vụ | phòng giáo dục và đào tạo
phòng tài chính - kế hoạch | phòng lao động | phòng tư pháp | văn phòng huyện ủy | ban tuyên giáo
ban tuyên giáo và dân vận | ban dân vận | ban tổ chức | ban nội chính | ban quản lý dự án | ban chỉ đạo | tổ giúp việc
về phát động đợt thi đua | về phát động phong trào thi đua | về phát triển kinh tế tư nhân | về đột phá phát triển
vốn đầu tư công của xã | giải ngân vốn đầu tư công | kế hoạch vốn của xã | cấp trung học cơ sở | tiến tới đại hội
ban xây dựng đảng đảng ủy xã | đề nghị ban xây dựng đảng | tính thiết thực | bảo đảm tính thiết thực, hiệu quả
chặt chẽ, đồng bộ | phối hợp chặt chẽ, đồng bộ
khóa # | khóa I | khóa XIII | kỳ họp thứ #
các phòng, ban | các phòng, ban, đơn vị liên quan | các phòng, ban, ngành, đoàn thể | các phòng chuyên môn
các phòng, trung tâm | các phòng thuộc ủy ban | các ban của đảng ủy | các ban xây dựng đảng | các ngành | các hội
các chi hội | các hộ | các trường | các doanh nghiệp | các khu vực | các nguồn lực | các quy định | các bước
các giải pháp | các nhiệm vụ trọng tâm | các công trình | các sản phẩm | các gia đình | các tiêu chuẩn
các trường hợp | các dịch vụ | các bên liên quan
trọng án | không có trọng án xảy ra | án tồn đọng | phá án | cháy, nổ | phòng chống cháy, nổ | giảm thiểu thiệt hại
trấn áp tội phạm | tấn công, trấn áp tội phạm | anh hùng | hùng cường | dũng cảm | dũng | trung hiếu | bí mật nhà nước
bảo vệ bí mật | bản lĩnh chính trị | bản lĩnh | liêm chính | liêm chính, kiến tạo, phục vụ | có tác dụng
tác dụng nêu gương | dành thời gian | dành nguồn lực | dành nhiều | dồn lực | dồn toàn lực | thành quả lao động
thành quả cách mạng | tuyên dương điển hình | tuyên dương, khen thưởng | xứ sở | xứ Đông | miền quê
trung dũng - quyết thắng
chỉ số năng lực cạnh tranh | chỉ số hài lòng | năng lực cạnh tranh | chỉ số chuyển đổi số
chỉ số hiệu quả quản trị và hành chính công | trung tâm logistics | khu kinh tế | khu thương mại tự do
công ty cổ phần | công ty trách nhiệm hữu hạn | trợ lý ảo | hạ tầng số | nền tảng số | công dân số
dữ liệu dùng chung | camera | internet | wifi | website | facebook | zalo | online | email | video | clip | fanpage
file | word | pdf | covid | logistics | mobile | banking
`
