/** 导入: a sheet is chosen and read; below stand the recent ones, each with its undo. */
import { momentText } from '#ui/dates'
import { Empty } from '#ui/lists'
import { Anchor } from '#ui/navigation'
import { RefusalNote, useFailureWords } from '#ui/refusal'
import { useMessages, useSession } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { ExportedTable } from '#ui/TableExport'
import { importApi, type ImportSummary } from '../domain/contract.ts'
import { rowsTaken } from '../domain/counts.ts'
import { messages } from '../messages/index.ts'
import { NewImport } from './NewImport.tsx'
import { UndoImport } from './UndoImport.tsx'

export function ImportsScreen() {
  const m = useMessages(messages).desk
  const failure = useFailureWords()
  const kinds = useEndpoint(importApi.kinds, {})
  const past = useEndpoint(importApi.list, {})
  const error = kinds.error ?? past.error
  if (error) return <RefusalNote message={failure(error)} />
  if (!kinds.data || !past.data) return <p aria-busy="true">{m.loading}</p>

  const labels = new Map(kinds.data.map(({ name, label }) => [name, label]))
  return (
    <>
      <h1>{m.title}</h1>
      <p className="hint">{m.intro}</p>
      <NewImport kinds={kinds.data} />
      <h2>{m.past}</h2>
      {past.data.length === 0 ? (
        <Empty kind="none" title={m.nothing}>
          {m.nothingHint}
        </Empty>
      ) : (
        <PastImports imports={past.data} labels={labels} />
      )}
    </>
  )
}

interface PastProps {
  readonly imports: readonly ImportSummary[]
  readonly labels: ReadonlyMap<string, string>
}

function PastImports({ imports, labels }: PastProps) {
  const m = useMessages(messages).desk
  const { language } = useSession()
  return (
    <ExportedTable
      caption={m.past}
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'file',
          head: m.file,
          cell: ({ id, fileName, sheet }) => (
            <Anchor href={`/desk/import/${id}`}>
              {fileName} · {sheet}
            </Anchor>
          ),
        },
        { id: 'kind', head: m.kind, cell: ({ kind }) => labels.get(kind) ?? kind },
        { id: 'at', head: m.at, cell: ({ createdAt, committedAt }) => momentText(committedAt ?? createdAt, language) },
        { id: 'state', head: m.state, cell: ({ state }) => m.states[state] },
        {
          id: 'rows',
          head: m.rowsTaken,
          cell: (one) => (one.state === 'preview' ? null : rowsTaken(one)),
          number: true,
        },
        {
          id: 'undo',
          head: m.undo,
          cell: (one) => one.state === 'committed' && <UndoImport one={one} />,
        },
      ]}
    />
  )
}
