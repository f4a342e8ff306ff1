import { describe, expect, test } from 'vitest'
import { fold } from '#reading/fold.ts'
import { guessKind } from './guess-kind.ts'
import { readPastedUnits } from './pasted-units.ts'
import { searchUnits, subtreeIds, treeLines } from './tree.ts'
import { isInForce, isUnitKind, unitKindLabel, unitKinds } from './unit.ts'

const unit = (id: string, parentId: string | null, name: string) => ({ id, parentId, name, nameFolded: fold(name) })

const units = [
  unit('root', null, 'Ủy ban nhân dân xã'),
  unit('culture', 'root', 'Phòng Văn hóa - Xã hội'),
  unit('office', 'root', 'Văn phòng HĐND và UBND'),
  unit('desk', 'culture', 'Bộ phận thi đua'),
]

describe('the tree', () => {
  test('lists each unit under its parent, in the order given', () => {
    expect(treeLines(units).map(({ unit: { id }, depth }) => [id, depth])).toEqual([
      ['root', 0],
      ['culture', 1],
      ['desk', 2],
      ['office', 1],
    ])
  })

  test('shows a unit on top whose parent is not in the list', () => {
    expect(treeLines(units.slice(3)).map(({ unit: { id }, depth }) => [id, depth])).toEqual([['desk', 0]])
  })

  test('knows what is below a unit', () => {
    expect([...subtreeIds(units, 'culture')].sort()).toEqual(['culture', 'desk'])
  })

  test.each([
    ['van hoa', ['culture']],
    ['văn hóa', ['culture']],
    ['xa hoi phong', ['culture']],
    ['van', ['culture', 'office']],
    ['vân', []],
    ['HĐND', ['office']],
    ['hdnd', ['office']],
    ['', ['root', 'culture', 'office', 'desk']],
  ])('search for %s finds %j', (typed, ids) => {
    expect(searchUnits(units, typed).map(({ id }) => id)).toEqual(ids)
  })
})

describe('kinds', () => {
  test.each([
    ['Thôn Đông Am', 'village'],
    ['Tổ dân phố số 5', 'neighbourhood'],
    ['TDP 12', 'neighbourhood'],
    ['Trường THCS An Bình', 'school'],
    ['Trạm Y tế xã', 'health-station'],
    ['Phòng Văn hóa - Xã hội', 'division'],
    ['Văn phòng HĐND và UBND', 'secretariat'],
    ['Văn phòng Đảng ủy', 'party'],
    ['Ban Xây dựng Đảng', 'party'],
    ['Ban Chỉ huy Quân sự xã', 'military'],
    ['Ban Pháp chế HĐND', 'council'],
    ['Ban Quản lý chợ', 'board'],
    ['Công an phường', 'police'],
    ['Ủy ban MTTQ Việt Nam xã', 'front'],
    ['Ủy ban nhân dân xã', 'office'],
    ['Hội Nông dân', 'mass-organisation'],
    ['Hội Khuyến học', 'association'],
    ['HTX Dịch vụ nông nghiệp', 'cooperative'],
    ['Công ty TNHH May', 'enterprise'],
    ['Các cơ quan, đơn vị', 'group'],
    ['Trung tâm Phục vụ hành chính công', 'administration-centre'],
    ['Trung tâm Dịch vụ sự nghiệp công', 'service-centre'],
    ['Kim Đới', null],
  ])('%s is %s', (name, kind) => {
    expect(guessKind(name)).toBe(kind)
  })

  test('have a name in both languages and no code twice', () => {
    expect(new Set(unitKinds.map(({ code }) => code)).size).toBe(21)
    expect(
      unitKinds.every(({ code }) => unitKindLabel(code, 'vi') !== code && unitKindLabel(code, 'en') !== code),
    ).toBe(true)
    expect(isUnitKind('department')).toBe(false)
  })

  test.each([
    ['2025-06-30', false],
    ['2025-07-01', true],
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('a unit of 01/07 to 31/12/2025 exists on %s: %s', (on, exists) => {
    expect(isInForce({ validFrom: '2025-07-01', validTo: '2025-12-31' }, on)).toBe(exists)
  })
})

describe('lines pasted from a sheet', () => {
  const known = units.map(({ id, name, parentId }) => ({ id, name, parentId }))
  const read = (text: string) => readPastedUnits(text, known, 'root')

  test('are names, with a kind that is guessed', () => {
    expect(read('Thôn Kim Đới\n\nTrường THPT\n')).toEqual([
      { line: 1, name: 'Thôn Kim Đới', kind: 'village', parentId: null, problem: null },
      { line: 3, name: 'Trường THPT', kind: 'school', parentId: null, problem: null },
    ])
  })

  test('may begin with a number, in the line or in a column of its own', () => {
    expect(read('1. Thôn Một\n2)\tThôn Hai\n3\tThôn Ba\n- Thôn Bốn').map(({ name }) => name)).toEqual([
      'Thôn Một',
      'Thôn Hai',
      'Thôn Ba',
      'Thôn Bốn',
    ])
  })

  test('may say the kind and the parent in further columns, without marks too', () => {
    expect(read('Kim Đới\tThôn\tphong van hoa - xa hoi')).toEqual([
      { line: 1, name: 'Kim Đới', kind: 'village', parentId: 'culture', problem: null },
    ])
  })

  test.each([
    ['Kim Đới', 'no-kind'],
    ['Kim Đới\tphi thuyền', 'unknown-kind'],
    ['Thôn Mới\tThôn\tPhòng Không Có', 'unknown-parent'],
    ['Phòng Văn hóa - Xã hội', 'exists'],
    [`Thôn ${'a'.repeat(200)}`, 'too-long'],
  ])('%j is refused as %s', (text, problem) => {
    expect(read(text)[0]?.problem).toBe(problem)
  })

  test('the second of two equal lines is refused', () => {
    expect(read('Thôn Mới\nthôn mới').map(({ problem }) => problem)).toEqual([null, 'twice'])
  })
})
