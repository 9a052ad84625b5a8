/**
 * Waiting after failures (登录失败处理, GB/T 22239—2019 8.1.4.1 b)): the account waits, and each further failure doubles
 * the wait. Nobody is locked out for good, so nobody can lock another out for good either.
 */
const free = 5
const longestMinutes = 60

/** How long the account waits after this many failures in a row, in minutes; 0 while it does not. */
export const waitAfter = (failures: number): number =>
  failures < free ? 0 : Math.min(2 ** (failures - free), longestMinutes)

export const lockedUntil = (failures: number, now: Date): Date | null => {
  const minutes = waitAfter(failures)
  return minutes === 0 ? null : new Date(now.getTime() + minutes * 60_000)
}
