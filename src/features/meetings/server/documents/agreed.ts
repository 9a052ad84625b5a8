/** 议定事项清单: what a joint meeting agreed, with owners, days and how each matter stands, as a sheet. */
import { say } from '#kernel/message'
import { paperDay, paragraph, sheetPaper } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { countStandings, isConfirmed } from '../../domain/agreed/lifecycle.ts'
import type { AgreedMatter } from '../../domain/agreed/views.ts'
import type { Meeting } from '../../domain/views.ts'
import { agreedWords } from '../../messages/agreed/words.ts'
import { documentKinds, documentText } from '../../messages/document-words.ts'
import { matterOf } from '../agreed/reads.ts'
import { mattersOf } from '../agreed/repository.ts'
import { meetingPaper } from './meeting-paper.ts'

const confirmedOf = async (work: Work, { id }: Meeting): Promise<AgreedMatter[]> =>
  (await mattersOf(work, id)).filter(isConfirmed).map((one) => matterOf(work, one))

const shares = [2, 11, 5, 5, 5, 4]

export const agreedList = meetingPaper({
  kind: 'meeting.agreed',
  words: documentKinds.agreed,
  forRoll: true,
  of: ({ kind }) => kind === 'joint',
  waitsFor: async (work, meeting) =>
    (await confirmedOf(work, meeting)).length === 0 ? new Refusal('conflict', 'agreed.not_confirmed_yet', {}) : null,
  async draft(work, { meeting }) {
    const { title, columns, asOf } = documentText.agreed
    const { standings } = agreedWords['zh-CN']
    const matters = await confirmedOf(work, meeting)
    const counts = countStandings(matters)
    return {
      series: null,
      paper: sheetPaper(say(title, { title: meeting.title }), [
        paragraph(say(asOf, { ...counts, day: paperDay(work.today), total: matters.length })),
        {
          kind: 'table',
          columns: columns.map((label, at) => ({
            label,
            share: shares[at] ?? 1,
            align: at === 0 ? 'center' : 'left',
          })),
          rows: matters.map(({ number, title: named, text, lead, coOwners, dueOn, standing }) => [
            String(number),
            `${named}：${text}`,
            lead.name,
            coOwners.map(({ name }) => name).join(documentText.and),
            dueOn === null ? '' : paperDay(dueOn),
            standings[standing],
          ]),
        },
      ]),
    }
  },
})
