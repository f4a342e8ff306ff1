/** How often a calendar may be fetched from one place; a calendar program asks a few times an hour. */
export const fetchesPerHour = 60

const hour = 3_600_000
const mostKeys = 10_000

/** Counts fetches by key in windows of an hour; says whether one more is allowed. Forgets the oldest when there are many keys. */
export function fetchLimit(most = fetchesPerHour): (key: string, now: Date) => boolean {
  const windows = new Map<string, { began: number; count: number }>()
  return (key, now) => {
    const known = windows.get(key)
    const current = known && now.getTime() - known.began < hour ? known : { began: now.getTime(), count: 0 }
    current.count++
    windows.delete(key)
    windows.set(key, current)
    for (const oldest of windows.keys()) if (windows.size > mostKeys) windows.delete(oldest)
    return current.count <= most
  }
}
