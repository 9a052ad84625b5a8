/** Files (附件) live in the database: one back-up, one transaction, one set of rights. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { FileHold } from '#kernel/feature'
import type { FilePort, FilePurpose, StoredFile } from '#kernel/ports'
import { Refusal } from '#kernel/refusal'
import { megabyte, megabytesText, sizeText, uploadLimits } from '#kernel/uploads'
import type { Work } from '#kernel/work'

/** Allowed endings with the first bytes a file of that kind must have. */
const signatures: Readonly<Record<string, { mediaType: string; begins: readonly string[] }>> = {
  jpg: { mediaType: 'image/jpeg', begins: ['ffd8ff'] },
  jpeg: { mediaType: 'image/jpeg', begins: ['ffd8ff'] },
  png: { mediaType: 'image/png', begins: ['89504e470d0a1a0a'] },
  webp: { mediaType: 'image/webp', begins: ['52494646'] },
  pdf: { mediaType: 'application/pdf', begins: ['255044462d'] },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', begins: ['504b0304'] },
  doc: { mediaType: 'application/msword', begins: ['d0cf11e0'] },
  wps: { mediaType: 'application/vnd.ms-works', begins: ['d0cf11e0'] },
  ofd: { mediaType: 'application/ofd', begins: ['504b0304'] },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', begins: ['504b0304'] },
  zip: { mediaType: 'application/zip', begins: ['504b0304'] },
  xls: { mediaType: 'application/vnd.ms-excel', begins: ['d0cf11e0'] },
  csv: { mediaType: 'text/csv', begins: [''] },
  tsv: { mediaType: 'text/tab-separated-values', begins: [''] },
  txt: { mediaType: 'text/plain', begins: [''] },
}

export const files: FilePort = {
  async put(work, { name, bytes }, purpose) {
    const mediaType = mediaTypeOf(name, bytes, purpose)
    const file: StoredFile = {
      id: work.newId(),
      name: name.slice(0, 200),
      mediaType,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }
    await sql`
      insert into stored_file (tenant_id, id, name, media_type, size, sha256, content, uploaded_by, uploaded_at)
      values (${work.tenant}, ${file.id}, ${file.name}, ${mediaType}, ${file.size}, ${file.sha256},
              ${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)}, ${work.actor.accountId}, ${work.now})`.execute(
      work.tx,
    )
    return file
  },
  async get(work, id) {
    await checkReadable(work, id)
    const { rows } = await sql<StoredFile & { bytes: Buffer }>`
      select id, name, media_type, size, sha256, content as bytes from stored_file
       where tenant_id = ${work.tenant} and id = ${id}`.execute(work.tx)
    const [file] = rows
    if (!file) throw new Refusal('not_found', 'file.not_found')
    return file
  },
  async ownAmong({ tx, tenant, actor }, ids) {
    if (actor.accountId === null || ids.length === 0) return []
    const { rows } = await sql<StoredFile>`
      select id, name, media_type, size, sha256 from stored_file
       where tenant_id = ${tenant} and uploaded_by = ${actor.accountId}
         and id::text in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
       order by uploaded_at, id`.execute(tx)
    return rows
  },
  async check(work, ids) {
    for (const id of ids) await checkReadable(work, id)
  },
}

/** What each feature that keeps files says of one. */
export async function holdsOf(work: Work, id: string): Promise<FileHold[]> {
  const holds: FileHold[] = []
  for (const { fileHold } of work.slots.features) if (fileHold) holds.push(await fileHold(work, id))
  return holds
}

/** A file is as open as the records it hangs on; one that hangs on none yet is its uploader's alone. */
async function checkReadable(work: Work, id: string): Promise<void> {
  const { rows } = await sql<{ uploadedBy: string | null }>`
    select uploaded_by from stored_file where tenant_id = ${work.tenant} and id::text = ${id}`.execute(work.tx)
  const [file] = rows
  if (!file) throw new Refusal('not_found', 'file.not_found')
  const holds = await holdsOf(work, id)
  const free = holds.every((hold) => hold === 'none')
  const own = file.uploadedBy !== null && file.uploadedBy === work.actor.accountId
  if (!holds.includes('open') && !(free && own)) throw new Refusal('not_found', 'file.not_found')
}

function mediaTypeOf(name: string, bytes: Uint8Array, purpose: FilePurpose): string {
  const { endings, megabytes } = uploadLimits[purpose]
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const signature = endings.includes(ending) ? signatures[ending] : undefined
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  if (!signature) throw new Refusal('wrong_type', 'file.wrong_type', { name, allowed: endings.join(' ') }, purpose)
  if (!signature.begins.some((begin) => head.startsWith(begin)))
    throw new Refusal('wrong_type', 'file.wrong_content', { name, ending }, purpose)
  if (bytes.length > megabytes * megabyte)
    throw new Refusal(
      'too_large',
      'file.too_large',
      { name, size: sizeText(bytes.length), limit: megabytesText(megabytes) },
      purpose,
    )
  return signature.mediaType
}
