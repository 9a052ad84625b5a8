/** Why a step is not possible now (不能办的理由), from the answers of `can`. */
import type { PageWords } from './words.ts'

/** In words; undefined when the step is allowed. */
export function reasonOf(reason: string | null | undefined, { words }: PageWords): string | undefined {
  if (reason === null) return undefined
  const reasons: Readonly<Record<string, string>> = words.reasons
  return reasons[reason ?? 'wrong_role'] ?? reason
}
