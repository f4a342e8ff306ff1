/**
 * Instruments that plans cite most, to check a citation's date against. `verified` is true where the
 * date was read in the text itself, in an official page, or alike in several issued papers.
 */
export type RegisteredInstrument = { number: string; date: string; title: string; source: string; verified: boolean }

export const instruments = [
  {
    number: '06/2022/QH15',
    date: '2022-06-15',
    title: 'Luật Thi đua, khen thưởng',
    source: 'Công báo 571+572/2022',
    verified: true,
  },
  {
    number: '06/2026/QH16',
    date: '2026-04-23',
    title: 'Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng',
    source: 'datafiles.chinhphu.vn, 2026/5/06-qh',
    verified: false,
  },
  {
    number: '98/2023/NĐ-CP',
    date: '2023-12-31',
    title: 'Quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
    source: 'Nghị định 152/2025/NĐ-CP Điều 59',
    verified: true,
  },
  {
    number: '86/2023/NĐ-CP',
    date: '2023-12-07',
    title: 'Khung tiêu chuẩn gia đình văn hóa; thôn, tổ dân phố văn hóa; xã, phường, thị trấn tiêu biểu',
    source: 'xaydungchinhsach.chinhphu.vn 12/12/2023',
    verified: true,
  },
  {
    number: '152/2025/NĐ-CP',
    date: '2025-06-14',
    title: 'Phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng',
    source: 'vbpl.vn 178327',
    verified: true,
  },
  {
    number: '150/2025/NĐ-CP',
    date: '2025-06-12',
    title: 'Tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh, cấp xã',
    source: 'vbpl.vn',
    verified: true,
  },
  {
    number: '129/2025/NĐ-CP',
    date: '2025-06-11',
    title: 'Phân định thẩm quyền của chính quyền địa phương 02 cấp',
    source: 'datafiles.chinhphu.vn, 2025/6/129nd',
    verified: true,
  },
  {
    number: '15/2025/TT-BNV',
    date: '2025-08-04',
    title: 'Hướng dẫn biện pháp thi hành Luật Thi đua, khen thưởng',
    source: 'secondary',
    verified: false,
  },
  {
    number: '335/2025/NĐ-CP',
    date: '2025-12-21',
    title: 'Đánh giá, xếp loại chất lượng công chức',
    source: 'nhansu.vn',
    verified: true,
  },
  { number: '161/2026/NĐ-CP', date: '2026-05-15', title: 'Mức lương cơ sở', source: 'vbpl.vn', verified: true },
  {
    number: '41-CT/TW',
    date: '2024-12-26',
    title: 'Tăng cường sự lãnh đạo của Đảng đối với công tác thi đua, khen thưởng trong tình hình mới',
    source: 'cited alike in several issued plans',
    verified: true,
  },
  {
    number: '57-NQ/TW',
    date: '2024-12-22',
    title: 'Đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
    source: 'cited alike in several issued plans',
    verified: true,
  },
  {
    number: '59-NQ/TW',
    date: '2025-01-24',
    title: 'Hội nhập quốc tế trong tình hình mới',
    source: 'cited alike in several issued plans',
    verified: true,
  },
  {
    number: '66-NQ/TW',
    date: '2025-04-30',
    title: 'Đổi mới công tác xây dựng và thi hành pháp luật',
    source: 'cited alike in several issued plans',
    verified: true,
  },
  {
    number: '68-NQ/TW',
    date: '2025-05-04',
    title: 'Phát triển kinh tế tư nhân',
    source: 'cited alike in several issued plans',
    verified: true,
  },
  {
    number: '45-NQ/TW',
    date: '2019-01-24',
    title: 'Xây dựng và phát triển thành phố Hải Phòng đến năm 2030, tầm nhìn đến năm 2045',
    source: 'issued plan',
    verified: true,
  },
] as const satisfies readonly RegisteredInstrument[]

/** The register's row for a number, whatever its spaces; null where the register does not know it. */
export function registeredInstrument(number: string): RegisteredInstrument | null {
  const bare = number.replace(/\s/g, '').toUpperCase()
  return instruments.find((row) => row.number.toUpperCase() === bare) ?? null
}
