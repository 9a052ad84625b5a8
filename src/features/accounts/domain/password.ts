/**
 * Passwords (口令): long enough, not one everybody tries first, not one's own name. No rules of composition and no
 * forced change; they make people write passwords down.
 */
import { commonPasswords } from './common-passwords.ts'

export const shortest = 10
export const longest = 200

export type PasswordProblem = 'too_short' | 'too_long' | 'common' | 'repetitive' | 'own_name'

/** The same password whether the keyboard composed its characters or not. */
export const passwordOf = (typed: string): string => typed.normalize('NFKC')

export function passwordProblem(typed: string, own: readonly string[]): PasswordProblem | undefined {
  const password = passwordOf(typed)
  const letters = Array.from(password)
  if (letters.length < shortest) return 'too_short'
  if (letters.length > longest) return 'too_long'
  const lower = password.toLowerCase()
  if (new Set(lower).size < 4 || isSequence(lower)) return 'repetitive'
  if (isCommon(lower)) return 'common'
  if (own.some((name) => name.length > 3 && lower.includes(name.toLowerCase()))) return 'own_name'
  return undefined
}

/** 1234567890, abcdefghij and their reverses. */
function isSequence(text: string): boolean {
  const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0)
  return [1, -1].some((step) => codes.every((code, at) => at === 0 || code - (codes[at - 1] ?? 0) === step))
}

/** The list itself, and an entry with marks or a year hung on to reach the length. */
function isCommon(password: string): boolean {
  const core = password.replace(/^[^\p{Letter}\p{Number}]+|[^\p{Letter}\p{Number}]+$/gu, '')
  return [password, core, core.replace(/(19|20)\d\d$/, ''), core.replace(/\d{1,4}$/, '')].some((one) =>
    commonPasswords.has(one),
  )
}
