/** 导出: the present filter as a workbook or as CSV; the file is made on the server and fetched like any other. */
import { say } from '#kernel/message'
import { Popup } from '#ui/grid/Popup'
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'
import { call } from '#ui/useEndpoint'
import { deskSuggestionApi, exportFormats } from '../../domain/contract-desk.ts'
import { useWords } from '../words.ts'
import { filterOf, type ListSearch } from './search.ts'

export function Export({ search }: { search: ListSearch }) {
  const { desk } = useWords()
  const failure = useFailureWords()
  const labels = { xlsx: desk.exportXlsx, csv: desk.exportCsv }
  const run = async (format: (typeof exportFormats)[number]) => {
    try {
      const { fileId, rows } = await call(deskSuggestionApi.export, {
        ...filterOf(search),
        q: search.q || undefined,
        format,
      })
      notify(say(desk.exported, { rows }))
      window.location.assign(`/files/${fileId}`)
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
  }
  return (
    <Popup label={desk.export}>
      <p className="hint">{desk.exportWhat}</p>
      {exportFormats.map((format) => (
        <p key={format}>
          <button type="button" className="button secondary" onClick={() => void run(format)}>
            {labels[format]}
          </button>
        </p>
      ))}
    </Popup>
  )
}
