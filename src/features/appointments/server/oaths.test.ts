import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { createPerson } from '#features/directory/server'
import { createOrgan, type TestOrgan } from '#testing/acts'
import { rolledBack, type TestWork } from '#testing/database'
import { createChamber, type Chamber } from '#testing/meetings'
import type { Act, PostKind } from '../domain/posts.ts'
import { oathTextOn } from '../domain/settings.ts'
import { cancelCeremony, changeCeremony, holdCeremony, planCeremony, readCeremonies, viewCeremony } from './oaths.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const whole = { emblem: true, constitution: true, anthem: true }

interface Appointee {
  readonly id: string
  readonly personId: string
}

/** Somebody whose appointment was announced on 26 June. */
async function appointee(
  test: TestWork,
  chamber: Chamber,
  { name, organ, act = 'appoint', postKind }: { name: string; organ: TestOrgan; act?: Act; postKind: PostKind },
): Promise<Appointee> {
  const work = test(['deputies_office'], '2025-06-26')
  const { id: personId } = await createPerson(work, { name, distinction: '测试' })
  const id = work.newId()
  const number = await work.nextNumber('appointment/2025')
  await work.tx
    .insertInto('appointment')
    .values({
      tenantId: work.tenant,
      id,
      year: 2025,
      number,
      act,
      postKind,
      personId,
      organisationId: organ.id,
      title: '负责人',
      bodyId: chamber.committeeId,
      termId: chamber.termId,
      nominatorId: organ.id,
      signedBy: '负责人',
      reason: '工作需要',
      nominatedOn: '2025-06-10',
      state: 'passed',
      decidedOn: '2025-06-26',
    })
    .execute()
  return { id, personId }
}

async function cast(test: TestWork) {
  const chamber = await createChamber(test, { members: 9 })
  const bureau = await createOrgan(test, 'department', '测试区财政局')
  const court = await createOrgan(test, 'court', '测试区人民法院')
  const head = await appointee(test, chamber, { name: '范小舟', organ: bureau, postKind: 'department_head' })
  const judge = await appointee(test, chamber, { name: '沈明', organ: court, postKind: 'court' })
  const plan = (appointmentIds: readonly string[], organiserId = chamber.chairmenId, on = '2025-07-01') => ({
    organiserId,
    plannedOn: plainDate(on),
    place: '区行政中心会议厅',
    form: 'collective' as const,
    leadId: head.personId,
    textVersion: '',
    witness: '主任',
    appointmentIds: [...appointmentIds],
  })
  return { chamber, bureau, court, head, judge, plan, office: test(chamber.office, '2025-06-28') }
}

