/** 印发: the same paper again while it is in force; its number, content and file are fixed in one transaction. */
import { yearOf } from '#kernel/date'
import type { DocumentDraft, DocumentKind } from '#kernel/document'
import { say } from '#kernel/message'
import { paperWords } from '#kernel/messages/paper'
import { Paper } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { getOrganisation } from '#features/directory/server'
import { settingOf } from '#features/office/server'
import { organCodes } from '../domain/settings.ts'
import { messages } from '../messages/index.ts'
import { checkReadable } from './readers.ts'
import { findInForce, getPaper, openPaper, savePaper, type StoredPaper } from './repository.ts'

export function kindOf({ slots }: Work, kind: string): DocumentKind {
  const found = slots.documents.find((known) => known.kind === kind)
  if (!found) throw new Refusal('not_found', 'paper.kind_unknown', { kind })
  return found
}

export async function issuePaper(
  work: Work,
  { kind, subjectId }: { kind: string; subjectId: string },
): Promise<StoredPaper> {
  const document = kindOf(work, kind)
  const known = await findInForce(work, kind, subjectId)
  if (known && known.series !== null) return checkReadable(work, known)
  const draft = await document.draft(work, subjectId)
  const content = Paper.parse(draft.paper)
  if (known) {
    if (known.digest === digestOf(work, content)) return known
    await supersede(work, known)
  }
  const { title, addressee } = content
  const id = await openPaper(work, { kind, subjectId, aboutId: draft.aboutId, title, addressee: addressee ?? '' })
  // Somebody issued it while this one waited: the insert ended after theirs was committed.
  if (id === undefined) return issuePaper(work, { kind, subjectId })
  const number = await numberFor(work, draft)
  await freeze(work, id, { ...content, number: number.text }, { number, organId: draft.organId })
  work.record('paper.issued', id, { kind, about: draft.aboutId, number: number.text })
  return getPaper(work, id)
}

const digestOf = ({ ports }: Work, content: Paper): string => ports.sha256(JSON.stringify(content))

/** A form without a number follows the record: an older one is kept, but no longer in force. */
async function supersede(work: Work, { id }: StoredPaper): Promise<void> {
  const reason = messages['zh-CN'].superseded
  await savePaper(work, id, { voidedOn: work.today, voidReason: reason, voidedBy: work.actor.accountId })
  work.record('paper.voided', id, { reason })
}

interface Numbered {
  readonly series: string | null
  readonly number: number | null
  readonly text: string | null
}

/** 机关代字〔年份〕顺序号号; drawn last, so that whatever is refused takes no number. */
async function numberFor(work: Work, { series, organId }: DocumentDraft): Promise<Numbered> {
  if (!series || organId === null) return { series: null, number: null, text: null }
  const { name, shortName } = await getOrganisation(work, organId)
  const own = (await settingOf(work, organCodes)).find(({ organ }) => organ === name)?.code
  const code = `${own ?? shortName}${series.word}`
  const { signed } = series
  const textOf = (year: number, number: number) => say(paperWords.number, { code, year, number })
  if (signed && !(await isTaken(work, signed.series, signed.number)))
    return { series: signed.series, number: signed.number, text: textOf(signed.year, signed.number) }
  const year = yearOf(work.today)
  const drawnFrom = signed ? signed.series.replace(/\d{4}$/, String(year)) : `paper/${organId}/${series.word}/${year}`
  const number = await work.nextNumber(drawnFrom)
  return { series: drawnFrom, number, text: textOf(year, number) }
}

async function isTaken({ tx, tenant }: Work, series: string, number: number): Promise<boolean> {
  const taken = await tx
    .selectFrom('paper')
    .select('id')
    .where('tenantId', '=', tenant)
    .where('series', '=', series)
    .where('number', '=', number)
    .executeTakeFirst()
  return taken !== undefined
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
