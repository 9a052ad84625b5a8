/** Many at once (批量操作): each item is done or refused by itself; what is refused says why. */
import { Refusal } from '#kernel/refusal'
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import type { BulkResult } from '../domain/contract-office.ts'

type Result = z.output<typeof BulkResult>

/**
 * Runs one command per item. A command refuses before it writes anything, so that a refused item leaves nothing half
 * done and does not stop the others; whatever is not a refusal undoes them all.
 */
export async function inBulk<Item extends { readonly id: string }>(
  work: Work,
  items: readonly Item[],
  run: (item: Item) => Promise<{ id: string; version: number }>,
): Promise<Result> {
  const result: Result = { done: [], refused: [], undoId: null }
  for (const item of items)
    try {
      const { id, version } = await run(item)
      result.done.push({ id, version })
    } catch (error) {
      result.refused.push(refusedItem(work, item.id, error))
    }
  return result
}

export function refusedItem({ ports, language }: Work, id: string, error: unknown): Result['refused'][number] {
  if (!(error instanceof Refusal)) throw error
  return { id, code: error.code, message: ports.words(language, error) }
}
