/** Who asks (身份): from the token of the browser to the person with the roles of today. */
import type { Identity } from '#kernel/feature'
import type { Actor, Work } from '#kernel/work'
import { rolesOf, withoutDesk } from '../domain/standing.ts'
import { wayOn } from '../domain/way-on.ts'
import { requireRecentProof } from './recent-proof.ts'
import { keepLanguage } from './languages.ts'
import { namesOf } from './actors.ts'
import { drowsyAfter, findOwner, noteSeen } from './session-repository.ts'
import { signInAs } from './identity-provider.ts'

export const identity: Identity = {
  actorOf,
  keepAwake: noteSeen,
  namesOf,
  requireRecentProof,
  keepLanguage,
  signInAs: async (work, provided, next) => wayOn(await signInAs(work, provided), next),
}

async function actorOf(work: Work, token: string): Promise<Actor | undefined> {
  const owner = await findOwner(work, token)
  if (!owner) return undefined
  if (owner.method === 'demonstration' && work.ports.installation.production) return undefined
  if (work.now.getTime() - owner.seenAt.getTime() > drowsyAfter) work.session.keepAwake()
  const { accountId, personId, name, strong } = owner
  const standing = strong ? owner : withoutDesk(owner)
  const { mandates, posts } = standing
  return { accountId, personId, name, signedIn: true, roles: rolesOf(standing), mandates, posts }
}
