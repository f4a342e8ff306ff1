/** Where to go after signing in: a path of ours as it was asked for, else the first page. Never another site. */
export function ownPath(asked: string | undefined): string {
  if (!asked || !/^\/(?![/\\])/.test(asked) || /[\s\\]|\p{Cc}/u.test(asked)) return '/'
  const base = 'http://own.invalid'
  if (!URL.canParse(asked, base)) return '/'
  const url = new URL(asked, base)
  return url.origin === base ? `${url.pathname}${url.search}` : '/'
}
