/** 演示常委会会议: convened ten days before, its papers given out a week before, then a day from the roll to the closing. */
import type { DemoStage } from '#kernel/demo'
import { addDays, type PlainDate } from '#kernel/date'
import {
  addAgendaItem,
  addMembers,
  addPaper,
  adoptAgenda,
  arriveAll,
  closeMeeting,
  conveneMeeting,
  decideLeave,
  getMeeting,
  markPaper,
  moveToItem,
  openMeeting,
  papersOf,
  sendNotice,
} from '#features/meetings/server'
import type { Cast } from './cast.ts'
import { speakOn } from './speeches.ts'
import { voteOn } from './votes.ts'
import type { ReportHeard, Sitting } from './year.ts'

/** So many are excused each time; the others come. */
export const excused = 2

export interface Planned {
  readonly meetingId: string
  readonly items: readonly { readonly itemId: string; readonly report: ReportHeard }[]
}

/** The meeting with its reports; what comes from elsewhere is placed on its agenda before the notice. */
export const convene = (stage: DemoStage, cast: Cast, sitting: Sitting, number: number): Promise<Planned> =>
  stage.as(cast.office, addDays(sitting.on, -10), async (work) => {
    const { id: meetingId } = await conveneMeeting(work, {
      kind: 'standing_committee',
      bodyId: cast.bodies.standingCommittee.id,
      number,
      startsOn: sitting.on,
      place: '常委会会议厅',
      chairId: cast.director.personId,
    })
    await addMembers(work, { meetingId, from: 'posts' })
    const items = []
    for (const report of sitting.reports) {
      const organisationId = cast.organ(report.by)
      const { id: itemId } = await addAgendaItem(work, {
        meetingId,
        title: report.title,
        kind: 'report',
        reportSubject: report.subject,
        organisationId,
      })
      const { id } = await addPaper(work, { itemId, title: report.title, kind: 'special_report', organisationId })
      await markPaper(work, { id, step: 'draft', on: addDays(sitting.on, -20) })
      await markPaper(work, { id, step: 'submitted', on: addDays(sitting.on, -10) })
      items.push({ itemId, report })
    }
    return { meetingId, items }
  })

export const giveNotice = (stage: DemoStage, cast: Cast, { on }: Sitting, { meetingId }: Planned): Promise<void> =>
  stage.as(cast.office, addDays(on, -7), async (work) => {
    const papers = await papersOf(work, await getMeeting(work, meetingId))
    for (const { id } of papers) await markPaper(work, { id, step: 'distributed' })
    await sendNotice(work, { id: meetingId })
  })

/** Two are excused, the others check in; the agenda is adopted. */
export const open = (
  stage: DemoStage,
  cast: Cast,
  { on, at, meetingId }: { on: PlainDate; at: number; meetingId: string },
): Promise<void> =>
  stage.as(cast.office, on, async (work) => {
    const away = Array.from({ length: excused }, (_, n) => cast.members[20 + ((at * excused + n) % 13)]?.personId ?? '')
    for (const personId of away) await decideLeave(work, { meetingId, personId, approved: true, reason: '因公外出' })
    const present = cast.members.filter(({ personId }) => !away.includes(personId))
    await arriveAll(
      work,
      meetingId,
      present.map(({ personId }) => personId),
    )
    await openMeeting(work, { id: meetingId })
    await adoptAgenda(work, { id: meetingId })
  })

/** 听取和审议 each report; `topic` counts those discussed through the year. */
export async function hearReports(
  stage: DemoStage,
  cast: Cast,
  { on, planned, firstTopic }: { on: PlainDate; planned: Planned; firstTopic: number },
): Promise<void> {
  let topic = firstTopic
  for (const { itemId, report } of planned.items) {
    await stage.as(cast.office, on, async (work) => {
      await moveToItem(work, { id: planned.meetingId, itemId })
      if (report.discussed) await speakOn(work, cast, { itemId, title: report.title, topic: topic++ })
    })
    if (report.polled)
      await voteOn(stage, cast, on, {
        meetingId: planned.meetingId,
        agendaItemId: itemId,
        title: `${report.title}满意度测评`,
        kind: 'satisfaction',
        subject: null,
        present: cast.members.length - excused,
        dissatisfied: report.polled === 'dissatisfied',
      })
  }
}

export const close = (stage: DemoStage, cast: Cast, on: PlainDate, meetingId: string): Promise<unknown> =>
  stage.as(cast.office, on, (work) => closeMeeting(work, { id: meetingId }))
