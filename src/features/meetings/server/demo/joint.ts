/** 演示联席会议: the first joint meeting of congress and government, and what became of the three matters it agreed on. */
import { addDays, type PlainDate } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import type { Actor, Work } from '#kernel/work'
import type { DirectoryProps } from '#features/directory/server'
import { screenings } from '#features/publications'
import { publishAll, readPreview } from '#features/publications/server'
import { confirmList } from '../agreed/confirming.ts'
import { findList } from '../agreed/repository.ts'
import { accept, acknowledge, reportDone, reportProgress } from '../agreed/steps.ts'
import { writeMatter } from '../agreed/writing.ts'
import { addAgendaItem } from '../agenda-commands.ts'
import { arriveAll } from '../attendance-commands.ts'
import { conveneMeeting, sendNotice } from '../convening.ts'
import { addMembers } from '../roll.ts'
import { closeMeeting, openMeeting } from '../sitting.ts'
import * as texts from './texts.ts'

interface Cast extends DirectoryProps {
  readonly office: Actor
  readonly chair: { readonly personId: string }
}

interface Agreed {
  readonly id: string
  readonly meetingId: string
  readonly clerk: Actor
}

export async function jointMeeting(stage: DemoStage, cast: Cast): Promise<void> {
  const on = addDays(stage.today, -100)
  const [market, report] = await stage.as(cast.office, on, (work) => hold(work, cast, on))
  if (!market || !report) throw new Error('the demonstration agreed on nothing')
  await stage.as(market.clerk, addDays(on, 4), (work) => acknowledge(work, { id: market.id, version: 1 }))
  await stage.as(market.clerk, addDays(on, 40), (work) =>
    reportDone(work, { id: market.id, version: 2, text: texts.agreedDone }),
  )
  await stage.as(report.clerk, addDays(on, 5), (work) => acknowledge(work, { id: report.id, version: 1 }))
  await stage.as(report.clerk, addDays(on, 60), (work) =>
    reportProgress(work, { id: report.id, version: 2, text: texts.agreedProgress }),
  )
  await stage.as(cast.office, addDays(on, 42), async (work) => {
    await accept(work, { id: market.id, version: 3, note: '' })
    await publish(work, market.meetingId)
  })
}

/** Chairmen and leaders; the list is confirmed on the day. */
async function hold(work: Work, cast: Cast, on: PlainDate): Promise<Agreed[]> {
  const { id: meetingId } = await conveneMeeting(work, {
    kind: 'joint',
    bodyId: cast.bodies.standingCommittee.id,
    startsOn: on,
    place: texts.chairmenPlace,
    chairId: cast.chair.personId,
  })
  const personIds = [...cast.chairmen, ...cast.leaders].map(({ personId }) => personId)
  const persons = personIds.map((personId) => ({ personId, part: 'member' as const }))
  await addMembers(work, { meetingId, from: 'persons', persons })
  await addAgendaItem(work, { meetingId, title: texts.jointItem, kind: 'deliberation' })
  await sendNotice(work, { id: meetingId })
  await arriveAll(work, meetingId, personIds)
  await openMeeting(work, { id: meetingId })
  const clerks: Actor[] = []
  for (const { lead, helper, days, ...matter } of texts.agreedMatters) {
    const organ = (name: string) => cast.units.find(({ organisation }) => organisation.shortName === name)
    const [leads, helps] = [organ(lead), organ(helper)]
    if (!leads || !helps) throw new Error(`the demonstration lacks ${lead} or ${helper}`)
    const owners = { leadId: leads.organisation.id, coOwnerIds: [helps.organisation.id] }
    await writeMatter(work, { ...matter, ...owners, meetingId, dueOn: days === null ? null : addDays(on, days) })
    clerks.push(leads.clerk.actor)
  }
  const { matters } = await confirmList(work, { meetingId })
  await closeMeeting(work, { id: meetingId })
  return matters.flatMap(({ id }, at) => (clerks[at] ? [{ id, meetingId, clerk: clerks[at] }] : []))
}

async function publish(work: Work, meetingId: string): Promise<void> {
  const id = (await findList(work, meetingId))?.id ?? ''
  const { row } = await readPreview(work, { kind: 'agreed_list', id })
  const items = [{ kind: 'agreed_list', id, digest: row.digest }]
  await publishAll(work, { items, screened: [...screenings], note: '' })
}
