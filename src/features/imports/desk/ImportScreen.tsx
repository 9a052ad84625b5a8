/** 预览: what each row says and what is wrong with it; mended here, then taken whole. */
import { say } from '#kernel/message'
import { momentText } from '#ui/dates'
import { Anchor, useOpen, useParameters, useSearchState } from '#ui/navigation'
import { notify } from '#ui/notices'
import { RefusalNote, useFailureWords } from '#ui/refusal'
import { useMessages, useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { z } from 'zod'
import { importApi, type ImportView } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'
import { ImportActions } from './ImportActions.tsx'
import { MappingTable } from './MappingTable.tsx'
import { RowsGrid } from './RowsGrid.tsx'

const Shown = importApi.show.input.pick({ show: true, page: true })

export function ImportScreen() {
  const m = useMessages(messages).desk
  const failure = useFailureWords()
  const { id } = useParameters(z.object({ id: z.string() }))
  const [asked] = useSearchState(Shown)
  const { data, error } = useEndpoint(importApi.show, { id, ...asked })
  if (error) return <RefusalNote message={failure(error)} />
  if (!data) return <p aria-busy="true">{m.loading}</p>
  return (
    <>
      <p>
        <Anchor href="/desk/import">{m.back}</Anchor>
      </p>
      <h1>
        {data.title ?? data.fileName} <Tag>{m.states[data.state]}</Tag>
      </h1>
      <About view={data} />
      {data.state === 'preview' && <MappingTable key={data.version} view={data} />}
      <ImportActions view={data} />
      <RowsGrid view={data} asked={asked} />
    </>
  )
}

function About({ view }: { view: ImportView }) {
  const m = useMessages(messages).desk
  const { language } = useSession()
  return (
    <>
      <p>
        {view.fileName} <SheetChoice view={view} /> {view.unitNote && say(m.unit, { unit: view.unitNote })}
      </p>
      {view.importedBefore && view.state === 'preview' && (
        <p className="hint">{say(m.before, { on: momentText(view.importedBefore, language) })}</p>
      )}
      <p role="status">{say(m.counts, view.counts)}</p>
    </>
  )
}

function SheetChoice({ view: { state, sheets, sheet, kind, fileId, encoding } }: { view: ImportView }) {
  const m = useMessages(messages).desk
  const open = useOpen()
  const failure = useFailureWords()
  const preview = useCommand(importApi.preview)
  if (state !== 'preview' || sheets.length < 2) return sheet
  const choose = async (name: string) => {
    try {
      const { id } = await preview.mutateAsync({ kind, fileId, sheet: name, encoding: encoding ?? undefined })
      open(`/desk/import/${id}`)
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
  }
  return (
    <label>
      {m.sheet}{' '}
      <select value={sheet} onChange={(event) => void choose(event.target.value)}>
        {sheets.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  )
}
