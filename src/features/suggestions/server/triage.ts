/** 并案与拟办: what the offices note before assignment; both can be undone, neither assigns anything. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { linkCases, saveCase, unlinkCases } from '#features/cases/server'
import { getUnit } from '#features/directory/server'
import { settingOf } from '#features/office/server'
import type { BulkResult, officeSuggestionApi } from '../domain/contract-office.ts'
import { acceptedStates, type SuggestionState } from '../domain/lifecycle.ts'
import { categories } from '../domain/settings.ts'
import { check } from './drafts.ts'
import { refuseStale } from './judge-commands.ts'
import { getSuggestion, saveSuggestion, type Suggestion } from './repository.ts'
import { screenEach } from './screening.ts'
import { moveSuggestion } from './situation.ts'
import { registerUndo, type Undoable } from './undo.ts'

type Input<Name extends keyof typeof officeSuggestionApi> = z.output<(typeof officeSuggestionApi)[Name]['input']>
type Result = z.output<typeof BulkResult>

const mergeable: readonly SuggestionState[] = ['submitted', ...acceptedStates]

/** 并案: points at the main one; each keeps its number, its deputy and its own answer. */
export async function merge(work: Work, { items, intoId }: Input<'merge'>): Promise<Result> {
  const main = await getSuggestion(work, intoId)
  if (!mergeable.includes(main.state))
    throw new Refusal('conflict', 'suggestion.merge_main_ended', { title: main.title }, 'intoId')
  if (await mergedInto(work, intoId))
    throw new Refusal('conflict', 'suggestion.merge_main_merged', { title: main.title })
  return screenEach(work, {
    action: 'merge',
    items,
    each: async (suggestion, { version }) => {
      check(work, suggestion, 'merge')
      refuseStale(suggestion, version)
      if (suggestion.id === intoId) throw new Refusal('invalid', 'suggestion.merge_itself', {})
      if (await mergedInto(work, suggestion.id)) throw new Refusal('conflict', 'suggestion.merged_already', {})
      if (await isMain(work, suggestion.id)) throw new Refusal('conflict', 'suggestion.merge_is_main', {})
      const moved = await moveSuggestion(work, suggestion, { action: 'merge' })
      await linkCases(work, suggestion.id, [intoId], 'merged_into')
      work.record('suggestion.merged', suggestion.id, { into: main.reference ?? main.title })
      return { version: moved.version, before: {} }
    },
  })
}

const merged = ({ tx, tenant }: Work, side: 'fromId' | 'toId', id: string) =>
  tx
    .selectFrom('caseLink')
    .select('id')
    .where('tenantId', '=', tenant)
    .where(side, '=', id)
    .where('kind', '=', 'merged_into')
    .limit(1)
    .executeTakeFirst()

const mergedInto = (work: Work, id: string) => merged(work, 'fromId', id)
const isMain = (work: Work, id: string) => merged(work, 'toId', id)

async function undoMerge(work: Work, { id, version }: Undoable): Promise<{ id: string; version: number }> {
  check(work, await getSuggestion(work, id), 'merge')
  const saved = await saveCase(work, { id, version }, {})
  await unlinkCases(work, id, 'merged_into')
  work.record('suggestion.undone', id, { action: 'merge' })
  return { id, version: saved.version }
}

/** 拟办单位和类别, by the offices, with the clerk's word as the reason. */
export async function propose(work: Work, { items }: Input<'propose'>): Promise<Result> {
  const { names } = await settingOf(work, categories)
  return screenEach(work, {
    action: 'propose',
    items,
    each: async (suggestion, { version, unitId, category }) => {
      check(work, suggestion, 'propose')
      refuseStale(suggestion, version)
      const unit = unitId === null ? null : await getUnit(work, unitId)
      if (typeof category === 'string' && !names.includes(category))
        throw new Refusal('invalid', 'suggestion.category_unknown', { category }, 'category')
      const moved = await moveSuggestion(work, suggestion, { action: 'propose' })
      await saveSuggestion(work, suggestion.id, {
        proposedUnitId: unitId,
        proposedReason: unitId === suggestion.proposedUnitId ? suggestion.proposedReason : null,
        ...(category === undefined ? {} : { category }),
      })
      work.record('suggestion.proposed', suggestion.id, { unit: unit?.shortName ?? '', category: category ?? '' })
      return { version: moved.version, before: proposalOf(suggestion) }
    },
  })
}

const proposalOf = ({ proposedUnitId, proposedReason, category }: Suggestion) => ({
  proposedUnitId,
  proposedReason,
  category,
})

async function undoProposal(work: Work, { id, version, before }: Undoable): Promise<{ id: string; version: number }> {
  check(work, await getSuggestion(work, id), 'propose')
  const saved = await saveCase(work, { id, version }, {})
  await saveSuggestion(work, id, before as ReturnType<typeof proposalOf>)
  work.record('suggestion.undone', id, { action: 'propose' })
  return { id, version: saved.version }
}

registerUndo('merge', undoMerge)
registerUndo('propose', undoProposal)
