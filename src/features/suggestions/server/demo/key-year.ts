/** 重点建议 of the demonstration: chosen, led, met every quarter, targets met and accepted at the end of the year. */
import { plainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import { acceptKey, holdMeeting, meetTarget, pickKey, setTarget } from '../key-commands.ts'
import type { Agenda } from './agenda.ts'
import type { Cast } from './cast.ts'
import type { Played } from './script.ts'

const indicators = ['完成的点位（个）', '群众满意的点位（个）'] as const

export function planKeyYear(
  agenda: Agenda,
  { office, leaders, supervisors }: Cast,
  { played, year, pickedOn }: { played: readonly Played[]; year: number; pickedOn: string },
): void {
  for (const [at, one] of played.entries()) {
    const leaderId = leaders[at % leaders.length]?.personId ?? ''
    const supervisorId = supervisors[at % supervisors.length]?.personId ?? ''
    agenda.plan(plainDate(pickedOn), office, one, async (work) => {
      await pickKey(work, { id: one.id, year, leaderId, supervisorId, committeeId: null })
      for (const indicator of indicators)
        await setTarget(work, { id: one.id, indicator, baseline: '0', target: '12', dueOn: `${year}-12-20` })
    })
    for (const [quarter, heldOn] of [`${year}-03-25`, `${year}-06-20`, `${year}-09-19`, `${year}-12-18`].entries())
      if (heldOn > pickedOn)
        agenda.plan(plainDate(heldOn), office, one, (work) =>
          holdMeeting(work, {
            id: one.id,
            year,
            quarter: quarter + 1,
            heldOn,
            issues: '对照目标检查进度',
            agreed: '按月推进，下次会商前完成既定点位',
            responsible: '主办单位',
          }),
        )
    agenda.plan(plainDate(`${year}-12-26`), office, one, async (work) => {
      for (const id of await targetsOf(work, one.id)) await meetTarget(work, { id, evidence: '现场验收记录' })
      await acceptKey(work, { id: one.id })
    })
  }
}

const targetsOf = async ({ tx, tenant }: Work, suggestionId: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('keyTarget')
      .select('id')
      .where('tenantId', '=', tenant)
      .where('suggestionId', '=', suggestionId)
      .execute()
  ).map(({ id }) => id)
