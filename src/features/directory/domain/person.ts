/** Persons (人员), the mandates (代表身份) they were elected to and the posts (任职) they hold, each with its dates. */
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'
import { roles } from '#kernel/roles'
import { optionalText, text, Version } from './shapes.ts'

export const genders = ['female', 'male'] as const

export const Person = z.object({
  id: z.uuid(),
  name: z.string(),
  /** 区分说明: workplace or town, tells persons of one name apart; '' while nobody shares the name. */
  distinction: z.string(),
  gender: z.enum(genders).nullable(),
  version: z.number().int(),
})
export type Person = z.infer<typeof Person>

export const Contact = z.object({
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
})
export type Contact = z.infer<typeof Contact>

/** 代表法（2025）第六十二条: the grounds on which a mandate ends, in the order of the article, then death and the end of term. */
export const endGrounds = [
  'moved_away', // 第一款第一项 迁出或者调离本行政区域
  'resigned', // 第一款第二项 辞职或者责令辞职被接受
  'absent_twice', // 第一款第三项 未经批准两次不出席本级人民代表大会会议
  'recalled', // 第一款第四项 被罢免
  'lost_nationality', // 第一款第五项 丧失中华人民共和国国籍
  'deprived_of_political_rights', // 第一款第六项 依照法律被剥夺政治权利
  'lost_capacity', // 第一款第七项 丧失行为能力
  'died', // 第二款 去世
  'term_ended', // 任期届满, not a ground of 第六十二条: the term of the congress is over
] as const
export type EndGround = (typeof endGrounds)[number]

/** 代表法（2025）第六十一条: the grounds on which a deputy pauses (暂时停止执行代表职务). */
export const suspensionGrounds = [
  'criminal_case', // 第一项 因刑事案件被羁押正在受侦查、起诉、审判
  'serving_sentence', // 第二项 被判处管制、拘役或者有期徒刑而没有附加剥夺政治权利，正在服刑
] as const
export type SuspensionGround = (typeof suspensionGrounds)[number]

export const Mandate = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  distinction: z.string(),
  /** The congress it is a mandate in. */
  bodyId: z.uuid(),
  /** 届 */
  term: z.number().int(),
  delegationId: z.uuid(),
  delegation: z.string(),
  constituency: z.string(),
  certificateNumber: z.string(),
  occupation: z.string(),
  startsOn: PlainDateText,
  endsOn: PlainDateText.nullable(),
  endGround: z.enum(endGrounds).nullable(),
  suspended: z.boolean(),
  /** In force and not suspended on the day that was asked about. */
  active: z.boolean(),
  version: z.number().int(),
})
export type Mandate = z.infer<typeof Mandate>

/** The state of a mandate on the day it was read for, as the rule table names it. */
export const mandateState = ({ endsOn, suspended }: Pick<Mandate, 'endsOn' | 'suspended'>) =>
  endsOn !== null ? 'ended' : suspended ? 'suspended' : 'active'

/** What the public may know of a deputy (代表法 第五十八条: 公示代表基本信息); never a phone or a home. */
export const Deputy = z.object({
  mandateId: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  /** Shown beside the name when `sameName`. */
  distinction: z.string(),
  /** Somebody else in the directory has the same name. */
  sameName: z.boolean(),
  delegationId: z.uuid(),
  delegation: z.string(),
  constituency: z.string(),
  occupation: z.string(),
  term: z.number().int(),
})
export type Deputy = z.infer<typeof Deputy>

/** A post that gives a role on the day asked about. */
export const Post = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  organisationId: z.uuid(),
  organisation: z.string(),
  title: z.string(),
  role: z.enum(roles).nullable(),
  startsOn: PlainDateText,
  endsOn: PlainDateText.nullable(),
  version: z.number().int(),
})
export type Post = z.infer<typeof Post>

export const NewPerson = z.object({
  name: text(40),
  distinction: optionalText(60).default(''),
  gender: z.enum(genders).nullable().default(null),
})

export const ChangePerson = NewPerson.extend({ id: z.uuid(), version: Version })

export const SaveContact = z.object({
  id: z.uuid(),
  phone: optionalText(40).nullable(),
  email: z.email().nullable(),
  address: optionalText(200).nullable(),
})

export const NewMandate = z.object({
  personId: z.uuid(),
  termId: z.uuid(),
  delegationId: z.uuid(),
  constituency: text(60),
  certificateNumber: text(40),
  occupation: optionalText(80).default(''),
  startsOn: PlainDateText,
})

export const ChangeMandate = z.object({
  id: z.uuid(),
  version: Version,
  delegationId: z.uuid(),
  constituency: text(60),
  occupation: optionalText(80),
  /** Mends a day that was entered wrongly; left out, it stays. */
  startsOn: PlainDateText.optional(),
})

export const SuspendMandate = z.object({
  id: z.uuid(),
  version: Version,
  ground: z.enum(suspensionGrounds),
  startsOn: PlainDateText,
})

export const ResumeMandate = z.object({ id: z.uuid(), version: Version, resumesOn: PlainDateText })

export const EndMandate = z.object({
  id: z.uuid(),
  version: Version,
  ground: z.enum(endGrounds),
  /** The first day the mandate no longer holds. */
  endsOn: PlainDateText,
})

export const NewPost = z.object({
  personId: z.uuid(),
  organisationId: z.uuid(),
  title: text(40),
  /** null: a post without work in the house. 'deputy' comes from a mandate, never from a post. */
  role: z.enum(roles).exclude(['deputy']).nullable(),
  startsOn: PlainDateText,
})

export const EndPost = z.object({ id: z.uuid(), version: Version, endsOn: PlainDateText })
