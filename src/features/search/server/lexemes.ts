/** What stands in the index (索引词): words, numbers and initials, each behind the mark of its district. */
import type { TenantId } from '#kernel/work'

/** A few signs of the district's own: two districts with one mark only share lists, never rows. */
const markOf = (tenant: TenantId): string => tenant.replaceAll('-', '').slice(-3)

export interface Lexemes {
  readonly word: (word: string) => string
  readonly number: (number: string) => string
  readonly initials: (initials: string) => string
  /** A year, a month or ten days ('2025', '2025-06', '2025-06.2'): what is found can be narrowed to a time inside the index. */
  readonly time: (time: string) => string
}

export function lexemesOf(tenant: TenantId): Lexemes {
  const mark = markOf(tenant)
  return {
    word: (word) => mark + word,
    number: (number) => `${mark}#${number}`,
    initials: (initials) => `${mark}@${initials}`,
    time: (time) => `${mark}~${time}`,
  }
}

/** One word of a tsquery; `begins` also finds what begins with it. */
export const asked = (lexeme: string, { begins = false } = {}): string =>
  `'${lexeme.replaceAll(/['\\]/g, (sign) => sign + sign)}'${begins ? ':*' : ''}`

export const allOf = (parts: readonly string[]): string => `(${parts.join(' & ')})`
export const anyOf = (parts: readonly string[]): string => `(${parts.join(' | ')})`
