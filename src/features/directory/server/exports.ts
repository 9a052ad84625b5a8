/** 导出: the roster and the list of units, under the headers an import reads again; phones of persons stay out. */
import { printCsv } from '#kernel/delimited'
import type { Work } from '#kernel/work'
import type { Cell } from '#kernel/workbook'
import type { ExportDeputies, ExportedFile, ExportUnits } from '../domain/views.ts'
import { genderWords, rosterHeaders, sheetNames, unitHeaders } from '../messages/import-words.ts'
import { messages } from '../messages/index.ts'
import { readUnits } from './organisation-views.ts'
import { listPeople } from './people.ts'

/** 代表联系方式 is for those who must reach a person, never for a sheet that is passed on. */
const rosterKeys = ['name', 'gender', 'delegation', 'constituency', 'certificate', 'occupation', 'startsOn'] as const
const unitKeys = ['name', 'shortName', 'kind', 'phone', 'duties'] as const

export async function exportDeputies(work: Work, { format, ...filter }: ExportDeputies): Promise<ExportedFile> {
  const people = await listPeople(work, { ...filter, group: 'deputies' })
  const genders = Object.fromEntries(Object.entries(genderWords).map(([word, gender]) => [gender, word]))
  const rows = people.map(({ name, gender, mandate }): Cell[] => [
    name,
    gender && (genders[gender] ?? null),
    mandate?.delegation ?? null,
    mandate?.constituency ?? null,
    mandate?.certificateNumber ?? null,
    mandate?.occupation ?? null,
    mandate?.startsOn ?? null,
  ])
  return writeSheet(work, {
    title: sheetNames.roster,
    head: rosterKeys.map((key) => rosterHeaders[key][0]),
    rows,
    format,
  })
}

export async function exportUnits(work: Work, { format }: ExportUnits): Promise<ExportedFile> {
  const { kinds } = messages['zh-CN']
  const rows = (await readUnits(work)).map(({ name, shortName, kind, phone, duties }): Cell[] => [
    name,
    shortName,
    kinds[kind],
    phone,
    duties.join('；'),
  ])
  return writeSheet(work, { title: sheetNames.units, head: unitKeys.map((key) => unitHeaders[key][0]), rows, format })
}

interface SheetToWrite {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly Cell[][]
  readonly format: 'xlsx' | 'csv'
}

async function writeSheet(work: Work, { title, head, rows, format }: SheetToWrite): Promise<ExportedFile> {
  const name = `${title} ${work.today}.${format}`
  const table = [[...head], ...rows]
  const bytes =
    format === 'csv'
      ? new TextEncoder().encode(printCsv(table))
      : await work.ports.workbooks.write([{ name: title, rows: table, merges: [] }])
  const file = await work.ports.files.put(work, { name, bytes }, 'workbook')
  work.record('directory.exported', file.id, { title, rows: rows.length, format })
  return { fileId: file.id, name, rows: rows.length }
}
