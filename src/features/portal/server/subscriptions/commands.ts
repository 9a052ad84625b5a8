/** Subscribing by mail (邮件订阅): asked for with an address, begun by the link only its owner gets, ended by the link in every mail. */
import { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { portalApi } from '../../domain/contract.ts'
import {
  countWaiting,
  dropSubscription,
  findSubscription,
  saveConfirmed,
  saveRequest,
  type Subscription,
} from './repository.ts'
import { namedScope } from './scopes.ts'

type Input<Name extends keyof typeof portalApi> = z.output<(typeof portalApi)[Name]['input']>

/** A person rarely wants more at once; a machine does. */
const mostOfAddress = 5
const mostOfSource = 20

const place = (tenant: string): string => `portal subscriber ${tenant}`

/** The key of the links; made from the key of the installation, so the database does not hold it. */
export const keyOf = ({ ports, tenant }: Work, id: string): string =>
  `${id}.${ports.seals.digest(`subscription ${tenant} ${id}`).slice(0, 40)}`

export const linkOf = (work: Work, id: string): string => `/subscriptions/${keyOf(work, id)}`

export const emailOf = ({ ports, tenant }: Work, { addressSealed }: Subscription): string | undefined =>
  ports.seals.open(addressSealed, place(tenant))

/** Answers the same whether the address is known or not. */
export async function subscribe(
  work: Work,
  { scope, value, email }: Input<'subscribe'>,
): Promise<{ link: string | null }> {
  if (!z.email().safeParse(email).success) throw new Refusal('invalid', 'portal.email_wrong', {}, 'email')
  await namedScope(work, { scope, value })
  const { ports, tenant, session } = work
  const addressDigest = ports.seals.digest(`subscriber ${tenant} ${email.toLowerCase()}`)
  const sourceDigest = ports.seals.digest(`source ${tenant} ${session.address}`)
  const { ofAddress, ofSource } = await countWaiting(work, { addressDigest, sourceDigest })
  if (ofSource >= mostOfSource) throw new Refusal('too_many', 'portal.too_many_requests', {})
  if (ofAddress >= mostOfAddress) return { link: null }
  const addressSealed = ports.seals.seal(email, place(tenant))
  const id = await saveRequest(work, { scope, value, addressSealed, addressDigest, sourceDigest })
  return { link: id !== undefined && (await isDemonstration(work)) ? linkOf(work, id) : null }
}

export async function isDemonstration({ tx, tenant }: Work): Promise<boolean> {
  const { demonstration } = await tx
    .selectFrom('tenant')
    .select('demonstration')
    .where('id', '=', tenant)
    .executeTakeFirstOrThrow()
  return demonstration
}

async function byKey(work: Work, key: string): Promise<Subscription> {
  const [id = ''] = key.split('.')
  const known = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) && key === keyOf(work, id)
  const found = known ? await findSubscription(work, id) : undefined
  if (!found) throw new Refusal('not_found', 'portal.link_unknown', {})
  return found
}

export async function readSubscription(
  work: Work,
  { key }: Input<'subscription'>,
): Promise<z.input<typeof portalApi.subscription.output>> {
  const { scope, value, confirmedAt } = await byKey(work, key)
  // What it was about may be withdrawn by now; then it is named by its number.
  const name = await namedScope(work, { scope, value }).catch((error: unknown) => {
    if (error instanceof Refusal) return value
    throw error
  })
  return { scope, value, name, confirmed: confirmedAt !== null }
}

export async function confirm(work: Work, { key }: Input<'confirm'>): Promise<Record<string, never>> {
  const { id, scope, value } = await byKey(work, key)
  await saveConfirmed(work, id)
  work.record('portal.subscribed', id, { scope, value })
  return {}
}

/** 退订: the row with the address is gone. */
export async function unsubscribe(work: Work, { key }: Input<'unsubscribe'>): Promise<Record<string, never>> {
  const { id, scope, value } = await byKey(work, key)
  await dropSubscription(work, id)
  work.record('portal.unsubscribed', id, { scope, value })
  return {}
}
