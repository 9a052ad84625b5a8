/** What can be imported (导入种类): the kinds the features fill the slot with, for those who may take them. */
import type { FileHold } from '#kernel/feature'
import { holdsAny } from '#kernel/roles'
import type { ImportColumn, ImportKind } from '#kernel/import'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { kindsOfFile } from './batches.ts'

export const kindsFor = ({ slots, actor }: Work): ImportKind[] => slots.imports.filter(({ by }) => holdsAny(actor, by))

export function getKind(work: Work, name: string): ImportKind {
  const kind = work.slots.imports.find((one) => one.name === name)
  if (!kind) throw new Refusal('not_found', 'import.kind_unknown', { kind: name })
  if (!kindsFor(work).includes(kind)) throw new Refusal('forbidden', 'rules.wrong_role', { action: 'import' })
  return kind
}

/** A sheet that was handed in is open to those who may take its kind. */
export async function fileHold(work: Work, fileId: string): Promise<FileHold> {
  const kinds = await kindsOfFile(work, fileId)
  if (kinds.length === 0) return 'none'
  return kindsFor(work).some(({ name }) => kinds.includes(name)) ? 'open' : 'closed'
}

export const columnView = ({ key, headers, required, many = false }: ImportColumn) => ({
  key,
  label: headers[0] ?? key,
  required,
  many,
})

export const listKinds = async (work: Work) =>
  kindsFor(work).map(({ name, label, columns }) => ({
    name,
    label: label[work.language],
    columns: columns.map(columnView),
  }))
