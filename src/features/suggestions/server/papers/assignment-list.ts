/** 交办通知 with its list on A3: everything of one session that has been assigned, in the order of its numbers. */
import { sql } from 'kysely'
import { holdsAny } from '#kernel/roles'
import type { DocumentKind } from '#kernel/document'
import { say } from '#kernel/message'
import { toChineseNumeral } from '#kernel/numerals'
import { paperDay, paragraph, type PaperTable } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { findSessionById } from './session.ts'
import { organOf } from '#features/papers/server'
import { paperKinds, paperText } from '../../messages/paper-words.ts'
import { contactNote, letter, watchingOffices, jointOpen } from './matter.ts'

const assigners = ['deputies_office', 'government_office'] as const

interface Line {
  readonly number: number
  readonly between: boolean
  readonly title: string
  readonly lead: string | null
  readonly delegation: string | null
  readonly category: string | null
  readonly leadUnits: string | null
  readonly coUnits: string | null
  readonly dueOn: string | null
  /** 联合交办, and whether the other office has still to confirm it. */
  readonly joint: boolean
  readonly jointOpen: boolean
}

/** At most so many stand on one list; a session has some hundred. */
const most = 5000

async function linesOf({ tx, tenant }: Work, sessionId: string): Promise<Line[]> {
  const units = (parts: string) => sql`(
    select string_agg(o.short_name, ${paperText.and} order by a.assigned_on, a.id)
      from case_assignment a join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
     where a.tenant_id = c.tenant_id and a.case_id = c.id and a.round = 1 and a.state <> 'ended'
       and a.part = any (string_to_array(${parts}, ',')))`
  const { rows } = await sql<Line>`
    select s.number, s.between_sessions as between, s.joint_office is not null as joint,
           s.joint_office is not null and s.joint_confirmed_on is null as joint_open, c.title, s.category,
           case when not s.confidential then p.name end as lead, case when not s.confidential then d.short_name end as delegation,
           ${units('lead,separate')} as lead_units, ${units('co')} as co_units,
           (select max(k.due_on) from case_clock k where k.tenant_id = c.tenant_id and k.case_id = c.id
               and k.code in ('D24', 'D25') and not k.cancelled)::text as due_on
      from suggestion s
      join case_record c on c.tenant_id = s.tenant_id and c.id = s.id
      join person p on p.tenant_id = s.tenant_id and p.id = s.lead_person_id
      join mandate m on m.tenant_id = s.tenant_id and m.id = s.lead_mandate_id
      join organisation d on d.tenant_id = m.tenant_id and d.id = m.delegation_id
     where s.tenant_id = ${tenant} and s.session_id = ${sessionId} and s.number is not null
       and exists (select from case_assignment a where a.tenant_id = c.tenant_id and a.case_id = c.id and a.state <> 'ended')
     order by s.between_sessions, s.number limit ${most}`.execute(tx)
  return rows
}

const isAssigner = ({ actor }: Work): boolean => holdsAny(actor, assigners)

const sessionText = ({ term, number }: { term: number; number: number }): string =>
  say(paperText.session, { term: toChineseNumeral(term), session: toChineseNumeral(number) })

const nothingAssigned = () => new Refusal('conflict', 'paper.nothing_assigned', {})

function whyNotYet(lines: readonly Line[]): Refusal | null {
  if (lines.length === 0) return nothingAssigned()
  return lines.some(({ jointOpen: open }) => open) ? jointOpen() : null
}

export const assignmentList: DocumentKind = {
  kind: 'suggestion.assignment_list',
  words: paperKinds.assignmentList,
  async offers(work, aboutId) {
    if (!isAssigner(work) || !(await findSessionById(work, aboutId))) return []
    return [{ subjectId: aboutId, label: '', refused: whyNotYet(await linesOf(work, aboutId)) }]
  },
  async matter(work, aboutId) {
    const session = isAssigner(work) ? await findSessionById(work, aboutId) : undefined
    return session ? { title: sessionText(session), link: `/desk/s?session=${aboutId}` } : null
  },
  async draft(work, subjectId) {
    const organ = await organOf(work, assigners)
    const found = await findSessionById(work, subjectId)
    if (!found) throw new Refusal('not_found', 'paper.not_found', { id: subjectId })
    const lines = await linesOf(work, subjectId)
    const notYet = whyNotYet(lines)
    if (notYet) throw notYet
    const others = await watchingOffices(work, organ.id)
    const joint = lines.some((line) => line.joint)
    const session = sessionText(found)
    const text = paperText.list
    return {
      aboutId: subjectId,
      organId: organ.id,
      series: { word: paperText.series.notice },
      paper: {
        ...letter(organ, work.today, {
          title: say(text.title, { session }),
          addressee: text.addressee,
          body: [paragraph(say(text.body, { session, count: lines.length })), paragraph(text.duties)],
          attachments: [{ title: say(text.attachment, { session }), page: 'landscape_a3', body: [tableOf(lines)] }],
          note: contactNote(work, organ),
          imprint: {
            copies: joint ? [] : others,
            printed: { organ: organ.name, on: work.today },
          },
        }),
        format: 'document',
        signature: { organ: organ.name, jointly: joint ? others : [], signer: null, on: work.today },
      },
    }
  },
  /** Offices and units read what went to every unit. */
  readable: ({ actor }) =>
    holdsAny(actor, [...assigners, 'secretariat', 'unit', 'unit_head', 'leader']) ? 'all' : 'none',
}

const shares = [2, 12, 3, 4, 5, 5, 6, 5]

const tableOf = (lines: readonly Line[]): PaperTable => ({
  kind: 'table',
  columns: paperText.list.columns.map((label, at) => ({
    label,
    share: shares[at] ?? 1,
    align: at === 0 || at === 2 || at === 7 ? 'center' : 'left',
  })),
  rows: lines.map((line) => [
    line.between ? say(paperText.list.between, { number: line.number }) : String(line.number),
    line.title,
    line.lead ?? paperText.hidden,
    line.delegation ?? '',
    line.category ?? '',
    line.leadUnits ?? '',
    line.coUnits ?? '',
    line.dueOn === null ? '' : paperDay(line.dueOn),
  ]),
})
