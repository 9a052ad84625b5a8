/** All SQL of polls, their questions and their voters (表决、表决人); the box has its own file. */
import { sql, type RawBuilder, type Updateable } from 'kysely'
import type { PlainDate } from '#kernel/date'
import type { PollKind, PollMethod, PollState } from '#kernel/poll'
import { Refusal } from '#kernel/refusal'
import type { Tables } from '#kernel/tables'
import type { Work } from '#kernel/work'
import type { Occasion } from '../domain/election-numbers.ts'
import { PollRule } from '../domain/rule.ts'
import type { PollQuestion } from '../domain/views.ts'

export interface Scrutineer {
  readonly personId: string
  readonly name: string
  readonly chief: boolean
}

export interface Poll {
  readonly id: string
  readonly meetingId: string
  readonly agendaItemId: string | null
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly title: string
  readonly kind: PollKind
  readonly method: PollMethod
  readonly rule: PollRule
  readonly state: PollState
  readonly round: number
  readonly afterId: string | null
  readonly mergedReason: string | null
  readonly voidReason: string | null
  /** 监票人, the chief first. */
  readonly scrutineers: readonly Scrutineer[]
  readonly scrutineersApprovedOn: string | null
  readonly occasion: Occasion | null
  readonly nominatedOn: PlainDate | null
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  readonly announcedAt: Date | null
  readonly publicKey: string | null
  readonly papersRoot: string | null
  readonly ballotsDigest: string | null
  readonly version: number
  readonly questions: readonly PollQuestion[]
}

const columns = sql`
  p.id, p.meeting_id, p.agenda_item_id, p.subject_kind, p.subject_id, p.title, p.kind, p.method, p.rule, p.state, p.round,
  p.after_id, p.merged_reason, p.void_reason, p.opened_at, p.closed_at, p.announced_at, p.public_key, p.papers_root,
  p.ballots_digest, p.version, p.scrutineers_approved_on, p.occasion, p.nominated_on,
  (select coalesce(jsonb_agg(jsonb_build_object('personId', s.person_id, 'name', s.name, 'chief', s.chief)
                             order by s.chief desc, s.name, s.person_id), '[]')
     from poll_scrutineer s where s.tenant_id = p.tenant_id and s.poll_id = p.id) as scrutineers,
  (select coalesce(jsonb_agg(jsonb_build_object(
            'number', q.number, 'title', q.title, 'aspect', q.aspect, 'subjectId', q.subject_id, 'places', q.places,
            'post', q.post, 'formal', q.formal,
            'options', (select coalesce(jsonb_agg(jsonb_build_object(
                                 'number', o.number, 'title', o.title, 'note', o.note, 'subjectId', o.subject_id,
                                 'personId', o.person_id, 'included', o.included) order by o.number), '[]')
                          from poll_option o
                         where o.tenant_id = q.tenant_id and o.poll_id = q.poll_id and o.question = q.number))
          order by q.number), '[]')
     from poll_question q where q.tenant_id = p.tenant_id and q.poll_id = p.id) as questions`

type Stored = Omit<Poll, 'rule'> & { readonly rule: unknown }
const pollOf = (stored: Stored): Poll => ({ ...stored, rule: PollRule.parse(stored.rule) })

export async function getPoll(work: Work, id: string): Promise<Poll> {
  const { rows } = await sql<Stored>`
    select ${columns} from poll p where p.tenant_id = ${work.tenant} and p.id = ${id}`.execute(work.tx)
  const [found] = rows
  if (!found) throw new Refusal('not_found', 'voting.not_found', {})
  return pollOf(found)
}

/** Nobody else moves it, and no ballot falls into the box, until this work is over. */
export async function lockPoll(work: Work, id: string): Promise<Poll> {
  await sql`select from poll where tenant_id = ${work.tenant} and id = ${id} for update`.execute(work.tx)
  return getPoll(work, id)
}

/** Most a meeting has; a congress elects in a few dozen. */
const mostPolls = 500

