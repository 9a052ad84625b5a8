/** Lists of pages as files (导出清单): of whoever is signed in the journal notes it; a public list is read as nobody. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#kernel/refusal'
import { tableExportApi, tableFile, tableFormats, type TableFormat } from '#kernel/table-export'
import type { Work } from '#kernel/work'
import type { Page, PageContext, Redirect } from '#ui/page'
import { sendOpen } from './open.ts'

export const formatIn = (asked: unknown): TableFormat | undefined =>
  tableFormats.find((one) => one === (asked as { readonly format?: unknown } | undefined)?.format)

/** What a form of this page leads to: its list as a file where it asks for one, else what the page does with it. */
export async function sentForm(page: Page, context: PageContext): Promise<Redirect | undefined> {
  const format = formatIn(context.form)
  if (!page.list || !format) return page.post?.(context)
  const { name, rows } = await page.list(context)
  const { fileId } = await context.call(tableExportApi.make, { name, format, rows: rows.map((row) => [...row]) })
  return { to: `/files/${fileId}` }
}

export interface ListFile {
  readonly name: string
  readonly content: string | Uint8Array
  readonly format: TableFormat
  /** Weak, since the same answer leaves compressed and plain. */
  readonly etag: string
}

/** The list of a page for this reader, made while he waits and kept nowhere. */
export async function listFile(
  work: Work,
  { page, context, format }: { page: Page; context: PageContext; format: TableFormat },
): Promise<ListFile> {
  if (!page.list) throw new Refusal('not_found', 'request.not_found')
  const asked = { ...(await page.list(context)), format }
  const { name, content } = await tableFile(work, asked)
  const etag = `W/"${work.ports.sha256(JSON.stringify([name, asked])).slice(0, 32)}"`
  return { name, content, format, etag }
}

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<TableFormat, string>

export function sendListFile(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { name, content, format, etag }: ListFile,
): FastifyReply {
  // Its words are in the language a cookie asks for.
  void reply
    .header('vary', 'cookie')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
  const answer = { mediaType: mediaTypes[format], body: Buffer.from(content), modifiedAt: null }
  return sendOpen(request, reply, { answer, etag })
}

/** One work at a time (依次): runs it when those before it are done. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/** Refuses with list.busy when so many wait: a crowd takes neither the memory nor the time of everybody else. */
export function oneAfterAnother(most: number): InTurn {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  return async (work) => {
    if (waiting >= most) throw new Refusal('too_many', 'list.busy')
    waiting += 1
    const done = last.then(work)
    last = done.catch(() => undefined)
    try {
      return await done
    } finally {
      waiting -= 1
    }
  }
}
