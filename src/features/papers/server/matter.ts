/** What a paper is about (文书所涉事项), as far as the actor may see it: a case, or what a feature knows besides. */
import type { DocumentMatter } from '#kernel/document'
import type { Work } from '#kernel/work'

export async function matterOf(work: Work, id: string): Promise<DocumentMatter | null> {
  const known = await caseOf(work, id)
  if (known) return known
  for (const kind of work.slots.documents) {
    const matter = await kind.matter?.(work, id)
    if (matter) return matter
  }
  return null
}

async function caseOf(work: Work, id: string): Promise<DocumentMatter | null> {
  const found = await work.tx
    .selectFrom('caseRecord')
    .select(['kind', 'title', 'reference'])
    .where('tenantId', '=', work.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  const kind = found && work.slots.caseKinds.find((one) => one.kind === found.kind)
  if (!kind || !(await kind.sightOf(work, id))) return null
  return { title: found.title, link: kind.link({ id, reference: found.reference }) }
}
