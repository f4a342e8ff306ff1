/** Phrases of emulation and commendation: launches, spirit, standing movements, titles, councils. `#` is any number. */
export const emulationCorpus = `
phát động đợt thi đua | phát động phong trào thi đua | phát động thi đua | đợt thi đua | phong trào thi đua
phong trào thi đua yêu nước
phát động đợt thi đua thực hiện thắng lợi | kinh tế - xã hội, bảo đảm quốc phòng - an ninh năm # | an ninh năm #
thực hiện thắng lợi các chỉ tiêu, nhiệm vụ được giao | thực hiện thắng lợi nhiệm vụ | thực hiện thắng lợi mục tiêu
thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội | hoàn thành thắng lợi | góp phần thực hiện thắng lợi
giành thắng lợi
lập thành tích xuất sắc chào mừng đại hội | lập thành tích chào mừng | thi đua chào mừng | chào mừng các ngày lễ lớn
chào mừng kỷ niệm # năm | chào mừng đại hội đảng bộ các cấp | chào mừng đại hội thi đua yêu nước thành phố lần thứ I
tiến tới đại hội thi đua yêu nước toàn quốc lần thứ XI | đại hội thi đua yêu nước các cấp
đại hội thi đua yêu nước toàn quốc
đại hội đại biểu đảng bộ thành phố lần thứ I | tiến tới đại hội đại biểu toàn quốc lần thứ XIV của đảng
đại hội đại biểu toàn quốc
tiến tới đại hội đảng các cấp | đại hội đảng bộ xã lần thứ I nhiệm kỳ # | đại hội đảng bộ các cấp nhiệm kỳ # - #
đại hội đại biểu đảng bộ xã
bầu cử đại biểu quốc hội và hội đồng nhân dân các cấp | cách mạng tháng tám và quốc khánh
ngày truyền thống thi đua yêu nước
ngày thành lập đảng | ngày giải phóng hải phòng | ngày thương binh - liệt sĩ
các sự kiện lịch sử quan trọng của đất nước
các sự kiện lịch sử của thành phố | ngày lễ lớn | các ngày lễ lớn và các sự kiện quan trọng
kỷ niệm ngày sinh chủ tịch hồ chí minh
công tác thi đua, khen thưởng | công tác thi đua, khen thưởng trong tình hình mới | trong tình hình mới
đổi mới công tác thi đua
đẩy mạnh đợt thi đua | đẩy mạnh phong trào thi đua | khơi dậy mạnh mẽ truyền thống yêu nước | khơi dậy khát vọng
khơi dậy tinh thần
truyền thống yêu nước | ý chí tự lực, tự cường | tự lực, tự cường | tinh thần vượt khó | tinh thần đoàn kết
ý chí quyết tâm
lao động sáng tạo của các tầng lớp nhân dân | tầng lớp nhân dân | các tầng lớp nhân dân | trong các tầng lớp nhân dân
đông đảo nhân dân
phát huy sức mạnh tổng hợp | sức mạnh tổng hợp của cả hệ thống chính trị | cả hệ thống chính trị
khối đại đoàn kết toàn dân
hệ thống chính trị và khối đại đoàn kết toàn dân tộc | đoàn kết toàn dân | phát huy dân chủ | phát huy vai trò
phát huy truyền thống
phát hiện, bồi dưỡng, tổng kết, nhân rộng các điển hình tiên tiến | nhân rộng điển hình tiên tiến
điển hình tiên tiến | gương điển hình
gương điển hình tiên tiến | các gương điển hình tiên tiến | gương người tốt, việc tốt | người tốt, việc tốt
mô hình mới | nhân tố mới
mô hình mới, cách làm hay, hiệu quả | mô hình mới, nhân tố mới | cách làm hay, sáng tạo | cách làm hay, sáng kiến
cách làm sáng tạo
tạo sức lan tỏa | tạo sự lan tỏa | sức lan tỏa sâu rộng | sức lan tỏa của phong trào | sự lan tỏa trong cộng đồng
lan tỏa trong xã hội
trên các lĩnh vực | trên mọi lĩnh vực | trong các lĩnh vực | trong đời sống xã hội | đời sống xã hội
đời sống nhân dân được nâng cao
đợt thi đua phải được triển khai đồng bộ | triển khai đồng bộ, sâu rộng | từ xã đến cơ sở | từ thành phố đến cơ sở
đến tận cơ sở
bằng nhiều hình thức phong phú | nhiều hình thức | hình thức phù hợp | hình thức đa dạng
gắn kết chặt chẽ với nhiệm vụ chính trị
gắn với nhiệm vụ chính trị | gắn kết chặt chẽ với | gắn với thực hiện nhiệm vụ | gắn với việc thực hiện nhiệm vụ
gắn với thi đua
thu hút được đông đảo người tham gia | thu hút đông đảo đội ngũ cán bộ, công chức | thu hút sự tham gia
người lao động, nhân dân
cộng đồng doanh nghiệp cùng tham gia | và cộng đồng doanh nghiệp | nhân dân và cộng đồng doanh nghiệp | cùng tham gia
tích cực tham gia
bình xét thi đua | bình xét khen thưởng | bình xét, biểu dương, khen thưởng | việc bình xét | xét khen thưởng
xét tặng danh hiệu
biểu dương, khen thưởng tập thể, cá nhân tiêu biểu, xuất sắc | tập thể, cá nhân tiêu biểu
tập thể và cá nhân có thành tích
phải chính xác, công bằng, kịp thời | chính xác, công bằng, kịp thời | công khai, minh bạch, công bằng, kịp thời
kịp thời, đúng đối tượng
tạo động lực | tạo động lực phấn đấu | động lực phấn đấu thực hiện nhiệm vụ | thúc đẩy và tạo sức lan tỏa
thúc đẩy phong trào
tạo không khí thi đua sôi nổi | không khí thi đua | khí thế thi đua sôi nổi | tạo khí thế thi đua
phong trào sôi nổi, rộng khắp
bám sát các chỉ tiêu chủ yếu | bám sát nhiệm vụ | bám sát phương hướng, nhiệm vụ | trên cơ sở bám sát
phương hướng nhiệm vụ công tác thi đua
phát triển kinh tế - xã hội | nhiệm vụ phát triển kinh tế - xã hội | mục tiêu phát triển kinh tế - xã hội
chỉ tiêu phát triển kinh tế - xã hội
bảo đảm quốc phòng - an ninh | bảo đảm quốc phòng, an ninh | đảm bảo quốc phòng - an ninh
củng cố quốc phòng, an ninh | quốc phòng và an ninh
phong trào thi đua do trung ương và thành phố phát động | trung ương, thành phố phát động
do thủ tướng chính phủ phát động
phong trào do ủy ban nhân dân thành phố phát động | các phong trào thi đua do thủ tướng chính phủ phát động
trọng tâm là phong trào thi đua
tăng tốc, bứt phá | tăng tốc, bứt phá, về đích | hoàn thành ở mức cao nhất | ở mức cao nhất các mục tiêu
hoàn thành và hoàn thành vượt mức
hoàn thành vượt mức các chỉ tiêu | vượt mức kế hoạch | vượt chỉ tiêu | đã được xác định | cơ bản hoàn thành
sự nghiệp công nghiệp hóa, hiện đại hóa
cả giai đoạn # - # | trong cả giai đoạn | hệ thống chính trị tinh gọn | có hệ thống chính trị | xã hội phát triển
xây dựng xã hội
đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại; thực hiện tiết kiệm, chống lãng phí
kết cấu hạ tầng đồng bộ, hiện đại
thực hành tiết kiệm, chống lãng phí | tiết kiệm, chống lãng phí | cả nước chung sức xây dựng nông thôn mới
chung sức xây dựng nông thôn mới
vì người nghèo - không để ai bị bỏ lại phía sau | không để ai bị bỏ lại phía sau | phong trào vì người nghèo
cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở | thực hiện văn hóa công sở | văn hóa công sở
cả nước thi đua đổi mới, sáng tạo và chuyển đổi số | đổi mới sáng tạo và chuyển đổi số | bình dân học vụ số
phong trào bình dân học vụ số
cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời | xây dựng xã hội học tập | học tập suốt đời
cả nước chung tay xóa nhà tạm, nhà dột nát | xóa nhà tạm, nhà dột nát | đền ơn đáp nghĩa | uống nước nhớ nguồn
dân vận khéo
toàn dân đoàn kết xây dựng đời sống văn hóa | toàn dân bảo vệ an ninh tổ quốc | xây dựng nông thôn mới, đô thị văn minh
học tập và làm theo tư tưởng, đạo đức, phong cách hồ chí minh | tư tưởng thi đua yêu nước của chủ tịch hồ chí minh
tư tưởng hồ chí minh
cải cách hành chính, nâng cao chỉ số | dạy tốt, học tốt | lao động giỏi, lao động sáng tạo | thi đua quyết thắng
vì an ninh tổ quốc
nghị quyết về đột phá phát triển khoa học, công nghệ | công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia
về đột phá
chuyển đổi số quốc gia
nghị quyết về hội nhập quốc tế trong tình hình mới | nghị quyết về đổi mới công tác xây dựng và thi hành pháp luật
đáp ứng yêu cầu phát triển đất nước trong kỷ nguyên mới | kỷ nguyên mới | kỷ nguyên vươn mình của dân tộc
phát triển kinh tế tư nhân
nghị quyết quan trọng được bộ chính trị ban hành | các nghị quyết của bộ chính trị
tập trung thực hiện các nghị quyết | xây dựng và thi hành pháp luật
tập trung cao nhất cho công tác | tập trung cao độ | tập trung thực hiện | tập trung chỉ đạo
tập trung tháo gỡ khó khăn
tăng trưởng kinh tế năm # | mục tiêu tăng trưởng kinh tế | để đạt mục tiêu | để đạt kết quả | mục tiêu đã đề ra
thành phố đã đề ra | đã đề ra
trong việc thực hiện các nhiệm vụ, giải pháp | trong việc tham gia | trong việc tổ chức triển khai
thực hiện các nhiệm vụ, giải pháp
giải ngân vốn đầu tư công | đẩy mạnh giải ngân vốn đầu tư | thi đua đẩy mạnh | đẩy mạnh thực hiện phong trào
đẩy mạnh phong trào
các phong trào thi đua khác | đa dạng nội dung, hình thức | để đa dạng nội dung tổ chức | nội dung tổ chức thực hiện
nội dung phong trào thi đua
nâng cao vai trò, trách nhiệm | vai trò, trách nhiệm của cấp ủy | trách nhiệm của người đứng đầu
vai trò của người đứng đầu
hội đồng thi đua - khen thưởng xã | hội đồng thi đua - khen thưởng | hội đồng thi đua, khen thưởng các cấp
thường trực hội đồng thi đua
tăng cường sự phối hợp chặt chẽ | sự phối hợp chặt chẽ, đồng bộ giữa
giữa cấp ủy đảng, chính quyền với mặt trận tổ quốc và các tổ chức
cấp ủy đảng, chính quyền | của cấp ủy đảng, chính quyền và các tầng lớp nhân dân | cấp ủy, chính quyền các cấp
các cấp ủy đảng
mặt trận tổ quốc và các tổ chức chính trị - xã hội | các tổ chức chính trị - xã hội | tổ chức xã hội - nghề nghiệp
các tổ chức xã hội
tăng cường công tác tuyên truyền | công tác tuyên truyền về | tuyên truyền sâu rộng
tuyên truyền sâu rộng tới đoàn viên, hội viên
đoàn viên, hội viên tích cực hưởng ứng | tích cực hưởng ứng phong trào | hưởng ứng phong trào thi đua
hưởng ứng tham gia | đoàn viên, thanh niên
tạo sự chuyển biến mạnh mẽ về nhận thức | chuyển biến tích cực | chuyển biến mạnh mẽ | nhận thức của cấp ủy
nâng cao nhận thức
giới thiệu gương điển hình | quan tâm giới thiệu | quan tâm chỉ đạo | quan tâm khen thưởng
xem đây là nhiệm vụ trọng tâm, thường xuyên
là nhiệm vụ trọng tâm | đây là nhiệm vụ thường xuyên | nhiệm vụ trọng tâm, thường xuyên | phải là nội dung lãnh đạo
nội dung lãnh đạo của cấp ủy
thực hiện xuyên suốt | tổ chức xuyên suốt | xuyên suốt từ ngày phát động phong trào thi đua
từ ngày phát động đến hết tháng # năm #
khen thưởng theo thẩm quyền | đề nghị khen thưởng | đề nghị các cấp khen thưởng | đề nghị cấp trên khen thưởng
hoặc tổng hợp, trình
khen thưởng tổng kết | khen thưởng chuyên đề | khen thưởng đột xuất | khen thưởng cho các tập thể và cá nhân
khen thưởng kịp thời
có thành tích xuất sắc | có thành tích tiêu biểu, xuất sắc | có thành tích tiêu biểu
tiêu biểu, xuất sắc trong phong trào thi đua
đưa kết quả thực hiện đợt thi đua | kết quả thực hiện đợt thi đua | thi đua là một trong các tiêu chí
một trong các tiêu chí để bình xét
làm căn cứ bình xét | làm căn cứ tổng hợp danh sách | tổng hợp danh sách | làm cơ sở đánh giá
cuối năm của tập thể, cá nhân
tổng kết nhiệm vụ công tác năm # | nhiệm vụ công tác năm # | tổng kết công tác thi đua | tổng kết phong trào
hội nghị tổng kết
thẩm định thành tích | thẩm định hồ sơ | hồ sơ đề nghị khen thưởng | hướng dẫn bình xét khen thưởng
tổng hợp, thẩm định
danh hiệu thi đua | hình thức khen thưởng | lao động tiên tiến | chiến sĩ thi đua cơ sở | tập thể lao động tiên tiến
tập thể lao động xuất sắc
chiến sĩ thi đua toàn quốc | cờ thi đua | bằng khen | giấy khen | huân chương lao động | kỷ niệm chương
bằng khen của thủ tướng chính phủ
giấy khen của chủ tịch ủy ban nhân dân xã | tặng giấy khen | tặng bằng khen | tặng danh hiệu | mức tiền thưởng
quỹ thi đua, khen thưởng
đăng ký thi đua | giao ước thi đua | ký kết giao ước thi đua | cụm, khối thi đua | khối thi đua | cụm thi đua
cụm trưởng | chấm điểm thi đua
nội dung, tiêu chí thi đua rõ ràng, cụ thể, phù hợp, thiết thực | tiêu chí rõ ràng | với nội dung, tiêu chí cụ thể
sát thực tế | dễ thực hiện
định hướng các hoạt động tuyên truyền | chỉ đạo, định hướng | chỉ đạo các cơ quan | các hoạt động tuyên truyền
hoạt động tuyên truyền
tuyên truyền gương điển hình tiên tiến | tuyên truyền và biểu dương | kịp thời phát hiện, tuyên truyền
biểu dương các tập thể, cá nhân
làm tốt công tác tuyên truyền | làm tốt công tác phối hợp | làm tốt công tác thi đua | thực hiện tốt công tác
đẩy mạnh công tác tuyên truyền
hiệu quả trong triển khai thực hiện | trong triển khai thực hiện phong trào | trong phong trào thi đua
trong các phong trào thi đua
trong cán bộ, công chức, viên chức | phong trào thi đua xây dựng, chỉnh trang | chỉnh trang đô thị
nông thôn mới kiểu mẫu | nông thôn mới nâng cao
góp phần hoàn thành | góp phần thiết thực | góp phần nâng cao | phấn đấu hoàn thành | phấn đấu đạt
phấn đấu đến năm # | phấn đấu có | phấn đấu
cấp ủy bằng hành động cụ thể | từ xã đến các cơ quan, đơn vị, các thôn | xã đến các thôn
trong phát động, tổ chức và tuyên truyền
`
