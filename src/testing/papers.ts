/** Issues a paper in a test and opens its file again (文书); its PDF has to say the same. */
import type { Actor } from '#kernel/work'
import { issue } from '../features/papers/server/commands.ts'
import { showPaper } from '../features/papers/server/reads.ts'
import type { TestWork } from './database.ts'
import { expectSameWords } from './pdf-files.ts'
import { textsOf } from './word-files.ts'

export async function issued(
  test: TestWork,
  who: Actor,
  asked: { kind: string; subjectId: string },
  on = '2025-06-01',
) {
  const work = test(who, on)
  const row = await issue(work, asked)
  const { content } = await showPaper(work, row)
  await expectSameWords(work.ports.papers, content)
  const { bytes } = await work.ports.files.get(work, row.fileId)
  return { row, content, texts: textsOf(bytes) }
}
