/** 演示表决: voting with the devices of the hall, the count entered by two people, the result announced. */
import type { PlainDate } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import { announcePoll, closePoll, createPoll, enterCount, getPoll, openPoll, type Poll } from '#features/voting/server'
import type { Cast } from './cast.ts'

export interface Vote {
  readonly meetingId: string
  readonly agendaItemId: string
  readonly title: string
  readonly kind: 'motion' | 'satisfaction'
  readonly subject: { readonly kind: string; readonly id: string } | null
  /** Whoever is there presses. */
  readonly present: number
  /** 测评结果为不满意 */
  readonly dissatisfied?: boolean
}

/** Too few are satisfied by any rule. */
const dissatisfiedMarks = (present: number) =>
  Object.entries({ satisfied: 5, basically: 6, dissatisfied: present - 11 }).map(([mark, votes]) => ({
    option: 1,
    mark: mark as 'satisfied',
    votes,
  }))

/** One abstains now and then; a report satisfies most, not all. */
function marksOf({ kind, title }: Pick<Poll, 'kind' | 'title'>, question: number, present: number) {
  const few = kind === 'satisfaction' ? 6 : (question + title.length) % 4 === 0 ? 1 : 0
  const [many, other] = kind === 'satisfaction' ? (['satisfied', 'basically'] as const) : (['yes', 'abstain'] as const)
  return [
    { option: 1, mark: many, votes: present - few },
    { option: 1, mark: other, votes: few },
  ]
}

export async function voteOn(stage: DemoStage, cast: Cast, on: PlainDate, vote: Vote): Promise<void> {
  const { meetingId, agendaItemId, title, kind, subject, present, dissatisfied } = vote
  const { id: pollId } = await stage.as(cast.office, on, (work) =>
    createPoll(work, {
      meetingId,
      agendaItemId,
      subjectKind: subject?.kind ?? null,
      subjectId: subject?.id ?? null,
      title,
      kind,
      method: 'device',
      questions: [{ title }],
    }),
  )
  await conduct(stage, cast, on, { pollId, present, dissatisfied })
}

/** Opened, closed, counted twice, announced. */
export async function conduct(
  stage: DemoStage,
  cast: Cast,
  on: PlainDate,
  { pollId, present, dissatisfied = false }: { pollId: string; present: number; dissatisfied?: boolean | undefined },
): Promise<void> {
  const poll = await stage.as(cast.office, on, async (work) => {
    const open = await openPoll(work, await getPoll(work, pollId))
    return closePoll(work, open)
  })
  const content = {
    issued: present,
    returned: present,
    questions: poll.questions.map(({ number }) => ({
      number,
      invalid: 0,
      marks: dissatisfied ? dissatisfiedMarks(present) : marksOf(poll, number, present),
      others: [],
    })),
  }
  for (const counter of [cast.office, cast.secondCounter])
    await stage.as(counter, on, (work) => enterCount(work, { id: pollId, content }))
  await stage.as(cast.office, on, (work) => announcePoll(work, poll))
}
