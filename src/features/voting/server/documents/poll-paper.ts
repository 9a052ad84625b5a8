/** What the papers of a vote share (表决文书): one for each vote of a meeting, made and read by the office. */
import type { DocumentKind } from '#kernel/document'
import { say } from '#kernel/message'
import type { Paper } from '#kernel/paper'
import { Refusal, unlessMissing } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { congressOffices } from '#kernel/roles'
import { getMeeting, isOffice } from '#features/meetings/server'
import type { Meeting } from '#features/meetings'
import { organOf } from '#features/papers/server'
import { documentText } from '../../messages/documents.ts'
import { getPoll, pollsWhere, type Poll } from '../repository.ts'

interface PollPaper {
  readonly kind: string
  readonly words: DocumentKind['words']
  /** Votes it is made of; of others it is not offered. */
  readonly of: (poll: Poll) => boolean
  /** Why it cannot be made yet; null when it can. */
  readonly waitsFor: (work: Work, poll: Poll) => Promise<Refusal | null>
  readonly draft: (work: Work, material: { poll: Poll; meeting: Meeting }) => Promise<Paper>
}

/** 第几次投票 stands behind the title from the second on. */
export const titleOf = ({ title, round }: Pick<Poll, 'title' | 'round'>): string =>
  round > 1 ? say(documentText.round, { title, round }) : title

export const pollPaper = ({ kind, words, of, waitsFor, draft }: PollPaper): DocumentKind => ({
  kind,
  words,
  async offers(work, aboutId) {
    const meeting = isOffice(work.actor) ? await unlessMissing(getMeeting(work, aboutId)) : undefined
    if (!meeting) return []
    const polls = (await pollsWhere(work, { meetingId: meeting.id })).filter(of)
    return Promise.all(
      polls.map(async (poll) => ({
        subjectId: poll.id,
        label: titleOf(poll),
        refused: await waitsFor(work, poll),
      })),
    )
  },
  async draft(work, subjectId) {
    const organ = await organOf(work, congressOffices)
    const poll = await getPoll(work, subjectId)
    const refused = of(poll) ? await waitsFor(work, poll) : new Refusal('conflict', 'voting.no_such_paper')
    if (refused) throw refused
    const meeting = await getMeeting(work, poll.meetingId)
    return { aboutId: meeting.id, organId: organ.id, series: null, paper: await draft(work, { poll, meeting }) }
  },
  readable: ({ actor }) => (isOffice(actor) ? 'all' : 'none'),
})
