const list = (names: string): string[] => names.split('|').map((name) => name.trim())

export const money = list(`
  triệu tỷ đồng | nghìn tỷ đồng | tỷ đồng | triệu đồng | nghìn đồng | đồng | tỷ USD | triệu USD | USD | nghìn tỷ |
  tỷ | triệu
`)
export const measures = list(`
  km | km2 | ha | m2 | m3 | m | tấn | tạ | tạ/ha | kg | lít | kWh | MW | MWp | lần | giờ | phút |
  TEU | ngày làm việc | ngày | tháng | năm | tuổi | điểm | bậc | Mbps | mét
`)
/** Words that count things, the shortest that say what is counted. */
export const counts = list(`
  giường bệnh | giường | doanh nghiệp | hợp tác xã | tổ hợp tác | sản phẩm | mô hình | lao động | học sinh |
  sinh viên | học viên | tổ dân phố | khu dân cư | khu | cụm | trường hợp | trường | thôn | bản | làng | xóm |
  ấp | buôn | nhà | căn | ngôi | vụ | hộ | người | lượt khách | lượt người | lượt | khách | công trình | dự án |
  đề án | thủ tục | hồ sơ | dịch vụ | tiêu chí | chỉ tiêu | đảng viên | chi bộ | đảng bộ | chi hội | hội viên |
  đoàn viên | thanh niên | công dân | cán bộ | công chức | viên chức | giáo viên | bác sĩ | bác sỹ | xã | phường |
  huyện | đơn vị | cơ quan | tổ chức | công đoàn cơ sở | công đoàn | đội hình | cơ sở | tập thể | cá nhân | hộ gia đình | gia đình | điển hình | gương |
  sáng kiến | đề tài | giải pháp | tin, bài | tin bài | tin | bài | chuyên đề | chuyên mục | hội nghị | lớp |
  cuộc | đợt | buổi | phiên | lần | tuyến | cây | con | chiếc | bộ | cái | máy | phòng | lớp học | trạm | chợ |
  điểm | câu lạc bộ | tổ | đội | nhóm | suất | phần quà | phần việc | đơn vị máu | ca | cháu | trẻ | đồng chí |
  hội | việc làm | thửa | lô | giấy chứng nhận | tài khoản | văn bản | báo cáo | đối tượng | danh hiệu | di tích |
  lễ hội | sân | vườn | trang trại | gia trại | nhãn hiệu | mã số | vùng | chuỗi | trụ sở | giải | giải thưởng |
  ngày công | tiết | ki lô mét | cầu | hồ | cống | camera | tủ sách | thư viện | nhiệm vụ | kế hoạch |
  phong trào | khâu đột phá | việc | công việc
`)
/** The reader's own writing of a unit for other writings of it. */
export const synonyms: Readonly<Record<string, string>> = {
  'tỉ đồng': 'tỷ đồng',
  'nghìn tỉ đồng': 'nghìn tỷ đồng',
  'ngàn tỷ đồng': 'nghìn tỷ đồng',
  'nghìn tỉ': 'nghìn tỷ',
  'tỉ USD': 'tỷ USD',
  tỉ: 'tỷ',
  'ngàn đồng': 'nghìn đồng',
  'tr.đồng': 'triệu đồng',
  trđ: 'triệu đồng',
  'm²': 'm2',
  'm³': 'm3',
  'km²': 'km2',
  hecta: 'ha',
  'héc ta': 'ha',
  'héc-ta': 'ha',
  'hợp tác xã': 'hợp tác xã',
  htx: 'hợp tác xã',
  'đô la Mỹ': 'USD',
}
export const percents: Readonly<Record<string, string>> = {
  'điểm phần trăm': 'điểm %',
  'điểm %': 'điểm %',
  'đ%': 'điểm %',
  'phần trăm': '%',
  '%': '%',
  '‰': '‰',
  'phần nghìn': '‰',
}
