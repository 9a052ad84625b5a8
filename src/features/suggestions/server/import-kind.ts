/** 建议清单: a sheet of suggestions handed in signed on paper; the receiving office registers each of its rows. */
import type { ImportColumn, ImportKind } from '#kernel/import'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { discardCases, lockCases, openCases, startClocks } from '#features/cases/server'
import { lifecycle } from '../domain/lifecycle.ts'
import { officePartiesOf } from '../domain/parties.ts'
import { importHeaders, importLabel, importWords, type ImportKey } from '../messages/import-words.ts'
import { judgeRows, type Entry } from './import-rows.ts'
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
  by: ['deputies_office', 'secretariat'],
  columns,
  check: async (work, rows) => (await judgeRows(work, rows)).map(({ row }) => row),
  async write(work, rows, { file } = { file: '' }) {
    const judged = await judgeRows(
      work,
      rows.map(({ line, cells }) => ({
        line,
        values: Object.fromEntries(Object.entries(cells).map(([key, { value }]) => [key, value])),
      })),
    )
    const entries = judged.flatMap(({ entry }) => entry ?? [])
    const ids = await register(work, entries)
    for (const [at, id] of ids.entries()) {
      const { line, lead, raisedOn } = entries[at] as Entry
      work.record('suggestion.imported', id, { file, line, deputies: lead.name, on: raisedOn })
    }
    return { made: ids.map((id) => ({ table: 'suggestion', id })) }
  },
  undo: (work, made) =>
    takeBack(
      work,
      made.filter(({ table }) => table === 'suggestion').map(({ id }) => id),
    ),
}

/** A portion of them is registered in a few statements whose work grows faster than their rows. */
const atOnce = 1000

/** 登记: from here on they wait for screening like any other. */
async function register(work: Work, entries: readonly Entry[]): Promise<string[]> {
  const all: string[] = []
  for (let at = 0; at < entries.length; at += atOnce) {
    const some = entries.slice(at, at + atOnce)
    const ids = await registerSome(work, some)
    await startClocks(
      work,
      ids.flatMap((caseId, place) => (some[place]?.place.betweenSessions ? [{ caseId, code: 'D19.accepted' }] : [])),
    )
    await refreshIntakeTurns(work, ids)
    all.push(...ids)
  }
  return all
}

async function registerSome(work: Work, entries: readonly Entry[]): Promise<string[]> {
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
  for (let at = 0; at < ids.length; at += atOnce) await takeSomeBack(work, ids.slice(at, at + atOnce))
}

async function takeSomeBack(work: Work, ids: readonly string[]): Promise<void> {
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
