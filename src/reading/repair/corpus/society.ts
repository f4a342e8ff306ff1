/** Phrases about the economy, culture, security and the work of government, in sentences of our own. */
export const societyCorpus = `
đẩy nhanh tiến độ các công trình trọng điểm | tháo gỡ khó khăn cho sản xuất, kinh doanh
hỗ trợ doanh nghiệp và người dân | cải thiện môi trường đầu tư kinh doanh
cơ cấu lại ngành nông nghiệp theo hướng hàng hóa | ứng dụng công nghệ cao vào sản xuất | phát triển nông nghiệp sạch
liên kết sản xuất và tiêu thụ nông sản
phòng, chống dịch bệnh trên cây trồng, vật nuôi | phòng chống thiên tai và tìm kiếm cứu nạn
bảo đảm an toàn thực phẩm | quản lý đất đai, tài nguyên, môi trường
xử lý nghiêm các vi phạm về đất đai, trật tự xây dựng | quản lý chặt chẽ thu, chi ngân sách | chống thất thu ngân sách
nuôi dưỡng nguồn thu bền vững
nâng cao chất lượng giáo dục toàn diện | bồi dưỡng học sinh giỏi | xây dựng trường học hạnh phúc
chăm lo đời sống vật chất, tinh thần cho nhân dân
bảo tồn và phát huy giá trị di sản văn hóa | xây dựng nếp sống văn minh trong việc cưới, việc tang và lễ hội
phong trào thể dục thể thao quần chúng
thực hiện tốt chính sách đối với người có công với cách mạng | chăm sóc, giáo dục trẻ em
bình đẳng giới và vì sự tiến bộ của phụ nữ | công tác dân số và phát triển
đào tạo nghề gắn với giải quyết việc làm | hỗ trợ vay vốn ngân hàng chính sách xã hội | xây dựng nhà đại đoàn kết
thăm hỏi, tặng quà các gia đình chính sách
giữ vững ổn định chính trị | đấu tranh phòng, chống tội phạm và tệ nạn xã hội | phòng chống ma túy
bảo đảm trật tự an toàn giao thông | xây dựng thế trận quốc phòng toàn dân
xây dựng khu vực phòng thủ vững chắc | xây dựng lực lượng vũ trang vững mạnh, toàn diện | sẵn sàng chiến đấu
xây dựng nền quốc phòng toàn dân gắn với thế trận an ninh nhân dân
xây dựng đảng và hệ thống chính trị trong sạch, vững mạnh | xây dựng đảng bộ trong sạch | kỷ luật, kỷ cương hành chính
nâng cao đạo đức công vụ | tinh thần phục vụ nhân dân
phòng, chống tham nhũng, lãng phí, tiêu cực | tiếp công dân, giải quyết khiếu nại, tố cáo
thực hiện quy chế dân chủ ở cơ sở | dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng
hiến đất làm đường | chung tay bảo vệ môi trường | tuyến đường hoa, tuyến đường sáng - xanh - sạch - đẹp
ngày thứ bảy tình nguyện | tổ công nghệ số cộng đồng
mỗi cán bộ, đảng viên phải gương mẫu, đi đầu | nêu cao tinh thần trách nhiệm | chủ động, sáng tạo trong công việc
dám nghĩ, dám làm, dám chịu trách nhiệm vì lợi ích chung
mỗi tập thể có ít nhất một mô hình, mỗi cá nhân có ít nhất một sáng kiến | sáng kiến cải tiến kỹ thuật
công trình, phần việc cụ thể | việc làm thiết thực
thi đua phải trở thành động lực của sự phát triển | thi đua là yêu nước, yêu nước thì phải thi đua
những người thi đua là những người yêu nước nhất
tránh phô trương, hình thức | không chạy theo thành tích | khen thưởng đúng người, đúng việc
quan tâm người lao động trực tiếp, nông dân, công nhân, chiến sĩ | nơi khó khăn
biến quyết tâm thành hành động cụ thể | vượt qua khó khăn, thách thức | nắm bắt thời cơ
khát vọng phát triển quê hương giàu đẹp, văn minh | phát triển nhanh và bền vững
quê hương, đất nước | đời sống vật chất và tinh thần | nâng cao đời sống nhân dân
đời sống của nhân dân từng bước được cải thiện | người dân được hưởng lợi
nhân dân trên địa bàn xã | trên địa bàn | trên địa bàn xã | trên địa bàn thành phố | trên địa bàn phường | tại địa bàn
ở cơ sở | ở địa phương | ở các thôn
hoạt động của hội đồng | hoạt động văn hóa, văn nghệ | tổ chức các hoạt động | các hoạt động chào mừng
buổi lễ phát động | hội nghị triển khai | hội thi, hội thao
đổi mới phương thức lãnh đạo | đổi mới nội dung, hình thức | nâng cao chất lượng, hiệu quả
nâng cao hiệu quả hoạt động | nâng cao năng lực | nâng cao trách nhiệm
rút kinh nghiệm | đánh giá, rút kinh nghiệm | những tồn tại, hạn chế | nguyên nhân | bài học kinh nghiệm
khắc phục khó khăn | vấn đề nổi cộm | việc khó, việc mới
khoa học, công nghệ, đổi mới sáng tạo | chuyển đổi xanh | kinh tế tập thể | kinh tế tư nhân là động lực quan trọng
hội nhập quốc tế | đối ngoại nhân dân
sản xuất và đời sống | khu dân cư | hộ gia đình | người dân | doanh nhân | công nhân | nông dân | trí thức
thanh niên | phụ nữ | học sinh | giáo viên | cựu chiến binh
tổ chức, cá nhân | tổ chức đảng | tổ chức bộ máy | tổ chức chính quyền | tổ chức cho | tổ chức được | tổ chức tốt
tổ chức các phong trào | cơ sở | cơ sở hạ tầng | trụ sở
phong cách làm việc | làm việc khoa học | văn minh, lịch sự | kỷ cương, trách nhiệm
đoàn kết, kỷ cương, sáng tạo, phát triển | dân chủ, công khai | nhanh chóng, thuận lợi
cả nước | toàn quốc | toàn dân | toàn xã | toàn thành phố | toàn diện | toàn hệ thống chính trị | mọi người
mọi nguồn lực | huy động nguồn lực | nguồn lực xã hội | nguồn nhân lực
từ cơ sở | từ phong trào thi đua | từ thực tiễn | từ đó | từ nguồn | từ các | cho nhân dân | cho các | cho mỗi
cho từng | và các | và của | và thực hiện | và nhân rộng | và báo cáo
với nhiệm vụ | với các | với nội dung | với mặt trận tổ quốc | với phương châm | với chủ đề | vào cuộc | vào dịp
vào ngày | vào thực tiễn | về công tác | về việc | về thi đua | về kết quả | về các
để thực hiện | để các | để nhân dân | để hoàn thành | để xây dựng | không để | không có | không ngừng | không còn
không quá | không gian | được giao | được nâng cao | được triển khai | được thực hiện | được duy trì
sẽ | đã | đang | cần | phải | nên | cũng | vẫn | rất | càng | hơn | nhất | cùng | khác | này | đó | ấy | nào | gì
nếu | thì | mà | nhưng | hoặc | hay | vì | do | bởi | tuy | dù | khi | lúc | sau | trước | trong | ngoài | trên | dưới
giữa | bên | cạnh
`
