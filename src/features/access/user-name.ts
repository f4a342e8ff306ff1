/** Lower case, as it is stored and compared. */
export function normalUserName(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase()
}

/** Latin letters without marks, digits, dot, hyphen, underscore; 3 to 40 of them. */
export function isUserName(name: string): boolean {
  return /^[a-z0-9](?:[a-z0-9._-]{1,38})[a-z0-9]$/.test(name)
}

/** `Phạm Thị Hà` → `ha.pham`: given name first, then the family name, without marks. */
export function suggestUserName(fullName: string): string {
  const words =
    withoutMarks(fullName)
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  const given = words.at(-1) ?? ''
  const family = words.length > 1 ? `.${words[0]}` : ''
  return `${given}${family}`
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd')
}
