/** 建议清单: a sheet of suggestions handed in signed on paper; the receiving office registers each of its rows. */
import type { ImportColumn, ImportKind } from '#kernel/import'
import { congressOffices } from '#kernel/roles'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { discardCases, lockCases, openCases, startClocks } from '#features/cases/server'
import { lifecycle } from '../domain/lifecycle.ts'
import { officePartiesOf } from '../domain/parties.ts'
import { importHeaders, importLabel, importWords, type ImportKey } from '../messages/import-words.ts'
import { entriesOf, judging, type Entry } from './import-rows.ts'
import { refreshIntakeTurns } from './intake-turns.ts'

const more: Partial<Record<ImportKey, Partial<ImportColumn>>> = {
  lead: { required: true },
  amount: { amount: true },
  rest: { many: true },
}

const columns = (Object.entries(importHeaders) as [ImportKey, readonly string[]][]).map(
  ([key, headers]): ImportColumn => ({ key, headers, required: false, ...more[key] }),
)

export const suggestionImport: ImportKind = {
  name: 'suggestions',
  label: importLabel,
  by: congressOffices,
  columns,
  checking(work) {
    const judge = judging(work)
    return async (rows) => (await judge(rows)).map(({ row }) => row)
  },
  writing(work, { file }) {
    const read = entriesOf(work)
    return async (rows) => {
      const entries = await read(rows)
      const ids = await register(work, entries)
      for (const [at, id] of ids.entries()) {
        const { line, lead, raisedOn } = entries[at] as Entry
        work.record('suggestion.imported', id, { file, line, deputies: lead.name, on: raisedOn })
      }
      return ids.map((id) => ({ table: 'suggestion', id }))
    }
  },
  undo: (work, made) =>
    takeBack(
      work,
      made.filter(({ table }) => table === 'suggestion').map(({ id }) => id),
    ),
}

/** 登记: from here on they wait for screening like any other. */
async function register(work: Work, entries: readonly Entry[]): Promise<string[]> {
  if (entries.length === 0) return []
  const ids = await openThem(work, entries)
  await startClocks(
    work,
    ids.flatMap((caseId, at) => (entries[at]?.place.betweenSessions ? [{ caseId, code: 'D19.accepted' }] : [])),
  )
  await refreshIntakeTurns(work, ids)
  return ids
}

async function openThem(work: Work, entries: readonly Entry[]): Promise<string[]> {
  const { tx, tenant, actor } = work
  const cases = entries.map(({ title, place }) => ({
    kind: 'suggestion',
    title,
    state: nextState(lifecycle, 'register', {
      state: 'draft',
      parties: officePartiesOf(actor.roles, place.betweenSessions),
      // A row is judged complete before it is written, and the sheet stands for the papers signed.
      holds: { complete: true, signed_on_paper: true },
    }),
  }))
  const ids = await openCases(work, cases)
  await tx
    .insertInto('suggestion')
    .values(
      entries.map(({ text, lead, place, raisedOn, category, unitId }, at) => ({
        tenantId: tenant,
        id: ids[at] ?? '',
        sessionId: place.sessionId,
        betweenSessions: place.betweenSessions,
        leadMandateId: lead.mandateId,
        leadPersonId: lead.personId,
        raisedOn,
        submittedOn: raisedOn,
        text,
        category,
        proposedUnitId: unitId,
        proposedReason: unitId && importWords.proposed,
      })),
    )
    .execute()
  return ids
}

/** 撤销导入: only while every one of them is as it was registered. */
async function takeBack(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { tx, tenant } = work
  await lockCases(work, ids)
  const { untouched } = await tx
    .selectFrom('caseRecord')
    .select(({ fn }) => fn.countAll().as('untouched'))
    .where('tenantId', '=', tenant)
    .where('id', 'in', ids)
    .where('state', '=', lifecycle.register.to)
    .where('version', '=', 1)
    .executeTakeFirstOrThrow()
  if (Number(untouched) < ids.length) throw new Refusal('conflict', 'suggestion.import_in_use', {})

  await tx.deleteFrom('suggestion').where('tenantId', '=', tenant).where('id', 'in', ids).execute()
  await discardCases(work, ids)
  for (const id of ids) work.record('suggestion.import_undone', id, {})
}
