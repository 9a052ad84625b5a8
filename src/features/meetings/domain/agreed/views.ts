/** What people see of agreed matters (议定事项): the matter with its day and whose turn it is, the list of a meeting, and what is public. */
import { z } from 'zod'
import { ClockView } from '#features/cases'
import { topicStates } from '../lifecycle.ts'
import { listStates, matterStates, standings } from './lifecycle.ts'

const day = z.string()
const Named = z.object({ id: z.string(), name: z.string() })

export const AgreedMatter = z.object({
  id: z.string(),
  meetingId: z.string(),
  meeting: z.string(),
  /** Part of the address of the meeting. */
  reference: z.string(),
  meetingOn: day,
  /** 1..n within the meeting; null while it is a draft. */
  number: z.number().int().nullable(),
  title: z.string(),
  /** 议定内容 */
  text: z.string(),
  agendaItemId: z.string().nullable(),
  agendaItem: z.string().nullable(),
  /** 牵头单位、配合单位 */
  lead: Named,
  coOwners: z.array(Named),
  /** The day that counts now; of a draft the day the meeting set, if it set one. */
  dueOn: day.nullable(),
  /** 同意过延期 */
  extended: z.boolean(),
  reportBack: z.boolean(),
  state: z.enum(matterStates),
  standing: z.enum(standings),
  turn: z.enum(['owner', 'office']).nullable(),
  closedOn: day.nullable(),
  /** 申请延期, while nobody has answered. */
  asked: z.object({ until: day, reason: z.string() }).nullable(),
  topic: z.object({ id: z.string(), title: z.string(), state: z.enum(topicStates) }).nullable(),
  version: z.number().int(),
})
export type AgreedMatter = z.infer<typeof AgreedMatter>

export const matterActs = [
  'confirmed',
  'acknowledged',
  'progress',
  'done',
  'time_asked',
  'time_granted',
  'time_refused',
  'accepted',
  'sent_back',
  'topic_proposed',
  'dropped',
] as const
export type MatterAct = (typeof matterActs)[number]

const actions = z.record(z.string(), z.string().nullable())

export const AgreedMatterView = AgreedMatter.extend({
  acts: z.array(
    z.object({ number: z.number().int(), act: z.enum(matterActs), on: day, by: z.string(), text: z.string() }),
  ),
  /** Explains its day; null while it is a draft. */
  clock: ClockView.nullable(),
  actions,
})
export type AgreedMatterView = z.infer<typeof AgreedMatterView>

export const AgreedListView = z.object({
  meetingId: z.string(),
  reference: z.string(),
  title: z.string(),
  startsOn: day,
  /** Null while nobody has written anything. */
  id: z.string().nullable(),
  state: z.enum(listStates),
  confirmedOn: day.nullable(),
  publishedOn: day.nullable(),
  matters: z.array(AgreedMatter),
  /** 上次议定事项落实情况: of the meeting before, and what is still open of earlier ones. */
  review: z.array(AgreedMatter),
  actions,
})
export type AgreedListView = z.infer<typeof AgreedListView>

/** What appears of an agreed list for everybody, exactly as it was screened; how matters stand follows by itself. */
export const PublicAgreedList = z.object({
  reference: z.string(),
  meeting: z.string(),
  startsOn: day,
  matters: z.array(
    z.object({
      number: z.number().int(),
      title: z.string(),
      /** Null while nobody has screened it. */
      text: z.string().nullable(),
      lead: z.string(),
      coOwners: z.array(z.string()),
      dueOn: day.nullable(),
      extended: z.boolean(),
      standing: z.enum(standings),
    }),
  ),
})
export type PublicAgreedList = z.infer<typeof PublicAgreedList>
