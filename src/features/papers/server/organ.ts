/** 制发机关: the organ the actor's post belongs to. */
import type { Role } from '#kernel/roles'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { getOrganisation } from '#features/directory/server'

export interface Organ {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly phone: string | null
}

/** The organ in which the actor holds one of these posts today; refuses when he holds none. */
export async function organOf(work: Work, roles: readonly Role[], organisationId?: string): Promise<Organ> {
  const post = work.actor.posts.find(
    (held) => roles.includes(held.role) && (organisationId === undefined || held.organisationId === organisationId),
  )
  if (!post) throw new Refusal('forbidden', 'paper.no_organ', {})
  return getOrganisation(work, post.organisationId)
}
