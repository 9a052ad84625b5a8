/**
 * An expected "no": the rules, the rights or the facts forbid what was asked.
 * Anything else that is thrown is a bug and becomes a 500 with an id, never a message.
 */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_large'
  | 'wrong_type'
  | 'too_many'

export type Facts = Readonly<Record<string, string | number>>

export class Refusal extends Error {
  readonly kind: RefusalKind
  /** Message key, e.g. 'suggestion.not_found'; every code must exist in some feature's messages. */
  readonly code: string
  /** Values the message names; never a secret, they are shown to the person refused. */
  readonly detail: Facts
  /** The form field the refusal is about, when there is one. */
  readonly field: string | undefined

  constructor(kind: RefusalKind, code: string, detail: Facts = {}, field?: string) {
    super(`${code} ${JSON.stringify(detail)}`)
    this.name = 'Refusal'
    this.kind = kind
    this.code = code
    this.detail = detail
    this.field = field
  }
}

/**
 * A refusal that leaves its mark (留痕): what the work wrote before it, a counted failure or a spent code, is
 * committed all the same; otherwise an attempt would cost nothing.
 */
export class MarkedRefusal extends Refusal {}

/** Undefined instead of a refusal that says it does not exist; every other failure stays one. */
export async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not_found') return undefined
    throw error
  }
}
