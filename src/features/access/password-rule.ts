export const shortestPassword = 10
export const longestPassword = 200

export type PasswordProblem = 'too-short' | 'too-long' | 'too-common' | 'holds-user-name' | 'same-as-before'

/** Beginnings of what people type when a password is asked for; compared without spaces and in small letters. */
const common = [
  '0123456789',
  '1234567890',
  '9876543210',
  '1122334455',
  'abcdefghij',
  'qwertyuiop',
  'asdfghjkl',
  '1q2w3e4r5t',
  'password',
  'matkhau',
  'mậtkhẩu',
  'thidua123',
  'thiduakhenthuong',
  'haiphong123',
  'vietnam123',
  'anhyeuem',
  'iloveyou',
  'admin12345',
  'administrator',
]

/** What is wrong with a new password; null when nothing is. Length and no guessable beginning, no rule about signs. */
export function passwordProblem(password: string, userName: string): PasswordProblem | null {
  const plain = password.normalize('NFKC')
  if ([...plain].length < shortestPassword) return 'too-short'
  if (plain.length > longestPassword) return 'too-long'
  const compact = plain.toLowerCase().replace(/\s/g, '')
  const longTail = (start: string) => compact.length - start.length > 6
  if (new Set(compact).size < 4) return 'too-common'
  if (common.some((start) => compact.startsWith(start) && !longTail(start))) return 'too-common'
  return userName.length > 2 && compact.includes(userName.toLowerCase()) ? 'holds-user-name' : null
}
