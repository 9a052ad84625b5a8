/** 保存的视图: named addresses of one account, at most fifty. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { suggestionApi } from '../domain/contract.ts'

const limit = 50

export const listViews = ({ tx, tenant, actor }: Work): Promise<{ id: string; name: string; address: string }[]> =>
  tx
    .selectFrom('savedView')
    .select(['id', 'name', 'address'])
    .where('tenantId', '=', tenant)
    .where('accountId', '=', actor.accountId ?? '')
    .orderBy('name')
    .limit(limit)
    .execute()

/** A name used before takes the new address. */
export async function saveView(
  work: Work,
  { name, address }: z.output<typeof suggestionApi.saveView.input>,
): Promise<{ id: string }> {
  const { tx, tenant, actor } = work
  if (!actor.accountId) throw new Refusal('unauthenticated', 'request.unauthenticated')
  if ((await listViews(work)).length >= limit) throw new Refusal('too_many', 'view.too_many', { limit })
  return tx
    .insertInto('savedView')
    .values({ tenantId: tenant, id: work.newId(), accountId: actor.accountId, name, address })
    .onConflict((conflict) => conflict.columns(['tenantId', 'accountId', 'name']).doUpdateSet({ address }))
    .returning('id')
    .executeTakeFirstOrThrow()
}

export async function dropView({ tx, tenant, actor }: Work, { id }: { id: string }): Promise<Record<string, never>> {
  await tx
    .deleteFrom('savedView')
    .where('tenantId', '=', tenant)
    .where('accountId', '=', actor.accountId ?? '')
    .where('id', '=', id)
    .execute()
  return {}
}
