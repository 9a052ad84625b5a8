/** What can be asked of voting over HTTP (表决): keeping polls, taking part, counting, and the box that knows nobody. */
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'
import { congressOffices } from '#kernel/roles'
import { endpoint } from '#kernel/endpoint'
import { pollKinds, pollMethods, PollOutcome } from '#kernel/poll'
import { ballotBytes } from './ballot.ts'
import { electionPosts, occasions } from './election-numbers.ts'
import { CastMark, CountEntry, EntryRow, OtherName, PollRow, PollView, VoterRow } from './views.ts'

const id = z.object({ id: z.uuid() })
const versioned = id.extend({ version: z.number().int() })
const reason = z.string().trim().min(2).max(500)

const Option = z.object({
  title: z.string().trim().min(1).max(300),
  note: z.string().trim().max(2000).default(''),
  subjectId: z.uuid().nullable().default(null),
  personId: z.uuid().nullable().default(null),
  /** 必选项 in choosing projects: takes a place and is not marked. */
  included: z.boolean().default(false),
})

export const Question = z.object({
  title: z.string().trim().min(1).max(300),
  subjectId: z.uuid().nullable().default(null),
  /** 应选名额; only elections and choosing have more than one. */
  places: z.number().int().min(1).max(100).default(1),
  post: z.enum(electionPosts).default('other'),
  /** 正式候选人数, of a preliminary vote. */
  formal: z.number().int().min(1).max(200).nullable().default(null),
  /** Candidates or projects in the order of the ballot; empty for what is only said yes or no to, or graded. */
  options: z.array(Option).max(200).default([]),
})

export const CreatePoll = z.object({
  meetingId: z.uuid(),
  agendaItemId: z.uuid().nullable().default(null),
  subjectKind: z.string().max(40).nullable().default(null),
  subjectId: z.uuid().nullable().default(null),
  title: z.string().trim().min(1).max(300),
  kind: z.enum(pollKinds),
  method: z.enum(pollMethods),
  /** 换届选举、补选、另行选举, where the law names numbers of candidates. */
  occasion: z.enum(occasions).nullable().default(null),
  /** 提名从哪天开始, at a change of term. */
  nominatedOn: PlainDateText.nullable().default(null),
  questions: z.array(Question).min(1).max(100),
})

/** A ballot without a voter: its body always has the same length, whatever is marked. */
const Ballot = z.object({
  pollId: z.uuid(),
  /** The one-time paper and its signature, base64url. */
  paper: z.string().regex(/^[\w-]{86}$/),
  signature: z.string().regex(/^[\w-]{512}$/),
  marks: z.array(CastMark).max(400),
  others: z.array(OtherName).max(100).default([]),
  padding: z.string().max(ballotBytes),
})

