import { foldKey } from '../fold.ts'

const lowerPhrases = [
  'Ủy ban', 'Ủy ban nhân dân', 'Ủy ban MTTQ Việt Nam', 'Hội đồng nhân dân', 'Ban Thường vụ', 'Ban Chấp hành', 'Đảng ủy', 'Đảng bộ', 'Tỉnh ủy', 'Thành ủy',
  'Huyện ủy', 'Quận ủy', 'Thị ủy', 'Chi bộ', 'Ủy ban Mặt trận Tổ quốc Việt Nam', 'Mặt trận Tổ quốc Việt Nam', 'Chủ tịch',
  'Văn phòng', 'Hội đồng Thi đua - Khen thưởng', 'Liên đoàn Lao động', 'Công đoàn', 'Hội Liên hiệp Phụ nữ', 'Hội Nông dân',
  'Hội Cựu chiến binh', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'Ban Xây dựng Đảng', 'Ban Tổ chức', 'Ban Tuyên giáo', 'Công an',
  'Ban Chỉ huy Quân sự', 'Phòng Văn hóa - Xã hội', 'Phòng Kinh tế', 'Phòng Nội vụ', 'Sở Nội vụ', 'Sở Giáo dục và Đào tạo',
  'Sở Y tế', 'Sở Tài chính', 'Sở Công Thương', 'Sở Xây dựng', 'Sở Nông nghiệp và Môi trường', 'Bộ Nội vụ', 'Bộ Giáo dục và Đào tạo',
  'Trường Tiểu học', 'Trường Trung học cơ sở', 'Trường Trung học phổ thông', 'Trường Mầm non', 'Trường Đại học', 'Trường Cao đẳng',
  'Trung tâm Y tế', 'Công ty Cổ phần', 'Công ty TNHH', 'Trạm Y tế', 'Hợp tác xã', 'Thủ tướng Chính phủ', 'Phòng Giáo dục và Đào tạo',
] // biome-ignore format: a list of names
const lowerWords = new Set(
  'xã phường huyện quận tỉnh thị trấn thành phố đặc khu và về các của cho cấp thuộc cơ sở'.split(' '),
)
const upperWords = new Set('TNCS BCH LHPN CCB KCN UBND HĐND UBMTTQ MTTQ TNHH THCS THPT TH MTV TW CP'.split(' '))

/**
 * A name in capitals as a sentence writes it. What the body of the document itself writes wins;
 * otherwise fixed names of bodies, small kinds of units, and capitals for the rest.
 */
export function properCase(name: string, body: string): string {
  const written = asWritten(name, body)
  if (written) return upperFirst(smallKinds(written))
  const opening = lowerPhrases.filter((phrase) => startsWith(name, phrase)).sort((a, b) => b.length - a.length)[0]
  const head = opening ?? bodyKind(name)
  const rest = name.slice(head.length).trim()
  const tail = rest === '' ? '' : (asWritten(rest, body) ?? wordByWord(rest, head === ''))
  return upperFirst(smallKinds([head, tail].filter((part) => part !== '').join(' ')))
}

/** Inside a name the kind of unit is small, however a slogan of the body writes it. */
const smallKinds = (name: string) =>
  name.replace(/(?<=\s)(?:Thành phố|Tỉnh|Huyện|Quận|Thị xã|Thị trấn|Đặc khu|Phường|Xã)(?= \p{Lu})/gu, (kind) =>
    kind.toLowerCase(),
  )

function startsWith(name: string, phrase: string): boolean {
  const start = name.slice(0, phrase.length)
  return (
    start.length === phrase.length && foldKey(start) === foldKey(phrase) && !/\p{L}/u.test(name[phrase.length] ?? ' ')
  )
}

/** "BỘ CÔNG THƯƠNG": the kind of body and its field are written apart from each other in a text. */
const bodyKind = (name: string) =>
  /^(?:Bộ|Sở|Cục|Chi cục|Vụ|Phòng|Trung tâm|Công ty|Tổng công ty|Hội|Hiệp hội|Liên minh)(?=\s)/iu
    .exec(name)?.[0]
    .toLowerCase()
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) ?? ''

/** The same letters, with at least one small one, somewhere in the body. */
function asWritten(name: string, body: string): string | null {
  const pattern = name.split(/\s+/).map(escaped).join('\\s+')
  for (const match of body.matchAll(new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'giu'))) {
    if (/\p{Ll}/u.test(match[0])) return match[0].replace(/\s+/g, ' ')
  }
  return null
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function wordByWord(text: string, first: boolean): string {
  return text
    .split(/\s+/)
    .map((word, i) => {
      const small = word.toLowerCase()
      if (upperWords.has(word) || /^[IVX]+$|\d/.test(word)) return word
      if (lowerWords.has(small) && !(first && i === 0)) return small
      return small.charAt(0).toUpperCase() + small.slice(1)
    })
    .join(' ')
    .replace(smallNouns, (noun) => noun.toLowerCase())
}

const smallNouns = /(?<=\s)(?:Cơ Quan|Doanh Nghiệp|Đoàn Thể|Trực Thuộc|Chính Quyền)(?=\s|$)/giu

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
