/** 议程、日程: the agenda as it stands or was adopted, and the days and hours it is dealt with. */
import { say } from '#kernel/message'
import { heading, paperDay, paragraph, sheetPaper } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { AgendaItem, Meeting } from '../../domain/views.ts'
import { documentKinds, documentText } from '../../messages/document-words.ts'
import { agendaOf } from '../meetings.ts'
import { meetingPaper } from './meeting-paper.ts'

const standing = async (work: Work, { id }: Meeting): Promise<AgendaItem[]> =>
  (await agendaOf(work, id)).filter(({ state }) => state !== 'taken_back')

const needsItems = async (work: Work, meeting: Meeting): Promise<Refusal | null> =>
  (await standing(work, meeting)).length === 0 ? new Refusal('conflict', 'rules.meeting_has_agenda', {}) : null

export const agenda = meetingPaper({
  kind: 'meeting.agenda',
  words: documentKinds.agenda,
  forRoll: true,
  waitsFor: needsItems,
  async draft(work, { meeting }) {
    const { title, agendaAdoptedOn } = meeting
    const items = await standing(work, meeting)
    const stage =
      agendaAdoptedOn === null
        ? documentText.agenda.draft
        : say(documentText.agenda.adopted, { day: paperDay(agendaAdoptedOn) })
    return {
      series: null,
      paper: sheetPaper(say(documentText.agenda.title, { title }), [
        paragraph(stage),
        ...items.map(({ depth, title: words }) => heading(depth === 1 ? 1 : 2, words)),
      ]),
    }
  },
})

export const schedule = meetingPaper({
  kind: 'meeting.schedule',
  words: documentKinds.schedule,
  forRoll: true,
  waitsFor: needsItems,
  async draft(work, { meeting }) {
    const { title: label, columns, undecided } = documentText.schedule
    const items = await standing(work, meeting)
    const leaves = items.filter(({ id }) => !items.some(({ parentId }) => parentId === id))
    // A meeting of one day has no other; of several nobody knows it before it is set.
    const dayOf = ({ onDay }: AgendaItem) => onDay ?? (meeting.startsOn === meeting.endsOn ? meeting.startsOn : null)
    const orderOf = (item: AgendaItem) => `${dayOf(item) ?? '9999'} ${item.beginsAt ?? '99'}`
    const rows = leaves
      .toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)))
      .map((item) => {
        const day = dayOf(item)
        return [day === null ? undecided : paperDay(day), item.beginsAt ?? undecided, item.title, item.presenter]
      })
    const shares = [4, 3, 12, 5]
    return {
      series: null,
      paper: sheetPaper(say(label, { title: meeting.title }), [
        {
          kind: 'table',
          columns: columns.map((column, at) => ({
            label: column,
            share: shares[at] ?? 1,
            align: at < 2 ? 'center' : 'left',
          })),
          rows,
        },
      ]),
    }
  },
})
