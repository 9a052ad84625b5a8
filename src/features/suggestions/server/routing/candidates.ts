/** 可能的承办单位 beside the proposal: what the district's history says of one suggestion, for the office to choose from. */
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import { listUnits } from '#features/directory/server'
import type { deskSuggestionApi } from '../../domain/contract-desk.ts'
import { historyReason } from '../proposals.ts'
import { getSuggestion } from '../repository.ts'
import { learntUnits } from './proposing.ts'

export async function candidateUnits(
  work: Work,
  { id }: { id: string },
): Promise<z.input<typeof deskSuggestionApi.candidateUnits.output>> {
  const learnt = await learntUnits(work, await getSuggestion(work, id))
  if (learnt.length === 0) return []
  const names = new Map((await listUnits(work)).map((unit) => [unit.id, unit.shortName]))
  return learnt.flatMap(({ unitId, because }) => {
    const name = names.get(unitId)
    return name === undefined ? [] : [{ id: unitId, name, reason: historyReason(because) }]
  })
}
