/** 联名提出: what members of the committee or deputies can propose together in writing, and how many of them it takes. */
import type { OrganisationKind } from '#features/directory'
import { fewest } from '#kernel/majority'
import { jointBases } from '../messages/bases.ts'
import type { Act, PostKind } from './posts.ts'

export const jointActs = ['remove', 'recall', 'by_elect'] as const satisfies readonly Act[]
export type JointAct = (typeof jointActs)[number]
export const isJointAct = (act: Act): act is JointAct => jointActs.some((one) => one === act)

type Size = { readonly of: readonly [number, number] } | { readonly least: number }

interface JointRule {
  /** 常委会组成人员, or deputies of the congress that decides. */
  readonly signers: 'members' | 'deputies'
  readonly district: Size
  readonly town: Size
  /** The post by the body it is in. */
  readonly posts: Readonly<Partial<Record<OrganisationKind, PostKind>>>
  readonly basis: string
}

const fifth: Size = { of: [1, 5] }

export const jointRules: Readonly<Record<JointAct, JointRule>> = {
  /** 五分之一以上的组成人员; only for those 第六十条 names. */
  remove: {
    signers: 'members',
    district: fifth,
    town: fifth,
    posts: {
      government: 'deputy_head',
      department: 'department_head',
      supervisory: 'supervisory',
      court: 'court',
      procuratorate: 'procuratorate',
    },
    basis: jointBases.remove,
  },
  /** 县级以上十分之一以上代表，乡镇五分之一以上代表 */
  recall: {
    signers: 'deputies',
    district: { of: [1, 10] },
    town: fifth,
    posts: {
      standing_committee: 'elected',
      government: 'elected',
      department: 'department_head',
      supervisory: 'elected',
      court: 'elected',
      procuratorate: 'elected',
      town: 'elected',
      congress: 'elected',
    },
    basis: jointBases.recall,
  },
  /** 县级、乡镇代表十人以上 */
  by_elect: {
    signers: 'deputies',
    district: { least: 10 },
    town: { least: 10 },
    posts: {
      standing_committee: 'elected',
      government: 'elected',
      supervisory: 'elected',
      court: 'elected',
      procuratorate: 'elected',
      town: 'elected',
      congress: 'elected',
    },
    basis: jointBases.by_elect,
  },
}

/** The fewest signatures, of all who hold the seat or the mandate on the day. */
export function signersNeeded(act: JointAct, { all, town }: { readonly all: number; readonly town: boolean }): number {
  const size = jointRules[act][town ? 'town' : 'district']
  return 'least' in size ? size.least : fewest({ of: size.of, strict: false }, all)
}

/** 被提出撤职、罢免的人有权申辩. */
export const isDefensible = (act: Act): boolean => act === 'remove' || act === 'recall'
