/** Bodies, units and stations (机构) with the names and duties they have on a day. */
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'
import { text, Version } from './shapes.ts'

export const organisationKinds = [
  'congress', // 人民代表大会
  'presidium', // 主席团
  'standing_committee', // 常务委员会
  'chairmen', // 主任会议
  'committee', // 专门委员会、工作委员会
  'office', // 办事机构
  'delegation', // 代表团
  'town', // 乡镇
  'street', // 街道
  'platform', // 发展平台
  'station', // 代表联络站
  'government', // 人民政府
  'department', // 政府部门
  'supervisory', // 监察委员会
  'court', // 人民法院
  'procuratorate', // 人民检察院
  'party', // 党群机关
  'vertical', // 垂直管理单位
  'enterprise', // 企业
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const Organisation = z.object({
  id: z.uuid(),
  kind: z.enum(organisationKinds),
  name: z.string(),
  shortName: z.string(),
  parentId: z.uuid().nullable(),
  /** 统计用区划代码, of towns and streets. */
  code: z.string().nullable(),
  /** 承办单位: suggestions can be assigned to it. */
  handles: z.boolean(),
  phone: z.string().nullable(),
  startsOn: PlainDateText,
  /** The first day it no longer exists; null while it does. */
  endsOn: PlainDateText.nullable(),
  sort: z.number().int(),
  version: z.number().int(),
})
export type Organisation = z.infer<typeof Organisation>

/** 名称沿革: one name a body had, from its first day to the first day it no longer had it. */
export const FormerName = z.object({ name: z.string(), startsOn: PlainDateText, endsOn: PlainDateText.nullable() })
export type FormerName = z.infer<typeof FormerName>

/** 职责: one line of what a unit answers for. */
export const Duty = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  number: z.number().int(),
  topic: z.string(),
})
export type Duty = z.infer<typeof Duty>

/** 总站 · 中心站 · 村社站 · 行业站 */
export const stationLevels = ['district', 'centre', 'village', 'industry'] as const
export type StationLevel = (typeof stationLevels)[number]

export const Station = z.object({
  id: z.uuid(),
  name: z.string(),
  level: z.enum(stationLevels),
  address: z.string(),
  /** The town, street or unit it belongs to. */
  parentId: z.uuid().nullable(),
})
export type Station = z.infer<typeof Station>

export const NewOrganisation = z.object({
  kind: z.enum(organisationKinds),
  name: text(60),
  shortName: text(30),
  parentId: z.uuid().nullable().default(null),
  code: z
    .string()
    .regex(/^\d{9}(\d{3})?$/)
    .nullable()
    .default(null),
  handles: z.boolean().default(false),
  phone: z.string().trim().max(40).nullable().default(null),
  startsOn: PlainDateText,
  sort: z.number().int().min(0).max(99_999).default(0),
})

export const RenameOrganisation = z.object({
  id: z.uuid(),
  version: Version,
  name: text(60),
  shortName: text(30),
  /** The first day of the new name. */
  startsOn: PlainDateText,
})

export const ChangeOrganisation = z.object({
  id: z.uuid(),
  version: Version,
  phone: z.string().trim().max(40).nullable(),
  handles: z.boolean(),
  sort: z.coerce.number().int().min(0).max(99_999),
})

export const EndOrganisation = z.object({ id: z.uuid(), version: Version, endsOn: PlainDateText })

export const NewStation = z.object({
  name: text(60),
  shortName: text(30),
  level: z.enum(stationLevels),
  address: z.string().trim().max(200).default(''),
  parentId: z.uuid(),
  phone: z.string().trim().max(40).nullable().default(null),
  startsOn: PlainDateText,
  sort: z.number().int().min(0).max(99_999).default(0),
})

export const NewDuty = z.object({ organisationId: z.uuid(), topic: text(200) })
