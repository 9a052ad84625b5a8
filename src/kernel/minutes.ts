/**
 * The `minutes` slot (会议记录): what a feature knows of meetings that their minutes have to say, such as the result of a vote.
 * The feature meetings puts the lines under the items they belong to, in the minutes and on the public page.
 */
import type { Work } from './work.ts'

export interface MinutesLine {
  readonly meetingId: string
  /** The agenda item it is about; null for the whole meeting. */
  readonly itemId: string | null
  /** One sentence in the language of the papers. */
  readonly text: string
  /** What stands beside the item on the public page, the result first; null for what stands in the minutes inside the house only. */
  readonly open: string | null
  /** The text stays inside the house all the same: of an election it is open who was elected, not who had how many votes. */
  readonly inside?: boolean
}

/** Of several meetings at once, of each in the order they happened. */
export type MinutesLines = (work: Work, meetingIds: readonly string[]) => Promise<readonly MinutesLine[]>
