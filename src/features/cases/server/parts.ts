/** Everything that belongs to one case, read in one round trip; who may see what is decided by `Sight`. */
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import type {
  AssignmentView,
  ContactView,
  ExtensionView,
  FileView,
  LinkView,
  PromiseView,
  RatingView,
  RecheckView,
  ReplyView,
} from '../domain/views.ts'
import { promiseState } from '../domain/promises.ts'
import { linkOf } from './kinds.ts'

export interface Parts {
  readonly assignments: AssignmentView[]
  readonly contacts: z.infer<typeof ContactView>[]
  readonly replies: ReplyView[]
  readonly ratings: z.infer<typeof RatingView>[]
  readonly rechecks: z.infer<typeof RecheckView>[]
  readonly promises: PromiseView[]
  readonly links: z.infer<typeof LinkView>[]
  readonly extensions: z.infer<typeof ExtensionView>[]
  /** Files of the text itself. */
  readonly files: z.infer<typeof FileView>[]
}

/** As it comes from the database, before links and states are put in. */
type Read = Omit<Parts, 'promises'> & {
  readonly promises: (Omit<PromiseView, 'link' | 'state'> & { readonly kind: string })[]
}

/**
 * What the reader may see of a case.
 * A handling unit sees a rating only once it counts (评价计入之前承办单位不可见) and no opinion of other units
 * unless it is the lead; the offices and the deputy see all.
 */
export interface Sight {
  readonly uncountedRatings: boolean
  readonly opinions: boolean
}

export async function partsOf(work: Work, caseId: string, sight: Sight): Promise<Parts> {
  const { tx, tenant, today } = work
  const ask: Ask = { caseId, tenant, sight, mine: sql`x.tenant_id = ${tenant} and x.case_id = ${caseId}` }
  const { rows } = await sql<Read>`
    select ${sharesIn(ask)} as assignments,
           ${contactsIn(ask)} as contacts,
           ${repliesIn(ask)} as replies,
           ${ratingsIn(ask)} as ratings,
           ${rechecksIn(ask)} as rechecks,
           ${promisesIn(ask)} as promises,
           ${linksIn(ask)} as links,
           ${extensionsIn(ask)} as extensions,
           ${files(sql`null`, caseId, tenant)} as files`.execute(tx)
  const [parts] = rows
  if (!parts) throw new Error('one row was expected')
  return {
    ...parts,
    promises: parts.promises.map(({ kind, ...promise }) => ({
      ...promise,
      link: linkOf(work, { id: promise.caseId, kind, reference: promise.reference }),
      state: promiseState(promise, today),
    })),
  }
}

/** A JSON list of the items a query selects. */
const list = (query: ReturnType<typeof sql>) => sql`coalesce((select jsonb_agg(q.item) from (${query}) as q), '[]')`

/** Files that belong to one owner, or to the text when the owner is null. */
const files = (owner: ReturnType<typeof sql>, caseId: string, tenant: string) =>
  list(sql`
    select jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size, 'mediaType', f.media_type) as item
      from case_file b join stored_file f on f.tenant_id = b.tenant_id and f.id = b.file_id
     where b.tenant_id = ${tenant} and b.case_id = ${caseId}
       and b.owner_id is not distinct from (${owner})::uuid order by f.uploaded_at, f.id`)

interface Ask {
  readonly caseId: string
  readonly tenant: string
  readonly sight: Sight
  /** Only what belongs to this case, whatever table x is. */
  readonly mine: RawBuilder<unknown>
}

const sharesIn = ({ mine }: Ask) =>
  list(sql`
      select jsonb_build_object('id', x.id, 'round', x.round, 'unitId', x.unit_id, 'unit', o.short_name, 'part', x.part,
        'state', x.state, 'assignedOn', x.assigned_on, 'receivedOn', x.received_on, 'receivedByDefault', x.received_by_default,
        'returnRequestedOn', x.return_requested_on, 'returnReason', x.return_reason, 'returnGranted', x.return_granted,
        'returnNote', x.return_note, 'endedOn', x.ended_on, 'endReason', x.end_reason, 'replacesId', x.replaces_id,
        'version', x.version) as item
        from case_assignment x join organisation o on o.tenant_id = x.tenant_id and o.id = x.unit_id
       where ${mine} order by x.round, x.assigned_on, x.id`)

const contactsIn = ({ caseId, tenant, mine }: Ask) =>
  list(sql`
      select jsonb_build_object('id', x.id, 'assignmentId', x.assignment_id, 'round', x.round, 'unit', o.short_name,
        'stage', x.stage, 'method', x.method, 'contactedOn', x.contacted_on, 'place', x.place, 'participants', x.participants,
        'note', x.note, 'confirmedOn', x.confirmed_on, 'disputedOn', x.disputed_on, 'files', ${files(sql`x.id`, caseId, tenant)}) as item
        from case_contact x
        join case_assignment a on a.tenant_id = x.tenant_id and a.id = x.assignment_id
        join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
       where ${mine} order by x.contacted_on, x.id`)

