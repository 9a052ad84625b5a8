/** Turns refusals into problem+json and everything unexpected into a numbered bug nobody is shown. */
import type { FastifyBaseLogger } from 'fastify'
import { v7 } from 'uuid'
import { say, type Language } from '#kernel/message'
import { Refusal, type RefusalKind } from '#kernel/refusal'

export const statusOf = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  wrong_type: 415,
  too_many: 429,
} as const satisfies Record<RefusalKind, number>

export type RefusalWords = Record<Language, Record<string, string>>

/** What it says. */
export const wordsFor = (words: RefusalWords, language: Language, { code, detail }: Refusal): string =>
  say(words[language][code] ?? words[language]['request.bug'] ?? code, detail)

/** What was thrown, as a refusal; anything that is not one is logged under an id and becomes `request.bug`. */
export function refusalFrom(error: unknown, log: FastifyBaseLogger): { refusal: Refusal; status: number } {
  if (error instanceof Refusal) return { refusal: error, status: statusOf[error.kind] }
  const known = fromFastify(error)
  if (known) return { refusal: known, status: statusOf[known.kind] }
  const id = v7()
  log.error({ id, err: error }, 'bug')
  return { refusal: new Refusal('conflict', 'request.bug', { id }), status: 500 }
}

/** Refusals of the HTTP layer itself: a body too large, a type it does not read, too many requests. */
function fromFastify(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined
  if (error.statusCode === 413) return new Refusal('too_large', 'request.too_large', { limit: '1 MB' })
  if (error.statusCode === 429) return new Refusal('too_many', 'request.too_many', { seconds: 60 })
  if (error.statusCode === 415)
    return new Refusal('wrong_type', 'request.invalid', { field: 'content-type', problem: error.message })
  if (error.statusCode === 400)
    return new Refusal('invalid', 'request.invalid', { field: 'body', problem: error.message })
  return undefined
}

export const problemOf = (refusal: Refusal, status: number, title: string): object => ({
  type: `urn:huiyin:${refusal.code}`,
  status,
  title,
  kind: refusal.kind,
  code: refusal.code,
  detail: refusal.detail,
  ...(refusal.field ? { field: refusal.field } : {}),
})
