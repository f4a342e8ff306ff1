/** The two encodings of the years before Unicode that papers still come in. */
export type LegacyEncoding = 'tcvn3' | 'vni'

type Pair = readonly [seen: string, letter: string]

// Place in the code page, in hexadecimal, and the letter. Toned capitals have no place: the fonts whose names end in H
// draw the small letters as capitals.
const tcvn3 = `
  a1Ă a2Â a3Ê a4Ô a5Ơ a6Ư a7Đ a8ă a9â aaê abô acơ adư aeđ
  b5à b6ả b7ã b8á b9ạ bbằ bcẳ bdẵ beắ c6ặ c7ầ c8ẩ c9ẫ caấ cbậ
  ccè ceẻ cfẽ d0é d1ẹ d2ề d3ể d4ễ d5ế d6ệ d7ì d8ỉ dcĩ ddí deị
  dfò e1ỏ e2õ e3ó e4ọ e5ồ e6ổ e7ỗ e8ố e9ộ eaờ ebở ecỡ edớ eeợ
  efù f1ủ f2ũ f3ú f4ụ f5ừ f6ử f7ữ f8ứ f9ự faỳ fbỷ fcỹ fdý feỵ`

// The base letter with its mark behind it, or one character with a place of its own; capitals follow the same pattern.
const vni = `
  aø=à aû=ả aõ=ã aù=á aï=ạ aê=ă aè=ằ aú=ẳ aü=ẵ aé=ắ aë=ặ aâ=â aà=ầ aå=ẩ aã=ẫ aá=ấ aä=ậ
  eø=è eû=ẻ eõ=ẽ eù=é eï=ẹ eâ=ê eà=ề eå=ể eã=ễ eá=ế eä=ệ ì=ì æ=ỉ ó=ĩ í=í ò=ị
  oø=ò oû=ỏ oõ=õ où=ó oï=ọ oâ=ô oà=ồ oå=ổ oã=ỗ oá=ố oä=ộ ô=ơ ôø=ờ ôû=ở ôõ=ỡ ôù=ớ ôï=ợ
  uø=ù uû=ủ uõ=ũ uù=ú uï=ụ ö=ư öø=ừ öû=ử öõ=ữ öù=ứ öï=ự yø=ỳ yû=ỷ yõ=ỹ yù=ý î=ỵ ñ=đ`

/**
 * What stands in the text for each letter. It is given as windows-1252 reads the bytes, which is also what the runs in
 * the old fonts hold inside DOCX and PDF files.
 */
export const legacyLetters: Record<LegacyEncoding, readonly Pair[]> = {
  tcvn3: wordsOf(tcvn3).map((code) => [String.fromCharCode(Number.parseInt(code.slice(0, 2), 16)), code.slice(2)]),
  vni: wordsOf(vni).flatMap((item): Pair[] => {
    const [seen = '', letter = ''] = item.split('=')
    return [
      [seen, letter],
      [seen.toUpperCase(), letter.toUpperCase()],
    ]
  }),
}

function wordsOf(table: string): string[] {
  return table.normalize('NFC').trim().split(/\s+/)
}
