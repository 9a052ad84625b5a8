/** 会议通知: day, place and agenda, the papers that have to come in, and how to ask for leave. */
import { say } from '#kernel/message'
import { heading, paperDay, paragraph, type PaperBlock } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import type { AgendaPaper } from '../../domain/contract-material.ts'
import type { Meeting } from '../../domain/views.ts'
import { documentKinds, documentText } from '../../messages/document-words.ts'
import { agendaOf } from '../meetings.ts'
import { papersOf } from '../papers.ts'
import { meetingPaper } from './meeting-paper.ts'

const text = documentText.notice

/** 定于……召开: of several days the hour is that of the first. */
function sentence({ startsOn, endsOn, beginsAt, place, title }: Meeting): string {
  const facts = { time: beginsAt, title, where: place === '' ? '' : say(text.where, { place }) }
  return startsOn === endsOn
    ? say(text.body, { ...facts, day: paperDay(startsOn) })
    : say(text.bodyOfDays, { ...facts, from: paperDay(startsOn), to: paperDay(endsOn) })
}

/** A line for each paper with a day by which it has to be there. */
const paperLine = ({ title, organisation, deadlines }: AgendaPaper): PaperBlock[] => {
  const due = deadlines.findLast(({ step }) => step !== 'distributed')?.dueOn
  return due === undefined || organisation === null
    ? []
    : [paragraph(say(text.paper, { title, organisation, day: paperDay(due) }))]
}

export const notice = meetingPaper({
  kind: 'meeting.notice',
  words: documentKinds.notice,
  forRoll: true,
  waitsFor: async (work, { id }) =>
    (await agendaOf(work, id)).length === 0 ? new Refusal('conflict', 'rules.meeting_has_agenda', {}) : null,
  async draft(work, { meeting, organ }) {
    const { id, title, kind } = meeting
    const items = (await agendaOf(work, id)).filter(({ depth, state }) => depth === 1 && state !== 'taken_back')
    const papers = (await papersOf(work, meeting)).flatMap(paperLine)
    return {
      series: { word: documentText.series.notice },
      paper: {
        format: 'document',
        organ: organ.name,
        number: null,
        classMark: null,
        title: say(text.title, { title }),
        addressee: text.addressee[kind],
        body: [
          paragraph(sentence(meeting)),
          heading(1, text.agenda),
          ...items.map((item) => heading(2, item.title)),
          ...(papers.length > 0 ? [heading(1, text.papers), ...papers] : []),
          heading(1, text.attendance),
          paragraph(text.leave),
        ],
        attachments: [],
        signature: { organ: organ.name, signer: null, on: work.today },
        note: say(text.contact, { name: work.actor.name }),
        imprint: { copies: [], printed: { organ: organ.name, on: work.today } },
      },
    }
  },
})
