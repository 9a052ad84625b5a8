import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { paperTexts } from '#kernel/paper'
import { createPost, endPost, listPosts } from '#features/directory/server'
import { createOrgan, sit } from '#testing/acts'
import { person, town, voteFor, type Town } from '#testing/appointments'
import { rolledBack, somebody, type TestWork } from '#testing/database'
import { meetingDay } from '#testing/meetings'
import { openPage, sendForm, sendRefused } from '#testing/pages'
import { finds, indexed } from '#testing/search'
import type { Appointment } from '../domain/views.ts'
import { defencePage } from '../pages/DefencePage.tsx'
import { jointPage } from '../pages/JointPage.tsx'
import { jointListPage, newJointPage } from '../pages/JointPages.tsx'
import { giveDefence, readDefence, writeDefence } from './defence.ts'
import { handIn, inviteToSign, signInWriting, signOwn, startJoint } from './joint.ts'
import { documents } from './papers.ts'
import { readJoint, readJoints } from './joint-reads.ts'
import { getAppointment } from './repository.ts'
import { agree, place } from './steps.ts'
import { callVote } from './voting.ts'
import { listWaitingAppointments } from './waiting.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const day = '2025-06-12'

/** A head of a bureau in office, and a committee of nine: two of them are a fifth. */
async function accused(test: TestWork) {
  const made = await town(test)
  const personId = await person(test, '许远')
  const post = await createPost(test(['security_admin'], '2022-02-01'), {
    personId,
    organisationId: made.bureau.id,
    title: '局长',
    role: null,
    startsOn: plainDate('2022-02-01'),
  })
  const member = (at: number) => made.chamber.members[at] ?? made.chamber.chair
  const as = (at: number, on = day) => test(member(at).actor, on)
  const asked = {
    act: 'remove' as const,
    personId,
    endsPostId: post.id,
    vacancyId: null,
    reason: '严重失职',
    materials: '审计报告摘要',
    leadId: null,
  }
  return { made, personId, post, member, as, asked, office: test(made.chamber.office, day) }
}

const paperOf = async (test: TestWork, { chamber }: Town, { kind, id }: { kind: string; id: string }) => {
  const posts = [{ organisationId: chamber.committeeId, role: 'deputies_office' as const }]
  const document = documents.find((one) => one.kind === kind)
  const made = await document?.draft(test({ ...chamber.office, posts }, meetingDay), id)
  return made ? paperTexts(made.paper).join('\n') : ''
}

const noticesOf = async (work: ReturnType<TestWork>, kind: string): Promise<number> =>
  (await work.tx.selectFrom('notice').select('id').where('kind', '=', kind).execute()).length

/** Handed in by two, put forward and placed. */
async function placedRemoval(test: TestWork, made: Town, one: Appointment): Promise<Appointment> {
  const work = test(made.chamber.office, '2025-06-18')
  const agreed = await agree(work, { ...one, meetingId: made.chairmenId })
  return place(work, { ...agreed, meetingId: made.meetingId, agendaItemId: null, lateReason: null })
}

