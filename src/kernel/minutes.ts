/**
 * The `minutes` slot (会议记录): what a feature knows of a meeting that its minutes have to say, such as the result of a vote.
 * The feature meetings puts the lines under the items they belong to.
 */
import type { Work } from './work.ts'

export interface MinutesLine {
  /** The agenda item it is about; null for the whole meeting. */
  readonly itemId: string | null
  /** One sentence in the language of the papers. */
  readonly text: string
}

/** In the order they happened. */
export type MinutesLines = (work: Work, meetingId: string) => Promise<readonly MinutesLine[]>
