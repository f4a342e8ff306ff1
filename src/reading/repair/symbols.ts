const acronyms = new Map(
  (
    'UBND HĐND MTTQ BHYT BHXH BHTN TĐKT HĐTĐKT CBCC CBCCVC VHXH GDĐT GD&ĐT KHCN CĐS NTM OCOP ANTT ATGT PCCC HTX THCS THPT ' +
    'CNTT TTHC KTXH QPAN QP AN KT XH GRDP NSNN CNH HĐH TNHH LĐLĐ CCB LHPN ĐTN TNCS BCH BTV VT BC TM KT TL TUQ CT NQ KH QĐ NĐ TT CV HD ' +
    'BB TB TTr TTg CP QH TW TU ĐU BCĐ BNV BTC BVHTTDL VPCP BTĐKT VPHĐND MTTQVN VN TNXH LLVT ĐVHC PGD TDP SXKD HCC PVHCC VPUBND'
  )
    .split(' ')
    .map((acronym) => [acronym.replaceAll('Đ', 'D'), acronym]),
)

const NUMBER = /^\d[\d.,:/–-]*%?$/
const NUMBER_LOOKALIKE = /^[\dOoIl|]+(?:[.,/][\dOoIl|]+)*%?$/
const ROMAN = /^(?=[IVXL])X{0,3}(?:IX|IV|V?I{0,3})$/
const SEGMENT = /^(?:\d{1,5}[A-Z]?|(?=[^a-z]*[A-ZĐÐ][^a-z]*[A-ZĐÐ])[A-ZĐÐ][A-ZĐÐ&]{0,9}[a-z]?\d{0,2})$/
const GLUED_PARTY_SYMBOL = /^(\d{1,4}-(?:CT|NQ|KL|QĐ|KH|HD))[AlI1]?(TU|TW|ĐU)$/

const plain = (text: string) => text.replace(/[ĐÐð]/g, 'D')

/** The number or Roman numeral a token holds, letters read for digits put right; null when it is neither. */
export function repairNumber(token: string, ordinal: boolean): string | null {
  if (NUMBER.test(token) || ROMAN.test(token)) return token
  if (ordinal && /^[I1l|]{2,3}$/.test(token) && token.includes('I')) return 'I'.repeat(token.length)
  if (!NUMBER_LOOKALIKE.test(token) || !/[02-9%]/.test(token)) return null
  const digits = token.replace(/\D/g, '').length
  const sure = digits >= 2 || (digits === 1 && /%$|^[\dO]{2}$/.test(token) && /^[\dO]|%$/.test(token))
  return sure && digits > 0 ? token.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1') : null
}

/** Whether the token is the number and symbol of an instrument, or a symbol alone (`57-NQ/TW`, `KH-UBND`). */
export function isSymbol(token: string): boolean {
  if (GLUED_PARTY_SYMBOL.test(token)) return true
  const segments = token.split(/[/-]/).filter(Boolean)
  if (!/[/-]/.test(token) || !segments.every((segment) => SEGMENT.test(segment))) return false
  return segments.some((segment) => acronyms.has(plain(segment)) || /^(?:U?BTVQH|QH)\d{2}$/.test(segment))
}

/** A symbol with đ put back where the abbreviation has it, and a lost stroke before TU or TW. */
export function repairSymbol(token: string): string {
  return token
    .replace(GLUED_PARTY_SYMBOL, '$1/$2')
    .replace(/[A-ZĐÐ&]{2,}[a-z]?/g, (letters) => acronyms.get(plain(letters)) ?? letters)
}

/** The abbreviation a token in capitals stands for; null when it is none that papers of the kind use. */
export function acronymFor(token: string): string | null {
  if (!/^[A-ZĐÐ&]{2,9}$/.test(token)) return null
  return acronyms.get(plain(token)) ?? acronyms.get(token.replace(/[PĐÐ]/g, 'D')) ?? null
}
