/** 导出: the present filter as a workbook or as CSV; the file is made on the server and fetched like any other. */
import { say } from '#kernel/message'
import { tableFormats, type TableFormat } from '#kernel/table-export'
import { useFileFetch } from '#ui/fetched-file'
import { Popup } from '#ui/grid/Popup'
import { call } from '#ui/useEndpoint'
import { deskSuggestionApi } from '../../domain/contract-desk.ts'
import { useWords } from '../words.ts'
import { filterOf, type ListSearch } from './search.ts'

export function Export({ search }: { search: ListSearch }) {
  const { desk } = useWords()
  const fetchFile = useFileFetch()
  const labels = { xlsx: desk.exportXlsx, csv: desk.exportCsv }
  const run = (format: TableFormat) =>
    fetchFile(async () => {
      const { fileId, rows } = await call(deskSuggestionApi.export, {
        ...filterOf(search),
        q: search.q || undefined,
        format,
      })
      return { fileId, said: say(desk.exported, { rows }) }
    })
  return (
    <Popup label={desk.export}>
      <p className="hint">{desk.exportWhat}</p>
      {tableFormats.map((format) => (
        <p key={format}>
          <button type="button" className="button secondary" onClick={() => void run(format)}>
            {labels[format]}
          </button>
        </p>
      ))}
    </Popup>
  )
}
