import { messages } from '#web/i18n.ts'

export const cityText = messages({
  vi: {
    title: 'Toàn thành phố',
    heading: (complete: number, communes: number, period: string) =>
      `${complete} trên ${communes} xã, phường đã nộp đủ số liệu ${period}`,
    nothing: 'Chưa xã, phường nào có số liệu phải nộp',
    nothingLead: 'Khi một xã, phường phát động phong trào có chỉ tiêu, tình hình nộp số liệu sẽ hiện ở đây.',
    noCommunes: 'Thành phố chưa có xã, phường nào trên hệ thống',
    noCommunesLead: 'Xã, phường lập tài khoản và chọn thành phố này làm cấp trên thì sẽ hiện ở đây.',
    lead: (due: string) => `Hạn nộp ${due}. Số trong ô: phần trăm số liệu phải nộp đã được nộp.`,
    period: 'Kỳ',
    show: 'Xem kỳ này',
    groups: {
      'not-launched': 'Chưa phát động',
      late: 'Nộp trễ',
      'under-way': 'Đang trong hạn',
      complete: 'Đã nộp đủ',
    },
    count: (communes: number) => `${communes} đơn vị`,
    lateBy: (days: number) => `trễ ${days} ngày`,
    /** After the figure, for the ear: "74" "phần trăm, trễ 16 ngày". */
    spoken: (figure: boolean, late: number) =>
      [figure ? 'phần trăm' : 'chưa có số liệu', late > 0 ? `trễ ${late} ngày` : ''].filter(Boolean).join(', '),
    communeHeading: (name: string, period: string, { complete, units }: { complete: number; units: number }) =>
      `${name}: ${complete} trên ${units} đơn vị đã nộp đủ số liệu ${period}`,
    communeNothing: (name: string) => `${name} chưa có số liệu phải nộp`,
    communeNotLaunched: (name: string) => `${name} chưa phát động phong trào nào`,
    targets: 'Chỉ tiêu đang thực hiện',
    asOf: (moment: string) => `Tính lúc ${moment}`,
    table: 'Tình hình nộp số liệu qua các kỳ',
    columns: {
      period: 'Kỳ',
      due: 'Hạn nộp',
      units: 'Đơn vị nộp đủ',
      late: 'Trong đó nộp trễ',
      figures: 'Số liệu đã nộp',
      accepted: 'Đã duyệt',
    },
    of: (part: string, whole: string) => `${part} trên ${whole}`,
  },
  en: {
    title: 'Whole city',
    heading: (complete: number, communes: number, period: string) =>
      `${complete} of ${communes} communes and wards have submitted all figures for ${period}`,
    nothing: 'No commune or ward owes any figures yet',
    nothingLead: 'Once a commune or ward launches a movement with targets, its reporting shows here.',
    noCommunes: 'No commune or ward of this city is on the system',
    noCommunesLead: 'A commune or ward that sets up its account and names this city above it shows here.',
    lead: (due: string) => `Due ${due}. The number is the per cent of figures owed that were submitted.`,
    period: 'Period',
    show: 'Show this period',
    groups: {
      'not-launched': 'Not launched',
      late: 'Late',
      'under-way': 'Still in time',
      complete: 'Complete',
    },
    count: (communes: number) => `${communes}`,
    lateBy: (days: number) => `${days} days late`,
    spoken: (figure: boolean, late: number) =>
      [figure ? 'per cent' : 'no figures yet', late > 0 ? `${late} days late` : ''].filter(Boolean).join(', '),
    communeHeading: (name: string, period: string, { complete, units }: { complete: number; units: number }) =>
      `${name}: ${complete} of ${units} units have submitted all figures for ${period}`,
    communeNothing: (name: string) => `${name} owes no figures yet`,
    communeNotLaunched: (name: string) => `${name} has not launched any movement`,
    targets: 'Targets under way',
    asOf: (moment: string) => `As of ${moment}`,
    table: 'Reporting by period',
    columns: {
      period: 'Period',
      due: 'Due',
      units: 'Units complete',
      late: 'Of those late',
      figures: 'Figures submitted',
      accepted: 'Accepted',
    },
    of: (part: string, whole: string) => `${part} of ${whole}`,
  },
})
