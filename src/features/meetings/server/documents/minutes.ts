/** 会议纪要: the signed text and no other, in the form of minutes. */
import { say } from '#kernel/message'
import { paragraph } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import { documentKinds, documentText } from '../../messages/document-words.ts'
import { findMinutes } from '../minutes.ts'
import { meetingPaper } from './meeting-paper.ts'

const isSigned = (minutes: { state: string } | undefined): boolean =>
  minutes?.state === 'signed' || minutes?.state === 'published'

export const minutes = meetingPaper({
  kind: 'meeting.minutes',
  words: documentKinds.minutes,
  forRoll: true,
  waitsFor: async (work, { id }) =>
    isSigned(await findMinutes(work, id)) ? null : new Refusal('conflict', 'rules.minutes_signed', {}),
  async draft(work, { meeting, organ }) {
    const signed = await findMinutes(work, meeting.id)
    if (!signed) throw new Refusal('not_found', 'meeting.no_minutes', {})
    const [first, ...lines] = signed.text.split('\n')
    const body = first === meeting.title ? lines : [first ?? '', ...lines]
    return {
      series: { word: documentText.series.minutes },
      paper: {
        format: 'minutes',
        organ: say(documentText.minutes.organ, { body: meeting.body }),
        number: null,
        classMark: null,
        title: say(documentText.minutes.title, { title: meeting.title }),
        addressee: null,
        body: body.filter((line) => line.trim() !== '').map(paragraph),
        attachments: [],
        signature: { organ: meeting.body, signer: signed.signedBy, on: signed.signedOn ?? work.today },
        note: null,
        imprint: { copies: [], printed: { organ: organ.name, on: work.today } },
      },
    }
  },
})
