/** Lists of motions (议案列表): the office reads what was handed in, a deputy what he leads or was asked to sign. */
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import type { motionApi } from '../domain/contract-motions.ts'
import type { Motion } from '../domain/views.ts'
import { listMotions } from './motion-repository.ts'
import { isOffice } from './situation.ts'

export async function readMotions(
  work: Work,
  part: z.output<typeof motionApi.list.input>,
): Promise<{ rows: Motion[] }> {
  if (isOffice(work)) return { rows: await listMotions(work, part) }
  const { personId } = work.actor
  return { rows: personId === null ? [] : await listMotions(work, { personId, ...part }) }
}
