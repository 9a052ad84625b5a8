/** 演示测评后续: the organ reports again and handles the matter anew; the next meeting polls it again. */
import { addDays, plainDate, type PlainDate } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import { moveToItem } from '#features/meetings/server'
import { callFollowupPoll, getPoll, readFollowup, readFollowups, reportFollowup } from '#features/voting/server'
import type { Cast } from './cast.ts'
import { conduct } from './votes.ts'

const reports = [
  '已制定整改方案，逐项明确责任单位和完成时间。',
  '七个问题已全部整改，企业国有资产管理制度已修订。',
] as const

/** The polls that stand on the agenda of this meeting because of what was dissatisfied before. */
export async function pollAgainAt(
  stage: DemoStage,
  cast: Cast,
  { on, meetingId }: { on: PlainDate; meetingId: string },
): Promise<string[]> {
  const office = (day: PlainDate) => [cast.office, day] as const
  const { rows } = await stage.as(...office(addDays(on, -10)), (work) => readFollowups(work, { limit: 10 }))
  const polls: string[] = []
  for (const { id, openedOn } of rows.filter(({ closedOn }) => closedOn === null)) {
    for (const [at, text] of reports.entries())
      await stage.as(...office(addDays(plainDate(openedOn), 20 * (at + 1))), async (work) =>
        reportFollowup(work, { id, version: (await readFollowup(work, { id })).version, text }),
      )
    polls.push(
      await stage.as(...office(addDays(on, -10)), async (work) => {
        const { version } = await readFollowup(work, { id })
        await callFollowupPoll(work, { id, version, meetingId, agendaItemId: null, method: 'device' })
        return (await readFollowup(work, { id })).results.at(-1)?.pollId ?? ''
      }),
    )
  }
  return polls
}

export async function conductAgain(
  stage: DemoStage,
  cast: Cast,
  { on, polls, present }: { on: PlainDate; polls: readonly string[]; present: number },
): Promise<void> {
  for (const pollId of polls) {
    await stage.as(cast.office, on, async (work) => {
      const { meetingId, agendaItemId } = await getPoll(work, pollId)
      await moveToItem(work, { id: meetingId, itemId: agendaItemId ?? undefined })
    })
    await conduct(stage, cast, on, { pollId, present })
  }
}
