/** Names of persons and places that papers of the region carry; all persons in the lists of full names are made up. */
export const namesCorpus = `
Nguyễn Văn | Trần Văn | Lê Văn | Phạm Văn | Hoàng Văn | Phan Văn | Vũ Văn | Võ Văn | Đặng Văn | Bùi Văn | Đỗ Văn
Hồ Văn | Ngô Văn | Dương Văn | Lý Văn | Đoàn Văn | Đào Văn | Đinh Văn | Mai Văn | Lương Văn | Trịnh Văn | Cao Văn
Phùng Văn | Tạ Văn
Nguyễn Thị | Trần Thị | Lê Thị | Phạm Thị | Hoàng Thị | Phan Thị | Vũ Thị | Đặng Thị | Bùi Thị | Đỗ Thị | Hồ Thị
Ngô Thị | Dương Thị | Đoàn Thị | Đào Thị | Đinh Thị | Mai Thị | Lương Thị | Trịnh Thị | Cao Thị | Tạ Thị | Vũ Đức
Nguyễn Đức | Phạm Đức | Trần Đức | Nguyễn Hữu | Phạm Hữu | Lê Hữu | Nguyễn Quang | Trần Quang | Phạm Quang | Vũ Quang
Nguyễn Xuân | Lê Xuân | Nguyễn Thanh | Phạm Thanh | Nguyễn Ngọc | Trần Ngọc | Nguyễn Minh | Trần Minh | Lê Minh
Nguyễn Đình | Phạm Đình | Vũ Đình | Bùi Đình | Nguyễn Trọng | Nguyễn Công | Nguyễn Thế | Nguyễn Mạnh | Phạm Ngọc
Vũ Ngọc | Nguyễn Anh | Trần Anh | Nguyễn Thu | Phạm Thu | Nguyễn Hồng | Trần Hồng | Nguyễn Bá | Nguyễn Duy
Nguyễn Tiến | Phạm Tiến | Nguyễn Việt | Nguyễn Viết | Đoàn Minh | Đoàn Đức
Văn An | Văn Bình | Văn Cường | Văn Dũng | Văn Đạt | Văn Đông | Văn Đức | Văn Giang | Văn Hà | Văn Hải | Văn Hùng
Văn Hưng | Văn Khánh | Văn Khoa | Văn Kiên | Văn Lâm | Văn Long | Văn Lợi | Văn Mạnh | Văn Minh | Văn Nam | Văn Nghĩa
Văn Phong | Văn Phúc | Văn Quân | Văn Quang | Văn Quyết | Văn Sơn | Văn Tâm | Văn Tân | Văn Thái | Văn Thành
Văn Thắng | Văn Thịnh | Văn Thọ | Văn Tiến | Văn Toàn | Văn Trung | Văn Trường | Văn Tuấn | Văn Tùng | Văn Vinh
Văn Việt | Văn Cát | Văn Chiến | Văn Chung | Văn Công | Văn Cảnh | Văn Duy | Văn Hiếu | Văn Hòa | Văn Hoàng | Văn Huy
Văn Thanh
Thị Anh | Thị Bích | Thị Dung | Thị Hà | Thị Hạnh | Thị Hằng | Thị Hiền | Thị Hoa | Thị Hòa | Thị Hồng | Thị Huệ
Thị Hương | Thị Huyền | Thị Lan | Thị Liên | Thị Linh | Thị Loan | Thị Mai | Thị Minh | Thị Nga | Thị Ngân | Thị Ngọc
Thị Nhung | Thị Oanh | Thị Phương | Thị Quỳnh | Thị Tâm | Thị Thanh | Thị Thảo | Thị Thu | Thị Thủy | Thị Trang
Thị Tuyết | Thị Vân | Thị Xuân | Thị Yến | Thị Thúy
Hải Phòng | Hải Dương | Hà Nội | Quảng Ninh | Hưng Yên | Bắc Ninh | Ninh Bình | Đà Nẵng | Cần Thơ | Huế
thành phố Hồ Chí Minh | Thanh Hóa | Nghệ An | Hà Tĩnh | Thái Nguyên | Phú Thọ | Lào Cai | Lạng Sơn | Cao Bằng
Tuyên Quang | Điện Biên | Sơn La | Lai Châu | Quảng Trị | Quảng Ngãi | Gia Lai | Đắk Lắk | Khánh Hòa | Lâm Đồng
Đồng Nai | Tây Ninh | Vĩnh Long | Đồng Tháp | An Giang | Cà Mau
Hồ Chí Minh | Bác Hồ | chủ tịch Hồ Chí Minh | Việt Nam | nước Việt Nam | Tổ quốc Việt Nam | sông Cấm | Bạch Đằng
Đồ Sơn | Cát Bà | Côn Sơn | Kiếp Bạc | Vĩnh Bảo | An Lão | Thủy Nguyên | Tiên Lãng | Thanh Miện | Kinh Môn | Chí Linh
Thạch Khôi | Gia Xuyên | Liên Hồng | Thống Nhất | Núi Đối | Thanh Sơn | Thuận Thiên | Hữu Bằng | An Thắng | Tân Dân
An Tiến | Phạm Kha | Nhân Quyền | Thanh Tùng | Đoàn Tùng | An Thái | An Thọ | Chiến Thắng
`
