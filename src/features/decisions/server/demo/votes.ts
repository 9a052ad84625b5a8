/** 演示表决: voting with the devices of the hall, the count entered by two people, the result announced. */
import type { PlainDate } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import type { PollKind } from '#kernel/poll'
import { announcePoll, closePoll, createPoll, enterCount, openPoll } from '#features/voting/server'
import type { Cast } from './cast.ts'

export interface Vote {
  readonly meetingId: string
  readonly agendaItemId: string
  readonly kind: PollKind
  readonly title: string
  readonly subject: { readonly kind: string; readonly id: string } | null
  /** What is voted on one by one, each with the persons and cases it is about. */
  readonly questions: readonly { readonly title: string; readonly subjectId?: string; readonly personId?: string }[]
  /** Whoever is there presses; one abstains now and then. */
  readonly present: number
}

const marksOf = (present: number, abstaining: number) => [
  { option: 1, mark: 'yes' as const, votes: present - abstaining },
  { option: 1, mark: 'abstain' as const, votes: abstaining },
]

export async function voteOn(stage: DemoStage, cast: Cast, on: PlainDate, vote: Vote): Promise<void> {
  const poll = await stage.as(cast.office, on, async (work) => {
    const { id, version } = await createPoll(work, {
      meetingId: vote.meetingId,
      agendaItemId: vote.agendaItemId,
      subjectKind: vote.subject?.kind ?? null,
      subjectId: vote.subject?.id ?? null,
      title: vote.title,
      kind: vote.kind,
      method: 'device',
      questions: vote.questions.map(({ title, subjectId = null, personId = null }) => ({
        title,
        subjectId,
        options: personId === null ? [] : [{ title, personId }],
      })),
    })
    const open = await openPoll(work, { id, version })
    return closePoll(work, { id, version: open.version })
  })
  const content = {
    issued: vote.present,
    returned: vote.present,
    questions: poll.questions.map(({ number }) => ({
      number,
      invalid: 0,
      marks: marksOf(vote.present, (number + vote.title.length) % 4 === 0 ? 1 : 0),
      others: [],
    })),
  }
  for (const counter of [cast.office, cast.secondCounter])
    await stage.as(counter, on, (work) => enterCount(work, { id: poll.id, content }))
  await stage.as(cast.office, on, (work) => announcePoll(work, poll))
}
