/** Shapes every contract of the directory uses. */
import { z } from 'zod'

/** One line somebody must fill in. */
export const text = (longest: number) => z.string().trim().min(1).max(longest)

/** A line that may stay empty. */
export const optionalText = (longest: number) => z.string().trim().max(longest)

export const Version = z.coerce.number().int()

/** A yes or no, also as the word a query string carries. */
export const Flag = z.union([z.boolean(), z.stringbool()])
