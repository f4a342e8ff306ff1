import { toString as drawQr } from 'qrcode'

export type Enrolment = {
  /** SVG as a data URL; null when the page comes back after a wrong code, for the key is shown once. */
  qr: string | null
  secret: string | null
  recoveryCodes: readonly string[]
}

/** What the person scans and keeps. The library would name the account by an e-mail address that is not a real one. */
export async function enrolmentOf(
  answer: { totpURI: string; backupCodes: readonly string[] },
  userName: string,
): Promise<Enrolment> {
  const secret = new URL(answer.totpURI).searchParams.get('secret') ?? ''
  const issuer = encodeURIComponent('Thi Đua')
  const account = `${issuer}:${encodeURIComponent(userName)}`
  const uri = `otpauth://totp/${account}?secret=${secret}&issuer=${issuer}&digits=6&period=30`
  const svg = await drawQr(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  const qr = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  return { qr, secret: secret.replace(/(.{4})/g, '$1 ').trim(), recoveryCodes: answer.backupCodes }
}