export const pollApi = {
  list: endpoint('GET', '/api/polls', {
    access: 'signed_in',
    input: z.object({ meetingId: z.uuid() }),
    output: z.object({ polls: z.array(PollRow) }),
  }),
  one: endpoint('GET', '/api/polls/:id', { access: 'signed_in', input: id, output: PollView }),
  voters: endpoint('GET', '/api/polls/:id/voters', {
    access: congressOffices,
    input: id,
    output: z.object({ voters: z.array(VoterRow) }),
  }),
  /** 付表决: of what the owner of a subject offers under an item of the agenda. */
  put: endpoint('POST', '/api/polls/subjects', {
    access: congressOffices,
    input: z.object({
      subjectKind: z.string().max(40),
      id: z.string().max(40),
      agendaItemId: z.uuid(),
      method: z.enum(pollMethods),
      places: z.coerce.number().int().min(1).max(50).default(1),
    }),
    output: PollView,
  }),
  create: endpoint('POST', '/api/polls', { access: congressOffices, input: CreatePoll, output: PollView }),
  /** 合并表决: the chair's act, told to the members. */
  merge: endpoint('POST', '/api/polls/:id/merging', {
    access: 'signed_in',
    input: versioned.extend({ reason }),
    output: PollView,
  }),
  /** 提名监票人, the chief first, by name as they stand on the roll. */
  nameScrutineers: endpoint('POST', '/api/polls/:id/scrutineers', {
    access: 'signed_in',
    input: versioned.extend({ names: z.array(z.string().trim().min(1).max(60)).min(1).max(30) }),
    output: PollView,
  }),
  /** 会议通过监票人名单 */
  approveScrutineers: endpoint('POST', '/api/polls/:id/scrutineers/approval', {
    access: 'signed_in',
    input: versioned,
    output: PollView,
  }),
  withdraw: endpoint('POST', '/api/polls/:id/withdrawal', {
    access: 'signed_in',
    input: versioned.extend({ reason }),
    output: PollView,
  }),
  prepare: endpoint('POST', '/api/polls/:id/preparation', { access: 'signed_in', input: versioned, output: PollView }),
  open: endpoint('POST', '/api/polls/:id/opening', { access: 'signed_in', input: versioned, output: PollView }),
  close: endpoint('POST', '/api/polls/:id/closing', { access: 'signed_in', input: versioned, output: PollView }),
  announce: endpoint('POST', '/api/polls/:id/announcement', {
    access: 'signed_in',
    input: versioned,
    output: PollView,
  }),
  annul: endpoint('POST', '/api/polls/:id/annulment', {
    access: 'signed_in',
    input: versioned.extend({ reason }),
    output: PollView,
  }),
  /** 改用纸票、举手; answers the poll that takes its place, open. */
  fallBack: endpoint('POST', '/api/polls/:id/fallback', {
    access: 'signed_in',
    input: versioned.extend({ reason, to: z.enum(['paper', 'hands', 'device']) }),
    output: PollView,
  }),
  /** 再次投票 among those tied; answers the new poll, not yet open. */
  voteAgain: endpoint('POST', '/api/polls/:id/again', { access: 'signed_in', input: versioned, output: PollView }),
  /** 按预选结果安排选举; answers the election, not yet open. */
  arrangeFormal: endpoint('POST', '/api/polls/:id/formal', {
    access: 'signed_in',
    input: versioned,
    output: PollView,
  }),
  /** 缺额另行选举 at this session, as the congress decided; answers the new election. */
  electAgain: endpoint('POST', '/api/polls/:id/election-again', {
    access: 'signed_in',
    input: versioned.extend({ reason }),
    output: PollView,
  }),
  /** 录入计票: the second person sees nothing of the first count. */
  enter: endpoint('POST', '/api/polls/:id/entries', {
    access: congressOffices,
    input: id.extend({ content: CountEntry }),
    output: PollView,
  }),
  /** All counts beside one another, once there are two. */
  entries: endpoint('GET', '/api/polls/:id/entries', {
    access: congressOffices,
    input: id,
    output: z.object({
      entries: z.array(EntryRow),
      /** The reader entered the latest one: the next is for somebody else. */
      own: z.boolean(),
      agreed: z.boolean(),
      /** Where the last two differ: 问题1 赞成 12 ≠ 13. */
      differences: z.array(z.string()),
    }),
  }),
  /** 记名表决 by the voter himself. */
  castNamed: endpoint('POST', '/api/polls/:id/named', {
    access: 'signed_in',
    input: id.extend({ marks: z.array(CastMark).min(1).max(400) }),
    output: z.object({ receipt: z.string(), repeated: z.boolean() }),
    repeatable: true,
  }),
  /** 点名唱票: the office for somebody; it is marked as such. */
  enterNamed: endpoint('POST', '/api/polls/:id/named/:personId', {
    access: congressOffices,
    input: id.extend({ personId: z.uuid(), marks: z.array(CastMark).min(1).max(400) }),
    output: z.object({ receipt: z.string(), repeated: z.boolean() }),
  }),
  /** Who voted how in a named vote, once it is closed. */
  named: endpoint('GET', '/api/polls/:id/named', {
    access: congressOffices,
    input: id,
    output: z.object({
      votes: z.array(CastMark.extend({ personId: z.string(), name: z.string(), byOffice: z.boolean() })),
    }),
  }),
  /** 领票: signs a paper nobody can read, once for each voter; the same request is signed again. */
  issuePaper: endpoint('POST', '/api/polls/:id/paper', {
    access: 'signed_in',
    input: id.extend({ blinded: z.string().regex(/^[\w-]{512}$/) }),
    output: z.object({ signature: z.string() }),
    repeatable: true,
  }),
  /** 投票箱: no cookie, no key, no log, always the same length. */
  cast: endpoint('POST', '/api/ballots', {
    access: 'public',
    input: Ballot,
    output: z.object({ receipt: z.string(), repeated: z.boolean() }),
    faceless: { bytes: ballotBytes },
  }),
  /** “您的票在票箱里”: for half an hour after the closing, without the choice. */
  inclusion: endpoint('POST', '/api/ballots/inclusion', {
    access: 'public',
    input: z.object({
      pollId: z.uuid(),
      paper: z.string().regex(/^[\w-]{86}$/),
      padding: z.string().max(ballotBytes),
    }),
    output: z.object({
      root: z.string(),
      leaves: z.number().int(),
      position: z.number().int(),
      path: z.array(z.string()),
    }),
    faceless: { bytes: ballotBytes },
  }),
  /** 导出 for an independent check; the rows without any voter are for those who count. */
  export: endpoint('GET', '/api/polls/:id/export', {
    access: congressOffices,
    input: id,
    output: z.object({ fileName: z.string(), text: z.string() }),
    recentProof: true,
  }),
  outcome: endpoint('GET', '/api/polls/:id/outcome', { access: 'signed_in', input: id, output: PollOutcome }),
}
