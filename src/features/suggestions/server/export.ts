/** 导出: the present filter as a workbook whose headers an import reads again; every cell is text or number, never a formula. */
import type { z } from 'zod'
import { say } from '#kernel/message'
import { toChineseNumeral } from '#kernel/numerals'
import { everyRow } from '#kernel/table-export'
import type { Work } from '#kernel/work'
import type { Cell } from '#kernel/workbook'
import { caseWords } from '#features/cases'
import { putTable } from '#features/office/server'
import type { deskSuggestionApi } from '../domain/contract-desk.ts'
import { isUnrated } from '../domain/judged.ts'
import { termAndSessionOf } from '../domain/reference.ts'
import type { SuggestionRow } from '../domain/views.ts'
import { sheetWords, suggestionHeaders, type SuggestionSheetKey } from '../messages/sheet-words.ts'
import { words } from '../messages/words.ts'
import { listSuggestions } from './lists.ts'

type Input = z.output<typeof deskSuggestionApi.export.input>

/** A term of five years has some thousand; more is refused, and asked for in parts. */
const most = 10_000
const atOnce = 500

export async function exportSuggestions(
  work: Work,
  { format, ...filter }: Input,
): Promise<z.input<typeof deskSuggestionApi.export.output>> {
  const rows = await everyRow((part) => listSuggestions(work, { ...filter, ...part }), { atOnce, most })
  const table = [
    sheetKeys.map((key): Cell => suggestionHeaders[key][0]),
    ...rows.map((row) => sheetKeys.map((key) => cells[key](row))),
  ]
  const file = await putTable(work, { name: sheetWords.file, format, rows: table })
  work.record('suggestion.exported', file.id, { rows: rows.length, format })
  return { fileId: file.id, name: file.name, rows: rows.length }
}

const yes = (value: boolean): string => (value ? sheetWords.yes : sheetWords.no)
const names = (units: readonly { name: string }[]): string => units.map(({ name }) => name).join(sheetWords.and)
const own = words['zh-CN']
const shared = caseWords['zh-CN']

/** The sheet is an official paper: its words are Chinese whoever asks for it, so that it can be read in again. */
const cells: Record<SuggestionSheetKey, (row: SuggestionRow) => Cell> = {
  reference: ({ reference }) => reference,
  session: ({ reference }) => sessionCell(reference),
  between: ({ betweenSessions }) => yes(betweenSessions),
  title: ({ title }) => title,
  lead: ({ lead }) => lead,
  signers: ({ signers }) => signers,
  delegation: ({ delegation }) => delegation,
  category: ({ category }) => category,
  state: ({ state }) => own.states[state],
  proposedUnit: ({ proposedUnit }) => proposedUnit?.name ?? null,
  leadUnits: ({ leadUnits }) => names(leadUnits),
  coUnits: ({ coUnits }) => names(coUnits),
  submittedOn: ({ submittedOn }) => submittedOn,
  acceptedOn: ({ acceptedOn }) => acceptedOn,
  assignedOn: ({ assignedOn }) => assignedOn,
  dueOn: ({ dueOn }) => dueOn,
  classReported: ({ classReported }) => classReported,
  classVerified: ({ classVerified }) => classVerified,
  rating: (row) => (isUnrated(row) ? own.unrated : row.rating && shared.grades[row.rating]),
  round: ({ round }) => round,
  returns: ({ returns }) => returns,
  key: ({ key }) => yes(key),
  published: ({ published }) => yes(published),
}

const sheetKeys = Object.keys(suggestionHeaders) as SuggestionSheetKey[]

function sessionCell(reference: string | null): Cell {
  const found = termAndSessionOf(reference)
  return (
    found && say(sheetWords.session, { term: toChineseNumeral(found.term), session: toChineseNumeral(found.session) })
  )
}
