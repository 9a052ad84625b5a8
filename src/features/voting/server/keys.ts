/** 本次表决的密钥: made for one poll, kept only sealed while papers are issued, and gone with the closing. */
import type { Work } from '#kernel/work'

const placeOf = (pollId: string): string => `poll key ${pollId}`

/** Makes the key; answers the public half. */
export async function makeKey({ tx, tenant, ports }: Work, pollId: string): Promise<string> {
  const { publicKey, privateKey } = await ports.blindSignatures.makeKey()
  const sealed = ports.seals.seal(privateKey, placeOf(pollId))
  await tx.insertInto('pollKey').values({ tenantId: tenant, pollId, sealed }).execute()
  return publicKey
}

/** The private half; the installation that sealed it is the only one that can open it. */
export function openedKey({ ports }: Work, pollId: string, sealed: string): string | undefined {
  return ports.seals.open(sealed, placeOf(pollId))
}

export async function destroyKey({ tx, tenant }: Work, pollId: string): Promise<void> {
  await tx.deleteFrom('pollKey').where('tenantId', '=', tenant).where('pollId', '=', pollId).execute()
}
