/** Confirming the agreed list (确认清单): all drafts become matters at once, numbered on, with owners, clocks and notices. */
import { sql } from 'kysely'
import { plainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import { giveShares, openCases, startClocks } from '#features/cases/server'
import { notifyAll, type NewNotice } from '#features/notices/server'
import { settingOf } from '#features/office/server'
import { agreedPeriod, dayRule, periodRule } from '../../domain/agreed/period.ts'
import type { AgreedListView } from '../../domain/agreed/views.ts'
import { getMeeting } from '../meetings.ts'
import { lockMeeting, touchMeeting } from '../rows.ts'
import { addActs, findList, mattersOf, type StoredMatter } from './repository.ts'
import { listView } from './reads.ts'
import { checkList } from './situation.ts'

/** The page of everybody who has a part in it. */
export const linkOf = (id: string): string => `/agreed/${id}`

/** Nobody else numbers matters of the meeting meanwhile, so the numbers have no gap. */
export async function confirmList(work: Work, { meetingId }: { meetingId: string }): Promise<AgreedListView> {
  await lockMeeting(work, meetingId)
  const meeting = await getMeeting(work, meetingId)
  const list = await findList(work, meetingId)
  const all = await mattersOf(work, meetingId)
  const drafts = all.filter(({ state }) => state === 'draft')
  const stand = { meeting, state: list?.state ?? ('writing' as const), drafts: drafts.length }
  const state = checkList(work, stand, 'confirm')
  await open(work, drafts, all.length - drafts.length)
  await work.tx
    .updateTable('agreedList')
    .set({ state, confirmedOn: list?.confirmedOn ?? work.today })
    .where('tenantId', '=', work.tenant)
    .where('meetingId', '=', meetingId)
    .execute()
  work.record('agreed.list_confirmed', meetingId, { name: meeting.title, matters: drafts.length })
  await touchMeeting(work, meetingId)
  return listView(work, meeting)
}

/** One case for each, led by one share; its clock runs for the lead owner. */
async function open(work: Work, drafts: readonly StoredMatter[], before: number): Promise<void> {
  await openCases(
    work,
    drafts.map(({ id, title }) => ({ id, title, kind: 'agreed_matter', state: 'assigned' })),
  )
  const shares = await giveShares(
    work,
    drafts.flatMap(({ id, leadId, coOwners }) => [
      { caseId: id, round: 1, unitId: leadId, part: 'lead' as const },
      ...coOwners.map((organ) => ({ caseId: id, round: 1, unitId: organ.id, part: 'co' as const })),
    ]),
  )
  const leads = new Map(shares.flatMap((one) => (one.part === 'lead' ? [[one.caseId, one.id] as const] : [])))
  const days = await settingOf(work, agreedPeriod)
  const clocks = await startClocks(
    work,
    drafts.map(({ id, setOn }) => ({
      caseId: id,
      assignmentId: leads.get(id) ?? null,
      code: 'agreed.carry_out',
      rule: setOn === null ? periodRule(days) : dayRule('agreed.carry_out', work.today, plainDate(setOn)),
    })),
  )
  const numbered = drafts.map(({ id }, at) => ({ id, number: before + at + 1, assignment_id: leads.get(id) }))
  await sql`
    update agreed_matter a set number = n.number, case_id = n.id, assignment_id = n.assignment_id
      from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) as n (id uuid, number integer, assignment_id uuid)
     where a.tenant_id = ${work.tenant} and a.id = n.id`.execute(work.tx)
  await addActs(
    work,
    drafts.map(({ id }) => ({ matterId: id, act: 'confirmed' })),
  )
  const dueOn = new Map(clocks.map((clock) => [clock.caseId, clock.dueOn]))
  for (const { id, title } of drafts) work.record('agreed.assigned', id, { name: title, dueOn: dueOn.get(id) ?? '' })
  await notifyAll(
    work,
    drafts.flatMap((draft) => noticesOf(draft, dueOn.get(draft.id) ?? '')),
  )
}

function noticesOf({ id, title, meeting, leadId, lead, coOwners }: StoredMatter, dueOn: string): NewNotice[] {
  const about = { subjectId: id, link: linkOf(id) }
  return [
    {
      ...about,
      to: { organisationIds: [leadId] },
      kind: 'meetings.agreed_assigned',
      facts: { title, meeting, dueOn },
      key: `agreed/${id}/assigned`,
    },
    ...(coOwners.length === 0
      ? []
      : [
          {
            ...about,
            to: { organisationIds: coOwners.map((organ) => organ.id) },
            kind: 'meetings.agreed_joined',
            facts: { title, meeting, lead },
            key: `agreed/${id}/joined`,
          },
        ]),
  ]
}
