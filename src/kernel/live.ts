/**
 * Channels of live pages (现场更新): what people in one room look at together. Whoever follows a channel is told that it has
 * another version and asks again with his own rights; a message never carries what changed.
 */
import type { Work } from './work.ts'

/** What it is about and which one: 'meeting:0190…'. */
export type LiveChannel = `${string}:${string}`

export const meetingChannel = (meetingId: string): LiveChannel => `meeting:${meetingId}`

export const isLiveChannel = (text: string): text is LiveChannel => /^[a-z]{1,20}:[0-9a-f-]{36}$/.test(text)

export interface LivePort {
  /** The channel has another version once this work is committed; other works on the channel wait for it. */
  changed(work: Work, channel: LiveChannel): Promise<void>
  /**
   * For what happens many times a second (签到、收到一票): told after the commit, several at once, so that no work waits
   * for another and nothing of it stands in the transaction.
   */
  stirred(work: Work, channel: LiveChannel): void
  /** The version as this work sees it. */
  versionOf(work: Work, channel: LiveChannel): Promise<LiveVersion>
}

/** How many steps there were, and how much stirred: '17.352'. */
export type LiveVersion = `${number}.${number}`

export const noVersion: LiveVersion = '0.0'

/** The part that counts for whoever follows steps only, as a full hall of phones does. */
export const stepsOf = (version: LiveVersion): string => version.split('.')[0] ?? ''
