/** What must be true of any case about a post (任免案的资格审查): the act, the organ, the person, the post that ends. */
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import {
  activeMandates,
  findCongress,
  findSession,
  findTerm,
  getOrganisation,
  getPerson,
  getPost,
  listOrganisations,
} from '#features/directory/server'
import type { Organisation } from '#features/directory'
import type { Act, PostKind } from '../domain/posts.ts'
import { basisOf, gives, isBetweenSessions, isOfCongress, nominatorsFor, postRules } from '../domain/posts.ts'
import { jointBases } from '../messages/bases.ts'
import { failuresOf } from './repository.ts'

export interface CaseFields {
  readonly act: Act
  readonly postKind: PostKind
  readonly personId: string
  readonly organisationId: string
  readonly title: string
  readonly endsPostId: string | null
}

/** Only by an organ the law names for the post and the act. */
export async function checkNominator(
  work: Work,
  { act, postKind, nominatorId }: Pick<CaseFields, 'act' | 'postKind'> & { nominatorId: string },
): Promise<void> {
  const { basis } = postRules[postKind]
  const nominators = nominatorsFor(postKind, act)
  if (nominators.length === 0) throw new Refusal('invalid', 'appointment.no_such_act', { basis }, 'act')
  const nominator = await getOrganisation(work, nominatorId)
  if (!nominators.includes(nominator.kind))
    throw new Refusal('forbidden', 'appointment.not_entitled', { nominator: nominator.name, basis }, 'nominatorId')
}

/** The body that decides and the term, once the person, the organ and the post are what they have to be. */
export async function checkCase(work: Work, fields: CaseFields): Promise<{ bodyId: string; termId: string }> {
  const { act, postKind, personId, organisationId, title, endsPostId } = fields
  const { name } = await getPerson(work, personId)
  const organisation = await getOrganisation(work, organisationId)
  if (!postRules[postKind].organs.includes(organisation.kind))
    throw new Refusal('invalid', 'appointment.wrong_organ', { organisation: organisation.name }, 'organisationId')
  const term = await findTerm(work)
  if (!term) throw new Refusal('conflict', 'appointment.no_term', {})
  const same = { personId, organisationId, title, termId: term.id }
  if (gives(act) && !isOfCongress(act) && (await failuresOf(work, same)) >= 2)
    throw new Refusal('conflict', 'appointment.failed_twice', { name }, 'personId')
  await checkEnding(work, { act, personId, organisationId, endsPostId, name })
  const bodyId = await bodyOf(work, act, organisation)
  if (act === 'by_elect' && organisation.kind === 'standing_committee')
    await checkDeputy(work, { personId, name, bodyId })
  return { bodyId, termId: term.id }
}

/** 常委会组成人员在代表中选举（地方组织法（2022）第四十七条）. */
async function checkDeputy(
  work: Work,
  { personId, name, bodyId }: { personId: string; name: string; bodyId: string },
): Promise<void> {
  const mandates = await activeMandates(work, personId)
  if (!mandates.some((mandate) => mandate.bodyId === bodyId))
    throw new Refusal('invalid', 'appointment.not_a_deputy', { name, basis: jointBases.deputies_only }, 'personId')
}

/** 免职、辞职、撤职、罢免 end a post the person holds today. */
async function checkEnding(
  work: Work,
  { act, personId, organisationId, endsPostId, name }: Omit<CaseFields, 'postKind' | 'title'> & { name: string },
): Promise<void> {
  if (gives(act)) {
    if (endsPostId !== null) throw new Refusal('invalid', 'appointment.post_not_held', { name }, 'endsPostId')
    return
  }
  if (endsPostId === null) throw new Refusal('invalid', 'appointment.post_missing', {}, 'endsPostId')
  const post = await getPost(work, endsPostId)
  const held = post.startsOn <= work.today && (post.endsOn === null || post.endsOn > work.today)
  if (post.personId !== personId || post.organisationId !== organisationId || !held)
    throw new Refusal('invalid', 'appointment.post_not_held', { name }, 'endsPostId')
}

/** The standing committee; for what is elected or recalled the congress of the district, or of the town the post is in. */
async function bodyOf(work: Work, act: Act, organisation: Organisation): Promise<string> {
  const body = isOfCongress(act) ? await congressFor(work, organisation) : await committeeOf(work)
  if (!body) throw new Refusal('conflict', 'appointment.no_term', {})
  return body.id
}

export const committeeOf = async (work: Work): Promise<Organisation | undefined> =>
  (await listOrganisations(work, { kind: 'standing_committee' }))[0]

/** Refuses, with its article, what the committee may not decide while the congress of the district sits (会议期间). */
export async function checkBetweenSessions(work: Work, cases: readonly Pick<CaseFields, 'act' | 'postKind'>[]) {
  const one = cases.find(({ postKind, act }) => isBetweenSessions(postKind, act))
  if (!one) return
  const session = await findSession(work)
  if (!session || (session.closedOn !== null && session.closedOn <= work.today)) return
  throw new Refusal('conflict', 'appointment.congress_sits', { session: session.number, basis: basisOf(one) }, 'ids')
}

/** 乡镇人大 stands under its town. */
export async function congressFor(work: Work, organisation: Organisation): Promise<Organisation | undefined> {
  if (organisation.kind === 'congress') return organisation
  if (organisation.kind !== 'town') return findCongress(work)
  const congresses = await listOrganisations(work, { kind: 'congress' })
  return congresses.find(({ parentId }) => parentId === organisation.id)
}