describe('监督法第六十一条：五分之一以上的组成人员书面联名', () => {
  test(
    'one of nine is not enough, two are; a signature can be taken back until the case is handed in, and not afterwards',
    rolledBack(async (test) => {
      const { member, as, asked, personId } = await accused(test)
      const begun = await startJoint(as(3), asked)
      expect(begun).toMatchObject({ state: 'signing', joint: true, postKind: 'department_head', title: '局长' })
      const short = { code: 'rules.appointment_enough_signers', detail: { signed: 1, needed: 2, all: 9 } }
      await expect(handIn(as(3), begun)).rejects.toMatchObject(short)
      const invited = await inviteToSign(as(3), { ...begun, names: [member(4).name] })
      expect(await listWaitingAppointments(as(4))).toMatchObject([{ verb: '联名', link: `/joint/${begun.id}` }])
      await expect(signOwn(as(5), { ...invited, signed: true })).rejects.toEqual(refusal('rules.wrong_role'))
      const signed = await signOwn(as(4), { ...invited, signed: true })
      expect(await listWaitingAppointments(as(3))).toMatchObject([{ verb: '提出联名案' }])
      const back = await signOwn(as(4), { ...signed, signed: false })
      await expect(handIn(as(3), back)).rejects.toMatchObject(short)
      const again = await signOwn(as(4), { ...back, signed: true })
      await expect(signOwn(as(4), { ...again, signed: true })).rejects.toEqual(refusal('rules.appointment_not_signed'))
      const done = await handIn(as(3, '2025-06-13'), again)
      expect(done).toMatchObject({ state: 'nominated', nominatedOn: '2025-06-13' })
      await expect(signOwn(as(4), { ...done, signed: false })).rejects.toEqual(refusal('rules.wrong_role'))
      const about = test(somebody(['unit'], { personId }), '2025-06-14')
      expect(await listWaitingAppointments(about)).toMatchObject([{ verb: '提出申辩意见' }])
    }),
  )

  test(
    'nobody finds a case while it is being signed, whenever the index was made',
    rolledBack(async (test) => {
      const { member, as, asked, office } = await accused(test)
      const found = async () => {
        await indexed(test)
        return (await finds(office, '许远')).filter((title) => title.startsWith('appointment '))
      }
      const begun = await startJoint(as(3), asked)
      expect(await found()).toEqual([])
      const signed = await signInWriting(office, { ...begun, name: member(4).name, signed: true })
      await handIn(as(3), signed)
      expect(await found()).toHaveLength(1)
    }),
  )

  test(
    'who has left the committee does not count any more; what is signed on paper is put down by the office',
    rolledBack(async (test) => {
      const { made, member, as, asked, office } = await accused(test)
      const begun = await startJoint(office, { ...asked, leadId: member(3).personId })
      const both = await signInWriting(office, { ...begun, name: member(4).name, signed: true })
      const [seat] = await listPosts(office, { personId: member(4).personId })
      await endPost(test(['security_admin'], day), { ...(seat ?? { id: '', version: 0 }), endsOn: plainDate(day) })
      await expect(handIn(office, both)).rejects.toMatchObject({ detail: { signed: 1, needed: 2, all: 8 } })
      await expect(signInWriting(office, { ...both, name: member(4).name, signed: true })).rejects.toEqual(
        refusal('joint.not_entitled'),
      )
      const third = await signInWriting(office, { ...both, name: member(5).name, signed: true })
      expect(await handIn(office, third)).toMatchObject({ state: 'nominated', signedBy: member(3).name })
      const { signing } = await readJoint(as(3), begun)
      expect(signing.signers.map(({ inWriting, counts }) => [inWriting, counts])).toEqual([
        [true, true],
        [true, false],
        [true, true],
      ])
      expect((await readJoints(as(5), { offset: 0, limit: 10 })).rows).toHaveLength(1)
      await expect(readJoint(as(7), begun)).rejects.toEqual(refusal('appointment.not_found'))
      expect(made.chamber.members).toHaveLength(9)
    }),
  )

  test(
    'only members propose a removal jointly, of one who holds a post the law names, and one case at a time',
    rolledBack(async (test) => {
      const { made, as, asked, member } = await accused(test)
      const unit = await createOrgan(test, 'committee', '测试区人大预算工委', made.chamber.committeeId)
      const own = await createPost(test(['security_admin'], '2022-02-01'), {
        personId: member(6).personId,
        organisationId: unit.id,
        title: '主任',
        role: null,
        startsOn: plainDate('2022-02-01'),
      })
      const clerk = test(somebody(['deputy'], { personId: asked.personId }), day)
      await expect(startJoint(clerk, asked)).rejects.toEqual(refusal('joint.not_entitled'))
      const other = { ...asked, personId: member(6).personId, endsPostId: own.id }
      await expect(startJoint(as(3), other)).rejects.toEqual(refusal('joint.no_such_post'))
      await expect(startJoint(as(3), { ...asked, endsPostId: null })).rejects.toEqual(
        refusal('appointment.post_missing'),
      )
      await startJoint(as(3), asked)
      await expect(startJoint(as(4), asked)).rejects.toEqual(refusal('appointment.open_case'))
    }),
  )

  test(
    'a member begins, asks another and hands in on pages that need no script; who is asked signs or takes it back there',
    rolledBack(async (test) => {
      const { member, as, personId } = await accused(test)
      const form = { act: 'remove', name: '许远', reason: '严重失职', materials: '审计报告摘要', vacancyId: '' }
      expect(await sendRefused(as(3), newJointPage, { form: { ...form, name: '许近' } })).toContain('名册里没有“许近”')
      const none = { ...form, name: member(6).name }
      expect(await sendRefused(as(3), newJointPage, { form: none })).toContain('没有可以这样提出的职务')
      const { to } = await sendForm(as(3), newJointPage, { form })
      const on = { params: { id: to.replace('/joint/', '') } }
      const begun = await openPage(as(3), jointPage, on)
      expect(begun).toMatch(/撤职案：许远[\s\S]*还不能正式提出：联名 1 人，还不够 2 人（共 9 人/)
      await sendForm(as(3), jointPage, { ...on, form: { intent: 'invite', version: '1', names: member(4).name } })
      expect(await openPage(as(4), jointListPage)).toContain(to)
      expect(await openPage(as(4), jointPage, on)).toMatch(/严重失职[\s\S]*value="sign"/)
      await sendForm(as(4), jointPage, { ...on, form: { intent: 'sign', version: '2' } })
      expect(await openPage(as(4), jointPage, on)).toContain('value="unsign"')
      await sendForm(as(3), jointPage, { ...on, form: { intent: 'hand_in', version: '3' } })
      expect(await openPage(as(3), jointPage, on)).toContain('已提请')
      const about = test(somebody(['unit'], { personId }), '2025-06-14')
      const answer = { ...on, form: { version: '4', text: '' } }
      expect(await sendRefused(about, defencePage, answer)).toContain('书面申辩意见')
      await sendForm(about, defencePage, { ...on, form: { version: '4', text: '不同意撤职。' } })
      expect(await openPage(about, defencePage, on)).toMatch(/不同意撤职。[\s\S]*<textarea/)
      await expect(openPage(as(5), jointPage, on)).rejects.toEqual(refusal('appointment.not_found'))
    }),
  )
})

