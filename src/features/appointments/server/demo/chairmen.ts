/** 演示主任会议: convened, held and closed on one day; what was put down to it is then agreed to. */
import type { DemoStage } from '#kernel/demo'
import type { PlainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import {
  addAgendaItem,
  addMembers,
  arriveAll,
  closeMeeting,
  conveneMeeting,
  moveToItem,
  openMeeting,
  sendNotice,
} from '#features/meetings/server'
import type { Cast } from './cast.ts'

interface ChairmensMeeting {
  readonly number: number
  readonly on: PlainDate
  readonly matters: readonly string[]
  /** What it agrees to while it sits. */
  readonly agree?: (work: Work, meetingId: string) => Promise<void>
}

export const holdChairmen = (stage: DemoStage, cast: Cast, meeting: ChairmensMeeting): Promise<void> =>
  stage.as(cast.office, meeting.on, async (work) => {
    const { id } = await conveneMeeting(work, {
      kind: 'chairmen',
      bodyId: cast.bodies.chairmen.id,
      number: meeting.number,
      startsOn: meeting.on,
      place: '常委会第二会议室',
      chairId: cast.director.personId,
    })
    await addMembers(work, { meetingId: id, from: 'posts' })
    for (const title of meeting.matters) await addAgendaItem(work, { meetingId: id, title, kind: 'deliberation' })
    await sendNotice(work, { id })
    await arriveAll(
      work,
      id,
      cast.members.map(({ personId }) => personId),
    )
    await openMeeting(work, { id })
    for (const _ of meeting.matters) await moveToItem(work, { id })
    await meeting.agree?.(work, id)
    await closeMeeting(work, { id })
  })
