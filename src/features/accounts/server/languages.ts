/** Languages of people (语言): as each last chose while signed in; Chinese for everybody else. */
import { sql } from 'kysely'
import type { Language } from '#kernel/message'
import type { Work } from '#kernel/work'

export async function keepLanguage({ tx, tenant, actor }: Work, language: Language): Promise<void> {
  await tx
    .updateTable('account')
    .set({ language })
    .where('tenantId', '=', tenant)
    .where('id', '=', actor.accountId)
    .execute()
}

/** What is written to these persons is said in; whoever is not in it never chose. */
async function chosenBy({ tx, tenant }: Work, personIds: readonly string[]): Promise<Map<string, Language>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<{ personId: string; language: Language }>`
    select person_id, language from account
     where tenant_id = ${tenant} and language is not null
       and person_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(personIds)}::jsonb) as p (value))`.execute(
    tx,
  )
  return new Map(rows.map(({ personId, language }) => [personId, language]))
}

/** The same work in the language of whoever will read it. */
export async function inTheirLanguages(work: Work, personIds: readonly string[]): Promise<(personId: string) => Work> {
  const chosen = await chosenBy(work, personIds)
  return (personId) => ({ ...work, language: chosen.get(personId) ?? 'zh-CN' })
}
