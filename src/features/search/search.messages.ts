import { messages } from '#web/i18n.ts'

export const searchText = messages({
  vi: {
    title: 'Tìm kiếm',
    heading: (typed: string, count: number) => `${count} kết quả cho “${typed}”`,
    nothing: (typed: string) => `Không thấy gì cho “${typed}”`,
    nothingLead: 'Thử gõ ít chữ hơn. Gõ có dấu hay không dấu đều được.',
    empty: 'Gõ tên phong trào, chỉ tiêu, đơn vị hoặc kế hoạch cần tìm',
    kind: { movement: 'Phong trào', target: 'Chỉ tiêu', unit: 'Đơn vị', document: 'Kế hoạch' },
    label: 'Tìm phong trào, chỉ tiêu, đơn vị, kế hoạch',
    search: 'Tìm',
  },
  en: {
    title: 'Search',
    heading: (typed: string, count: number) => `${count === 1 ? '1 result' : `${count} results`} for “${typed}”`,
    nothing: (typed: string) => `Nothing found for “${typed}”`,
    nothingLead: 'Try fewer words. With or without marks makes no difference.',
    empty: 'Type the name of a movement, target, unit or plan',
    kind: { movement: 'Movement', target: 'Target', unit: 'Unit', document: 'Plan' },
    label: 'Search movements, targets, units, plans',
    search: 'Search',
  },
})