const repliesIn = ({ caseId, tenant, sight, mine }: Ask) =>
  list(sql`
      select jsonb_build_object('id', x.id, 'assignmentId', x.assignment_id, 'round', x.round, 'attempt', x.attempt,
        'kind', x.kind, 'unit', o.short_name, 'class', x.class, 'text', x.text, 'points', x.points,
        'letterNumber', x.letter_number, 'signedBy', x.signed_by, 'repliedOn', x.replied_on,
        'delivered', (select count(*) from case_delivery d where d.tenant_id = x.tenant_id and d.reply_id = x.id),
        'read', (select count(*) from case_delivery d where d.tenant_id = x.tenant_id and d.reply_id = x.id and d.read_on is not null),
        'files', ${files(sql`x.id`, caseId, tenant)}) as item
        from case_reply x
        join case_assignment a on a.tenant_id = x.tenant_id and a.id = x.assignment_id
        join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
       where ${mine} and (${sight.opinions} or x.kind = 'reply') order by x.replied_on, x.id`)

const ratingsIn = ({ sight, mine }: Ask) =>
  list(sql`
      select jsonb_build_object('id', x.id, 'round', x.round, 'attempt', x.attempt, 'attitude', x.attitude, 'result', x.result,
        'classAgreed', x.class_agreed, 'unsolved', x.unsolved, 'words', x.words, 'ratedOn', x.rated_on, 'countedOn', x.counted_on) as item
        from case_rating x
       where ${mine} and not x.superseded and (${sight.uncountedRatings} or x.counted_on is not null)
       order by x.round, x.attempt`)

const rechecksIn = ({ sight, mine }: Ask) =>
  list(sql`
      select jsonb_build_object('id', x.id, 'round', x.round, 'openedOn', x.opened_on, 'verdict', x.verdict, 'words', x.words,
        'recheckedOn', x.rechecked_on, 'decision', x.decision, 'decidedOn', x.decided_on) as item
        from case_recheck x
       where ${mine} and (${sight.uncountedRatings} or x.decision is not null) order by x.opened_on, x.id`)

const promisesIn = ({ mine }: Ask) =>
  list(sql`
      select jsonb_build_object('id', x.id, 'caseId', x.case_id, 'kind', c.kind, 'reference', c.reference, 'caseTitle', c.title,
        'unitId', x.unit_id, 'unit', o.short_name, 'content', x.content, 'dueOn', x.due_on, 'amountFen', x.amount_fen,
        'fulfilledOn', x.fulfilled_on, 'givenUpOn', x.given_up_on, 'outcome', x.outcome, 'version', x.version,
        'progress', ${list(sql`
          select jsonb_build_object('on', p.on_day, 'words', p.words) as item from case_promise_progress p
           where p.tenant_id = x.tenant_id and p.promise_id = x.id order by p.on_day, p.id`)}) as item
        from case_promise x
        join case_record c on c.tenant_id = x.tenant_id and c.id = x.case_id
        join organisation o on o.tenant_id = x.tenant_id and o.id = x.unit_id
       where ${mine} order by x.due_on, x.id`)

const linksIn = ({ caseId, tenant }: Ask) =>
  list(sql`
      select jsonb_build_object('kind', l.kind, 'direction', case when l.from_id = ${caseId} then 'from' else 'to' end,
        'id', c.id, 'reference', c.reference, 'title', c.title, 'state', c.state) as item
        from case_link l
        join case_record c on c.tenant_id = l.tenant_id
         and c.id = case when l.from_id = ${caseId} then l.to_id else l.from_id end
       where l.tenant_id = ${tenant} and (l.from_id = ${caseId} or l.to_id = ${caseId}) order by l.linked_on, l.id`)

const extensionsIn = ({ mine }: Ask) =>
  list(sql`
      select jsonb_build_object('id', e.id, 'clockId', e.clock_id, 'code', x.code, 'unit', coalesce(o.short_name, ''),
        'requestedOn', e.requested_on, 'reason', e.reason, 'requestedUntil', e.requested_until, 'decidedOn', e.decided_on,
        'granted', e.granted, 'note', e.note, 'lapsed', e.decided_on is null and x.stopped_on is not null) as item
        from case_extension e
        join case_clock x on x.tenant_id = e.tenant_id and x.id = e.clock_id
        left join case_assignment a on a.tenant_id = x.tenant_id and a.id = x.assignment_id
        left join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
       where ${mine} order by e.requested_on, e.id`)
