import { messages } from '#web/i18n.ts'

type Counts = { decide: number; late: number; today: number }

export const worklistText = messages({
  vi: {
    title: 'Bàn làm việc',
    heading: ({ decide, late, today }: Counts) =>
      [
        decide > 0 ? `${decide} việc chờ anh, chị quyết định` : '',
        late > 0 ? `${late} việc đã trễ` : '',
        today > 0 ? `${today} việc đến hạn hôm nay` : '',
      ]
        .filter(Boolean)
        .join(', ') || 'Hôm nay không có việc đến hạn',
    group: {
      decide: 'Chờ anh, chị quyết định',
      late: 'Đã trễ',
      today: 'Hôm nay',
      week: 'Trong tuần này',
      later: 'Sau đó',
      undated: 'Việc chưa có hạn',
    },
    count: (count: number) => `${count} việc`,
    emptyHeading: 'Chưa có việc nào',
    empty: {
      officer: 'Bắt đầu bằng một bản kế hoạch: phần mềm đọc, anh, chị kiểm tra, phong trào được lập từ đó.',
      other: 'Khi có việc được giao cho anh, chị, việc đó hiện ở đây kèm hạn.',
    },
    importPlan: 'Nhập kế hoạch',
    kind: {
      'check-document': 'Kiểm tra dữ kiện đọc được từ kế hoạch',
      'failed-document': 'Không đọc được tệp kế hoạch, cần tệp khác',
      'prepare-movement': 'Hoàn thiện và trình phát động',
      'assign-targets': 'Giao chỉ tiêu cho đơn vị chịu trách nhiệm',
      'launch-movement': 'Phát động phong trào đã đủ điều kiện',
      task: 'Nhiệm vụ',
      target: 'Chỉ tiêu được giao',
    },
    action: {
      'check-document': 'Kiểm tra kế hoạch',
      'failed-document': 'Xem lỗi',
      'prepare-movement': 'Mở phong trào',
      'assign-targets': 'Giao chỉ tiêu',
      'launch-movement': 'Xem và phát động',
      task: 'Mở nhiệm vụ',
      target: 'Xem chỉ tiêu',
    },
    unowned: (count: number) => `${count} chỉ tiêu chưa có đơn vị chịu trách nhiệm.`,
    running: 'Phong trào đang chạy',
    dayOf: (day: number, all: number, left: number) => `Ngày thứ ${day} trong ${all}, còn ${left} ngày`,
    targets: (count: number) => `${count} chỉ tiêu`,
    waiting: 'Đang chờ người khác',
    waitsForLeader: 'Lãnh đạo: phát động phong trào',
    reading: 'Phần mềm đang đọc tệp',
    news: 'Có gì mới',
  },
  en: {
    title: 'Worklist',
    heading: ({ decide, late, today }: Counts) =>
      [
        decide > 0 ? `${decide} waiting for your decision` : '',
        late > 0 ? `${late} overdue` : '',
        today > 0 ? `${today} due today` : '',
      ]
        .filter(Boolean)
        .join(', ') || 'Nothing is due today',
    group: {
      decide: 'Waiting for your decision',
      late: 'Overdue',
      today: 'Today',
      week: 'This week',
      later: 'Later',
      undated: 'Without a date',
    },
    count: (count: number) => (count === 1 ? '1 item' : `${count} items`),
    emptyHeading: 'Nothing to do yet',
    empty: {
      officer: 'Begin with a plan document: the program reads it, you check it, and the movement is made from it.',
      other: 'What is given to you will show here, with its due date.',
    },
    importPlan: 'Import a plan',
    kind: {
      'check-document': 'Check the facts read in a plan',
      'failed-document': 'The plan file could not be read; another one is needed',
      'prepare-movement': 'Complete and submit for launch',
      'assign-targets': 'Assign targets to the units that answer for them',
      'launch-movement': 'Launch a movement that is ready',
      task: 'Task',
      target: 'Target assigned to you',
    },
    action: {
      'check-document': 'Check the plan',
      'failed-document': 'See what is wrong',
      'prepare-movement': 'Open the movement',
      'assign-targets': 'Assign targets',
      'launch-movement': 'Review and launch',
      task: 'Open the task',
      target: 'See the target',
    },
    unowned: (count: number) => `${count} targets have no unit that answers for them.`,
    running: 'Movement under way',
    dayOf: (day: number, all: number, left: number) => `Day ${day} of ${all}, ${left} days left`,
    targets: (count: number) => `${count} targets`,
    waiting: 'Waiting for others',
    waitsForLeader: 'Leader: launch the movement',
    reading: 'The program is reading the file',
    news: 'What is new',
  },
})
