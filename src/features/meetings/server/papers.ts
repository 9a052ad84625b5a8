/** Reads the papers of a meeting (会议材料) with their deadlines, and says who may open their files. */
import { sql } from 'kysely'
import type { FileHold } from '#kernel/feature'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { getOrganisation } from '#features/directory/server'
import { paperSteps, type AgendaPaper, type PaperDeadline, type PaperStep } from '../domain/contract-material.ts'
import type { PaperKind } from '../domain/kinds.ts'
import { codesFor } from '../domain/paper-deadlines.ts'
import type { Meeting } from '../domain/views.ts'
import { deadlineBefore, type MeetingDeadline } from './deadlines.ts'
import { isOffice } from './situation.ts'

type StoredPaper = Omit<AgendaPaper, 'deadlines'> & { readonly meetingId: string }

const papers = ({ tx, tenant }: Work) =>
  tx
    .selectFrom('agendaPaper as d')
    .leftJoin('organisation as o', (join) =>
      join.onRef('o.tenantId', '=', 'd.tenantId').onRef('o.id', '=', 'd.organisationId'),
    )
    .select([
      'd.id',
      'd.meetingId',
      'd.itemId',
      'd.position',
      'd.title',
      'd.kind',
      'd.organisationId',
      'o.shortName as organisation',
      'd.fileId',
      'd.draftSentOn',
      'd.submittedOn',
      'd.distributedOn',
      'd.exemptReason',
      'd.open',
      'd.version',
    ])
    .where('d.tenantId', '=', tenant)
    .$narrowType<{ kind: PaperKind }>()

export const doneColumns = {
  draft: 'draftSentOn',
  submitted: 'submittedOn',
  distributed: 'distributedOn',
} as const satisfies Record<PaperStep, keyof StoredPaper>

/** The papers of a meeting in their order, each with its deadlines. */
export async function papersOf(work: Work, meeting: Meeting): Promise<AgendaPaper[]> {
  const rows = await papers(work).where('d.meetingId', '=', meeting.id).orderBy('d.position').limit(1000).execute()
  return withDeadlines(work, meeting, rows)
}

export async function getPaper(work: Work, meeting: Meeting, id: string): Promise<AgendaPaper> {
  const rows = await papers(work).where('d.id', '=', id).where('d.meetingId', '=', meeting.id).execute()
  const [paper] = await withDeadlines(work, meeting, rows)
  if (!paper) throw new Refusal('not_found', 'meeting.paper_not_found', { id })
  return paper
}

export async function meetingOfPaper({ tx, tenant }: Work, id: string): Promise<string> {
  const paper = await tx
    .selectFrom('agendaPaper')
    .select('meetingId')
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!paper) throw new Refusal('not_found', 'meeting.paper_not_found', { id })
  return paper.meetingId
}

/** Each rule is computed once, however many papers follow it. */
async function withDeadlines(work: Work, meeting: Meeting, rows: readonly StoredPaper[]): Promise<AgendaPaper[]> {
  const ofTown = meeting.kind === 'congress' && (await getOrganisation(work, meeting.bodyId)).parentId !== null
  const known = new Map<string, MeetingDeadline>()
  const deadlineOf = async (code: string) => {
    const deadline = known.get(code) ?? (await deadlineBefore(work, code, meeting.startsOn))
    known.set(code, deadline)
    return deadline
  }
  const all: AgendaPaper[] = []
  for (const paper of rows) {
    const codes = codesFor(meeting.kind, paper.kind, ofTown)
    const deadlines: PaperDeadline[] = []
    for (const step of paperSteps) {
      const code = codes[step]
      if (code !== undefined) deadlines.push(stateOf(work, paper, { step, deadline: await deadlineOf(code) }))
    }
    all.push({ ...paper, deadlines })
  }
  return all
}

function stateOf(
  { today }: Work,
  paper: Omit<AgendaPaper, 'deadlines'>,
  { step, deadline }: { step: PaperStep; deadline: MeetingDeadline },
): PaperDeadline {
  const { code, dueOn, hard, basis, warnings } = deadline
  const doneOn = paper[doneColumns[step]]
  const done = doneOn === null ? (today > dueOn ? 'overdue' : 'open') : doneOn > dueOn ? 'late' : 'in_time'
  const rest = warnings.find((warning) => warning.code === 'deadline.on_rest_day')
  return {
    step,
    code,
    dueOn,
    doneOn,
    state: paper.exemptReason !== null && done !== 'in_time' ? 'exempt' : done,
    hard,
    basis,
    restDay: rest?.code === 'deadline.on_rest_day' ? rest.workingDayBefore : null,
  }
}

/**
 * What is given out is read by the roll; before that by the office and by the organ whose paper it is; what stands in the
 * published content by everybody.
 */
export async function fileHold(work: Work, fileId: string): Promise<FileHold> {
  const { tx, tenant, actor } = work
  const { rows } = await sql<{
    organisationId: string | null
    distributed: boolean
    published: boolean
    onRoll: boolean
  }>`
    select d.organisation_id, d.distributed_on is not null as distributed,
           d.open and d.distributed_on is not null and exists (
             select from publication p where p.tenant_id = d.tenant_id and p.kind = 'meeting' and p.id = d.meeting_id
                and p.state = 'published' and p.content::text like '%' || d.file_id || '%') as published,
           exists (select from meeting_member r
                    where r.tenant_id = d.tenant_id and r.meeting_id = d.meeting_id and r.struck_on is null
                      and r.person_id = ${actor.personId}::uuid) as on_roll
      from agenda_paper d
     where d.tenant_id = ${tenant} and d.file_id = ${fileId} limit 100`.execute(tx)
  if (rows.length === 0) return 'none'
  const own = (organisationId: string | null) => actor.posts.some((post) => post.organisationId === organisationId)
  const open = rows.some(
    ({ organisationId, distributed, published, onRoll }) =>
      published || isOffice(actor) || own(organisationId) || (distributed && onRoll),
  )
  return open ? 'open' : 'closed'
}
