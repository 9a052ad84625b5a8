import { expect, test } from 'vitest'
import type { Cell } from '#kernel/workbook'
import { rolledBack } from '#testing/database'
import { createDistrict } from '#testing/people'
import { checked } from '#testing/sheets'
import { rosterHeaders, unitHeaders } from '../messages/import-words.ts'
import { exportDeputies, exportUnits } from './exports.ts'
import { roster } from './imports/roster.ts'
import { units } from './imports/units.ts'
import { saveContact } from './public.ts'

const on = '2025-06-18'

/** The rows of a written workbook as an import would hand them over. */
const valuesOf = (
  [head = [], ...rows]: readonly (readonly Cell[])[],
  headers: Readonly<Record<string, readonly string[]>>,
) =>
  rows.map((row, at) => ({
    line: at + 2,
    values: Object.fromEntries(
      head.map((label, column) => [
        Object.keys(headers).find((key) => headers[key]?.[0] === label) ?? '',
        String(row[column] ?? ''),
      ]),
    ),
  }))

test(
  'an exported roster read in again changes nothing, and holds no phone',
  rolledBack(async (work) => {
    const { deputies } = await createDistrict(work)
    const office = work(['deputies_office'], on)
    const phone = '13800000000'
    await saveContact(office, { id: deputies[0].personId, phone, email: null, address: null })
    const { fileId, rows } = await exportDeputies(office, { format: 'xlsx' })
    expect(rows).toBe(10)

    const { name, bytes } = await office.ports.files.get(office, fileId)
    expect(name).toBe('代表花名册 2025-06-18.xlsx')
    const [sheet] = await office.ports.workbooks.read(bytes, name)
    expect(sheet?.rows[0]).toEqual(['姓名', '性别', '代表团', '选区', '代表证号', '单位及职务', '任职起始日期'])
    expect(JSON.stringify(sheet)).not.toContain(phone)
    const judged = await checked(roster, office, valuesOf(sheet?.rows ?? [], rosterHeaders))
    expect(judged.map(({ state }) => state)).toEqual(Array.from({ length: 10 }, () => 'unchanged'))
  }),
)

test(
  'an exported list of units read in again changes nothing',
  rolledBack(async (work) => {
    await createDistrict(work)
    const system = work(['system_admin'], on)
    const { fileId } = await exportUnits(system, { format: 'csv' })
    const { name, bytes } = await system.ports.files.get(system, fileId)
    const [sheet] = await system.ports.workbooks.read(bytes, name)
    const judged = await checked(units, system, valuesOf(sheet?.rows ?? [], unitHeaders))
    expect(judged.map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'unchanged'))
  }),
)
