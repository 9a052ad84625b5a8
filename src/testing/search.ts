/** The index of the test's district made from what is there (检索), for tests that put rows in place without commands. */
import type { Work } from '#kernel/work'
import { search, searchPublic } from '#features/search/server'
import { rebuildIndex } from '../features/search/server/rebuild.ts'
import type { TestWork } from './database.ts'

export const indexed = (test: TestWork): Promise<void> =>
  rebuildIndex({ inWork: (run) => run(test([])), say: () => undefined })

/** What somebody finds inside, and what everybody does: kinds and titles. */
export async function finds(work: Work, q: string): Promise<string[]> {
  const { rows } = await search(work, { q, page: 1, limit: 50 })
  return rows.map(({ kind, title }) => `${kind} ${title.map(({ text }) => text).join('')}`)
}

export async function everybodyFinds(work: Work, q: string): Promise<string[]> {
  const { rows } = await searchPublic(work, { q, page: 1, limit: 50 })
  return rows.map(({ kind, page, desk }) => `${kind} ${page} ${desk}`)
}
