/** The papers votes need (slot `documents`): the ballot before, the result sheet after. */
import type { DocumentKind } from '#kernel/document'
import { ballotPaper } from './ballot.ts'
import { resultPaper } from './result.ts'

export const documents: readonly DocumentKind[] = [ballotPaper, resultPaper]