type Wanted =
  | { readonly meetingId: string }
  | { readonly meetingIds: readonly string[]; readonly state: PollState }
  | { readonly subjectKind: string; readonly subjectId: string }

function conditionOf(wanted: Wanted): RawBuilder<unknown> {
  if ('meetingId' in wanted) return sql`p.meeting_id = ${wanted.meetingId}`
  if ('meetingIds' in wanted)
    return sql`p.meeting_id = any (${wanted.meetingIds}::uuid[]) and p.state = ${wanted.state}`
  return sql`p.subject_kind = ${wanted.subjectKind} and p.subject_id = ${wanted.subjectId}`
}

export async function pollsWhere(work: Work, wanted: Wanted): Promise<Poll[]> {
  const limit = 'meetingIds' in wanted ? mostPolls * Math.max(1, wanted.meetingIds.length) : mostPolls
  const { rows } = await sql<Stored>`
    select ${columns} from poll p
     where p.tenant_id = ${work.tenant} and ${conditionOf(wanted)} order by p.id limit ${limit}`.execute(work.tx)
  return rows.map(pollOf)
}

export type NewPoll = Pick<
  Poll,
  'meetingId' | 'agendaItemId' | 'subjectKind' | 'subjectId' | 'title' | 'kind' | 'method' | 'rule' | 'questions'
> &
  Partial<Pick<Poll, 'occasion' | 'nominatedOn'>> & { readonly round?: number; readonly afterId?: string | null }

export async function insertPoll(work: Work, { questions, ...poll }: NewPoll): Promise<string> {
  const { tx, tenant } = work
  const id = work.newId()
  await tx
    .insertInto('poll')
    .values({ tenantId: tenant, id, ...poll, rule: JSON.stringify(poll.rule) })
    .execute()
  await insertQuestions(work, id, questions)
  return id
}

async function insertQuestions({ tx, tenant }: Work, pollId: string, questions: Poll['questions']): Promise<void> {
  await tx
    .insertInto('pollQuestion')
    .values(
      questions.map(({ number, title, aspect, subjectId, places, post, formal }) => ({
        tenantId: tenant,
        pollId,
        number,
        title,
        aspect,
        subjectId,
        places,
        post,
        formal,
      })),
    )
    .execute()
  await tx
    .insertInto('pollOption')
    .values(
      questions.flatMap(({ number, options }) =>
        options.map((option) => ({ tenantId: tenant, pollId, question: number, ...option })),
      ),
    )
    .execute()
}

export async function replaceQuestions(work: Work, pollId: string, questions: Poll['questions']): Promise<void> {
  const { tx, tenant } = work
  await tx.deleteFrom('pollOption').where('tenantId', '=', tenant).where('pollId', '=', pollId).execute()
  await tx.deleteFrom('pollQuestion').where('tenantId', '=', tenant).where('pollId', '=', pollId).execute()
  await insertQuestions(work, pollId, questions)
}

export async function replaceScrutineers(
  { tx, tenant }: Work,
  pollId: string,
  scrutineers: readonly Scrutineer[],
): Promise<void> {
  await tx.deleteFrom('pollScrutineer').where('tenantId', '=', tenant).where('pollId', '=', pollId).execute()
  if (scrutineers.length === 0) return
  const rows = scrutineers.map((one) => ({ tenantId: tenant, pollId, ...one }))
  await tx.insertInto('pollScrutineer').values(rows).execute()
}

export type PollChange = Omit<Updateable<Tables['poll']>, 'tenantId' | 'id' | 'version'>

export async function savePoll({ tx, tenant }: Work, { id, version }: Poll, change: PollChange): Promise<void> {
  await tx
    .updateTable('poll')
    .set({ ...change, version: version + 1 })
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .execute()
}

export async function isAnotherOpen({ tx, tenant }: Work, { id, meetingId }: Poll): Promise<boolean> {
  const other = await tx
    .selectFrom('poll')
    .select('id')
    .where('tenantId', '=', tenant)
    .where('meetingId', '=', meetingId)
    .where('state', '=', 'open')
    .where('id', '<>', id)
    .executeTakeFirst()
  return other !== undefined
}