describe('宪法宣誓', () => {
  test(
    'the chairmen organise it for whom the committee appoints, a court for its own judges',
    rolledBack(async (test) => {
      const { office, plan, head, judge, court, chamber } = await cast(test)
      await expect(planCeremony(office, plan([head.id, judge.id]))).rejects.toEqual(
        refusal('appointment.wrong_organiser'),
      )
      await expect(planCeremony(office, plan([head.id], court.id))).rejects.toEqual(
        refusal('appointment.wrong_organiser'),
      )
      expect(await planCeremony(office, plan([head.id]))).toMatchObject({ state: 'planned' })
      const own = test(court.clerk, '2025-06-28')
      const planned = await planCeremony(own, plan([judge.id], court.id))
      expect(planned.takers).toMatchObject([{ name: '沈明', post: '测试区人民法院负责人', sworn: null }])
      await expect(planCeremony(own, plan([head.id], chamber.chairmenId))).rejects.toMatchObject({ kind: 'forbidden' })
    }),
  )

  test(
    'whoever was appointed and has not sworn is listed until he has; who did not come stays on the list',
    rolledBack(async (test) => {
      const { chamber, office, plan, head, bureau } = await cast(test)
      const absent = await appointee(test, chamber, { name: '钱一', organ: bureau, postKind: 'department_head' })
      const waiting = async () => (await readCeremonies(office)).without.map(({ name }) => name)
      expect((await waiting()).toSorted()).toEqual(['沈明', '范小舟', '钱一'].toSorted())
      const planned = await planCeremony(office, plan([head.id, absent.id]))
      expect(await waiting()).toEqual(['沈明'])
      const day = test(chamber.office, '2025-07-01')
      await holdCeremony(day, { ...planned, ...whole, swornIds: [head.id] })
      expect((await waiting()).toSorted()).toEqual(['沈明', '钱一'].toSorted())
      await expect(planCeremony(office, plan([head.id]))).rejects.toEqual(refusal('appointment.oath_not_due'))
    }),
  )

  test(
    'it is recorded on its day, with flag, Constitution and anthem, and with the text in force',
    rolledBack(async (test) => {
      const { chamber, office, plan, head, judge } = await cast(test)
      const planned = await planCeremony(office, plan([head.id]))
      const hold = (on: string, more: Record<string, unknown> = {}) =>
        holdCeremony(test(chamber.office, on), { ...planned, ...whole, swornIds: [head.id], ...more })
      await expect(hold('2025-06-30')).rejects.toEqual(refusal('rules.ceremony_day'))
      await expect(hold('2025-07-01', { anthem: false })).rejects.toEqual(refusal('rules.ceremony_complete'))
      await expect(hold('2025-07-01', { swornIds: [judge.id] })).rejects.toEqual(refusal('appointment.not_a_taker'))
      const held = await hold('2025-07-01')
      expect(held).toMatchObject({ state: 'held', heldOn: '2025-07-01', textVersion: '2018' })
      expect(held.oathText).toContain('富强民主文明和谐美丽的社会主义现代化强国')
      expect(held.takers).toMatchObject([{ name: '范小舟', sworn: true }])
    }),
  )

  test(
    'until it was held its plan is changed, and what it was before stays; several are led by one, a single one by nobody',
    rolledBack(async (test) => {
      const { chamber, office, plan, head, bureau } = await cast(test)
      const other = await appointee(test, chamber, { name: '钱一', organ: bureau, postKind: 'department_head' })
      const first = await planCeremony(office, { ...plan([head.id]), leadId: null })
      await expect(planCeremony(office, plan([head.id, other.id]))).rejects.toMatchObject({
        code: 'oath.planned_elsewhere',
        detail: { name: '范小舟', on: '2025-07-01' },
      })
      const change = (more: object) =>
        changeCeremony(office, { ...plan([head.id]), id: first.id, version: first.version, ...more })
      await expect(change({ form: 'single', leadId: head.personId })).rejects.toEqual(refusal('oath.single_led'))
      await expect(change({ textVersion: '2016' })).rejects.toEqual(refusal('oath.text_not_in_force'))
      const changed = await change({
        plannedOn: plainDate('2025-07-02'),
        place: '法院大厅',
        leadId: null,
        textVersion: '2018',
        appointmentIds: [head.id, other.id],
      })
      const history = async () => {
        await test.settle()
        return (await viewCeremony(office, first)).history
      }
      expect((await history()).map(({ step, changes }) => [step, changes])).toEqual([
        ['planned', []],
        [
          'changed',
          [
            { part: 'plannedOn', from: '2025-07-01', to: '2025-07-02' },
            { part: 'place', from: '区行政中心会议厅', to: '法院大厅' },
            { part: 'textVersion', from: '', to: '2018' },
            {
              part: 'takers',
              from: '范小舟 测试区财政局负责人',
              to: '范小舟 测试区财政局负责人、钱一 测试区财政局负责人',
            },
          ],
        ],
      ])
      const day = test(chamber.office, '2025-07-02')
      const hold = (at: { id: string; version: number }) => holdCeremony(day, { ...at, ...whole, swornIds: [head.id] })
      expect((await viewCeremony(day, changed)).actions).toMatchObject({ hold: 'ceremony_led', change: null })
      await expect(hold(changed)).rejects.toEqual(refusal('rules.ceremony_led'))
      const again = {
        ...plan([head.id, other.id]),
        id: first.id,
        version: changed.version,
        plannedOn: plainDate('2025-07-02'),
        place: changed.place,
        textVersion: '2018',
        leadId: other.personId,
      }
      const led = await changeCeremony(day, again)
      expect((await history()).at(-1)?.changes).toEqual([{ part: 'leader', from: '', to: '钱一' }])
      const held = await hold(led)
      expect(held).toMatchObject({ state: 'held', textVersion: '2018', lead: '钱一' })
      await expect(changeCeremony(day, { ...again, version: held.version })).rejects.toEqual(
        refusal('rules.wrong_state'),
      )
    }),
  )

  test(
    'acting for somebody is no appointment and asks for no oath; a cancelled ceremony leaves everybody on the list',
    rolledBack(async (test) => {
      const { chamber, office, plan, head, bureau } = await cast(test)
      const acting = await appointee(test, chamber, {
        name: '钱一',
        organ: bureau,
        act: 'act',
        postKind: 'acting_head',
      })
      await expect(planCeremony(office, plan([acting.id]))).rejects.toEqual(refusal('appointment.oath_not_due'))
      const planned = await planCeremony(office, plan([head.id]))
      expect(await cancelCeremony(office, { ...planned, reason: '改期' })).toMatchObject({ state: 'cancelled' })
      expect((await readCeremonies(office)).without.map(({ name }) => name)).toContain('范小舟')
      await expect(viewCeremony(test(bureau.clerk), planned)).rejects.toEqual(refusal('oath.not_found'))
    }),
  )
})

test('the text of the oath is the latest that holds on the day, and none before the first', () => {
  const texts = [
    { version: '乙', validFrom: '2018-03-12', text: '誓词乙' },
    { version: '甲', validFrom: '2016-01-01', text: '誓词甲' },
  ]
  expect(oathTextOn(texts, '2018-03-11').version).toBe('甲')
  expect(oathTextOn(texts, '2018-03-12').version).toBe('乙')
  expect(() => oathTextOn(texts, '2015-12-31')).toThrow(expect.objectContaining({ code: 'appointment.no_oath_text' }))
})
