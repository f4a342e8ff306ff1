// What the people of the sample commune have said besides figures: invented, and the same at every loading.

/** Who signs for units of the commune that have no account. */
export const sampleHeads: Record<string, string> = {
  'village-1': 'Vũ Đình Khang',
  'village-2': 'Nguyễn Thị Lụa',
  'village-3': 'Trịnh Văn Bảo',
  'village-4': 'Phạm Hữu Nghị',
  'village-6': 'Đoàn Thị Thắm',
  'village-7': 'Lưu Văn Quyết',
  'village-8': 'Bùi Thị Sâm',
  'village-9': 'Hà Công Chính',
  'village-10': 'Mạc Thị Hòa',
  economy: 'Trần Văn Hiệp',
  culture: 'Nguyễn Thị Ánh',
  'administration-centre': 'Lê Thanh Tùng',
  nursery: 'Phạm Thị Hạnh Nguyên',
  primary: 'Đào Thị Hồng',
  health: 'Hoàng Văn Thuận',
  police: 'Nguyễn Đức Long',
}

/** Registrations of January: the unit, the day, and for each target by its place in the plan what is promised. */
export const sampleRegistrations: readonly {
  unit: string
  day: number
  promises: Record<number, number>
  award: string | null
  paper?: true
}[] = [
  { unit: 'village-1', day: 12, promises: { 2: 0.5, 4: 88, 6: 95 }, award: 'TVH' },
  { unit: 'culture', day: 12, promises: { 3: 97 }, award: 'TTLDXS' },
  { unit: 'village-4', day: 13, promises: { 2: 0.3, 4: 85, 6: 94 }, award: 'TVH' },
  { unit: 'police', day: 14, promises: { 7: 0 }, award: 'TTLDTT' },
  { unit: 'village-2', day: 15, promises: { 2: 0.5, 4: 85, 6: 94 }, award: null },
  { unit: 'economy', day: 16, promises: { 0: 4300, 1: 79 }, award: 'TTLDTT' },
  { unit: 'village-10', day: 19, promises: { 2: 0.4, 4: 90, 6: 96 }, award: 'TVH' },
  { unit: 'village-6', day: 20, promises: { 2: 0.6, 4: 80, 6: 92 }, award: null },
  { unit: 'village-7', day: 21, promises: { 2: 0.5, 4: 86, 6: 94 }, award: 'TVH' },
  { unit: 'village-9', day: 23, promises: { 2: 0.5, 4: 85, 6: 94 }, award: null, paper: true },
  { unit: 'village-3', day: 27, promises: { 2: 0.6, 4: 85, 6: 95 }, award: null },
]

/** The last day for registering, in January. */
export const registrationDeadline = 31

type Step =
  | { action: 'assign'; unit: string; within: number }
  | { action: 'answer' | 'close'; words: string }
  | { action: 'solve' }

/** `MM-DD` of the year, or so many days before today. */
export type SampleDay = string | number

export type SampleDifficulty = {
  target: number
  /** Several units: what they raised is joined on the day of the first step. */
  raised: readonly { unit: string; day: SampleDay; text: string }[]
  steps: readonly { day: SampleDay; step: Step }[]
}

export const sampleDifficulties: readonly SampleDifficulty[] = [
  {
    target: 4,
    raised: [
      { unit: 'village-2', day: '02-16', text: 'Thôn chưa có thùng phân loại, các hộ vẫn để chung rác trong một bao.' },
      { unit: 'village-7', day: '02-18', text: 'Bà con đã phân loại nhưng xe thu gom lại đổ chung.' },
      { unit: 'village-9', day: '02-23', text: 'Xin hướng dẫn chỗ ủ rác hữu cơ cho các hộ không có vườn.' },
    ],
    steps: [
      { day: '02-25', step: { action: 'assign', unit: 'economy', within: 14 } },
      {
        day: '03-06',
        step: {
          action: 'answer',
          words: 'Xã cấp mỗi thôn sáu thùng hai ngăn; xe thu gom rác hữu cơ riêng vào thứ Ba.',
        },
      },
      { day: '03-12', step: { action: 'solve' } },
    ],
  },
  {
    target: 2,
    raised: [{ unit: 'village-4', day: '04-07', text: 'Một hộ vừa bị cháy bếp, có nguy cơ trở lại hộ nghèo.' }],
    steps: [
      { day: '04-09', step: { action: 'assign', unit: 'culture', within: 10 } },
      {
        day: '04-14',
        step: { action: 'answer', words: 'Đã hỗ trợ đột xuất và giới thiệu vay vốn của Ngân hàng Chính sách xã hội.' },
      },
      { day: '04-20', step: { action: 'solve' } },
    ],
  },
  {
    target: 6,
    raised: [{ unit: 'village-10', day: '06-09', text: 'Chưa rõ hộ mới chuyển đến giữa năm có được bình xét không.' }],
    steps: [
      { day: '06-18', step: { action: 'answer', words: 'Chỉ bình xét hộ đã cư trú tại thôn từ sáu tháng trở lên.' } },
    ],
  },
  {
    target: 4,
    raised: [{ unit: 'village-6', day: 28, text: 'Điểm tập kết rác của thôn bị ngập sau mỗi trận mưa.' }],
    steps: [{ day: 26, step: { action: 'assign', unit: 'economy', within: 12 } }],
  },
  {
    target: 6,
    raised: [{ unit: 'village-3', day: 6, text: 'Nhà văn hóa đang sửa, thôn chưa có chỗ họp bình xét.' }],
    steps: [],
  },
]

/** The sample's block and its members; the first leads it, the second stands in. */
export const sampleBlock = {
  name: 'Khối các cơ quan, trường học',
  units: ['secondary', 'primary', 'nursery', 'health', 'administration-centre'],
} as const

/** Marks of a sheet of 100: what a unit gives itself for each criterion, and where the office finds otherwise. */
export type SampleCard = {
  unit: (typeof sampleBlock.units)[number]
  shares: readonly [number, number, number]
  movement: number
  late: number
  reached: 'left' | 'submitted' | 'appraised' | 'locked' | 'returned'
}

export const sampleCards: readonly SampleCard[] = [
  { unit: 'secondary', shares: [100, 98, 96], movement: 10, late: 0, reached: 'appraised' },
  { unit: 'primary', shares: [97, 100, 92], movement: 9, late: 1, reached: 'locked' },
  { unit: 'administration-centre', shares: [98, 96, 95], movement: 9, late: 0, reached: 'submitted' },
  { unit: 'nursery', shares: [100, 100, 100], movement: 10, late: 0, reached: 'returned' },
  { unit: 'health', shares: [94, 95, 90], movement: 8, late: 2, reached: 'left' },
]
