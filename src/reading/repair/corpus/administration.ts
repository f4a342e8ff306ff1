/** Phrases of administrative papers: headings, parts of a paper, instruments, verbs of duties. `#` is any number. */
export const administrationCorpus = `
cộng hòa xã hội chủ nghĩa Việt Nam | độc lập - tự do - hạnh phúc | cộng hòa xã hội chủ nghĩa Việt Nam
độc lập - tự do - hạnh phúc | ủy ban nhân dân xã | ủy ban nhân dân phường | ủy ban nhân dân thành phố
ủy ban nhân dân đặc khu
hội đồng nhân dân xã | số: # /KH-UBND | số: # | xã, ngày # tháng # năm # | phường, ngày # tháng # năm #
ngày # tháng # năm #
kế hoạch | quyết định | thông báo | báo cáo | công văn | tờ trình | hướng dẫn | chương trình | đề án | quy chế
quy định | nghị quyết
chỉ thị | kết luận | biên bản | giấy mời | công điện | phương án | dự thảo | phụ lục | mẫu số # | biểu số #
kế hoạch triển khai thực hiện | kế hoạch phát động phong trào thi đua | kế hoạch phát động đợt thi đua
kế hoạch tổ chức thực hiện
ban hành kế hoạch như sau | xây dựng kế hoạch như sau | cụ thể như sau | nội dung cụ thể như sau | như sau
với các nội dung sau
thực hiện kế hoạch số # /KH-UBND ngày # của ủy ban nhân dân thành phố
thực hiện kế hoạch số # ngày # của UBND thành phố về
căn cứ luật tổ chức chính quyền địa phương | căn cứ luật thi đua, khen thưởng
căn cứ nghị định số # ngày # của chính phủ
căn cứ quyết định số # | căn cứ thông tư số # | căn cứ nghị quyết số # | căn cứ chỉ thị số # | căn cứ kế hoạch này
căn cứ chức năng, nhiệm vụ được giao | căn cứ tình hình thực tế | căn cứ đặc điểm, tình hình | căn cứ thành tích
mục đích, yêu cầu | mục đích | yêu cầu | I. mục đích, yêu cầu | 1. mục đích | 2. yêu cầu | mục đích - yêu cầu
mục đích và yêu cầu
nội dung | nội dung thi đua | nội dung, mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp | mục tiêu | mục tiêu tổng quát
mục tiêu cụ thể
mục tiêu chung | chỉ tiêu | chỉ tiêu cụ thể | chỉ tiêu thi đua | các chỉ tiêu thi đua | các chỉ tiêu chủ yếu
chỉ tiêu chủ yếu
nhiệm vụ và giải pháp | nhiệm vụ, giải pháp | nhiệm vụ | giải pháp | nhiệm vụ trọng tâm | giải pháp chủ yếu
nhiệm vụ chủ yếu
tiêu chí thi đua | tiêu chí | đối tượng | đối tượng thi đua | phạm vi | phạm vi, đối tượng | thời gian
thời gian thực hiện
thời gian, địa điểm | tiến độ thực hiện | kinh phí | kinh phí thực hiện | nguồn kinh phí | khen thưởng
hình thức khen thưởng
tổ chức thực hiện | tổ chức đợt thi đua | tổ chức phong trào thi đua | tổ chức phát động | giải pháp tổ chức đợt thi đua
biện pháp thực hiện | các bước thực hiện | phân công nhiệm vụ | phân công thực hiện | trách nhiệm thực hiện
chế độ báo cáo
kiểm tra, giám sát | công tác tuyên truyền | sơ kết, tổng kết | sơ kết | tổng kết | nơi nhận | nơi nhận: | lưu: VT
lưu: VT, VHXH
như trên | để báo cáo | để báo cáo | (để b/c) | để biết | để thực hiện | để phối hợp | TM. ủy ban nhân dân
KT. chủ tịch | phó chủ tịch
chủ tịch | phó chủ tịch | KT. chủ tịch phó chủ tịch | TL. chủ tịch | trưởng phòng | TM. hội đồng | đã ký
ký tên, đóng dấu
TM. ban thường vụ | bí thư | phó bí thư | bí thư đảng ủy | phó bí thư thường trực | chánh văn phòng
phó chánh văn phòng
TT đảng ủy, TT HĐND xã | TT đảng ủy, HĐND | thường trực đảng ủy | thường trực HĐND xã | TT đảng ủy xã
thường trực hội đồng nhân dân
lãnh đạo UBND xã | lãnh đạo ủy ban | các phòng, ban, đơn vị | các phòng, ban, đơn vị liên quan
các phòng, ban, ngành liên quan
sở nội vụ thành phố | UBND thành phố | CT, các PCT UBND xã | chủ tịch, các phó chủ tịch | các cơ quan, đơn vị thuộc xã
đài truyền thanh
trên đây là kế hoạch | trên đây là kế hoạch phát động | trên đây là kế hoạch triển khai
đề nghị các cơ quan, đơn vị nghiêm túc thực hiện
trong quá trình thực hiện, nếu có khó khăn, vướng mắc | nếu có vướng mắc, phát sinh | báo cáo về ủy ban nhân dân xã
kịp thời phản ánh về UBND xã | để xem xét, chỉ đạo, giải quyết | để tổng hợp, báo cáo
qua phòng văn hóa - xã hội để tổng hợp
báo cáo kết quả thực hiện | báo cáo kết quả về | gửi báo cáo trước ngày # | trước ngày # tháng # năm #
chậm nhất ngày # | hạn cuối
định kỳ hằng tháng | định kỳ hàng quý | định kỳ # tháng | báo cáo # tháng đầu năm | báo cáo # tháng | # tháng đầu năm
# tháng cuối năm
chỉ thị số # ngày # của bộ chính trị | nghị quyết số # ngày # của bộ chính trị về | kết luận số # của ban bí thư
chỉ thị của ban thường vụ thành ủy về tăng cường sự lãnh đạo | sự lãnh đạo của đảng đối với công tác thi đua
đối với công tác
chỉ thị số # -CT/TW ngày # của bộ chính trị | chỉ thị số # -CT/TU ngày # của ban thường vụ thành ủy
theo tinh thần chỉ thị số #
nghị quyết đại hội đảng bộ xã | nghị quyết đại hội đảng bộ thành phố | nghị quyết của hội đồng nhân dân
nghị quyết HĐND xã
quyết định số # của thủ tướng chính phủ | quyết định của chủ tịch ủy ban nhân dân thành phố
thông tư số # của bộ nội vụ
nghị định số # /NĐ-CP ngày # của chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của luật
luật thi đua, khen thưởng năm # | luật tổ chức chính quyền địa phương năm # | các văn bản hướng dẫn thi hành
quy định chi tiết và hướng dẫn thi hành | có hiệu lực kể từ ngày ký | quyết định này có hiệu lực
chịu trách nhiệm thi hành
sau đây gọi tắt là | gọi tắt là | sau đây gọi là | theo quy định của pháp luật | theo quy định | theo quy định hiện hành
theo thẩm quyền | trình cấp có thẩm quyền | cấp có thẩm quyền | cơ quan có thẩm quyền | thuộc thẩm quyền
đúng thẩm quyền
trình chủ tịch ủy ban nhân dân xã | trình ủy ban nhân dân thành phố | trình hội đồng thi đua - khen thưởng
trình hội đồng nhân dân
xem xét, quyết định | xem xét, quyết định khen thưởng | xem xét, khen thưởng | xem xét, phê duyệt | thẩm định, phê duyệt
chủ trì, phối hợp với các cơ quan, đơn vị | chủ trì, phối hợp | phối hợp với các cơ quan, đơn vị có liên quan
phối hợp chặt chẽ
có trách nhiệm | chịu trách nhiệm | có trách nhiệm triển khai | có trách nhiệm tổ chức thực hiện
có trách nhiệm phối hợp
chủ tịch ủy ban nhân dân xã có trách nhiệm | thủ trưởng các cơ quan, đơn vị | người đứng đầu các cơ quan, đơn vị
người đứng đầu cấp ủy
trưởng các phòng, ban | trưởng thôn | tổ trưởng tổ dân phố | bí thư chi bộ | các thôn, tổ dân phố | các thôn, đơn vị
theo dõi, đôn đốc, kiểm tra | theo dõi, đôn đốc việc thực hiện | đôn đốc các đơn vị | kiểm tra, đôn đốc
hướng dẫn, kiểm tra
chủ trì theo dõi, đôn đốc | theo dõi, tổng hợp | tổng hợp, báo cáo | tổng hợp báo cáo ủy ban nhân dân xã
tổng hợp kết quả
tham mưu ủy ban nhân dân xã | tham mưu cho UBND xã | tham mưu, đề xuất | đề xuất với ủy ban | giúp ủy ban nhân dân xã
giao phòng văn hóa - xã hội chủ trì | giao phòng kinh tế | giao văn phòng | giao các đơn vị | giao cho | phân công
ủy quyền
đề nghị ban xây dựng đảng | đề nghị ủy ban mặt trận tổ quốc | đề nghị các đoàn thể | đề nghị các cấp
đề nghị các cơ quan
yêu cầu các cơ quan, đơn vị | yêu cầu thủ trưởng | triển khai thực hiện nghiêm túc | nghiêm túc triển khai
nghiêm túc thực hiện
triển khai đồng bộ, sâu rộng | triển khai thực hiện kế hoạch này | triển khai thực hiện có hiệu quả
triển khai các biện pháp
triển khai thiết thực, hiệu quả | tiếp tục triển khai | tiếp tục thực hiện | tiếp tục đẩy mạnh | tiếp tục đổi mới
tiếp tục duy trì
tổ chức quán triệt | quán triệt sâu sắc | phổ biến, quán triệt | tuyên truyền, phổ biến | cụ thể hóa | lồng ghép
rà soát, bổ sung
xây dựng kế hoạch | xây dựng và triển khai kế hoạch | ban hành kế hoạch | ban hành văn bản | ban hành quy chế
phê duyệt kế hoạch
cán bộ, công chức, viên chức | cán bộ, công chức, viên chức và người lao động | cán bộ, công chức
công chức, viên chức, người lao động
cán bộ, đảng viên | cán bộ, hội viên | cán bộ, chiến sĩ | đội ngũ cán bộ, công chức, viên chức | đội ngũ cán bộ
cán bộ, nhân dân
chức năng, nhiệm vụ được giao | theo chức năng, nhiệm vụ | nhiệm vụ được giao | nhiệm vụ chính trị | nhiệm vụ chuyên môn
thực hiện nhiệm vụ | thực hiện tốt nhiệm vụ | hoàn thành nhiệm vụ | hoàn thành tốt nhiệm vụ
hoàn thành xuất sắc nhiệm vụ được giao
kết quả thực hiện | kết quả thực hiện nhiệm vụ | kết quả thực hiện phong trào thi đua | đánh giá kết quả
đánh giá kết quả thực hiện
đúng mục đích, yêu cầu | bảo đảm tiến độ | đảm bảo thiết thực, hiệu quả | bảo đảm thiết thực | đảm bảo chất lượng
đúng tiến độ
đồng bộ, sâu rộng, chất lượng, hiệu quả | phù hợp với điều kiện thực tế | phù hợp với đặc điểm, tình hình
phù hợp với từng đơn vị
phù hợp với tình hình của từng cơ quan, đơn vị, địa phương | từng cơ quan, đơn vị | từng đơn vị, địa phương
tại cơ quan, đơn vị
các cơ quan, đơn vị, địa phương | các cơ quan, đơn vị, doanh nghiệp | trong đơn vị, địa phương, doanh nghiệp
các địa phương, đơn vị
sau hợp nhất | sau sắp xếp | sau sắp xếp đơn vị hành chính | sắp xếp đơn vị hành chính | tổ chức bộ máy
tinh gọn bộ máy
chính quyền địa phương # cấp | mô hình chính quyền địa phương # cấp | vận hành mô hình chính quyền địa phương
vận hành chính quyền
phân cấp, phân quyền | phân định thẩm quyền | phân cấp, phân quyền, phân định thẩm quyền | hiệu lực, hiệu quả
tinh gọn, hiệu lực, hiệu quả
cải cách hành chính | thủ tục hành chính | giải quyết thủ tục hành chính | dịch vụ công trực tuyến
trung tâm phục vụ hành chính công
theo chỉ đạo của cấp trên | theo chỉ đạo của thành phố | chỉ đạo của ủy ban nhân dân thành phố | sự chỉ đạo của đảng ủy
sự lãnh đạo của đảng | sự lãnh đạo của các cấp ủy đảng | sự lãnh đạo, chỉ đạo | lãnh đạo, chỉ đạo | công tác lãnh đạo
lãnh đạo thực hiện
chủ trương, đường lối của đảng | chính sách, pháp luật của nhà nước
đường lối của đảng, chính sách, pháp luật của nhà nước
chủ trương, chính sách | các văn bản chỉ đạo | văn bản chỉ đạo của trung ương | các chỉ đạo của địa phương
quy định của pháp luật
từ ngày # đến ngày # | từ nay đến hết năm # | từ ngày phát động | đến hết tháng # năm # | đến hết ngày #
từ năm # đến năm #
giai đoạn # - # | trong giai đoạn # | giai đoạn mới | nhiệm kỳ # - # | nhiệm kỳ # | trong năm # | năm # | cuối năm #
đầu năm #
hằng năm | hàng năm | hằng tháng | hằng quý | hàng tháng | quý # | quý I | quý II | quý III | quý IV | tháng #
thường xuyên | đột xuất
trong đó | trong đó có | gồm có | bao gồm | cụ thể | ngoài ra | đồng thời | trước mắt | lâu dài | kịp thời | chủ động
tích cực
có liên quan | các đơn vị liên quan | các tổ chức liên quan | cá nhân liên quan | các nội dung liên quan
liên quan đến | được giao
lần thứ # | lần thứ I | lần thứ II | lần thứ XI | lần thứ XIV | thành phố lần thứ I | toàn quốc lần thứ XI
toàn quốc lần thứ XIV
phần thứ nhất | phần thứ hai | chương I | điều # | khoản # | điểm a | mục I | mục II | mục III | các điểm | tại điều #
tại khoản #
theo kế hoạch này | kế hoạch này | quyết định này | quy chế này | thực hiện kế hoạch này | nội dung của kế hoạch
kèm theo | đính kèm
ban hành kèm theo quyết định | theo mẫu | danh sách kèm theo | biểu mẫu | gửi kèm | văn bản này | công văn này
văn bản số #
`
