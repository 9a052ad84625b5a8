/** What people do with papers (文书操作): issue one or many, pack them, make one void, attach the signed scan. */
import type { z } from 'zod'
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { paperApi, PaperRow } from '../domain/contract.ts'
import { sameAddressee, sameNumber } from '../domain/scan.ts'
import { messages } from '../messages/index.ts'
import { issuePaper } from './issue.ts'
import { checkReadable, isOfOrgan } from './readers.ts'
import { rowOf } from './reads.ts'
import { getPaper, papersWithIds, savePaper, type StoredPaper } from './repository.ts'

type Input<Name extends keyof typeof paperApi> = z.output<(typeof paperApi)[Name]['input']>
type Output<Name extends keyof typeof paperApi> = z.input<(typeof paperApi)[Name]['output']>

export const issue = async (work: Work, asked: Input<'issue'>): Promise<PaperRow> =>
  rowOf(work, await issuePaper(work, asked))

/** A draft is refused before anything is written, so that a refused one leaves nothing behind. */
export async function issueMany(work: Work, { kind, subjectIds }: Input<'issueMany'>): Promise<Output<'issueMany'>> {
  const result: Output<'issueMany'> = { issued: [], refused: [] }
  for (const subjectId of subjectIds)
    try {
      const { id } = await issuePaper(work, { kind, subjectId })
      result.issued.push({ id, subjectId })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      result.refused.push({ subjectId, message: work.ports.words(work.language, error) })
    }
  return result
}

export async function archive(work: Work, { ids }: Input<'archive'>): Promise<Output<'archive'>> {
  const papers = await papersWithIds(work, ids)
  const files: { name: string; bytes: Uint8Array }[] = []
  for (const paper of papers) {
    await checkReadable(work, paper)
    files.push(await work.ports.files.get(work, paper.fileId ?? ''))
  }
  if (files.length < new Set(ids).size) throw new Refusal('not_found', 'paper.not_found', {})
  const bytes = await work.ports.papers.archive(files)
  const name = say(messages['zh-CN'].archive, { count: files.length, day: work.today })
  const file = await work.ports.files.put(work, { name, bytes }, 'archive')
  work.record('paper.archived', file.id, { papers: files.length })
  return { fileId: file.id, name, papers: files.length }
}

/** One of the own organ, still in force. */
async function ownInForce(work: Work, id: string): Promise<StoredPaper> {
  const paper = await checkReadable(work, await getPaper(work, id))
  if (paper.series === null) throw new Refusal('conflict', 'paper.not_numbered', {})
  if (!isOfOrgan(work, paper)) throw new Refusal('forbidden', 'paper.not_yours', {})
  if (paper.voidedOn !== null) throw new Refusal('conflict', 'paper.voided', {})
  return paper
}

export async function voidPaper(work: Work, { id, reason }: Input<'void'>): Promise<PaperRow> {
  const { numberText } = await ownInForce(work, id)
  await savePaper(work, id, { voidedOn: work.today, voidReason: reason, voidedBy: work.actor.accountId })
  work.record('paper.voided', id, { number: numberText, reason })
  return rowOf(work, await getPaper(work, id))
}

const scanTypes = ['application/pdf', 'image/jpeg']

export async function attachScan(
  work: Work,
  { id, fileId, number, addressee }: Input<'attachScan'>,
): Promise<PaperRow> {
  const paper = await ownInForce(work, id)
  if (paper.scanFileId !== null) throw new Refusal('conflict', 'paper.scan_exists', {})
  const issued = paper.numberText ?? ''
  if (!sameNumber(number, issued))
    throw new Refusal('invalid', 'paper.scan_number_differs', { read: number, issued }, 'number')
  if (!sameAddressee(addressee, paper.addressee))
    throw new Refusal(
      'invalid',
      'paper.scan_addressee_differs',
      { read: addressee, issued: paper.addressee },
      'addressee',
    )
  const { mediaType, sha256 } = await work.ports.files.get(work, fileId)
  if (!scanTypes.includes(mediaType)) throw new Refusal('wrong_type', 'paper.scan_type', {}, 'scan')
  await savePaper(work, id, { scanFileId: fileId, scannedOn: work.today })
  work.record('paper.scanned', id, { number: issued, digest: sha256 })
  return rowOf(work, await getPaper(work, id))
}
