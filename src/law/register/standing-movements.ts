/**
 * Standing emulation movements that plans name. `launchedBy` and `period` as far as issued plans state
 * them; `aliases` are other ways of writing the name. City movements carry the city they belong to.
 */
export type RegisteredMovement = {
  name: string
  launchedBy: 'central' | 'province'
  of: string | null
  period: { from: number; to: number } | null
  aliases: readonly string[]
  source: string
  verified: boolean
}

const plans = 'named alike in issued plans'

export const registeredMovements = [
  {
    name: 'Cả nước chung sức xây dựng nông thôn mới',
    launchedBy: 'central',
    of: null,
    period: { from: 2021, to: 2025 },
    aliases: ['Chung sức xây dựng nông thôn mới'],
    source: plans,
    verified: true,
  },
  {
    name: 'Vì người nghèo - Không để ai bị bỏ lại phía sau',
    launchedBy: 'central',
    of: null,
    period: { from: 2021, to: 2025 },
    aliases: ['Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau'],
    source: plans,
    verified: true,
  },
  {
    name: 'Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở',
    launchedBy: 'central',
    of: null,
    period: { from: 2019, to: 2025 },
    aliases: ['Thi đua thực hiện văn hóa công sở'],
    source: plans,
    verified: true,
  },
  {
    name: 'Đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại; thực hiện tiết kiệm, chống lãng phí',
    launchedBy: 'central',
    of: null,
    period: null,
    aliases: [
      'Cả nước thi đua đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại; thực hành tiết kiệm, chống lãng phí',
    ],
    source: plans,
    verified: true,
  },
  {
    name: 'Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời',
    launchedBy: 'central',
    of: null,
    period: { from: 2023, to: 2030 },
    aliases: [],
    source: plans,
    verified: true,
  },
  {
    name: 'Cả nước thi đua đổi mới, sáng tạo và chuyển đổi số',
    launchedBy: 'central',
    of: null,
    period: null,
    aliases: [],
    source: plans,
    verified: true,
  },
  {
    name: 'Bình dân học vụ số',
    launchedBy: 'central',
    of: null,
    period: null,
    aliases: [],
    source: plans,
    verified: true,
  },
  {
    name: 'Cả nước chung tay xóa nhà tạm, nhà dột nát',
    launchedBy: 'central',
    of: null,
    period: null,
    aliases: ['Xóa nhà tạm, nhà dột nát'],
    source: 'general knowledge',
    verified: false,
  },
  {
    name: 'Tăng thu ngân sách địa phương',
    launchedBy: 'province',
    of: 'Hải Phòng',
    period: { from: 2019, to: 2025 },
    aliases: [],
    source: plans,
    verified: true,
  },
] as const satisfies readonly RegisteredMovement[]
