/** What can be asked of imports (导入): look at a sheet, mend it, take it, take it back. */
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint'
import { textEncodings } from '#kernel/workbook'
import { batchStates, importers } from './lifecycle.ts'

const Id = z.object({ id: z.uuid() })
const Line = z.coerce.number().int().min(1).max(1_000_000)
const Column = z.string().min(1).max(200)

export const ImportColumnView = z.object({
  key: z.string(),
  label: z.string(),
  required: z.boolean(),
  many: z.boolean(),
})

export const ImportKindView = z.object({ name: z.string(), label: z.string(), columns: z.array(ImportColumnView) })

const rowStates = ['new', 'changed', 'unchanged', 'warning', 'error'] as const

export const ImportCounts = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  warning: z.number().int(),
  error: z.number().int(),
  /** Rows somebody chose not to import; they are in no other count. */
  leftOut: z.number().int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

export const ImportSummary = z.object({
  id: z.string(),
  kind: z.string(),
  fileName: z.string(),
  sheet: z.string(),
  state: z.enum(batchStates),
  createdAt: z.string(),
  committedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  counts: ImportCounts,
  /** How many things the import made. */
  made: z.number().int(),
  version: z.number().int(),
})
export type ImportSummary = z.infer<typeof ImportSummary>

export const ImportCellView = z.object({
  value: z.string(),
  problem: z.object({ level: z.enum(['error', 'warning']), text: z.string() }).optional(),
})

export const ImportRowView = z.object({
  line: z.number().int(),
  state: z.enum(rowStates),
  leftOut: z.boolean(),
  cells: z.record(z.string(), ImportCellView),
})
export type ImportRowView = z.infer<typeof ImportRowView>

export const ImportView = ImportSummary.extend({
  fileId: z.string(),
  encoding: z.enum(textEncodings).nullable(),
  /** Sheets of the file that can be chosen instead. */
  sheets: z.array(z.string()),
  title: z.string().nullable(),
  unitNote: z.string().nullable(),
  /** Columns of the sheet, each with the first thing that stands in it. */
  columns: z.array(z.object({ key: z.string(), label: z.string(), sample: z.string() })),
  mapping: z.record(z.string(), z.string().nullable()),
  kindColumns: z.array(ImportColumnView),
  /** One page of those asked for. */
  rows: z.array(ImportRowView),
  /** How many were asked for. */
  total: z.number().int(),
  pages: z.number().int(),
  /** When this very file was imported before and not undone. */
  importedBefore: z.string().nullable(),
})
export type ImportView = z.infer<typeof ImportView>

export const ImportProgress = z.object({
  progress: z
    .object({
      step: z.enum(['reading', 'judging', 'writing', 'recording']),
      done: z.number().int(),
      /** 0 while nobody knows how much there is. */
      of: z.number().int(),
    })
    .nullable(),
})

const access = importers

export const importApi = {
  kinds: endpoint('GET', '/api/imports/kinds', { access, input: z.object({}), output: z.array(ImportKindView) }),
  list: endpoint('GET', '/api/imports', { access, input: z.object({}), output: z.array(ImportSummary) }),
  /** 预览: reads the sheet and judges its rows; nothing is written but the preview. */
  preview: endpoint('POST', '/api/imports', {
    access,
    input: z.object({
      kind: z.string().max(40),
      fileId: z.uuid(),
      sheet: z.string().max(200).optional(),
      encoding: z.enum(textEncodings).optional(),
    }),
    output: ImportSummary,
  }),
  show: endpoint('GET', '/api/imports/:id', {
    access,
    input: Id.extend({
      show: z.enum(['all', ...rowStates, 'leftOut']).default('all'),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    output: ImportView,
  }),
  /** 进度: of the reading of a file (its id) or of a batch; null when nothing of the kind runs. */
  progress: endpoint('GET', '/api/imports/progress/:id', { access, input: Id, output: ImportProgress }),
  /** 再核对: judged again as things stand now. */
  judge: endpoint('POST', '/api/imports/:id/judgement', { access, input: Id, output: ImportSummary }),
  /** 对应列: which column of the sheet means what; null takes it not at all. */
  map: endpoint('POST', '/api/imports/:id/mapping', {
    access,
    input: Id.extend({ mapping: z.record(Column, Column.nullable()) }),
    output: ImportSummary,
  }),
  /** 当场改: one cell, judged again with its row. */
  mend: endpoint('POST', '/api/imports/:id/cells', {
    access,
    input: Id.extend({ line: Line, key: Column, value: z.string().max(20_000) }),
    output: ImportSummary,
  }),
  /** 不导入这些行, or import them after all; 'errors' are all rows with an error. */
  leaveOut: endpoint('POST', '/api/imports/:id/exclusions', {
    access,
    input: Id.extend({ lines: z.union([z.array(Line).max(20_000), z.literal('errors')]), leftOut: z.boolean() }),
    output: ImportSummary,
  }),
  /** 导入: all rows that are not left out, or none. */
  commit: endpoint('POST', '/api/imports/:id/commit', {
    access,
    input: Id.extend({ version: z.coerce.number().int() }),
    output: ImportSummary,
  }),
  undo: endpoint('POST', '/api/imports/:id/undo', { access, input: Id, output: ImportSummary }),
  /** 下载标注: the sheet as it was handed in, with what is wrong beside each row. */
  marked: endpoint('POST', '/api/imports/:id/marked-file', {
    access,
    input: Id,
    output: z.object({ fileId: z.string(), name: z.string() }),
  }),
}
