/** 印发: the same paper again while it is in force; its number, content and file are fixed in one transaction. */
import type { DocumentKind } from '#kernel/document'
import { say } from '#kernel/message'
import { Paper } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Seen } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'
import { drawNumber, foreseeNumber, type Numbered } from './numbering.ts'
import { checkReadable } from './readers.ts'
import { findInForce, getPaper, openPaper, savePaper, type StoredPaper } from './repository.ts'

export function kindOf({ slots }: Work, kind: string): DocumentKind {
  const found = slots.documents.find((known) => known.kind === kind)
  if (!found) throw new Refusal('not_found', 'paper.kind_unknown', { kind })
  return found
}

export async function issuePaper(
  work: Work,
  { kind, subjectId, seen }: { kind: string; subjectId: string; seen?: Seen | undefined },
): Promise<StoredPaper> {
  const document = kindOf(work, kind)
  const known = await findInForce(work, kind, subjectId)
  if (known && known.series !== null) {
    const paper = await checkReadable(work, known)
    if (seen) throw new Refusal('conflict', 'paper.issued_meanwhile', { number: paper.numberText ?? '' })
    return paper
  }
  const draft = await document.draft(work, subjectId)
  const content = Paper.parse(draft.paper)
  if (seen && seen.digest !== digestOf(work, content)) throw new Refusal('conflict', 'paper.changed_since_preview', {})
  if (known) {
    if (known.digest === digestOf(work, content)) return known
    await supersede(work, known)
  }
  const { title, addressee } = content
  const id = await openPaper(work, { kind, subjectId, aboutId: draft.aboutId, title, addressee: addressee ?? '' })
  // Somebody issued it while this one waited: the insert ended after theirs was committed.
  if (id === undefined) return issuePaper(work, { kind, subjectId, seen })
  const number = await drawNumber(work, draft)
  if (seen && seen.number !== number.text)
    throw new Refusal('conflict', 'paper.number_went', { seen: seen.number ?? '', now: number.text ?? '' })
  await freeze(work, id, { ...content, number: number.text }, { number, organId: draft.organId })
  work.record('paper.issued', id, { kind, about: draft.aboutId, number: number.text })
  return getPaper(work, id)
}

/** What would be issued; no number is drawn and nothing kept. */
export async function draftedPaper(work: Work, { kind, subjectId }: { kind: string; subjectId: string }) {
  const document = kindOf(work, kind)
  const draft = await document.draft(work, subjectId)
  const content = Paper.parse(draft.paper)
  const { text: number } = await foreseeNumber(work, draft)
  const known = await findInForce(work, kind, subjectId)
  const digest = digestOf(work, content)
  const same = known && (known.series !== null || known.digest === digest)
  return { document, draft, content: { ...content, number }, number, digest, known: same ? known : undefined }
}

const digestOf = ({ ports }: Work, content: Paper): string => ports.sha256(JSON.stringify(content))

/** A form without a number follows the record: an older one is kept, but no longer in force. */
async function supersede(work: Work, { id }: StoredPaper): Promise<void> {
  const reason = messages['zh-CN'].superseded
  await savePaper(work, id, { voidedOn: work.today, voidReason: reason, voidedBy: work.actor.accountId })
  work.record('paper.voided', id, { reason })
}

/** The content, its digest and its file are what was issued, whatever changes in the records afterwards. */
async function freeze(
  work: Work,
  id: string,
  content: Paper,
  { number, organId }: { number: Numbered; organId: string | null },
): Promise<void> {
  const bytes = await work.ports.papers.word(content)
  const name = say(messages['zh-CN'].file, { number: number.text ?? '', title: content.title }).trim()
  const file = await work.ports.files.put(work, { name: fileName(name), bytes }, 'attachment')
  await savePaper(work, id, {
    organId: number.series === null ? null : organId,
    series: number.series,
    number: number.number,
    numberText: number.text,
    content: content as never,
    digest: digestOf(work, content),
    fileId: file.id,
  })
}

const longest = 120

const fileName = (name: string): string =>
  name.length <= longest ? name : `${name.slice(0, longest - '.docx'.length)}.docx`
