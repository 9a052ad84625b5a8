/** Publishing in tests (公开): what the office previewed a moment ago, screened. */
import type { Work } from '#kernel/work'
import { screenings } from '#features/publications'
import { publishAll, readPreview } from '#features/publications/server'

export async function published(work: Work, id: string, kind = 'suggestion'): ReturnType<typeof publishAll> {
  const { row } = await readPreview(work, { kind, id })
  return publishAll(work, {
    items: [{ kind, id, digest: row.digest }],
    screened: [...screenings],
    note: '',
  })
}
