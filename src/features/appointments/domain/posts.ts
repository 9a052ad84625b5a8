/**
 * Posts that are appointed to (任免职务), as data: which organ nominates for which act, by which article, whether the
 * ballot is secret, and who organises the oath. One row is one kind of post.
 */
import type { OrganisationKind } from '#features/directory'
import { actBases, bases } from '../messages/bases.ts'

/**
 * 任命 · 决定任命 · 免职 · 接受辞职 · 撤职 · 批准任命 · 代理 · 补选 · 罢免. One person and one act is one 人次.
 */
export const acts = [
  'appoint',
  'decide_appoint',
  'dismiss',
  'accept_resignation',
  'remove',
  'approve_appoint',
  'act',
  'by_elect',
  'recall',
] as const
export type Act = (typeof acts)[number]

/** Acts that give a post; the others end one. */
export const givingActs = ['appoint', 'decide_appoint', 'approve_appoint', 'act', 'by_elect'] as const
export const gives = (act: Act): boolean => givingActs.some((giving) => giving === act)

/** Acts of the congress itself; all others are the standing committee's. */
export const congressActs = ['by_elect', 'recall'] as const
export const isOfCongress = (act: Act): boolean => congressActs.some((one) => one === act)

export const postKinds = [
  'deputy_head', // 副区长
  'acting_head', // 代理区长、监委主任、院长、检察长
  'department_head', // 政府部门正职
  'supervisory', // 监察委员会副主任、委员
  'court', // 法院副院长、庭长、副庭长、审判委员会委员、审判员
  'procuratorate', // 检察院副检察长、检察委员会委员、检察员
  'committee_head', // 常委会工作机构、办事机构正职
  'committee', // 工作委员会其他组成人员
  'street_committee', // 街道人大工委组成人员
  'elected', // 代表大会选出的职务
] as const
export type PostKind = (typeof postKinds)[number]

interface PostRule {
  /** Bodies the post is in. */
  readonly organs: readonly OrganisationKind[]
  /** Which organ nominates (提请) for the acts. */
  readonly nominators: Readonly<Partial<Record<Act, readonly OrganisationKind[]>>>
  /** 副职领导个别任免、代理 are voted on in secret by the provincial rule, others with the voting device. */
  readonly secret: boolean
  /** 报上一级机关备案 */
  readonly filedUp: boolean
  /** 由谁组织宪法宣誓, 浙江省宪法宣誓办法（2015）第四条至第八条. */
  readonly oath: 'chairmen' | 'presidium' | 'own'
  readonly basis: string
}

/** The one who nominates for a post asks for the end of it too; the chairmen may ask for a removal (撤职). */
const nominated = (appointing: Act, by: readonly OrganisationKind[]) => ({
  ...appointed(appointing, by),
  remove: [...new Set<OrganisationKind>([...by, 'chairmen'])],
})

/** 撤职 is only of those whom 监督法（2024）第六十条 names; who works for the committee itself is dismissed (免职). */
const appointed = (appointing: Act, by: readonly OrganisationKind[]) => ({
  [appointing]: by,
  dismiss: by,
  accept_resignation: ['chairmen' as const],
})

/** 罢免案由主席团、常务委员会提出，或者由代表联名（地方组织法（2022）第三十一条）; no other organ. */
const recallers: readonly OrganisationKind[] = ['presidium', 'standing_committee']

