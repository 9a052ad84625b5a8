/** Papers as they are shown: what can be issued about a matter, the register, one in full. */
import type { z } from 'zod'
import { say } from '#kernel/message'
import { Paper } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { paperApi, PaperOffer, PaperRow, PaperView } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'
import { matterOf } from './matter.ts'
import { checkReadable, isOfOrgan, organsOf, readableAmong } from './readers.ts'
import { getPaper, papersAbout, registerOf, type StoredPaper } from './repository.ts'

export function rowOf(work: Work, paper: StoredPaper): PaperRow {
  const document = work.slots.documents.find(({ kind }) => kind === paper.kind)
  if (paper.fileId === null) throw new Error(`the paper ${paper.id} was never finished`)
  return {
    id: paper.id,
    kind: paper.kind,
    name: document?.words[work.language] ?? paper.kind,
    aboutId: paper.aboutId,
    number: paper.numberText,
    title: paper.title,
    addressee: paper.addressee,
    issuedOn: paper.issuedOn,
    fileId: paper.fileId,
    scanFileId: paper.scanFileId,
    scannedOn: paper.scannedOn,
    voidedOn: paper.voidedOn,
    voidReason: paper.voidReason,
    ofOwnOrgan: isOfOrgan(work, paper),
  }
}

export async function listAbout(work: Work, { id }: { id: string }): Promise<z.input<typeof paperApi.about.output>> {
  const readable = await readableAmong(work, await papersAbout(work, id))
  const inForce = new Map(
    readable.filter(({ voidedOn }) => voidedOn === null).map((paper) => [`${paper.kind} ${paper.subjectId}`, paper]),
  )
  const offers: PaperOffer[] = []
  for (const document of work.slots.documents)
    for (const { subjectId, label, refused } of await document.offers(work, id)) {
      const paper = inForce.get(`${document.kind} ${subjectId}`)
      offers.push({
        kind: document.kind,
        name: document.words[work.language],
        subjectId,
        label,
        refused: refused && work.ports.words(work.language, refused),
        paper: paper ? rowOf(work, paper) : null,
      })
    }
  return { matter: await matterOf(work, id), offers, papers: readable.map((paper) => rowOf(work, paper)) }
}

export async function register(
  work: Work,
  asked: z.output<typeof paperApi.register.input>,
): Promise<z.input<typeof paperApi.register.output>> {
  const { rows, total } = await registerOf(work, { organIds: organsOf(work), ...asked })
  return { rows: rows.map((paper) => rowOf(work, paper)), total }
}

/** From the content that was issued, so that it says what the word file says. */
export async function showPdf(work: Work, { id }: { id: string }): Promise<z.input<typeof paperApi.pdf.output>> {
  const paper = await checkReadable(work, await getPaper(work, id))
  const bytes = await work.ports.papers.pdf(Paper.parse(paper.content))
  const name = say(messages['zh-CN'].pdf, { number: paper.numberText ?? '', title: paper.title }).trim()
  return { name, bytes: new Uint8Array(bytes) }
}

export async function showPdfFaces(work: Work): Promise<z.input<typeof paperApi.pdfFaces.output>> {
  try {
    return { refused: null, substitutes: [...(await work.ports.papers.substitutes())] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { refused: work.ports.words(work.language, error), substitutes: [] }
  }
}

export async function showPaper(work: Work, { id }: { id: string }): Promise<PaperView> {
  const paper = await checkReadable(work, await getPaper(work, id))
  return { ...rowOf(work, paper), content: Paper.parse(paper.content), digest: paper.digest ?? '' }
}
