/** The code on the console and the one naming of an empty house. */
import { sql } from 'kysely'
import type { Work } from '#kernel/work'

const guesses = 10

/** Every start makes a new code; the one before it is void. */
export async function saveSetUpCode({ tx, tenant, now }: Work, codeSha256: string): Promise<void> {
  await sql`
    insert into set_up_code (tenant_id, code_sha256, guesses_left, issued_at)
    values (${tenant}, ${codeSha256}, ${guesses}, ${now})
    on conflict (tenant_id) do update
      set code_sha256 = excluded.code_sha256, guesses_left = excluded.guesses_left, issued_at = excluded.issued_at`.execute(
    tx,
  )
}

/** Takes a guess before it is compared; undefined when none is left. */
export async function takeSetUpGuess({ tx, tenant }: Work): Promise<string | undefined> {
  const taken = await tx
    .updateTable('setUpCode')
    .set((row) => ({ guessesLeft: row('guessesLeft', '-', 1) }))
    .where('tenantId', '=', tenant)
    .where('guessesLeft', '>', 0)
    .returning('codeSha256')
    .executeTakeFirst()
  return taken?.codeSha256
}

export async function forgetSetUpCode({ tx, tenant }: Work): Promise<void> {
  await tx.deleteFrom('setUpCode').where('tenantId', '=', tenant).execute()
}

export async function isDistrictCodeTaken({ tx, tenant }: Work, code: string): Promise<boolean> {
  const other = await tx
    .selectFrom('tenant')
    .select('id')
    .where('code', '=', code)
    .where('id', '!=', tenant)
    .executeTakeFirst()
  return other !== undefined
}

/** The row itself allows this once: its policy lets only a house without a name be named. */
export async function nameHouse({ tx, tenant }: Work, house: { name: string; code: string }): Promise<boolean> {
  const named = await tx
    .updateTable('tenant')
    .set(house)
    .where('id', '=', tenant)
    .where('name', '=', '')
    .executeTakeFirst()
  return named.numUpdatedRows === 1n
}
