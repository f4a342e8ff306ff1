import { expect, it } from 'vitest'
import { isSoundVietnamese } from './text-quality.ts'

const cases: [what: string, text: string, sound: boolean][] = [
  ['good Vietnamese', 'Phát động đợt thi đua thực hiện thắng lợi nhiệm vụ phát triển kinh tế của xã', true],
  [
    'with figures and abbreviations',
    'UBND xã giao 14/14 thôn đạt chỉ tiêu; Ủy ban nhân dân xã tổng hợp, báo cáo',
    true,
  ],
  ['without marks', 'Phat dong dot thi dua thuc hien thang loi nhiem vu phat trien kinh te', false],
  ['letters of an old font', 'Ph¸t ®éng ®ît thi ®ua thùc hiÖn th¾ng lîi nhiÖm vô', false],
  ['random letters', 'qzx wrt Ðßþ xkcd jjw bvnm qpl zzt', false],
]
it.each(cases)('%s', (_, text, sound) => {
  expect(isSoundVietnamese(text)).toBe(sound)
})
