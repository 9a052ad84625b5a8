import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { rolledBack, somebody } from '#testing/database'
import {
  activePosts,
  changePerson,
  createOrganisation,
  createPerson,
  createPersons,
  createPost,
  endPost,
  getContact,
  personsByName,
  saveContact,
} from './public.ts'

const office = ['deputies_office'] as const

test(
  'a second person of one name needs what tells both apart',
  rolledBack(async (work) => {
    const first = await createPerson(work(office), { name: '王建华' })
    const refused = { kind: 'conflict', code: 'directory.same_name', field: 'distinction' }
    await expect(createPerson(work(office), { name: '王建华' })).rejects.toMatchObject(refused)
    await expect(createPerson(work(office), { name: '王建华', distinction: '场口镇' })).rejects.toMatchObject(refused)

    const { id, version, name, gender } = first
    await changePerson(work(office), { id, version, name, gender, distinction: '龙门镇' })
    await createPerson(work(office), { name: '王建华', distinction: '场口镇' })
    await expect(createPerson(work(office), { name: '王建华', distinction: '场口镇' })).rejects.toMatchObject(refused)
    expect((await personsByName(work([]), '王建华')).map(({ distinction }) => distinction)).toEqual([
      '场口镇',
      '龙门镇',
    ])
  }),
)

test(
  'two of one name in one sheet are told apart before anything is written',
  rolledBack(async (work) => {
    const sheet = [{ name: '王建华' }, { name: '丁小禾' }, { name: '王建华' }]
    await expect(createPersons(work(office), sheet)).rejects.toMatchObject({ code: 'directory.same_name' })
    expect(await personsByName(work([]), ['王建华', '丁小禾'])).toEqual([])
  }),
)

test(
  'a person cannot be renamed into somebody else',
  rolledBack(async (work) => {
    await createPerson(work(office), { name: '王建华', distinction: '龙门镇' })
    const other = await createPerson(work(office), { name: '王建平', distinction: '龙门镇' })
    await expect(changePerson(work(office), { ...other, name: '王建华' })).rejects.toMatchObject({
      code: 'directory.same_name',
    })
  }),
)

test(
  'a contact is saved by the office or by oneself, by nobody else, and stays out of the chain',
  rolledBack(async (work) => {
    const { id } = await createPerson(work(office), { name: '丁小禾' })
    const contact = { id, phone: '057100000000', email: null, address: null }
    await saveContact(work(office), contact)
    await saveContact(work(somebody(['deputy'], { personId: id })), { ...contact, phone: '057100000001' })
    await expect(saveContact(work(['deputy']), contact)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await getContact(work([]), id)).toEqual({ phone: '057100000001', email: null, address: null })

    await work.settle()
    const { rows } = await sql<{ text: string }>`
      select detail::text as text from journal where fact = 'directory.contact_saved'`.execute(work([]).tx)
    expect(rows).toEqual([{ text: '{}' }, { text: '{}' }])
    const personal = await sql<{ phone: string }>`
      select content ->> 'phone' as phone from journal_personal where content ? 'phone' order by seq`.execute(
      work([]).tx,
    )
    expect(personal.rows.map(({ phone }) => phone)).toEqual(['057100000000', '057100000001'])
  }),
)

test(
  'a post gives its role from its first day until it ends',
  rolledBack(async (work) => {
    const unit = {
      kind: 'department',
      name: '区教育局',
      shortName: '教育局',
      startsOn: '2020-01-01',
      handles: true,
    } as const
    const { id: organisationId } = await createOrganisation(work(['system_admin']), unit)
    const { id: personId } = await createPerson(work(['security_admin']), { name: '丁小禾' })
    const given = { personId, organisationId, title: '经办人', role: 'unit', startsOn: '2023-05-01' } as const
    const post = await createPost(work(['security_admin']), given)
    await createPost(work(['security_admin']), { ...given, title: '科员', role: null })

    const roleOn = async (day: string) =>
      (await activePosts(work([]), personId, plainDate(day))).map(({ role, organisation }) => `${role} ${organisation}`)
    expect(await roleOn('2023-04-30')).toEqual([])
    expect(await roleOn('2023-05-01')).toEqual(['unit 区教育局'])
    const end = { id: post.id, version: 1, endsOn: plainDate('2024-08-01') }
    await endPost(work(['security_admin']), end)
    expect(await roleOn('2024-07-31')).toEqual(['unit 区教育局'])
    expect(await roleOn('2024-08-01')).toEqual([])
    await expect(endPost(work(['security_admin']), { ...end, version: 2 })).rejects.toMatchObject({
      code: 'rules.wrong_state',
    })
  }),
)
