import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { createOrgan } from '#testing/acts'
import { rolledBack } from '#testing/database'
import { createChamber } from '#testing/meetings'
import { ResolutionFields } from '../domain/contract.ts'
import { createResolution, submitResolution } from './drafting.ts'
import { remindOfReports } from './jobs.ts'
import { listWaitingDecisions } from './waiting.ts'

test(
  'a report on execution waits for whoever carries the decision out from fifteen days ahead, and he is told once',
  rolledBack(async (test) => {
    const chamber = await createChamber(test, { members: 9 })
    const government = await createOrgan(test, 'government', '测试区人民政府')
    const work = test(chamber.office, '2025-06-26')
    const fields = ResolutionFields.parse({
      kind: 'decision',
      matter: '城乡建设',
      title: '关于全民读书节的决定',
      text: '设立读书节。',
      proposerId: government.id,
    })
    const one = await submitResolution(work, await createResolution(work, fields))
    expect(await listWaitingDecisions(work)).toMatchObject([
      { id: `decisions/agree/${one.id}`, verb: '提请主任会议决定' },
    ])
    const adopted = { state: 'adopted', year: 2025, number: 1, reference: '17c1-1', decidedOn: '2025-06-26' } as const
    await work.tx
      .updateTable('resolution')
      .set({ ...adopted, executorId: government.id })
      .where('id', '=', one.id)
      .execute()
    await work.tx
      .insertInto('resolutionReport')
      .values({
        tenantId: work.tenant,
        id: work.newId(),
        resolutionId: one.id,
        subject: '首届情况',
        dueOn: plainDate('2025-12-31'),
      })
      .execute()
    const waiting = async (on: string) => (await listWaitingDecisions(test(government.clerk, on))).map(({ why }) => why)
    expect(await waiting('2025-12-15')).toEqual([])
    expect(await waiting('2025-12-16')).toEqual(['首届情况'])
    expect(await waiting('2026-01-10')).toEqual(['首届情况'])
    const other = await createOrgan(test, 'department', '区财政局')
    expect(await listWaitingDecisions(test(other.clerk, '2025-12-20'))).toEqual([])

    const { tx, tenant } = work
    const person = await tx.selectFrom('person').select('id').where('tenantId', '=', tenant).executeTakeFirstOrThrow()
    await tx
      .insertInto('post')
      .values({
        tenantId: tenant,
        id: work.newId(),
        personId: person.id,
        organisationId: government.id,
        title: '经办人',
        role: 'unit',
        startsOn: '2024-01-01',
      })
      .execute()
    await remindOfReports(test([], '2025-12-20'))
    await remindOfReports(test([], '2025-12-21'))
    const told = await tx.selectFrom('notice').select('kind').where('kind', '=', 'decisions.report_due').execute()
    expect(told).toHaveLength(1)
  }),
)
