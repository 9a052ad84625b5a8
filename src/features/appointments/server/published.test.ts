import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { plainDate } from '#kernel/date'
import { paperTexts } from '#kernel/paper'
import type { Work } from '#kernel/work'
import { createPerson } from '#features/directory/server'
import { publishAll, readPreview } from '#features/publications/server'
import { createOrgan, type TestOrgan } from '#testing/acts'
import { rolledBack, type TestWork } from '#testing/database'
import { createChamber, notifiedMeeting } from '#testing/meetings'
import { everybodyFinds } from '#testing/search'
import type { Act, PostKind } from '../domain/posts.ts'
import { figures } from './figures.ts'
import { openList, listIdOf } from './lists.ts'
import { documents } from './papers.ts'
import { listPublicLists, previewList, readPublicList } from './public-reads.ts'

interface Made {
  readonly name: string
  readonly organ: TestOrgan
  readonly act: Act
  readonly postKind: PostKind
  readonly title: string
  readonly on?: string
}

/** Passed cases of one meeting, and one that failed. */
async function passed(test: TestWork) {
  const chamber = await createChamber(test, { members: 9 })
  const bureau = await createOrgan(test, 'department', '测试区财政局')
  const court = await createOrgan(test, 'court', '测试区人民法院')
  const commission = await createOrgan(test, 'supervisory', '测试区监察委员会')
  const meeting = await notifiedMeeting(test, chamber)
  const post = [chamber.committeeId].map((organisationId) => ({ organisationId, role: 'deputies_office' as const }))
  const work = test({ ...chamber.office, posts: post }, '2025-06-27')
  const people = new Map<string, string>()
  const add = async ({ name, organ, act, postKind, title, on = '2025-06-26' }: Made, state = 'passed') => {
    const personId = people.get(name) ?? (await createPerson(work, { name, distinction: '测试' })).id
    people.set(name, personId)
    const id = work.newId()
    const number = await work.nextNumber('appointment/2025')
    const own = { organisationId: organ.id, bodyId: chamber.committeeId, termId: chamber.termId, nominatorId: organ.id }
    const about = { act, postKind, personId, title, state, nominatedOn: '2025-06-10', decidedOn: on }
    const head = {
      tenantId: work.tenant,
      id,
      year: 2025,
      number,
      meetingId: meeting.id,
      signedBy: '区长',
      reason: '工作',
    }
    await work.tx
      .insertInto('appointment')
      .values({
        ...head,
        ...own,
        ...about,
      })
      .execute()
    return id
  }
  await openList(work, meeting.id)
  return { add, bureau, court, commission, meeting, work }
}

const valueOf = async (work: Work, id: string): Promise<number> => {
  const figure = figures.find((one) => one.id === id)
  if (figure?.kind !== 'count') throw new Error(id)
  const ask = { tenant: work.tenant, from: plainDate('2025-05-30'), to: plainDate('2026-05-01') }
  const { rows } = await sql`${figure.rows(ask)}`.execute(work.tx)
  return rows.length
}

test(
  'one person and one act is one 人次; the four lists count persons; what failed or lies outside the period counts nowhere',
  rolledBack(async (test) => {
    const { add, bureau, court, commission, work } = await passed(test)
    const head = { organ: bureau, act: 'decide_appoint', postKind: 'department_head', title: '局长' } as const
    await add({ name: '范小舟', ...head })
    await add({ name: '范小舟', organ: bureau, act: 'dismiss', postKind: 'department_head', title: '副局长' })
    const judge = { organ: court, act: 'appoint', postKind: 'court' } as const
    await add({ name: '沈明', ...judge, title: '审判员' })
    await add({ name: '沈明', ...judge, title: '审判委员会委员' })
    const member = { organ: commission, act: 'appoint', postKind: 'supervisory' } as const
    await add({ name: '钱一', ...member, title: '委员' })
    await add({ name: '钱二', ...member, title: '副主任' })
    await add({ name: '钱三', ...member, title: '委员' }, 'refused')
    await add({ name: '钱四', ...member, title: '委员', on: '2025-05-01' })
    const found: Record<string, number> = {}
    for (const id of ['F010', 'F015', 'F016', 'F017', 'F018', 'F142']) found[id] = await valueOf(work, id)
    expect(found).toEqual({ F010: 6, F015: 1, F016: 1, F017: 0, F018: 1, F142: 3 })
  }),
)

test(
  'the list of a meeting is published as a whole after somebody has screened it, and nothing of it before',
  rolledBack(async (test) => {
    const { add, bureau, meeting, work } = await passed(test)
    await add({ name: '范小舟', organ: bureau, act: 'decide_appoint', postKind: 'department_head', title: '局长' })
    await add(
      { name: '钱一', organ: bureau, act: 'decide_appoint', postKind: 'department_head', title: '副局长' },
      'refused',
    )
    const page = { offset: 0, limit: 10 }
    expect(await listPublicLists(work, page)).toEqual({ rows: [], total: 0 })
    const id = (await listIdOf(work, meeting.id)) ?? ''
    const shown = await previewList(work, { id })
    expect(shown).toMatchObject({
      reference: meeting.reference,
      adoptionNote: `（2025年6月26日${meeting.title}通过）`,
      groups: [{ organisation: '测试区财政局', rows: [{ name: '范小舟', act: 'decide_appoint', title: '局长' }] }],
    })
    const kind = 'appointment_list'
    const { digest } = (await readPreview(work, { kind, id })).row
    await publishAll(work, {
      items: [{ kind, id, digest }],
      screened: ['state_secrets', 'business_secrets', 'privacy'],
      note: '',
    })
    expect(await readPublicList(work, { reference: meeting.reference })).toEqual({ ...shown, meeting: null })
    await test.settle()
    expect(await everybodyFinds(work, '范小舟')).toEqual([`appointment_list /appointments/${meeting.reference} null`])
    expect(await everybodyFinds(work, '钱一')).toEqual([])
  }),
)

test(
  'the list is issued as a paper about the meeting; a certificate only once it was handed over',
  rolledBack(async (test) => {
    const { add, bureau, meeting, work } = await passed(test)
    const id = await add({
      name: '范小舟',
      organ: bureau,
      act: 'decide_appoint',
      postKind: 'department_head',
      title: '局长',
    })
    const offered = async (aboutId: string) => {
      const all = await Promise.all(documents.map((one) => one.offers(work, aboutId)))
      return documents.flatMap(({ kind }, at) => (all[at] ?? []).map(({ refused }) => `${kind} ${refused?.code ?? ''}`))
    }
    expect(await offered(meeting.id)).toEqual(['appointment.list '])
    expect(await offered(id)).toEqual([
      'appointment.certificate appointment.not_certified',
      'appointment.exam_report appointment.not_examined',
    ])
    const [list, certificate] = documents
    const draft = await list?.draft(work, (await listIdOf(work, meeting.id)) ?? '')
    expect(draft?.aboutId).toBe(meeting.id)
    const words = draft ? paperTexts(draft.paper) : []
    expect(words).toContain('决定任命：范小舟为测试区财政局局长。')
    await work.tx
      .updateTable('appointment')
      .set({ certificateYear: 2025, certificateNumber: 7, certifiedOn: '2025-06-27', certificateSigner: '李主任' })
      .where('id', '=', id)
      .execute()
    const issued = await certificate?.draft(work, id)
    expect(issued ? paperTexts(issued.paper) : []).toEqual(
      expect.arrayContaining([
        '〔2025〕7号',
        `根据${meeting.title}2025年6月26日的决定，决定任命范小舟为测试区财政局局长。`,
      ]),
    )
  }),
)
