import { describe, expect, it } from 'vitest'
import { readSample, readText } from '../samples/read-sample.ts'
import { comparePlans } from './compare-plans.ts'
import { compareVersions } from './compare-versions.ts'

const own = readSample('commune-wrapped.txt')

const higher = readText(`ỦY BAN NHÂN DÂN
TỈNH HOA GIANG
Số: 07/KH-UBND
Hoa Giang, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Công tác thi đua năm 2026

I. YÊU CẦU

- 100% xã có kế hoạch thi đua.

II. CHỈ TIÊU

1. Tỷ lệ hộ nghèo còn dưới 5%.

2. Tỷ lệ che phủ rừng đạt 62%.

III. PHONG TRÀO

Phong trào thi đua “Bình dân học vụ số”, phong trào thi đua “Nhà sạch, vườn đẹp”.

IV. THỜI GIAN

Đến hết ngày 30/11/2026.
`)

describe('comparePlans', () => {
  const gaps = comparePlans(higher, own)

  it('finds the citation of the higher plan', () => expect(gaps.citedAs?.number).toBe('07/KH-UBND'))
  it('lists targets that the own plan lacks', () => expect(gaps.missingTargets.map(({ value }) => value)).toEqual([62]))
  it('lists targets that the own plan promises less of', () =>
    expect(gaps.weakerTargets.map(({ higher: asked, own: promised }) => [asked.value, promised.value])).toEqual([
      [5, 6.5],
    ]))
  it('lists movements that the own plan does not name', () =>
    expect(gaps.missingMovements.map(({ name }) => name)).toEqual(['Nhà sạch, vườn đẹp']))
  it('lists requirements that nothing answers', () =>
    expect(gaps.missingRequirements.map(({ value }) => value)).toEqual([100]))
  it('says when the own movement ends later', () => expect(gaps.endsLater).toBe(true))
})

describe('compareVersions', () => {
  it('finds nothing between a plan and itself', () => {
    const none = { added: [], removed: [], changed: [] }
    expect(compareVersions(own, own)).toEqual({
      title: null,
      period: null,
      targets: none,
      requirements: none,
      movements: none,
      responsibilities: none,
    })
  })

  it('lists changed figures, removed targets and added units', () => {
    const amended = readText(
      own.text
        .replace('còn dưới 6,5%', 'còn dưới 5,5%')
        .replace('(3) Hằng năm trồng mới từ 40 đến 60 ha rừng.\n', '')
        .replace('2. Phòng Kinh tế:', '2. Công an xã: Giữ trật tự.\n3. Phòng Kinh tế:'),
    )
    const changes = compareVersions(own, amended)
    expect(changes.targets.changed.map(({ before, after }) => [before.value, after.value])).toEqual([[6.5, 5.5]])
    expect(changes.targets.removed.map(({ value }) => value)).toEqual([40])
    expect(changes.responsibilities.added.map(({ unit }) => unit)).toEqual(['Công an xã'])
  })
})
