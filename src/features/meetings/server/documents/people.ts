/** 名单、签到表: who is on the roll in stroke order, and where everybody signs. */
import { say } from '#kernel/message'
import { heading, type PaperBlock, sheetPaper } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Attendee, Meeting } from '../../domain/views.ts'
import { documentKinds, documentText } from '../../messages/document-words.ts'
import { attendeesOf } from '../attendance.ts'
import { meetingPaper } from './meeting-paper.ts'

const needsRoll = async (work: Work, meeting: Meeting): Promise<Refusal | null> =>
  (await attendeesOf(work, meeting)).length === 0 ? new Refusal('conflict', 'rules.meeting_has_members', {}) : null

const shares = [2, 4, 10, 3, 6]

const tableOf = (columns: readonly string[], people: readonly Attendee[]): PaperBlock => ({
  kind: 'table',
  columns: columns.map((label, at) => ({ label, share: shares[at] ?? 1, align: at === 2 ? 'left' : 'center' })),
  rows: people.map(({ name, capacity, seat }, at) =>
    [String(at + 1), name, capacity, seat ?? '', ''].slice(0, columns.length),
  ),
})

const parted = (attendees: readonly Attendee[], columns: readonly string[]): PaperBlock[] => {
  const { members, observers } = documentText.roster
  const [all, guests] = [
    attendees.filter(({ part }) => part === 'member'),
    attendees.filter(({ part }) => part === 'observer'),
  ]
  return [
    heading(1, say(members, { count: all.length })),
    tableOf(columns, all),
    ...(guests.length > 0 ? [heading(1, say(observers, { count: guests.length })), tableOf(columns, guests)] : []),
  ]
}

export const roster = meetingPaper({
  kind: 'meeting.roster',
  words: documentKinds.roster,
  forRoll: true,
  waitsFor: needsRoll,
  draft: async (work, { meeting }) => ({
    series: null,
    paper: sheetPaper(
      say(documentText.roster.title, { title: meeting.title }),
      parted(await attendeesOf(work, meeting), documentText.roster.columns),
    ),
  }),
})

export const signIn = meetingPaper({
  kind: 'meeting.sign_in',
  words: documentKinds.signIn,
  forRoll: false,
  waitsFor: needsRoll,
  draft: async (work, { meeting }) => ({
    series: null,
    paper: sheetPaper(
      say(documentText.signIn.title, { title: meeting.title }),
      parted(await attendeesOf(work, meeting), documentText.signIn.columns),
    ),
  }),
})
