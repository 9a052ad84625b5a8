/** true and false as a program sends them, or as a form or an address writes them. */
import { z } from 'zod'

export const Flag = z.union([z.boolean(), z.stringbool()])
