/** 征求意见稿: the version that was sent, with the figures it was sent with. */
import type { Work } from '#kernel/work'
import { compile } from '../../domain/writer/compile.ts'
import { contentOf, type Report } from '../writer/repository.ts'
import { statedFigures } from '../writer/stating.ts'
import type { StoredRound } from './repository.ts'

export async function blocksOf(
  work: Work,
  report: Report,
  { version, snapshotId }: Pick<StoredRound, 'version' | 'snapshotId'>,
): Promise<{ kind: 'heading' | 'paragraph'; text: string }[]> {
  const sent = { ...report, version, snapshotId }
  const figures = new Map((await statedFigures(work, sent)).map((figure) => [figure.id, figure]))
  const { blocks } = compile(await contentOf(work, sent), (id) => figures.get(id))
  return blocks.map(({ kind, pieces }) => ({ kind, text: pieces.map((piece) => piece.text).join('') }))
}
