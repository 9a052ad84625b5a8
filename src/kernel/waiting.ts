/** What waits for whom (什么在等我): one row of a today page, in every role's home and in the daily digest. */
import { z } from 'zod'

/** Dates are civil days; `due` explains itself through the clock it belongs to. */
export const WaitingItem = z.object({
  id: z.string(),
  /** Message key of the verb, e.g. suggestions.waiting.rate — resolved by the server into `verb`. */
  verb: z.string(),
  title: z.string(),
  /** Why now and who asked, one short line. */
  why: z.string(),
  link: z.string(),
  dueOn: z.string().nullable(),
  workingDaysLeft: z.number().int().nullable(),
  /** True for the folded list “I wait for others” (我等别人). */
  others: z.boolean(),
})
export type WaitingItem = z.infer<typeof WaitingItem>
