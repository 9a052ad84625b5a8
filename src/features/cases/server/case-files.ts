/** Files beside a case (附件): hanging them on, and who may read them. */
import { sql } from 'kysely'
import type { FileHold } from '#kernel/feature'
import { ownUnitsOf, type Work } from '#kernel/work'
import { sightOf } from './kinds.ts'

interface NewFiles {
  readonly caseId: string
  readonly fileIds: readonly string[]
  readonly belongsTo: 'text' | 'contact' | 'reply' | 'promise'
  readonly ownerId?: string | null
}

/** Files beside the text, a contact, a reply or a promise; only those the actor may read himself. */
export async function attachFiles(work: Work, files: NewFiles): Promise<void> {
  await work.ports.files.check(work, files.fileIds)
  await insertFiles(work, files)
}

/** The files of the text become exactly these. */
export async function replaceTextFiles(work: Work, caseId: string, fileIds: readonly string[]): Promise<void> {
  const { tx, tenant } = work
  await work.ports.files.check(work, fileIds)
  await tx
    .deleteFrom('caseFile')
    .where('tenantId', '=', tenant)
    .where('caseId', '=', caseId)
    .where('belongsTo', '=', 'text')
    .execute()
  await insertFiles(work, { caseId, fileIds, belongsTo: 'text' })
}

async function insertFiles(
  { tx, tenant }: Work,
  { caseId, fileIds, belongsTo, ownerId = null }: NewFiles,
): Promise<void> {
  if (fileIds.length === 0) return
  await tx
    .insertInto('caseFile')
    .values(fileIds.map((fileId) => ({ tenantId: tenant, caseId, fileId, belongsTo, ownerId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** As open as the case; that of a co-handler's opinion to those who read opinions, that of a draft answer to its unit. */
export async function fileHold(work: Work, fileId: string): Promise<FileHold> {
  const { tx, tenant, actor } = work
  const { rows: beside } = await sql<{ id: string; kind: string; opinion: boolean }>`
    select c.id, c.kind, coalesce(r.kind = 'opinion', false) as opinion
      from case_file f
      join case_record c on c.tenant_id = f.tenant_id and c.id = f.case_id
      left join case_reply r on r.tenant_id = f.tenant_id and r.id = f.owner_id
     where f.tenant_id = ${tenant} and f.file_id = ${fileId} limit 100`.execute(tx)
  for (const { id, kind, opinion } of beside) {
    const sight = await sightOf(work, { id, kind })
    if (sight && (sight.opinions || !opinion)) return 'open'
  }
  const { rows: drafts } = await sql<{ unitId: string }>`
    select a.unit_id
      from case_reply_draft d
      join case_assignment a on a.tenant_id = d.tenant_id and a.id = d.assignment_id
     where d.tenant_id = ${tenant} and d.files ? ${fileId} limit 100`.execute(tx)
  const ownUnits = ownUnitsOf(actor)
  if (drafts.some(({ unitId }) => ownUnits.includes(unitId))) return 'open'
  return beside.length + drafts.length > 0 ? 'closed' : 'none'
}
