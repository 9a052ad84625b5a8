/** The index of the test's district made from what is there (检索), for tests that put rows in place without commands. */
import { rebuildIndex } from '../features/search/server/rebuild.ts'
import type { TestWork } from './database.ts'

export const indexed = (test: TestWork): Promise<void> =>
  rebuildIndex({ inWork: (run) => run(test([])), say: () => undefined })
