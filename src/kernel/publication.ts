/**
 * What one line of work may make public (公开): after which step, with whose consent, and exactly as what.
 * A feature fills the slot `publications`; the register, the office's queue, the portal, the feeds and the open data read it.
 */
import type { Refusal } from './refusal.ts'
import type { Work } from './work.ts'

export interface PublicUnit {
  readonly id: string
  readonly name: string
}

/** Plain JSON: everything that appears of one record, and nothing else. */
export type PublicContent = Readonly<Record<string, unknown>>

/** One record as it would appear if it were published now. */
export interface Publishable {
  readonly id: string
  /** Part of the public address, for ever: '17-3-118'. */
  readonly reference: string
  readonly title: string
  readonly year: number
  readonly topic: string | null
  readonly units: readonly PublicUnit[]
  /** The meeting it came out of, whose page names it, and the items of its agenda it was decided under. */
  readonly meeting?: { readonly id: string; readonly items: readonly string[] } | null
  /** What those agreed to whose record it is (公开意愿): 'full', 'summary', 'none'. */
  readonly consent: string
  readonly content: PublicContent
  /** Every free text in it; a person has to have screened each before it appears. */
  readonly texts: readonly string[]
  /** Ids of what in it has an address of its own, such as an answer. */
  readonly parts: readonly string[]
  /** Why it may not be published now: the step it waits for, or a consent that was not given. */
  readonly whyNot: Refusal | null
}

export interface PublicationKind {
  /** 'suggestion' */
  readonly kind: string
  /** Where everybody reads it, and where the office sees beforehand what will appear. */
  address(one: { readonly reference: string }): string
  preview(one: { readonly id: string; readonly reference: string }): string
  /** These records, or all that have a number, the newest first; at most `most`. */
  publishables(work: Work, ids?: readonly string[]): Promise<readonly Publishable[]>
  /** The content without the texts nobody screened. */
  withhold(content: PublicContent, screened: (text: string) => boolean): PublicContent
  /** The feature keeps its own marks and facts. */
  published(work: Work, id: string, screened: readonly string[]): Promise<void>
  withdrawn(work: Work, id: string, reason: string): Promise<void>
}

/** More records than a district has in two terms. */
export const mostPublishables = 5000
