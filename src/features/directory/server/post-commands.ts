/** Keeps posts (任职): a post gives its role from its first day until it ends. */
import type { z } from 'zod'
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import { conflictingRole, exclusiveRoles, type Role } from '#kernel/roles'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { postRules } from '../domain/lifecycle.ts'
import type { EndPost, NewPost, Post } from '../domain/person.ts'
import { getPost } from './persons.ts'
import { refuseUnknown } from './references.ts'

export async function createPost(work: Work, input: z.input<typeof NewPost>): Promise<Post> {
  const [id] = await createPosts(work, [input])
  if (!id) throw new Error('one post in, none out')
  return getPost(work, id)
}

/** Several at once, in one statement; answers their ids in the same order. */
export async function createPosts(work: Work, inputs: readonly z.input<typeof NewPost>[]): Promise<string[]> {
  nextState(postRules, 'create', { state: 'new', parties: work.actor.roles })
  if (inputs.length === 0) return []
  await refuseUnknown(work, 'person', { ids: inputs.map(({ personId }) => personId), field: 'personId' })
  const ids = inputs.map(({ organisationId }) => organisationId)
  await refuseUnknown(work, 'organisation', { ids, field: 'organisationId' })

  await refuseExclusive(work, inputs)

  const posts = inputs.map((input) => ({ ...input, id: work.newId() }))
  await work.tx
    .insertInto('post')
    .values(posts.map((post) => ({ ...post, tenantId: work.tenant })))
    .execute()
  for (const { id, personId, organisationId, title, role, startsOn } of posts)
    work.record('directory.post_created', id, { personId, organisationId, title, role, startsOn })
  return posts.map(({ id }) => id)
}

/** 三员分立: a person holds one of the three administrators' posts at a time, on every day the new post would hold. */
async function refuseExclusive(work: Work, inputs: readonly z.input<typeof NewPost>[]): Promise<void> {
  const asked = inputs.flatMap(({ personId, role, startsOn }) =>
    exclusiveRoles.flatMap((exclusive) => (exclusive === role ? [{ personId, role: exclusive, startsOn }] : [])),
  )
  if (asked.length === 0) return
  const held = await work.tx
    .selectFrom('post')
    .select(['personId', 'role', 'endsOn'])
    .where('tenantId', '=', work.tenant)
    .where('role', 'in', exclusiveRoles)
    .where(
      'personId',
      'in',
      asked.map(({ personId }) => personId),
    )
    .$narrowType<{ role: Role }>()
    .execute()
  for (const { personId, role, startsOn } of asked) {
    const others = [...held, ...asked.map((other) => ({ ...other, endsOn: null }))].filter(
      (other) => other.personId === personId && (other.endsOn === null || other.endsOn > startsOn),
    )
    const conflict = conflictingRole(
      role,
      others.map((other) => other.role),
    )
    if (conflict) throw new Refusal('conflict', 'directory.exclusive_posts', {}, 'role')
  }
}

/** 免职、离任 */
export async function endPost(work: Work, { id, version, endsOn }: z.output<typeof EndPost>): Promise<Post> {
  const post = await getPost(work, id)
  nextState(postRules, 'end', { state: post.endsOn === null ? 'active' : 'ended', parties: work.actor.roles })
  if (endsOn < post.startsOn)
    throw new Refusal('invalid', 'directory.ends_before_start', { startsOn: post.startsOn }, 'endsOn')

  const saved = await work.tx
    .updateTable('post')
    .set({ endsOn, version: version + 1 })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Refusal('conflict', 'directory.changed_meanwhile', { id, version })
  work.record('directory.post_ended', id, { endsOn })
  return getPost(work, id)
}

/** The posts of an organisation that ends, end with it; whoever may end the organisation may end these. */
export async function endPostsIn(work: Work, organisationId: string, endsOn: PlainDate): Promise<void> {
  const ended = await work.tx
    .updateTable('post')
    .set((row) => ({ endsOn, version: row('version', '+', 1) }))
    .where('tenantId', '=', work.tenant)
    .where('organisationId', '=', organisationId)
    .where('endsOn', 'is', null)
    .where('startsOn', '<=', endsOn)
    .returning('id')
    .execute()
  for (const { id } of ended) work.record('directory.post_ended', id, { endsOn, organisationId })
}
