/** 审议修改: the version the congress had before it stays; what deliberation changed is a further one, with what was said. */
import type { Work } from '#kernel/work'
import { compile, type Lookup } from '../../domain/writer/compile.ts'
import type { Content } from '../../domain/writer/content.ts'
import type { Deliberation } from '../../domain/writer/contract.ts'
import { changedParagraphs } from '../../domain/writer/changes.ts'
import { contentOf, type Report } from './repository.ts'

const deliberations = ({ tx, tenant }: Work, documentId: string) =>
  tx
    .selectFrom('reportDeliberation')
    .selectAll()
    .where('tenantId', '=', tenant)
    .where('documentId', '=', documentId)
    .orderBy('number')
    .limit(100)

export async function beginDeliberation(work: Work, { id, version }: Report, reason: string): Promise<void> {
  const before = await deliberations(work, id).execute()
  await work.tx
    .insertInto('reportDeliberation')
    .values({
      tenantId: work.tenant,
      documentId: id,
      number: before.length + 1,
      reason,
      fromVersion: version,
      openedBy: work.actor.accountId,
      openedAt: work.now,
    })
    .execute()
}

export async function endDeliberation(work: Work, { id, version }: Report): Promise<void> {
  await work.tx
    .updateTable('reportDeliberation')
    .set({ toVersion: version, confirmedBy: work.actor.accountId, confirmedAt: work.now })
    .where('tenantId', '=', work.tenant)
    .where('documentId', '=', id)
    .where('toVersion', 'is', null)
    .execute()
}

type Row = Awaited<ReturnType<ReturnType<typeof deliberations>['execute']>>[number]

export const deliberationsOf = (work: Work, documentId: string): Promise<Row[]> =>
  deliberations(work, documentId).execute()

/** With what each changed, as it is printed. */
export async function deliberationViews(
  work: Work,
  report: Report,
  rows: readonly Row[],
  { lookup, names }: { lookup: Lookup; names: (accountId: string | null) => string },
): Promise<Deliberation[]> {
  const linesOf = async (version: number): Promise<string[]> =>
    linesIn(await contentOf(work, { id: report.id, version }), lookup)
  const views: Deliberation[] = []
  for (const row of rows)
    views.push({
      number: row.number,
      reason: row.reason,
      fromVersion: row.fromVersion,
      toVersion: row.toVersion,
      openedBy: names(row.openedBy),
      openedAt: row.openedAt.toISOString(),
      confirmedBy: names(row.confirmedBy),
      confirmedAt: row.confirmedAt?.toISOString() ?? null,
      changes: changedParagraphs(await linesOf(row.fromVersion), await linesOf(row.toVersion ?? report.version)),
    })
  return views
}

const linesIn = (content: Content, lookup: Lookup): string[] =>
  compile(content, lookup).blocks.map(({ pieces }) => pieces.map((piece) => piece.text).join(''))
