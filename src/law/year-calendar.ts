/** What comes back every year in the work of emulation at a commune. `verified`: seen in a source, not known by heart. */
export type YearEntry = {
  /** Month and day, MM-DD; without a year, for it comes back. */
  from: string
  /** The same as `from` for a single day. A `to` before `from` lies in the next year. */
  to: string
  vi: string
  en: string
  kind: 'legal' | 'customary'
  source: string | null
  verified: boolean
  /** In force from and to, for what a decree says. */
  inForce?: { from: string; to: string }
}

const custom = { kind: 'customary', source: null, verified: false } as const
const decree152 = {
  kind: 'legal',
  source: '152/2025/NĐ-CP, Điều 35 khoản 1',
  verified: true,
  inForce: { from: '2025-07-01', to: '2027-02-28' },
} as const

export const yearCalendar: readonly YearEntry[] = [
  {
    ...{ from: '12-20', to: '01-31', kind: 'customary', source: 'tin của các xã, 2025–2026', verified: true },
    vi: 'Hội nghị tổng kết năm cũ, phát động thi đua năm mới, ký giao ước',
    en: 'Conference: the old year summed up, the new one launched, pledges signed',
  },
  {
    ...{ ...custom, from: '01-01', to: '02-28' },
    vi: 'Kiện toàn Hội đồng Thi đua - Khen thưởng, Hội đồng sáng kiến; đăng ký danh hiệu',
    en: 'Emulation and initiative councils renewed; titles registered',
  },
  {
    ...{ ...custom, from: '01-01', to: '03-31' },
    vi: 'Nộp hồ sơ khen thưởng cấp trên của năm trước',
    en: 'Dossiers of last year for awards of higher levels',
  },
  {
    ...{ ...custom, from: '03-01', to: '04-30' },
    vi: 'Phát động thi đua theo chuyên đề; kiểm tra',
    en: 'Thematic movements launched; inspections',
  },
  {
    ...{ ...custom, from: '05-19', to: '05-19' },
    vi: 'Ngày sinh Chủ tịch Hồ Chí Minh',
    en: 'President Ho Chi Minh’s birthday',
  },
  {
    ...{ ...custom, from: '06-11', to: '06-11' },
    vi: 'Ngày truyền thống thi đua yêu nước; biểu dương điển hình',
    en: 'Day of patriotic emulation; role models honoured',
  },
  { ...{ ...custom, from: '06-01', to: '07-31' }, vi: 'Sơ kết 6 tháng', en: 'Half-yearly review' },
  {
    ...{ ...custom, from: '06-01', to: '08-31' },
    vi: 'Xét thi đua, khen thưởng ngành giáo dục theo năm học',
    en: 'Awards of schools, by school year',
  },
  {
    ...{ ...decree152, from: '06-30', to: '06-30' },
    vi: 'Hạn hồ sơ đề nghị Cờ thi đua của Chính phủ',
    en: 'Dossiers for the Government’s emulation flag are due',
  },
  {
    ...{ ...custom, from: '09-01', to: '10-31' },
    vi: 'Xét công nhận sáng kiến; rà soát chỉ tiêu thi đua',
    en: 'Initiatives recognised; targets reviewed',
  },
  {
    ...{ from: '10-01', to: '11-30', kind: 'customary', source: 'xã Hải Tiến, 2024', verified: true },
    vi: 'Bình xét gia đình văn hóa, thôn, tổ dân phố văn hóa',
    en: 'Cultured families, villages and neighbourhoods chosen',
  },
  {
    ...{ from: '11-18', to: '11-18', kind: 'customary', source: 'xã Quảng Thái, 2020', verified: true },
    vi: 'Ngày hội Đại đoàn kết toàn dân tộc',
    en: 'Day of national great unity',
  },
  {
    ...{ ...custom, from: '11-01', to: '12-31' },
    vi: 'Cụm, khối chấm điểm, suy tôn; bình xét ở đơn vị; họp Hội đồng Thi đua - Khen thưởng',
    en: 'Blocks score and choose their leaders; units choose; the emulation council meets',
  },
  {
    ...{ ...custom, from: '12-01', to: '12-31' },
    vi: 'Báo cáo tổng kết, phương hướng năm sau',
    en: 'Final report and directions for the next year',
  },
  {
    ...{ ...decree152, from: '12-31', to: '12-31' },
    vi: 'Hạn hồ sơ đề nghị Chiến sĩ thi đua toàn quốc; Cờ thi đua của Chính phủ ngành giáo dục',
    en: 'Dossiers for national emulation fighters, and for the flag of schools, are due',
  },
]

export type DatedEntry = Omit<YearEntry, 'from' | 'to'> & { from: string; to: string }

/** The entries that touch a year, with their days; one that runs over New Year touches two. */
export function yearEntries(year: number): DatedEntry[] {
  const dated = yearCalendar.flatMap((entry) =>
    (entry.to < entry.from ? [year - 1, year] : [year]).map((first) => ({
      ...entry,
      from: `${first}-${entry.from}`,
      to:
        entry.to === '02-28' && isLeap(first)
          ? `${first}-02-29`
          : `${entry.to < entry.from ? first + 1 : first}-${entry.to}`,
    })),
  )
  return dated
    .filter(({ to, inForce }) => !inForce || (inForce.from <= to && to <= inForce.to))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