describe('监督法第六十二条', () => {
  test(
    'the answer of the accused is given to the members before anybody votes; the ballot is secret; five of nine end the post',
    rolledBack(async (test) => {
      const { made, as, asked, member, personId, office } = await accused(test)
      const begun = await startJoint(as(3), asked)
      const signed = await signInWriting(office, { ...begun, name: member(4).name, signed: true })
      const one = await placedRemoval(test, made, await handIn(as(3), signed))
      expect(await noticesOf(office, 'appointments.may_defend')).toBe(1)
      const about = test(somebody(['unit'], { personId }), '2025-06-20')
      const reader = as(5, '2025-06-21')
      await expect(readDefence(reader, one)).rejects.toEqual(refusal('appointment.not_found'))
      await writeDefence(about, { ...one, text: '已在整改，责任不全在我。' })
      const work = await sit(test, made.chamber, made.meeting)
      const ballot = { ids: [one.id], title: '撤职案', places: 1 }
      await expect(callVote(work, { ...ballot, method: 'paper' })).rejects.toEqual(
        refusal('rules.appointment_defence_given'),
      )
      expect(await listWaitingAppointments(work)).toMatchObject([{ verb: '印发申辩意见' }])
      await giveDefence(work, { ...(await getAppointment(work, one.id)), meetingId: made.chairmenId })
      expect(await noticesOf(work, 'appointments.defence_given')).toBe(9)
      const shown = await openPage(reader, defencePage, { params: { id: one.id } })
      expect(shown).toMatch(/已在整改，责任不全在我。[\s\S]*/)
      expect(shown).not.toContain('<textarea')
      for (const [kind, text] of [
        ['appointment.defence', '已在整改，责任不全在我。'],
        ['appointment.joint', `${member(3).name}、${member(4).name}`],
      ] as const)
        expect(await paperOf(test, made, { kind, id: one.id })).toContain(text)
      expect(await readDefence(reader, one)).toMatchObject({ defence: '已在整改，责任不全在我。', givenOn: meetingDay })
      await expect(callVote(work, { ...ballot, method: 'named' })).rejects.toEqual(
        refusal('appointment.must_be_secret'),
      )
      await voteFor(test, made, [await getAppointment(work, one.id)], [5])
      expect(await getAppointment(work, one.id)).toMatchObject({ state: 'passed', decidedOn: meetingDay })
      expect(await noticesOf(work, 'appointments.decided')).toBe(3)
      expect(await listPosts(work, { personId })).toMatchObject([{ title: '局长', endsOn: meetingDay }])
      await expect(writeDefence(about, { ...(await getAppointment(work, one.id)), text: '再说' })).rejects.toEqual(
        refusal('rules.wrong_state'),
      )
    }),
  )
})
