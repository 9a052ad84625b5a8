/**
 * The `documents` slot (文书种类): what a feature can issue as an official paper. The feature says when, by whom and with
 * which words; numbering, freezing, files and the register are the same for all and live in the feature `papers`.
 */
import type { Language } from './message.ts'
import type { Paper } from './paper.ts'
import type { Refusal } from './refusal.ts'
import type { Readable } from './search.ts'
import type { Work } from './work.ts'

/** One paper that can be issued about a matter, or the reason why not yet; what is not the actor's business is left out. */
export interface DocumentOffer {
  readonly subjectId: string
  /** Tells several of one kind apart: the unit, the quarter; '' when there is only one. */
  readonly label: string
  readonly refused: Refusal | null
}

/** 发文字号: one series per organ, year and word, without gaps. */
export interface DocumentSeries {
  /** Follows the organ's own code: 函、复、纪. */
  readonly word: string
  /** The number the record got when it was signed; the next one of the same series is drawn only after a void. */
  readonly signed?: { readonly series: string; readonly year: number; readonly number: number }
}

export interface DocumentDraft {
  /** Without its number. */
  readonly paper: Paper
  /** The matter it is about; where its paper is listed. */
  readonly aboutId: string
  /** 发文机关; null for a form nobody numbers. */
  readonly organId: string | null
  readonly series: DocumentSeries | null
}

/** What papers are about (文书所涉事项): its name, and the page it is read on. */
export interface DocumentMatter {
  readonly title: string
  readonly link: string
}

export interface DocumentKind {
  /** 'suggestion.reply' */
  readonly kind: string
  readonly words: Readonly<Record<Language, string>>
  /** What the actor may issue about the matter of this id; nothing when it is no matter of this feature. */
  offers(work: Work, aboutId: string): Promise<readonly DocumentOffer[]>
  /** A matter that is no case (会议、决定); null when it is none of this feature, or not for the actor to see. */
  matter?(work: Work, aboutId: string): Promise<DocumentMatter | null>
  /** The content as of today; refuses who may not issue it and what is not due yet. */
  draft(work: Work, subjectId: string): Promise<DocumentDraft>
  /** Which issued ones somebody outside the organ may read: all, none, or by SQL over the row `p` of the table paper. */
  readonly readable: (work: Work) => Readable
}
