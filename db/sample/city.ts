import type { UnitKindCode } from '../../src/features/unit/unit.ts'
import type { Role } from '../../src/platform/context.ts'

// A city that does not exist, with people who do not exist.

export type SampleUnit = { key: string; kind: UnitKindCode; name: string; under?: string }

export type SamplePerson = {
  /** User name; nobody signs in with it, for there is no password. */
  userName: string
  name: string
  role: Role
  /** Key of a unit, or `root`. */
  unit: string
  post: string
  /** How the menu "Xem như…" calls the person. */
  label: string
}

export type SampleOffice = {
  key: string
  kind: 'city' | 'commune'
  unitKind: string
  name: string
  rootName: string
  units: readonly SampleUnit[]
  people: readonly SamplePerson[]
  /** Who launches its movements, where nobody of `people` does. */
  leader?: string
}

const city: SampleOffice = {
  key: 'dong-giang',
  kind: 'city',
  unitKind: 'thành phố',
  name: 'Đông Giang',
  rootName: 'Ủy ban nhân dân thành phố Đông Giang',
  leader: 'Trần Hữu Phước',
  units: [
    { key: 'home-affairs', kind: 'division', name: 'Sở Nội vụ' },
    { key: 'emulation', kind: 'division', name: 'Phòng Thi đua - Khen thưởng', under: 'home-affairs' },
    { key: 'finance', kind: 'division', name: 'Sở Tài chính' },
    { key: 'culture', kind: 'division', name: 'Sở Văn hóa, Thể thao và Du lịch' },
    { key: 'agriculture', kind: 'division', name: 'Sở Nông nghiệp và Môi trường' },
    { key: 'communes', kind: 'group', name: 'Ủy ban nhân dân các xã, phường' },
  ],
  people: [
    {
      userName: 'dung.luong',
      name: 'Lương Thị Kim Dung',
      role: 'city',
      unit: 'emulation',
      post: 'Trưởng phòng Thi đua - Khen thưởng',
      label: 'Thi đua thành phố',
    },
  ],
}

const firstCommune: SampleOffice = {
  key: 'an-binh-son',
  kind: 'commune',
  unitKind: 'xã',
  name: 'An Bình Sơn',
  rootName: 'Ủy ban nhân dân xã An Bình Sơn',
  units: [
    { key: 'secretariat', kind: 'secretariat', name: 'Văn phòng HĐND và UBND' },
    { key: 'economy', kind: 'division', name: 'Phòng Kinh tế' },
    { key: 'culture', kind: 'division', name: 'Phòng Văn hóa - Xã hội' },
    { key: 'administration-centre', kind: 'administration-centre', name: 'Trung tâm Phục vụ hành chính công' },
    { key: 'service-centre', kind: 'service-centre', name: 'Trung tâm Dịch vụ sự nghiệp công' },
    { key: 'nursery', kind: 'school', name: 'Trường Mầm non An Bình Sơn' },
    { key: 'primary', kind: 'school', name: 'Trường Tiểu học An Bình Sơn' },
    { key: 'secondary', kind: 'school', name: 'Trường THCS An Bình Sơn' },
    { key: 'health', kind: 'health-station', name: 'Trạm Y tế xã' },
    { key: 'police', kind: 'police', name: 'Công an xã' },
    { key: 'military', kind: 'military', name: 'Ban Chỉ huy Quân sự xã' },
    { key: 'party', kind: 'party', name: 'Ban Xây dựng Đảng' },
    { key: 'front', kind: 'front', name: 'Ủy ban MTTQ Việt Nam xã' },
    { key: 'cooperative', kind: 'cooperative', name: 'Hợp tác xã Nông nghiệp An Bình' },
    { key: 'village-1', kind: 'village', name: 'Thôn An Lạc' },
    { key: 'village-2', kind: 'village', name: 'Thôn An Thịnh' },
    { key: 'village-3', kind: 'village', name: 'Thôn Bình Kiều' },
    { key: 'village-4', kind: 'village', name: 'Thôn Bình Ngọc' },
    { key: 'village-5', kind: 'village', name: 'Thôn Đông Am' },
    { key: 'village-6', kind: 'village', name: 'Thôn Đoài Thượng' },
    { key: 'village-7', kind: 'village', name: 'Thôn Sơn Hạ' },
    { key: 'village-8', kind: 'village', name: 'Thôn Vạn Hoa' },
    { key: 'village-9', kind: 'village', name: 'Thôn Xuân Áng' },
    { key: 'village-10', kind: 'village', name: 'Thôn Yên Trung' },
    { key: 'all-bodies', kind: 'group', name: 'Các cơ quan, đơn vị' },
    { key: 'all-villages', kind: 'group', name: 'Các thôn' },
  ],
  people: [
    {
      userName: 'ha.pham',
      name: 'Phạm Thị Thu Hà',
      role: 'officer',
      unit: 'culture',
      post: 'Công chức thi đua, khen thưởng',
      label: 'Công chức thi đua',
    },
    {
      userName: 'minh.nguyen',
      name: 'Nguyễn Quang Minh',
      role: 'leader',
      unit: 'root',
      post: 'Chủ tịch UBND xã',
      label: 'Chủ tịch xã',
    },
    {
      userName: 'tien.do',
      name: 'Đỗ Văn Tiến',
      role: 'unit',
      unit: 'village-5',
      post: 'Trưởng thôn',
      label: 'Trưởng thôn',
    },
    {
      userName: 'ngoc.tran',
      name: 'Trần Thị Bích Ngọc',
      role: 'unit',
      unit: 'secondary',
      post: 'Hiệu trưởng',
      label: 'Hiệu trưởng',
    },
    {
      userName: 'thang.le',
      name: 'Lê Đức Thắng',
      role: 'council',
      unit: 'root',
      post: 'Phó Chủ tịch Hội đồng Thi đua - Khen thưởng',
      label: 'Hội đồng Thi đua',
    },
    {
      userName: 'mai.hoang',
      name: 'Hoàng Thị Mai',
      role: 'finance',
      unit: 'economy',
      post: 'Công chức tài chính, kế toán',
      label: 'Tài chính, kế toán',
    },
    {
      userName: 'tuan.bui',
      name: 'Bùi Anh Tuấn',
      role: 'publicity',
      unit: 'service-centre',
      post: 'Phụ trách truyền thanh',
      label: 'Tuyên truyền',
    },
    {
      userName: 'hanh.ngo',
      name: 'Ngô Thị Hạnh',
      role: 'clerk',
      unit: 'secretariat',
      post: 'Văn thư',
      label: 'Văn thư',
    },
    {
      userName: 'loi.dang',
      name: 'Đặng Văn Lợi',
      role: 'front',
      unit: 'front',
      post: 'Chủ tịch Ủy ban MTTQ xã',
      label: 'Mặt trận Tổ quốc',
    },
    {
      userName: 'khoi.phan',
      name: 'Phan Minh Khôi',
      role: 'admin',
      unit: 'secretariat',
      post: 'Phụ trách công nghệ thông tin',
      label: 'Quản trị',
    },
  ],
}

