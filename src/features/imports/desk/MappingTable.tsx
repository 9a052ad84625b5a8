/** 对应列: each column of the sheet with an example, and where it goes. */
import { DataTable } from '#ui/lists'
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'
import { useMessages } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import { importApi, type ImportView } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'

export function MappingTable({ view: { id, columns, mapping, kindColumns } }: { view: ImportView }) {
  const m = useMessages(messages).desk
  const failure = useFailureWords()
  const map = useCommand(importApi.map)
  const unmapped = kindColumns.some(({ key, required }) => required && !Object.values(mapping).includes(key))

  /** A column of the import leaves the one it was at before. */
  const choose = async (column: string, target: string) => {
    const single = kindColumns.some(({ key, many }) => key === target && !many)
    const freed = Object.fromEntries(
      Object.entries(mapping).map(([key, value]) => [key, single && value === target ? null : value]),
    )
    try {
      await map.mutateAsync({ id, mapping: { ...freed, [column]: target || null } })
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
  }
  return (
    <details open={unmapped}>
      <summary>{m.mapping}</summary>
      <p className="hint">{m.mappingHint}</p>
      <DataTable
        caption={m.mappingCaption}
        rows={columns}
        rowKey={({ key }) => key}
        columns={[
          { id: 'column', head: m.column, cell: ({ label }) => label },
          { id: 'sample', head: m.sample, cell: ({ sample }) => sample },
          {
            id: 'target',
            head: m.mapping,
            cell: ({ key, label }) => (
              <select
                className="control"
                aria-label={label}
                value={mapping[key] ?? ''}
                disabled={map.isPending}
                onChange={(event) => void choose(key, event.target.value)}
              >
                <option value="">{m.notTaken}</option>
                {kindColumns.map((column) => (
                  <option key={column.key} value={column.key}>
                    {column.label}
                    {column.required && ' *'}
                  </option>
                ))}
              </select>
            ),
          },
        ]}
      />
    </details>
  )
}
