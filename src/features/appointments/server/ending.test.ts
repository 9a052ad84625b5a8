/** 免职、撤职、代理: acts that end a post or stand in for its holder, where they differ from an appointment. */
import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { createPost, listPosts } from '#features/directory/server'
import { sit } from '#testing/acts'
import { nominated, person, placed, town, voteFor } from '#testing/appointments'
import { rolledBack, type TestWork } from '#testing/database'
import { meetingDay } from '#testing/meetings'
import { documents } from './papers.ts'
import { readAppointment } from './reads.ts'
import { makeStatement, screen } from './steps.ts'
import { callVote } from './voting.ts'
import { listWaitingAppointments } from './waiting.ts'

const refusal = (code: string) => expect.objectContaining({ code })

const post = (test: TestWork, personId: string, organisationId: string, title: string) =>
  createPost(test(['security_admin'], '2022-02-01'), {
    personId,
    organisationId,
    title,
    role: null,
    startsOn: plainDate('2022-02-01'),
  })

test(
  'who was removed cannot be dismissed from the same post any more; neither asks for a screening, a statement, an examination or a certificate',
  rolledBack(async (test) => {
    const made = await town(test)
    const personId = await person(test, '许远')
    const { id: endsPostId } = await post(test, personId, made.bureau.id, '局长')
    const about = { personId, endsPostId }
    const early = test(made.chamber.office, '2025-06-18')
    const other = await person(test, '沈明')
    const { id: itsPostId } = await post(test, other, made.bureau.id, '副局长')
    const unscreened = await nominated(test, made, { act: 'dismiss', personId: other, endsPostId: itsPostId })
    expect(await listWaitingAppointments(early)).toMatchObject([{ id: `appointments/agree/${unscreened.id}` }])
    await expect(screen(early, { ...unscreened, clear: true, note: '' })).rejects.toEqual(
      refusal('rules.appointment_to_be_screened'),
    )
    const removal = await placed(test, made, { ...about, act: 'remove', nominator: made.chamber.chairmenId })
    const dismissal = await placed(test, made, { ...about, act: 'dismiss' })
    const office = await sit(test, made.chamber, made.meeting)
    await expect(makeStatement(office, { ...removal, text: '' })).rejects.toEqual(refusal('rules.appointment_speaks'))
    expect((await readAppointment(office, removal)).basis).toContain('监督法')
    const offers = await Promise.all(documents.map((one) => one.offers(office, removal.id)))
    expect(documents.filter((_, at) => offers[at]?.length !== 0).map(({ kind }) => kind)).toEqual([
      'appointment.defence',
    ])

    await voteFor(test, made, [removal], [9])
    expect(await listPosts(office, { personId })).toMatchObject([{ endsOn: meetingDay }])
    expect((await readAppointment(office, dismissal)).actions).toMatchObject({ call_vote: 'appointment_post_held' })
    await expect(callVote(office, { ids: [dismissal.id], method: 'device', title: '免职', places: 1 })).rejects.toEqual(
      refusal('rules.appointment_post_held'),
    )
  }),
)

test(
  '监督法第六十条: who works for the committee itself is dismissed, not removed',
  rolledBack(async (test) => {
    const made = await town(test)
    const personId = await person(test, '许远')
    const { id: endsPostId } = await post(test, personId, made.chamber.committeeId, '委员')
    const of = { personId, endsPostId, postKind: 'committee', nominator: made.chamber.chairmenId } as const
    await expect(nominated(test, made, { ...of, act: 'remove' })).rejects.toEqual(refusal('appointment.no_such_act'))
  }),
)

test(
  '地方组织法第五十条第十三项: a deputy of the organ acts for its head, under the title of the head, and nobody else does',
  rolledBack(async (test) => {
    const made = await town(test)
    const personId = await person(test, '范小舟')
    const acting = await placed(test, made, {
      personId,
      act: 'act',
      postKind: 'acting_head',
      organ: made.government,
      nominator: made.chamber.chairmenId,
      title: '代理区长',
    })
    expect(acting.title).toBe('区长')
    const office = await sit(test, made.chamber, made.meeting)
    const ask = { ids: [acting.id], method: 'device' as const, title: '代理区长', places: 1 }
    await expect(callVote(office, ask)).rejects.toEqual(refusal('rules.appointment_deputy'))
    await post(test, personId, made.government.id, '副区长')
    await voteFor(test, made, [await readAppointment(office, acting)], [9])
    expect((await listPosts(office, { personId })).map(({ title }) => title).toSorted()).toEqual(
      ['代理区长', '副区长'].toSorted(),
    )
  }),
)
