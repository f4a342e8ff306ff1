import type { Paragraph } from '../structure/paragraph.ts'

const opening =
  /^(?:tren day la|trong qua trinh|qua trinh (?:to chuc |trien khai )?(?:thuc hien)?|can cu (?:ke hoach|chuc nang|noi dung).{0,60}, (?:de nghi |yeu cau )?(?:cac|thu truong)\b.{0,60}(?:co quan|don vi)|(?:uy ban nhan dan|ubnd|dang uy|chu tich|ban thuong vu|.{0,60}) ?(?:yeu cau|de nghi) (?:cac|thu truong|cap uy|truong)|nhan duoc ke hoach|ke hoach nay|yeu cau (?:cac|thu truong)|de nghi (?:cac (?:co quan|don vi|phong|ban|dong chi)|thu truong))/

/** The closing words of a plan, which give nobody a duty of their own. */
export function isClosingParagraph({ text, folded }: Paragraph): boolean {
  return /\.\/\.?\s*$/.test(text) || opening.test(folded)
}
