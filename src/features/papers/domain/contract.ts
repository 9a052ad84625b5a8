/** Official papers over HTTP (文书): what can be issued, issuing, the register, void, the signed scan. */
import { z } from 'zod'
import { endpoint, FileAnswer } from '#kernel/endpoint'
import { Paper } from '#kernel/paper'

const day = z.string()
const Id = z.object({ id: z.uuid() })

/** How many are issued in one request: the rest follow in the next, so that progress shows and work can be stopped. */
export const issuedAtOnce = 25
/** How many go into one archive. */
export const archivedAtOnce = 1000

export const PaperRow = z.object({
  id: z.string(),
  kind: z.string(),
  /** Name of its kind in the reader's language. */
  name: z.string(),
  aboutId: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  addressee: z.string(),
  issuedOn: day,
  /** The word file as it was issued, at /files/:id. */
  fileId: z.string(),
  scanFileId: z.string().nullable(),
  scannedOn: day.nullable(),
  voidedOn: day.nullable(),
  voidReason: z.string().nullable(),
  /** The reader belongs to the organ that issued it. */
  ofOwnOrgan: z.boolean(),
})
export type PaperRow = z.infer<typeof PaperRow>

/** One paper in full. */
export const PaperView = PaperRow.extend({
  content: Paper,
  /** SHA-256 of the content as it was issued. */
  digest: z.string(),
})
export type PaperView = z.infer<typeof PaperView>

export const PaperOffer = z.object({
  kind: z.string(),
  name: z.string(),
  subjectId: z.string(),
  label: z.string(),
  /** Why it cannot be issued now, in words; null when it can. */
  refused: z.string().nullable(),
  /** The paper in force. */
  paper: PaperRow.nullable(),
})
export type PaperOffer = z.infer<typeof PaperOffer>

/** The case the papers are about, for those who may see it; null for a session. */
const Matter = z.object({ title: z.string(), link: z.string() })

export const PdfFaces = z.object({
  /** Why no PDF can be made here, in words; null when one can. */
  refused: z.string().nullable(),
  /** 仿宋 is set in Noto Serif CJK SC. */
  substitutes: z.array(z.object({ face: z.string(), by: z.string() })),
})
export type PdfFaces = z.infer<typeof PdfFaces>

/** What was looked at before it is issued. */
const Seen = z.object({ number: z.string().max(200).nullable(), digest: z.string().max(100) })
export type Seen = z.infer<typeof Seen>

export const PaperPreview = Seen.extend({
  /** Name of its kind in the reader's language. */
  name: z.string(),
  aboutId: z.string(),
  content: Paper,
  /** The same paper in force: there is nothing to issue. */
  paper: PaperRow.nullable(),
})
export type PaperPreview = z.infer<typeof PaperPreview>

const Kind = z.string().regex(/^[a-z_]{1,30}\.[a-z_]{1,40}$/)

export const paperApi = {
  /** What the reader may issue about one matter, and all papers about it he may read, void ones included. */
  about: endpoint('GET', '/api/papers/about/:id', {
    access: 'signed_in',
    input: Id,
    output: z.object({ matter: Matter.nullable(), offers: z.array(PaperOffer), papers: z.array(PaperRow) }),
  }),
  /** 印发前看一看: what would be issued now and the number it would get; nothing is drawn or kept. */
  preview: endpoint('GET', '/api/papers/preview', {
    access: 'signed_in',
    input: z.object({ kind: Kind, subjectId: z.uuid() }),
    output: PaperPreview,
  }),
  previewPdf: endpoint('GET', '/api/papers/preview/pdf', {
    access: 'signed_in',
    input: z.object({ kind: Kind, subjectId: z.uuid() }),
    output: FileAnswer,
    file: 'application/pdf',
  }),
  /** Issues it, or gives the one in force; with `seen` exactly what was looked at, or it says what changed meanwhile. */
  issue: endpoint('POST', '/api/papers', {
    access: 'signed_in',
    input: z.object({ kind: Kind, subjectId: z.uuid(), seen: Seen.optional() }),
    output: PaperRow,
  }),
  /** Each by itself: what is refused says why and does not stop the others. */
  issueMany: endpoint('POST', '/api/papers/many', {
    access: 'signed_in',
    input: z.object({ kind: Kind, subjectIds: z.array(z.uuid()).min(1).max(issuedAtOnce) }),
    output: z.object({
      issued: z.array(z.object({ id: z.string(), subjectId: z.string() })),
      refused: z.array(z.object({ subjectId: z.string(), message: z.string() })),
    }),
  }),
  /** 打包下载: the word files of papers as one ZIP, in the order of their numbers; it can be fetched at /files/:id. */
  archive: endpoint('POST', '/api/papers/archives', {
    access: 'signed_in',
    input: z.object({ ids: z.array(z.uuid()).min(1).max(archivedAtOnce) }),
    output: z.object({ fileId: z.string(), name: z.string(), papers: z.number().int() }),
  }),
  /** 发文登记簿 of the reader's own organs, newest first, void numbers included. */
  register: endpoint('GET', '/api/papers', {
    access: 'signed_in',
    input: z.object({
      year: z.coerce.number().int().min(2000).max(2100).optional(),
      /** Each of these words stands in number, title or addressee. */
      q: z.string().trim().max(100).optional(),
      offset: z.coerce.number().int().min(0).max(100_000).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(PaperRow), total: z.number().int() }),
  }),
  one: endpoint('GET', '/api/papers/:id', { access: 'signed_in', input: Id, output: PaperView }),
  /** 查看 PDF: set anew from the content as it was issued, for whoever may read the paper. */
  pdf: endpoint('GET', '/api/papers/:id/pdf', {
    access: 'signed_in',
    input: Id,
    output: FileAnswer,
    file: 'application/pdf',
  }),
  /** What a PDF made here would look like: why there is none, or which faces others stand in for. */
  pdfFaces: endpoint('GET', '/api/papers/pdf/faces', {
    access: 'signed_in',
    input: z.object({}),
    output: PdfFaces,
  }),
  /** 作废: the number stays in the register with the reason. */
  void: endpoint('POST', '/api/papers/:id/void', {
    access: 'signed_in',
    input: Id.extend({ reason: z.string().trim().min(1).max(500) }),
    output: PaperRow,
  }),
  /** 盖章扫描件: number and addressee as they are read on the scan have to be those of the paper. */
  attachScan: endpoint('POST', '/api/papers/:id/scan', {
    access: 'signed_in',
    input: Id.extend({
      fileId: z.uuid(),
      number: z.string().trim().max(100),
      addressee: z.string().trim().max(300),
    }),
    output: PaperRow,
  }),
}