export const postRules: Readonly<Record<PostKind, PostRule>> = {
  deputy_head: {
    organs: ['government'],
    nominators: { ...nominated('decide_appoint', ['government']), recall: recallers },
    secret: true,
    filedUp: false,
    oath: 'chairmen',
    basis: bases.deputy_head,
  },
  acting_head: {
    organs: ['government', 'supervisory', 'court', 'procuratorate'],
    nominators: { act: ['chairmen'] },
    secret: true,
    filedUp: false,
    oath: 'chairmen',
    basis: bases.acting_head,
  },
  department_head: {
    organs: ['department'],
    nominators: { ...nominated('decide_appoint', ['government']), recall: recallers },
    secret: false,
    filedUp: true,
    oath: 'chairmen',
    basis: bases.department_head,
  },
  supervisory: {
    organs: ['supervisory'],
    nominators: nominated('appoint', ['supervisory']),
    secret: false,
    filedUp: false,
    oath: 'chairmen',
    basis: bases.supervisory,
  },
  court: {
    organs: ['court'],
    nominators: nominated('appoint', ['court']),
    secret: false,
    filedUp: false,
    oath: 'own',
    basis: bases.court,
  },
  procuratorate: {
    organs: ['procuratorate'],
    nominators: nominated('appoint', ['procuratorate']),
    secret: false,
    filedUp: false,
    oath: 'own',
    basis: bases.procuratorate,
  },
  committee_head: {
    organs: ['committee', 'office'],
    nominators: appointed('appoint', ['chairmen']),
    secret: false,
    filedUp: false,
    oath: 'chairmen',
    basis: bases.committee_head,
  },
  committee: {
    organs: ['committee', 'office'],
    nominators: appointed('appoint', ['chairmen']),
    secret: false,
    filedUp: false,
    oath: 'chairmen',
    basis: bases.committee,
  },
  street_committee: {
    organs: ['committee', 'street', 'platform'],
    nominators: appointed('appoint', ['chairmen']),
    secret: false,
    filedUp: false,
    oath: 'chairmen',
    basis: bases.street_committee,
  },
  elected: {
    organs: ['standing_committee', 'government', 'supervisory', 'court', 'procuratorate', 'town', 'congress'],
    nominators: {
      by_elect: ['presidium'],
      recall: recallers,
      accept_resignation: ['chairmen', 'presidium'],
    },
    secret: true,
    filedUp: false,
    oath: 'presidium',
    basis: bases.elected,
  },
}

/** Acts that somebody may nominate for, on one post or another. */
export const nominatedActs: readonly Act[] = acts.filter((act) =>
  postKinds.some((post) => (postRules[post].nominators[act] ?? []).length > 0),
)

/** 依据: of the act where the law has an article for it, else of the post. */
export function basisOf({ postKind, act }: { readonly postKind: PostKind; readonly act: Act }): string {
  const ofActs: Partial<Record<Act, string>> = actBases
  const ofPost = postRules[postKind].basis
  if (act === 'accept_resignation' && postKind !== 'elected' && postKind !== 'deputy_head') return ofPost
  return ofActs[act] ?? ofPost
}

/** Organs that may nominate for this act on such a post; none when the act does not exist for it. */
export const nominatorsFor = (post: PostKind, act: Act): readonly OrganisationKind[] =>
  postRules[post].nominators[act] ?? []

/** Secret by law or by the provincial rule: removals (监督法（2024）第六十二条), elections, acting posts, deputy heads. */
export const isSecret = (post: PostKind, act: Act): boolean =>
  act === 'remove' || isOfCongress(act) || (postRules[post].secret && act !== 'accept_resignation')

/**
 * 闭会期间: deputy heads one by one (地方组织法（2022）第五十条第十三项), resignations (第三十二条) and removals
 * (监督法（2024）第六十条) are the standing committee's only while the congress does not sit.
 */
export const isBetweenSessions = (post: PostKind, act: Act): boolean =>
  act === 'remove' || act === 'accept_resignation' || (post === 'deputy_head' && !isOfCongress(act))

/** 颁发任命书: for appointments of the standing committee; whoever is elected or acts for another gets none. */
export const getsCertificate = (act: Act): boolean =>
  act === 'appoint' || act === 'decide_appoint' || act === 'approve_appoint'

/** Whoever swears before the chairmen or the presidium is not sworn in by an organ of its own, and the other way round. */
const organisers = {
  chairmen: ['chairmen', 'standing_committee'],
  presidium: ['presidium', 'congress'],
} as const

/** Whether this organ organises the oath of whoever holds such a post (由谁组织宪法宣誓). */
export function organisesOath(
  organiser: { readonly id: string; readonly kind: string },
  { postKind, organisationId }: { readonly postKind: PostKind; readonly organisationId: string },
): boolean {
  const by = postRules[postKind].oath
  return by === 'own' ? organisationId === organiser.id : organisers[by].some((kind) => kind === organiser.kind)
}

/** 宪法宣誓: whoever is appointed or elected; 代理 is no appointment to the post. */
export const takesOath = (act: Act): boolean => gives(act) && act !== 'act'
