/** Files of OParl (文件): texts of papers and minutes of meetings, which the house writes out, and papers of agenda items as they lie in the house. */
import { sql } from 'kysely'
import { say } from '#kernel/message'
import type { OpenAnswer } from '#kernel/open'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { PublicMeetingContent } from '#features/meetings'
import { listPublications, type Publication } from '#features/publications/server'
import { openWords } from '../../messages/open.ts'
import { addressOf, deletedObject, objectOf, type OparlObject } from './objects.ts'
import { paperKinds, partsOf, type Text } from './paper-kinds.ts'

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** What a file hangs on; left out where it is embedded in that. */
type Owner = Readonly<Partial<Record<'paper' | 'meeting' | 'agendaItem', readonly string[]>>>

export async function textFile(
  address: string,
  record: Publication,
  { text: { id, name, date, text }, owner = {} }: { text: Text; owner?: Owner },
): Promise<OparlObject> {
  const bytes = new TextEncoder().encode(text)
  const at = `${addressOf(address, 'File', id)}/text`
  return objectOf(
    address,
    'File',
    { id, createdAt: record.createdAt, modifiedAt: record.modifiedAt },
    {
      name,
      fileName: `${record.reference}.txt`,
      mimeType: 'text/plain; charset=utf-8',
      date,
      size: bytes.length,
      sha512Checksum: hex(await crypto.subtle.digest('SHA-512', bytes)),
      text,
      accessUrl: at,
      downloadUrl: at,
      ...owner,
    },
  )
}

/** A paper of an agenda item, by the name it has on the agenda. */
export interface StoredPaper {
  readonly fileId: string
  readonly title: string
}

interface Stored {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

export async function storedFiles(
  address: string,
  {
    work,
    record,
    papers,
    owner = {},
  }: { work: Work; record: Publication; papers: readonly StoredPaper[]; owner?: Owner },
): Promise<OparlObject[]> {
  if (papers.length === 0) return []
  const { rows } = await sql<Stored>`
    select id, name, media_type, size from stored_file
     where tenant_id = ${work.tenant} and id = any (${papers.map(({ fileId }) => fileId)}::uuid[])`.execute(work.tx)
  const known = new Map(rows.map((row) => [row.id, row]))
  return papers.flatMap(({ fileId, title }) => {
    const stored = known.get(fileId)
    if (!stored) return []
    const at = `${address}/files/${fileId}`
    return objectOf(
      address,
      'File',
      { id: fileId, createdAt: record.createdAt, modifiedAt: record.modifiedAt },
      {
        name: title,
        fileName: stored.name,
        mimeType: stored.mediaType,
        size: stored.size,
        accessUrl: at,
        downloadUrl: at,
        ...owner,
      },
    )
  })
}

/** 会议记录 of a published meeting. */
export function minutesOf(record: Publication): Text | undefined {
  const { minutes, endsOn } = PublicMeetingContent.parse(record.content)
  return minutes === null ? undefined : { id: record.id, name: openWords.minutes, date: endsOn, text: minutes }
}

interface Found {
  readonly record: Publication
  readonly text?: Text | undefined
  readonly paper?: (StoredPaper & { readonly itemId: string }) | undefined
}

async function findFile(work: Work, id: string): Promise<Found> {
  const [record] = await listPublications(
    work,
    { kind: [...paperKinds, 'meeting'], part: id, withdrawn: 'also' },
    { order: 'came', offset: 0, limit: 1 },
  )
  if (!record) throw new Refusal('not_found', 'portal.not_public', { reference: id })
  if (record.state === 'withdrawn') return { record }
  const found = record.kind === 'meeting' ? inMeeting(record, id) : inPaper(record, id)
  if (!found.text && !found.paper) throw new Refusal('not_found', 'portal.not_public', { reference: id })
  return found
}

function inPaper(record: Publication, id: string): Found {
  const { main, others } = partsOf('', record)
  return { record, text: [main, ...others].find((one) => one?.id === id) }
}

function inMeeting(record: Publication, id: string): Found {
  if (id === record.id) return { record, text: minutesOf(record) }
  const { agenda } = PublicMeetingContent.parse(record.content)
  const papers = agenda.flatMap(({ id: itemId, papers: own }) =>
    own.flatMap(({ fileId, title }) => (fileId === null ? [] : [{ fileId, title, itemId }])),
  )
  return { record, paper: papers.find(({ fileId }) => fileId === id) }
}

/** A withdrawn file keeps its address, where it says when and why. */
export async function oneFile(
  work: Work,
  address: string,
  id: string,
): Promise<{ object: OparlObject; modifiedAt: Date }> {
  const { record, text, paper } = await findFile(work, id)
  const { modifiedAt } = record
  const at = (type: 'Paper' | 'Meeting' | 'AgendaItem', of: string) => [addressOf(address, type, of)]
  if (text) {
    const owner = record.kind === 'meeting' ? { meeting: at('Meeting', record.id) } : { paper: at('Paper', record.id) }
    return { object: await textFile(address, record, { text, owner }), modifiedAt }
  }
  if (paper) {
    const owner = { agendaItem: at('AgendaItem', paper.itemId) }
    const [object] = await storedFiles(address, { work, record, papers: [paper], owner })
    if (object) return { object, modifiedAt }
  }
  const accessUrl = `${addressOf(address, 'File', id)}/text`
  return { object: deletedObject(address, 'File', { ...record, id }, { accessUrl }), modifiedAt }
}

export async function fileText(work: Work, id: string): Promise<OpenAnswer> {
  const { record, text, paper } = await findFile(work, id)
  if (paper) throw new Refusal('not_found', 'portal.not_public', { reference: id })
  const { reference, modifiedAt, withdrawnOn, reason } = record
  return {
    mediaType: 'text/plain; charset=utf-8',
    body: text?.text ?? say(openWords.withdrawn, { date: withdrawnOn ?? '', reason: reason ?? '' }),
    modifiedAt,
    fileName: `${reference}.txt`,
  }
}
