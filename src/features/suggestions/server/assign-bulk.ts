/** 交办 of many at once: each item checked by itself, those that pass written together. */
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import type { BulkResult } from '../domain/contract-office.ts'
import { assignAll, candidatesOf, checkItem, type Item } from './assign.ts'
import { refusedItem } from './bulk.ts'

export async function assignInBulk(work: Work, { items }: { items: Item[] }): Promise<z.output<typeof BulkResult>> {
  const candidates = await candidatesOf(work, items)
  const sound: Item[] = []
  const refused: z.output<typeof BulkResult>['refused'] = []
  for (const item of items)
    try {
      checkItem(work, item, candidates.get(item.id))
      sound.push(item)
    } catch (error) {
      refused.push(refusedItem(work, item.id, error))
    }
  return { done: await assignAll(work, sound), refused, undoId: null }
}
