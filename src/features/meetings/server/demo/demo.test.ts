import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import { demo as directoryDemo } from '../../../directory/server/demo/index.ts'
import { directoryProps } from '#features/directory/server'
import { rolledBack } from '#testing/database'
import { demoStage } from '#testing/stage'
import { figures } from '../figures.ts'
import { readMeeting } from '../overview.ts'
import { listMeetings } from '../meetings.ts'
import { demo } from './index.ts'

const countOf = async ({ tx, tenant }: Work, id: string): Promise<number> => {
  const figure = figures.find((one) => one.id === id)
  if (figure?.kind !== 'count') throw new Error(id)
  const ask = { tenant, from: plainDate('2024-02-23'), to: plainDate('2025-05-28') }
  return (await figure.rows(ask).execute(tx)).rows.length
}

test(
  'the year has the figures of the report: 9 and 16 meetings, 14 speakers on 10 topics with 58 opinions',
  rolledBack(async (as) => {
    const stage = demoStage(as)
    await directoryDemo(stage)
    const began = performance.now()
    await demo(stage)
    expect(performance.now() - began).toBeLessThan(20_000)
    const { deputiesOffice } = directoryProps(stage)
    const work = as(deputiesOffice[0]?.actor ?? [], stage.today)
    const values = await Promise.all(['F005', 'F006', 'F099', 'F100', 'F101'].map((id) => countOf(work, id)))
    expect(values).toEqual([9, 16, 14, 10, 58])

    const [, ahead] = await listMeetings(work, { kind: 'standing_committee' })
    expect(ahead).toMatchObject({ state: 'notified', startsOn: '2026-12-03' })
    const view = await readMeeting(work, { id: ahead?.id ?? '' })
    expect(view.quorum).toMatchObject({ all: 33, needed: 17 })
    expect(view.papers.flatMap(({ deadlines }) => deadlines).map(({ state }) => state)).toContain('overdue')
    const reports = await work.tx
      .selectFrom('agendaItem')
      .select('id')
      .where('kind', '=', 'report')
      .where('state', '=', 'done')
      .execute()
    expect(reports).toHaveLength(15)
  }),
  60_000,
)
