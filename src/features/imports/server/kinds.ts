/** What can be imported (导入种类): the kinds the features fill the slot with, for those who may take them. */
import type { ImportColumn, ImportKind } from '#kernel/import'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'

export const kindsFor = ({ slots, actor }: Work): ImportKind[] =>
  slots.imports.filter(({ by }) => by.some((role) => actor.roles.includes(role)))

export function getKind(work: Work, name: string): ImportKind {
  const kind = work.slots.imports.find((one) => one.name === name)
  if (!kind) throw new Refusal('not_found', 'import.kind_unknown', { kind: name })
  if (!kindsFor(work).includes(kind)) throw new Refusal('forbidden', 'rules.wrong_role', { action: 'import' })
  return kind
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