const ward: SampleOffice = {
  key: 'bach-lien',
  kind: 'commune',
  unitKind: 'phường',
  name: 'Bạch Liên',
  rootName: 'Ủy ban nhân dân phường Bạch Liên',
  leader: 'Tạ Đình Quế',
  units: [
    { key: 'secretariat', kind: 'secretariat', name: 'Văn phòng HĐND và UBND' },
    { key: 'economy', kind: 'division', name: 'Phòng Kinh tế, Hạ tầng và Đô thị' },
    { key: 'culture', kind: 'division', name: 'Phòng Văn hóa - Xã hội' },
    { key: 'police', kind: 'police', name: 'Công an phường' },
    { key: 'front', kind: 'front', name: 'Ủy ban MTTQ Việt Nam phường' },
    { key: 'neighbourhood-1', kind: 'neighbourhood', name: 'Tổ dân phố số 1' },
    { key: 'neighbourhood-2', kind: 'neighbourhood', name: 'Tổ dân phố số 2' },
    { key: 'neighbourhood-3', kind: 'neighbourhood', name: 'Tổ dân phố số 3' },
  ],
  people: [
    {
      userName: 'huong.vu',
      name: 'Vũ Lan Hương',
      role: 'officer',
      unit: 'culture',
      post: 'Công chức thi đua, khen thưởng',
      label: 'Công chức phường Bạch Liên',
    },
  ],
}

const lastCommune: SampleOffice = {
  key: 'phu-loc-ha',
  kind: 'commune',
  unitKind: 'xã',
  name: 'Phú Lộc Hạ',
  rootName: 'Ủy ban nhân dân xã Phú Lộc Hạ',
  leader: 'Cao Thị Nhàn',
  units: [
    { key: 'secretariat', kind: 'secretariat', name: 'Văn phòng HĐND và UBND' },
    { key: 'culture', kind: 'division', name: 'Phòng Văn hóa - Xã hội' },
    { key: 'front', kind: 'front', name: 'Ủy ban MTTQ Việt Nam xã' },
    { key: 'village-1', kind: 'village', name: 'Thôn Phú Mỹ' },
    { key: 'village-2', kind: 'village', name: 'Thôn Lộc Trì' },
    { key: 'village-3', kind: 'village', name: 'Thôn Hạ Đoạn' },
  ],
  people: [
    {
      userName: 'son.dinh',
      name: 'Đinh Công Sơn',
      role: 'officer',
      unit: 'culture',
      post: 'Công chức thi đua, khen thưởng',
      label: 'Công chức xã Phú Lộc Hạ',
    },
  ],
}

/** The city first, for the communes hang under it; then the commune one is signed in to. */
export const sampleOffices: readonly SampleOffice[] = [city, firstCommune, ward, lastCommune]

/** Who the visitor is at first. */
export const firstSamplePerson = 'ha.pham'
