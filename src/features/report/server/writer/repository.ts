/** All SQL that reads or changes reports and their versions. */
import { sql, type Updateable } from 'kysely'
import { plainDate, type PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { ReportDocument } from '#kernel/tables'
import type { Work } from '#kernel/work'
import { Content } from '../../domain/writer/content.ts'
import type { ReportKind, ReportState } from '../../domain/writer/lifecycle.ts'

export interface Report {
  readonly id: string
  readonly title: string
  readonly fromOn: PlainDate
  readonly toOn: PlainDate
  readonly kind: ReportKind
  /** Whose suggestions a 办理情况报告 is about. */
  readonly sessionId: string | null
  readonly state: ReportState
  readonly version: number
  readonly snapshotId: string | null
  readonly writtenBy: string | null
  readonly writtenAt: Date
  readonly checkedBy: string | null
  readonly checkedAt: Date | null
  readonly discussedBy: string | null
  readonly discussedAt: Date | null
  readonly discussedMeetingId: string | null
  readonly signedBy: string | null
  readonly signedAt: Date | null
  readonly deliveredBy: string | null
  readonly deliveredAt: Date | null
  readonly deliveredMeetingId: string | null
  readonly resolvedBy: string | null
  readonly resolvedAt: Date | null
  readonly resolutionId: string | null
  readonly publishedAt: Date | null
}

export async function reportsOf({ tx, tenant }: Work): Promise<Report[]> {
  const rows = await tx
    .selectFrom('reportDocument')
    .selectAll()
    .where('tenantId', '=', tenant)
    .orderBy('createdAt', 'desc')
    .limit(200)
    .execute()
  return rows.map(reportOf)
}

/** `lock` where the report is about to change: two who save at once come one after the other. */
export async function getReport({ tx, tenant }: Work, id: string, { lock = false } = {}): Promise<Report> {
  const row = await tx
    .selectFrom('reportDocument')
    .selectAll()
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found', 'report.not_found')
  return reportOf(row)
}

type Row = Omit<Report, 'kind' | 'state' | 'fromOn' | 'toOn'> & {
  kind: string
  state: string
  fromOn: string
  toOn: string
}

const reportOf = (row: Row): Report => ({
  ...row,
  kind: row.kind as ReportKind,
  state: row.state as ReportState,
  fromOn: plainDate(row.fromOn),
  toOn: plainDate(row.toOn),
})

export async function contentOf(
  { tx, tenant }: Work,
  { id, version }: Pick<Report, 'id' | 'version'>,
): Promise<Content> {
  const row = await tx
    .selectFrom('reportVersion')
    .select('content')
    .where('tenantId', '=', tenant)
    .where('documentId', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found', 'report.no_version', { version })
  return Content.parse(row.content)
}

export async function addVersion(
  work: Work,
  { id, version, title, content }: Pick<Report, 'id' | 'version' | 'title'> & { readonly content: Content },
): Promise<void> {
  await work.tx
    .insertInto('reportVersion')
    .values({
      tenantId: work.tenant,
      documentId: id,
      version,
      title,
      content: JSON.stringify(content),
      savedBy: work.actor.accountId,
      savedAt: work.now,
    })
    .execute()
}

export async function changeReport(
  { tx, tenant }: Work,
  id: string,
  change: Updateable<ReportDocument>,
): Promise<void> {
  await tx.updateTable('reportDocument').set(change).where('tenantId', '=', tenant).where('id', '=', id).execute()
}

export interface SavedVersion {
  readonly version: number
  readonly title: string
  readonly savedBy: string | null
  readonly savedAt: Date
}

/** The last version of each sitting (同一人十分钟内的连续保存只列最后一次), newest first; every one in between stays readable. */
export async function sittingsOf({ tx, tenant }: Work, id: string): Promise<SavedVersion[]> {
  const { rows } = await sql<SavedVersion>`
    select version, title, saved_by, saved_at from (
      select v.*, lead(saved_by) over after as next_by, lead(saved_at) over after as next_at
        from report_version v where v.tenant_id = ${tenant} and v.document_id = ${id}
      window after as (order by version)) as all_versions
     where next_at is null or next_by is distinct from saved_by or next_at > saved_at + interval '10 minutes'
     order by version desc limit 500`.execute(tx)
  return rows
}
