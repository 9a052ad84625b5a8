/** What may be uploaded (上传限制): allowed endings and size by purpose; the checks and every text that names a limit read this. */
import type { FilePurpose } from './ports.ts'

export const megabyte = 1024 * 1024

interface UploadLimit {
  readonly endings: readonly string[]
  readonly megabytes: number
}

export const uploadLimits: Readonly<Record<FilePurpose, UploadLimit>> = {
  photo: { endings: ['jpg', 'jpeg', 'png', 'webp'], megabytes: 8 },
  attachment: {
    endings: ['pdf', 'docx', 'doc', 'wps', 'ofd', 'xlsx', 'xls', 'jpg', 'jpeg', 'png', 'webp', 'txt'],
    megabytes: 20,
  },
  workbook: { endings: ['xlsx', 'xls', 'csv', 'tsv'], megabytes: 20 },
  text: { endings: ['docx', 'txt'], megabytes: 5 },
  /** Made by the house itself, never uploaded. */
  archive: { endings: ['zip'], megabytes: 20 },
}

/** How many files one form may bring. */
export const mostFiles = 10

/** The purpose of what comes in a field: photo… takes pictures, workbook… sheets, text… texts, anything else attachments. */
export const purposeOf = (field: string): FilePurpose =>
  (['photo', 'workbook', 'text'] as const).find((purpose) => field.startsWith(purpose)) ?? 'attachment'

/** '8.4 MB': how large something is. */
export const sizeText = (bytes: number): string => `${(bytes / megabyte).toFixed(1)} MB`

/** '8 MB', as every refusal and hint says it. */
export const megabytesText = (megabytes: number): string => `${megabytes} MB`
