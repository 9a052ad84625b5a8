/** 演示口径: the period of the demonstration's report, from the close of the third session to the opening of the fourth. */
import type { DemoStage } from '#kernel/demo'
import { directoryProps } from '#features/directory/server'
import { changeSetting } from '#features/office/server'
import { reportPeriod } from './period.ts'

export async function demo(stage: DemoStage): Promise<void> {
  const { sessions, deputiesOffice } = directoryProps(stage)
  const [office] = deputiesOffice
  const [third, fourth] = [sessions[3], sessions[4]]
  if (!office || !third.closedOn) throw new Error('the third session has not closed')
  const value = { from: third.closedOn, to: fourth.openedOn }
  await stage.as(office.actor, fourth.openedOn, (work) =>
    changeSetting(work, { key: reportPeriod.key, value, reason: '区十七届人大四次会议工作报告统计周期' }),
  )
}
