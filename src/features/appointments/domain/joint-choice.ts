/** Whom and which post a joint case is about (联名案的对象), from what was typed: a name, and more where it is not enough. */
import type { z } from 'zod'
import type { Facts } from '#kernel/refusal'
import type { jointApi } from './contract-joint.ts'
import type { JointAct } from './joint.ts'

type People = z.output<typeof jointApi.people.output>['rows']

/** The person and the post, or why it is not clear who and which is meant. */
export type Chosen =
  | { readonly personId: string; readonly endsPostId: string | null }
  | { readonly refused: 'joint.nobody' | 'joint.several' | 'joint.no_post' | 'joint.which_post'; readonly facts: Facts }

export function chosenAmong(
  people: People,
  { act, name, distinction, post }: { act: JointAct; name: string; distinction: string; post: string },
): Chosen {
  const meant = people.filter((person) => distinction === '' || person.distinction === distinction)
  const [person] = meant
  if (!person) return { refused: 'joint.nobody', facts: { name } }
  if (meant.length > 1)
    return { refused: 'joint.several', facts: { name, list: meant.map((one) => one.distinction).join(' / ') } }
  if (act === 'by_elect') return { personId: person.id, endsPostId: null }
  const titled = ({ organisation, title }: (typeof person.posts)[number]) => `${organisation}${title}`
  const posts = person.posts.filter((one) => post === '' || one.title === post || titled(one) === post)
  const [only] = posts
  if (!only) return { refused: 'joint.no_post', facts: { name } }
  if (posts.length > 1) return { refused: 'joint.which_post', facts: { name, list: posts.map(titled).join(' / ') } }
  return { personId: person.id, endsPostId: only.id }
}
