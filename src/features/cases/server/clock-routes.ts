/** 时限台: every clock with its ladder and what was sent of it; a unit sees its own. */
import { sql } from 'kysely'
import { holdsAny } from '#kernel/roles'
import type { z } from 'zod'
import type { PlainDate } from '#kernel/date'
import { ownOrgansOf, type Work } from '#kernel/work'
import { keysTold } from '#features/notices/server'
import { calendarOf, settingOf } from '#features/office/server'
import type { caseApi, ClockRow } from '../domain/contract.ts'
import { ladderOf, ratingRight, reminderLadder, stepKey } from '../domain/ladder.ts'
import type { ClockView } from '../domain/views.ts'
import { clockView, type ClockRecord } from './clocks.ts'
import { linkOf, readableCases } from './kinds.ts'

type Asked = z.output<typeof caseApi.clocks.input>

interface Row extends ClockRecord {
  readonly begunOn: PlainDate
  readonly kind: string
  readonly reference: string | null
  readonly title: string
  readonly unit: string | null
}

/** No list is longer; a district has a few hundred clocks running at once. */
const most = 5000

export async function listClocks(work: Work, asked: Asked): Promise<{ rows: ClockRow[]; total: number }> {
  const calendar = await calendarOf(work)
  const rows = (await readClocks(work, asked)).map((row) => ({ row, view: clockView(row, work.today, calendar) }))
  const wanted = rows.filter(({ view }) => isWanted(view, asked.state))
  const shown = wanted.slice(asked.offset, asked.offset + asked.limit)
  const told = await keysTold(work, [...new Set(shown.map(({ row }) => row.caseId))])
  const ladder = await settingOf(work, reminderLadder)
  return {
    total: wanted.length,
    rows: shown.map(({ row, view }) => {
      const keys = told.get(row.caseId) ?? new Set()
      const until = row.stoppedOn ?? work.today
      const steps = ladderOf(row, calendar, { ladder, until }).filter(({ on }) => !row.stoppedOn || on <= until)
      return {
        ...view,
        caseId: row.caseId,
        reference: row.reference,
        title: row.title,
        unit: row.unit,
        link: linkOf(work, { ...row, id: row.caseId }),
        remindersSent: [...keys].filter((key) => key.startsWith(`${row.id}/`)).length,
        ladder: steps.map((step) => ({ ...step, sent: keys.has(stepKey(row.id, step)) })),
      }
    }),
  }
}

/** 依法延期 is asked for by its word, whatever else is true of the clock; not rated in time is nobody's delay. */
function isWanted({ code, state, firstDueOn, dueOn }: ClockView, asked: Asked['state']): boolean {
  switch (asked) {
    case undefined:
    case 'running':
    case 'stopped':
      return true
    case 'extended':
      return state === 'extended' || dueOn > firstDueOn
    case 'due_soon':
      return state === asked
    case 'overdue':
      return state === asked && code !== ratingRight
  }
}

const overseers = ['deputies_office', 'government_office', 'secretariat', 'leader'] as const

/** Running ones by their last day; stopped ones, the newest first. */
async function readClocks(work: Work, { state, code, unitId }: Asked): Promise<Row[]> {
  const { tx, tenant, actor } = work
  const all = holdsAny(actor, overseers)
  const own = JSON.stringify(ownOrgansOf(actor))
  const stopped = state === 'stopped'
  const { rows } = await sql<Row>`
    select k.id, k.case_id, k.assignment_id, k.code, k.rule, k.started_on, k.due_on, k.first_due_on, k.stopped_on, k.cancelled,
           coalesce((select jsonb_agg(jsonb_build_object('grantedOn', e.decided_on, 'dueOn', e.requested_until) order by e.decided_on)
                       from case_extension e
                      where e.tenant_id = k.tenant_id and e.clock_id = k.id and e.granted), '[]') as extensions,
           greatest(k.started_on, a.assigned_on) as begun_on, c.kind, c.reference, c.title, o.short_name as unit
      from case_clock k
      join case_record c on c.tenant_id = k.tenant_id and c.id = k.case_id
      left join case_assignment a on a.tenant_id = k.tenant_id and a.id = k.assignment_id
      left join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
     where k.tenant_id = ${tenant} and not k.cancelled
       and (k.stopped_on is not null) = ${stopped}::boolean
       and (${code ?? null}::text is null or k.code = ${code ?? null})
       and (${unitId ?? null}::uuid is null or a.unit_id = ${unitId ?? null})
       and (${all ? readableCases(work) : sql`false`}
         or a.unit_id in (select value::uuid from jsonb_array_elements_text(${own}::jsonb) as o (value)))
     order by case when ${stopped}::boolean then k.stopped_on end desc, k.due_on, k.id
     limit ${most}`.execute(tx)
  return rows
}
