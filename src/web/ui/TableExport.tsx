/** 导出: a list as its reader sees it, for Excel or as CSV; the file is made on the server and fetched like any other. */
import { useRef, useState } from 'react'
import { say } from '#kernel/message'
import { mostTableRows, tableExportApi, tableFormats, type TableFormat } from '#kernel/table-export'
import { useFileFetch } from './fetched-file.tsx'
import { Popup } from './grid/Popup.tsx'
import { DataTable, type DataTableProps } from './lists.tsx'
import { messages } from './messages.tsx'
import { notify } from './notices.tsx'
import { useMessages } from './session.tsx'
import { call } from './useEndpoint.tsx'

type Cell = string | number | null

/** `table` is asked for when it is needed: the header, then the rows in the order they stand. */
export function TableExport({ name, table }: { name: string; table: () => Cell[][] }) {
  const m = useMessages(messages).tableExport
  const fetchFile = useFileFetch()
  const [busy, setBusy] = useState(false)
  const run = async (format: TableFormat) => {
    const rows = table()
    if (rows.length > mostTableRows + 1)
      return notify(say(m.tooMany, { count: rows.length - 1, most: mostTableRows }), { tone: 'refused' })
    setBusy(true)
    await fetchFile(async () => {
      const { fileId, ...made } = await call(tableExportApi.make, { name, format, rows })
      return { fileId, said: say(m.made, made) }
    })
    setBusy(false)
  }
  return (
    <Popup label={m.label}>
      {tableFormats.map((format) => (
        <p key={format}>
          <button
            type="button"
            className="button secondary"
            aria-disabled={busy}
            onClick={() => void (busy || run(format))}
          >
            {m.formats[format]}
          </button>
        </p>
      ))}
    </Popup>
  )
}

/** A table of the workbench with its export. */
export function ExportedTable<Row>(props: DataTableProps<Row>) {
  const place = useRef<HTMLDivElement>(null)
  return (
    <div ref={place} className="exported-table">
      <DataTable {...props} />
      <TableExport name={props.caption} table={() => textsIn(place.current?.querySelector('table'))} />
    </div>
  )
}

/** As it is read, days whole: what a button or a control in a cell says is not part of it. */
export const textsIn = (table: HTMLTableElement | null | undefined): string[][] =>
  [...(table?.rows ?? [])].map((row) =>
    [...row.cells].map((cell) => {
      const read = cell.cloneNode(true) as HTMLElement
      for (const control of read.querySelectorAll('button, select, input, svg, [aria-hidden=true]')) control.remove()
      for (const day of read.querySelectorAll('time[datetime]')) day.textContent = day.getAttribute('datetime')
      return (read.textContent ?? '').replace(/\s+/gu, ' ').trim()
    }),
  )
