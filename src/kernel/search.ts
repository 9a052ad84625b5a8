/** What can be found (全文检索): each feature declares its records, their words and who may read them; one index serves all. */
import type { RawBuilder } from 'kysely'
import type { PlainDate } from './date.ts'
import type { Language } from './message.ts'
import type { Tables } from './tables.ts'
import type { Work } from './work.ts'

/** Which records the actor may read: all, none, or by SQL over a row of theirs. */
export type Readable = 'all' | 'none' | RawBuilder<unknown>

/** inside: for people at work, as far as their rights go · public: exactly what anybody may read. */
export type Audience = 'inside' | 'public'

/** One record as it can be found by one audience; a record that is also published has two. */
export interface FindableText {
  readonly id: string
  readonly audience: Audience
  readonly title: string
  /** Paragraphs in the order they are read; what the audience may not read is not in it. */
  readonly text: string
  /** Names of persons and short names of units, found by their initials in pinyin too. */
  readonly persons: readonly string[]
  readonly units: readonly string[]
  /** Every way its number is written in digits: '17-3-118', '118'. */
  readonly numbers: readonly string[]
  /** The number its address has, when it has one. */
  readonly reference: string | null
  /** Its day, which gives the year it is listed under. */
  readonly on: PlainDate
}

export interface RecordedFact {
  readonly fact: string
  readonly subjectId: string
}

/** The name of a kind and of its states, for lists of what was found. */
export interface FindableWords {
  readonly kind: string
  readonly states: Readonly<Record<string, string>>
}

export interface Findable {
  /** 'suggestion' */
  readonly kind: string
  /** Where its records lie, for building the index anew. */
  readonly table: keyof Tables
  readonly words: Readonly<Record<Language, FindableWords>>
  /** Which of its records have other words after these facts. */
  changed(work: Work, facts: readonly RecordedFact[]): Promise<readonly string[]>
  /** What can be found of these now; a record that is not answered for can no longer be found. */
  textsOf(work: Work, ids: readonly string[]): Promise<readonly FindableText[]>
  /** Which of them the actor may read inside, now; SQL is over the row `t` (tenant_id, id). */
  readable(work: Work): Readable
  /** SQL over the row `t`: whether it is public now. */
  readonly published: RawBuilder<unknown>
  /** SQL over the row `t`: its state now; null where the kind has none. */
  readonly state: RawBuilder<string | null>
  /** Where it opens: the page of occasional users, the screen of the workbench; null where there is none for that audience. */
  link(hit: { readonly id: string; readonly reference: string | null; readonly audience: Audience }): {
    readonly page: string | null
    readonly desk: string | null
  }
}
