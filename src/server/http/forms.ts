/** Reads submitted forms: fields as text, uploads stored at once so that the page can list what is kept. */
import type { FastifyRequest } from 'fastify'
import { Refusal } from '#kernel/refusal'
import { megabyte, megabytesText, mostFiles, purposeOf, uploadLimits } from '#kernel/uploads'
import type { Work } from '#kernel/work'

interface Upload {
  readonly field: string
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Submitted {
  readonly fields: Readonly<Record<string, string | readonly string[]>>
  readonly uploads: readonly Upload[]
  /** Why some of the files were not read; the fields are all there. */
  readonly refusal?: Refusal | undefined
}

const fieldLimit = 100_000
/** Beyond it nothing is read into memory, whatever it was meant for. */
const readLimit = (Math.max(...Object.values(uploadLimits).map(({ megabytes }) => megabytes)) + 1) * megabyte
/** Files that are counted although too many to be kept, so that the refusal can say how many and no text is lost. */
const countedFiles = 100

export async function submittedIn(request: FastifyRequest): Promise<Submitted> {
  if (!request.isMultipart()) return { fields: (request.body ?? {}) as Submitted['fields'], uploads: [] }
  const fields: Record<string, string[]> = {}
  const uploads: Upload[] = []
  let files = 0
  let lastField = ''
  let refusal: Refusal | undefined
  for await (const part of request.parts({
    limits: { fileSize: readLimit, files: countedFiles, fields: 200, fieldSize: fieldLimit },
  }))
    if (part.type === 'field') (fields[part.fieldname] ??= []).push(String(part.value))
    else {
      const { fieldname: field, filename: name } = part
      const bytes = await part.toBuffer()
      if (bytes.length === 0) {
        // A field in which nothing was chosen comes without a name.
        if (name) refusal ??= new Refusal('invalid', 'file.empty', { name }, field)
        continue
      }
      files += 1
      lastField = field
      if (part.file.truncated) refusal ??= overLimit(field, name)
      else if (files <= mostFiles) uploads.push({ field, name, bytes })
    }
  if (files > mostFiles)
    refusal ??= new Refusal('invalid', 'form.too_many_files', { count: files, limit: mostFiles }, lastField)
  return {
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
    ),
    uploads,
    refusal,
  }
}

const overLimit = (field: string, name: string): Refusal =>
  new Refusal(
    'too_large',
    'file.over_limit',
    { name, limit: megabytesText(uploadLimits[purposeOf(field)].megabytes) },
    field,
  )

/**
 * Keeps the uploads and adds their ids to the fields they came in. One that is refused does not lose the others: the
 * refusal, which names the field, comes back beside what was kept.
 */
export async function keepUploads(
  work: Work,
  { fields, uploads, refusal }: Submitted,
): Promise<{ fields: Submitted['fields']; refusal: Refusal | undefined }> {
  if (uploads.length > 0 && !work.actor.signedIn) throw new Refusal('unauthenticated', 'request.unauthenticated')
  const kept: Record<string, string | readonly string[]> = { ...fields }
  let first = refusal
  for (const { field, name, bytes } of uploads)
    try {
      const { id } = await work.ports.files.put(work, { name, bytes }, purposeOf(field))
      const before = kept[field] ?? []
      kept[field] = [...(typeof before === 'string' ? [before].filter(Boolean) : before), id]
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      first ??= new Refusal(error.kind, error.code, error.detail, field)
    }
  return { fields: kept, refusal: first }
}
