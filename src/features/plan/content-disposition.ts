/** A download under its own name, marks included (RFC 6266), never shown in the page. */
export function contentDisposition(name: string): string {
  const whole = name.toWellFormed()
  const plain = whole
    .normalize('NFD')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '')
  return `attachment; filename="${plain || 'file'}"; filename*=UTF-8''${extended(whole)}`
}

/** RFC 5987 lets fewer signs stand than `encodeURIComponent` does. */
function extended(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
