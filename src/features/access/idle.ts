/** Minutes without a sign of life before a session asks for the password again. */
export const idleLockMinutes = 30

const minute = 60_000

/** Whether the session was left alone for too long. A session nobody has used yet is not idle. */
export function isIdle(lastSeen: Date | null, now: Date): boolean {
  return lastSeen !== null && now.getTime() - lastSeen.getTime() >= idleLockMinutes * minute
}

/** Being seen is written down once a minute at most, so that reading a page costs no write. */
export function isWorthNoting(lastSeen: Date | null, now: Date): boolean {
  return lastSeen === null || now.getTime() - lastSeen.getTime() >= minute
}
