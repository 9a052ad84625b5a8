/** 预览: what each row says and what is wrong with it; mended here, then taken whole. */
import { say } from '#kernel/message'
import { Anchor, useOpen, useParameters } from '#ui/navigation'
import { notify } from '#ui/notices'
import { RefusalNote, useFailureWords } from '#ui/refusal'
import { useMessages, useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { z } from 'zod'
import { importApi, type ImportView } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'
import { MappingTable } from './MappingTable.tsx'
import { RowsGrid } from './RowsGrid.tsx'

export function ImportScreen() {
  const m = useMessages(messages).desk
  const failure = useFailureWords()
  const { id } = useParameters(z.object({ id: z.string() }))
  const { data, error } = useEndpoint(importApi.show, { id })
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
      <Actions view={data} />
      <RowsGrid view={data} />
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
        <p className="hint">{say(m.before, { on: new Date(view.importedBefore).toLocaleDateString(language) })}</p>
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

function Actions({ view: { id, state, version, counts, fileName } }: { view: ImportView }) {
  const m = useMessages(messages).desk
  const failure = useFailureWords()
  const commit = useCommand(importApi.commit)
  const marked = useCommand(importApi.marked)
  const told = async (run: () => Promise<void>) => {
    try {
      await run()
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
  }
  const rows = counts.new + counts.changed + counts.warning
  const hindrance =
    counts.error > 0 ? say(m.errorsLeft, { count: counts.error }) : rows === 0 ? m.nothingToImport : undefined
  return (
    <div className="actions">
      {state === 'preview' && (
        <button
          type="button"
          className="button primary"
          disabled={hindrance !== undefined || commit.isPending}
          title={hindrance}
          onClick={() =>
            void told(async () => {
              const { made } = await commit.mutateAsync({ id, version })
              notify(say(m.committed, { file: fileName, made }))
            })
          }
        >
          {say(m.commit, { count: rows })}
        </button>
      )}
      <button
        type="button"
        className="button secondary"
        disabled={marked.isPending}
        onClick={() =>
          void told(async () => {
            const { fileId } = await marked.mutateAsync({ id })
            window.location.assign(`/files/${fileId}`)
          })
        }
      >
        {m.marked}
      </button>
      {hindrance && state === 'preview' && <span className="hint">{hindrance}</span>}
    </div>
  )
}
