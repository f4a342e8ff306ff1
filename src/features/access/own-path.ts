const startsOwn = /^\/(?![/\\])/

/** Where to go after signing in: a path of ours as it was asked for, else the first page. Never another site. */
export function ownPath(asked: string | undefined): string {
  if (!asked || !startsOwn.test(asked) || /[\s\\]|\p{Cc}/u.test(asked)) return '/'
  const base = 'http://own.invalid'
  if (!URL.canParse(asked, base)) return '/'
  const url = new URL(asked, base)
  const path = `${url.pathname}${url.search}`
  // Looked at again: `/.//other.site` is a path of ours only until its dots are resolved.
  return url.origin === base && startsOwn.test(path) ? path : '/'
}
