/** What an account needs to know of its district (本区): the name for the app, and whether it is the demonstration. */
import type { Work } from '#kernel/work'

export const findHouse = ({ tx, tenant }: Work): Promise<{ name: string; demonstration: boolean }> =>
  tx.selectFrom('tenant').select(['name', 'demonstration']).where('id', '=', tenant).executeTakeFirstOrThrow()
