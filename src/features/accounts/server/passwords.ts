/** A new password (新口令): checked, typed twice, hashed. */
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { passwordOf, passwordProblem, shortest } from '../domain/password.ts'

/** The hash of an acceptable password; refuses with the one thing to change. */
export async function acceptablePassword(
  { ports }: Work,
  { newPassword, newPasswordAgain }: { newPassword: string; newPasswordAgain: string },
  own: readonly string[],
): Promise<string> {
  const problem = passwordProblem(newPassword, own)
  if (problem) throw new Refusal('invalid', `accounts.password_${problem}`, { shortest }, 'newPassword')
  if (newPassword !== newPasswordAgain)
    throw new Refusal('invalid', 'accounts.password_differs', {}, 'newPasswordAgain')
  return ports.passwords.hash(passwordOf(newPassword))
}
