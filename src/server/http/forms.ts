/** Reads submitted forms: fields as text, uploads stored at once so that the page can list what is kept. */
import type { FastifyRequest } from 'fastify'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'

interface Upload {
  readonly field: string
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Submitted {
  readonly fields: Readonly<Record<string, string | readonly string[]>>
  readonly uploads: readonly Upload[]
}

const fieldLimit = 100_000
const uploadLimit = 25 * 1024 * 1024

export async function submittedIn(request: FastifyRequest): Promise<Submitted> {
  if (!request.isMultipart()) return { fields: (request.body ?? {}) as Submitted['fields'], uploads: [] }
  const fields: Record<string, string[]> = {}
  const uploads: Upload[] = []
  for await (const part of request.parts({
    limits: { fileSize: uploadLimit, files: 10, fields: 200, fieldSize: fieldLimit },
  }))
    if (part.type === 'field') (fields[part.fieldname] ??= []).push(String(part.value))
    else {
      const bytes = await part.toBuffer()
      if (bytes.length > 0) uploads.push({ field: part.fieldname, name: part.filename, bytes })
    }
  return {
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
    ),
    uploads,
  }
}

/**
 * Keeps the uploads and adds their ids to the fields they came in; a field named photo… takes pictures only.
 * A refusal names the field, so that the page leads there.
 */
export async function keepUploads(work: Work, { fields, uploads }: Submitted): Promise<Submitted['fields']> {
  if (uploads.length > 0 && !work.actor.signedIn) throw new Refusal('unauthenticated', 'request.unauthenticated')
  const kept: Record<string, string | readonly string[]> = { ...fields }
  for (const { field, name, bytes } of uploads) {
    const purpose = field.startsWith('photo') ? 'photo' : field.startsWith('workbook') ? 'workbook' : 'attachment'
    const { id } = await work.ports.files.put(work, { name, bytes }, purpose).catch((error: unknown) => {
      throw error instanceof Refusal ? new Refusal(error.kind, error.code, error.detail, field) : error
    })
    const before = kept[field] ?? []
    kept[field] = [...(typeof before === 'string' ? [before].filter(Boolean) : before), id]
  }
  return kept
}
