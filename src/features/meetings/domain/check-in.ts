/** Check-in codes (签到码): six characters without look-alikes, one for each stretch of time and one for each seat. */

/** No 0, O, 1 or I: a code is read off a screen and typed. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const codeLength = 6

/** From a digest in hexadecimal; 32 signs divide a byte evenly, so that all codes are equally likely. */
export const codeOf = (digest: string): string =>
  Array.from(
    { length: codeLength },
    (_, at) => alphabet[Number.parseInt(digest.slice(at * 2, at * 2 + 2), 16) % 32],
  ).join('')

/** As people type: small letters and spaces do no harm. */
export const readCode = (typed: string): string => typed.toUpperCase().replaceAll(/[\s-]/g, '')

/** The stretch of time an instant is in, counted from the epoch. */
export const windowAt = (now: Date, seconds: number): number => Math.floor(now.getTime() / (seconds * 1000))

/** The instant a stretch ends. */
export const windowEnd = (window: number, seconds: number): Date => new Date((window + 1) * seconds * 1000)

/** A code still counts for the stretch after its own, so that nobody fails between reading and tapping. */
export const windowsAccepted = 2

/** Older codes are recognised, to say that they are over rather than wrong. */
export const windowsRecognised = 20
