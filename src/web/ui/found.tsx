/** What the reader of a link may see (对外地址), when the record in his role is not for him: what was published, or neither. */
import { Refusal } from '#kernel/refusal'

/** Withdrawn records say when and why; everything else looks as if it did not exist. */
export type Unpublished =
  | { readonly as: 'withdrawn'; readonly on: string; readonly reason: string }
  | { readonly as: 'nothing' }

const isMissing = (error: unknown): error is Refusal =>
  error instanceof Refusal && (error.kind === 'not_found' || error.kind === 'invalid')

/** Undefined for what does not exist for the reader; every other failure stays one. */
export async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Reads a refusal of the published part; `withdrawn` is the code of one that was taken back. */
export function unpublishedFor(error: unknown, withdrawn: string): Unpublished {
  if (!isMissing(error)) throw error
  if (error.code !== withdrawn) return { as: 'nothing' }
  return { as: 'withdrawn', on: String(error.detail.date), reason: String(error.detail.reason) }
}
