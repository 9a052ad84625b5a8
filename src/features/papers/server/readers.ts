/** Who reads an issued paper (文书可见范围): the organ that issued it, and whom its kind lets. */
import type { FileHold } from '#kernel/feature'
import { Refusal } from '#kernel/refusal'
import { ownOrgansOf, type Work } from '#kernel/work'
import { papersOfFile, type StoredPaper } from './repository.ts'

/** 本机关: today's posts in the organ. */
export const isOfOrgan = ({ actor }: Work, { organId }: Pick<StoredPaper, 'organId'>): boolean =>
  organId !== null && actor.posts.some(({ organisationId }) => organisationId === organId)

/** 本机关, all of them: whose register the actor reads. */
export const organsOf = ({ actor }: Work): string[] => [...new Set(ownOrgansOf(actor))]

export async function mayRead(work: Work, paper: StoredPaper): Promise<boolean> {
  if (isOfOrgan(work, paper)) return true
  const document = work.slots.documents.find(({ kind }) => kind === paper.kind)
  return document !== undefined && (await document.mayRead(work, paper))
}

export async function checkReadable(work: Work, paper: StoredPaper): Promise<StoredPaper> {
  if (!(await mayRead(work, paper))) throw new Refusal('not_found', 'paper.not_found', { id: paper.id })
  return paper
}

/** Its word file and its scan are as open as the paper. */
export async function fileHold(work: Work, fileId: string): Promise<FileHold> {
  const papers = await papersOfFile(work, fileId)
  for (const paper of papers) if (await mayRead(work, paper)) return 'open'
  return papers.length > 0 ? 'closed' : 'none'
}
