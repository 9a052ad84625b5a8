/** What can be asked of the checker (核对报告): a text or an uploaded file in, every quantity with its verdict out. */
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint'
import { otherKinds } from './checker/other-kinds.ts'
import { reasonCodes, verdicts } from './checker/verdicts.ts'
import { PeriodInput } from './contract.ts'

/** UTF-16 code units: four or five of the longest reports. */
export const longestText = 100_000

/** More of them is no report. */
export const mostClaims = 5_000

export const checkers = ['deputies_office', 'government_office', 'secretariat'] as const

/** `start` and `end` are UTF-16 code units of the text, as `text.slice` counts. */
const Span = z.object({ start: z.number().int(), end: z.number().int(), text: z.string() })

export const CheckedClaim = Span.extend({
  value: z.number(),
  unit: z.string(),
  /** 余, 多, 近, 约, 以上 or a range. */
  approx: z.boolean(),
  /** Key of the metric (指标), null where no phrase of the catalogue fits. */
  metric: z.string().nullable(),
  name: z.string().nullable(),
  /** The figure of this house that counts the same. */
  figure: z.string().nullable(),
  verdict: z.enum(verdicts),
  code: z.enum(reasonCodes),
  /** The reason in the reader's language. */
  reason: z.string(),
})
export type CheckedClaim = z.infer<typeof CheckedClaim>

export const CheckedText = z.object({
  text: z.string(),
  claims: z.array(CheckedClaim),
  /** Numbers that state no quantity, each with its kind. */
  others: z.array(Span.extend({ kind: z.enum(otherKinds) })),
})
export type CheckedText = z.infer<typeof CheckedText>

export const checkApi = {
  /** 核对: a text, or the text of a file. */
  check: endpoint('POST', '/api/report-checks', {
    access: checkers,
    input: PeriodInput.extend({
      text: z.string().max(longestText).optional(),
      /** An upload of the caller (field `text`), .txt or .docx. */
      fileId: z.uuid().optional(),
      /** False for the report of another district: only the text is held against itself. */
      ledger: z.boolean().optional(),
    }),
    output: CheckedText.extend({ from: z.string(), to: z.string(), ledger: z.boolean() }),
  }),
}
