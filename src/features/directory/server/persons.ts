/** Reads persons; a name may belong to several of them, so only an id says who is meant. */
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Role } from '#kernel/roles'
import type { Work } from '#kernel/work'
import type { Contact, Person, Post } from '../domain/person.ts'

const persons = ({ tx, tenant }: Work) =>
  tx
    .selectFrom('person as p')
    .select(['p.id', 'p.name', 'p.distinction', 'p.gender', 'p.version'])
    .where('p.tenantId', '=', tenant)
    .$narrowType<{ gender: Person['gender'] }>()

export async function getPerson(work: Work, id: string): Promise<Person> {
  const person = await persons(work).where('p.id', '=', id).executeTakeFirst()
  if (!person) throw new Refusal('not_found', 'directory.person_not_found', { id })
  return person
}

/** Everybody of exactly these names, in stroke order. */
export const personsByName = (work: Work, names: string | readonly string[]): Promise<Person[]> =>
  persons(work)
    .where('p.name', 'in', typeof names === 'string' ? [names.trim()] : names.length > 0 ? names : [''])
    .orderBy('p.strokeKey')
    .orderBy('p.distinction')
    .limit(5000)
    .execute()

/** 联系方式: for those who must reach the person; empty when none was given. */
export async function getContact({ tx, tenant }: Work, personId: string): Promise<Contact> {
  const contact = await tx
    .selectFrom('personContact')
    .select(['phone', 'email', 'address'])
    .where('tenantId', '=', tenant)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return contact ?? { phone: null, email: null, address: null }
}

/** How several persons can be reached; none for whom nothing is known. */
export const listContacts = (
  { tx, tenant }: Work,
  personIds: readonly string[],
): Promise<(Contact & { personId: string })[]> =>
  tx
    .selectFrom('personContact')
    .select(['personId', 'phone', 'email', 'address'])
    .where('tenantId', '=', tenant)
    .where('personId', 'in', personIds.length > 0 ? personIds : [tenant])
    .limit(5000)
    .execute()

const posts = ({ tx, tenant }: Work) =>
  tx
    .selectFrom('post as t')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.tenantId', '=', 't.tenantId').onRef('o.id', '=', 't.organisationId'),
    )
    .select([
      't.id',
      't.personId',
      't.organisationId',
      'o.name as organisation',
      't.title',
      't.role',
      't.startsOn',
      't.endsOn',
      't.version',
    ])
    .where('t.tenantId', '=', tenant)
    .$narrowType<{ role: Role | null }>()

/** The posts that give a person a role on that day; none in an organisation that has ended. */
export const activePosts = (
  work: Work,
  personId: string,
  on: PlainDate = work.today,
): Promise<(Post & { role: Role })[]> =>
  posts(work)
    .where('t.personId', '=', personId)
    .where('t.role', 'is not', null)
    .where('t.startsOn', '<=', on)
    .where((is) => is.or([is('t.endsOn', 'is', null), is('t.endsOn', '>', on)]))
    .where((is) => is.or([is('o.endsOn', 'is', null), is('o.endsOn', '>', on)]))
    .orderBy('t.startsOn')
    .orderBy('t.id')
    .limit(50)
    .$narrowType<{ role: Role }>()
    .execute()

/** All posts a person ever had, newest first. */
export const listPosts = (work: Work, { personId }: { personId: string }): Promise<Post[]> =>
  posts(work).where('t.personId', '=', personId).orderBy('t.startsOn', 'desc').orderBy('t.id').limit(500).execute()

/** Who had a post in an organisation, those who have it first. */
export const listPostHolders = (
  work: Work,
  organisationId: string,
): Promise<(Post & { name: string; distinction: string })[]> =>
  posts(work)
    .innerJoin('person as p', (join) => join.onRef('p.tenantId', '=', 't.tenantId').onRef('p.id', '=', 't.personId'))
    .select(['p.name', 'p.distinction'])
    .where('t.organisationId', '=', organisationId)
    .orderBy('t.endsOn', (order) => order.desc().nullsFirst())
    .orderBy('t.startsOn')
    .orderBy('t.id')
    .limit(500)
    .execute()

export async function getPost(work: Work, id: string): Promise<Post> {
  const post = await posts(work).where('t.id', '=', id).executeTakeFirst()
  if (!post) throw new Refusal('not_found', 'directory.post_not_found', { id })
  return post
}
