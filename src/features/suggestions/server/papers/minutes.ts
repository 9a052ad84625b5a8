/** 季度会商纪要 of a key suggestion: what was met about, what was agreed, who answers for it. */
import type { DocumentKind } from '#kernel/document'
import { say } from '#kernel/message'
import { heading, paperDay, paragraph } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { organOf } from '#features/papers/server'
import { paperKinds, paperText } from '../../messages/paper-words.ts'
import { findMatter, letter, matterOf, numberName, unitNames } from './matter.ts'
import { minutesReaders } from './readers.ts'

const writers = ['deputies_office'] as const

async function meetingOf({ tx, tenant }: Work, id: string) {
  const meeting = await tx
    .selectFrom('quarterMeeting')
    .selectAll()
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!meeting) throw new Refusal('not_found', 'paper.not_found', { id })
  return meeting
}

export const minutes: DocumentKind = {
  kind: 'suggestion.minutes',
  words: paperKinds.minutes,
  async offers(work, aboutId) {
    const view = await findMatter(work, aboutId)
    if (!view?.parties.includes('deputies_office')) return []
    return (view.keySuggestion?.meetings ?? []).map(({ id, year, quarter }) => ({
      subjectId: id,
      label: `${year}-${quarter}`,
      refused: null,
    }))
  },
  async draft(work, subjectId) {
    const organ = await organOf(work, writers)
    const { suggestionId, year, quarter, heldOn, issues, agreed, responsible } = await meetingOf(work, subjectId)
    const view = await matterOf(work, suggestionId)
    if (!view.keySuggestion) throw new Refusal('not_found', 'paper.not_found', { id: subjectId })
    const { leader, supervisor } = view.keySuggestion
    const text = paperText.minutes
    const live = view.assignments.filter(({ endedOn, round }) => endedOn === null && round === view.round)
    const copies = await unitNames(work, [...new Set(live.map(({ unitId }) => unitId))])
    return {
      aboutId: view.id,
      organId: organ.id,
      series: { word: paperText.series.minutes },
      paper: {
        ...letter(organ, work.today, {
          title: say(text.title, { number: numberName(view), year, quarter }),
          addressee: null,
          body: [
            paragraph(say(text.about, { number: numberName(view), title: view.title })),
            paragraph(say(text.head, { day: paperDay(heldOn) })),
            paragraph(say(text.leader, { leader, supervisor })),
            heading(1, text.issues),
            paragraph(issues),
            heading(1, text.agreed),
            paragraph(agreed),
            ...(responsible === '' ? [] : [heading(1, text.responsible), paragraph(responsible)]),
          ],
          imprint: { copies, printed: { organ: organ.name, on: work.today } },
        }),
        format: 'minutes',
        organ: say(text.organ, { organ: organ.name }),
      },
    }
  },
  readable: minutesReaders,
}
