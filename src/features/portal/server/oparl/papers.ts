/** OParl of publications (公开的建议): a suggestion is a Paper, its text and its answers are Files; withdrawn ones stay as deleted. */
import { say } from '#kernel/message'
import type { OpenAnswer } from '#kernel/open'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { listPublications, type Publication } from '#features/publications/server'
import { PublicContent } from '#features/suggestions'
import { openWords } from '../../messages/open.ts'
import { addressOf, objectOf, type OparlObject } from './objects.ts'

/** What a file says, and since when. */
interface Text {
  readonly id: string
  readonly name: string
  readonly date: string
  readonly text: string
}

/** The text of the deputy first, then the answers in the order they came; what is not screened is no file yet. */
function textsOf(record: Publication): { main: Text | undefined; answers: Text[] } {
  const { text, submittedOn, replies } = PublicContent.parse(record.content)
  return {
    main: text === null ? undefined : { id: record.id, name: openWords.text, date: submittedOn, text },
    answers: replies.flatMap((reply) =>
      reply.text === null
        ? []
        : [
            {
              id: reply.id,
              name: say(openWords.reply, { unit: reply.unit.name }),
              date: reply.repliedOn,
              text: reply.text,
            },
          ],
    ),
  }
}

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

async function fileObject(
  address: string,
  record: Publication,
  { text: { id, name, date, text }, embedded = false }: { text: Text; embedded?: boolean },
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
      ...(embedded ? {} : { paper: [addressOf(address, 'Paper', record.id)] }),
    },
  )
}

export async function paperObject(address: string, body: string, record: Publication): Promise<OparlObject> {
  if (record.state === 'withdrawn') return objectOf(address, 'Paper', record, { body, deleted: true })
  const { title, reference, submittedOn, lead, units, category } = PublicContent.parse(record.content)
  const { main, answers } = textsOf(record)
  const embedded = (text: Text) => fileObject(address, record, { text, embedded: true })
  return objectOf(address, 'Paper', record, {
    body,
    name: title,
    reference,
    date: submittedOn,
    paperType: openWords.paperType,
    originatorPerson: lead ? [addressOf(address, 'Person', lead.id)] : [],
    underDirectionOf: units.filter((unit) => unit.lead).map(({ id }) => addressOf(address, 'Organization', id)),
    mainFile: main && (await embedded(main)),
    auxiliaryFile: await Promise.all(answers.map(embedded)),
    keyword: category ? [category] : [],
    web: `${address}/s/${encodeURIComponent(reference)}`,
  })
}

async function recordOfFile(work: Work, id: string): Promise<{ record: Publication; text: Text | undefined }> {
  const [record] = await listPublications(
    work,
    { kind: 'suggestion', part: id, withdrawn: 'also' },
    { order: 'came', offset: 0, limit: 1 },
  )
  if (!record) throw new Refusal('not_found', 'portal.not_public', { reference: id })
  if (record.state === 'withdrawn') return { record, text: undefined }
  const { main, answers } = textsOf(record)
  const text = [main, ...answers].find((one) => one?.id === id)
  if (!text) throw new Refusal('not_found', 'portal.not_public', { reference: id })
  return { record, text }
}

/** A withdrawn file keeps its address, where it says when and why. */
export async function oneFile(
  work: Work,
  address: string,
  id: string,
): Promise<{ object: OparlObject; modifiedAt: Date }> {
  const { record, text } = await recordOfFile(work, id)
  const { modifiedAt } = record
  if (text) return { object: await fileObject(address, record, { text }), modifiedAt }
  const accessUrl = `${addressOf(address, 'File', id)}/text`
  return { object: objectOf(address, 'File', { ...record, id }, { accessUrl, deleted: true }), modifiedAt }
}

export async function fileText(work: Work, id: string): Promise<OpenAnswer> {
  const { record, text } = await recordOfFile(work, id)
  const { reference, modifiedAt, withdrawnOn, reason } = record
  return {
    mediaType: 'text/plain; charset=utf-8',
    body: text?.text ?? say(openWords.withdrawn, { date: withdrawnOn ?? '', reason: reason ?? '' }),
    modifiedAt,
    fileName: `${reference}.txt`,
  }
}
