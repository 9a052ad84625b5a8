/** 导入、再核对、不导入有错误的行、下载标注: what can be done with a whole sheet, and how far it is. */
import { say } from '#kernel/message'
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'
import { useMessages } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import { importApi, type ImportView } from '../domain/contract.ts'
import { rowsTaken } from '../domain/counts.ts'
import { messages } from '../messages/index.ts'
import { ImportProgress } from './ImportProgress.tsx'
import { UndoImport } from './UndoImport.tsx'

export function ImportActions({ view }: { view: ImportView }) {
  const { id, state, version, counts, fileName } = view
  const m = useMessages(messages).desk
  const { commit, judge, leaveOut, marked, long, busy, told } = useActions()
  const rows = rowsTaken(view)
  const hindrance =
    counts.error > 0 ? say(m.errorsLeft, { count: counts.error }) : rows === 0 ? m.nothingToImport : undefined
  const take = told(async () => {
    await commit.mutateAsync({ id, version })
    notify(say(m.committed, { file: fileName, rows }))
  })
  const download = told(async () => {
    const { fileId } = await marked.mutateAsync({ id })
    window.location.assign(`/files/${fileId}`)
  })
  const secondary = (words: string, run: () => void) => (
    <button type="button" className="button secondary" disabled={busy} onClick={run}>
      {words}
    </button>
  )
  if (state !== 'preview')
    return (
      <div className="actions">
        {state === 'committed' && <UndoImport one={view} />}
        {secondary(m.marked, download)}
      </div>
    )
  return (
    <div className="actions">
      <button
        type="button"
        className="button primary"
        disabled={hindrance !== undefined || busy}
        title={hindrance}
        onClick={take}
      >
        {say(m.commit, { count: rows })}
      </button>
      {secondary(m.marked, download)}
      {secondary(
        m.judge,
        told(() => judge.mutateAsync({ id })),
      )}
      {counts.error > 0 &&
        secondary(
          say(m.leaveOutErrors, { count: counts.error }),
          told(() => leaveOut.mutateAsync({ id, lines: 'errors', leftOut: true })),
        )}
      {hindrance && <span className="hint">{hindrance}</span>}
      {long && <ImportProgress id={id} />}
    </div>
  )
}

function useActions() {
  const failure = useFailureWords()
  const commit = useCommand(importApi.commit)
  const judge = useCommand(importApi.judge)
  const leaveOut = useCommand(importApi.leaveOut)
  const marked = useCommand(importApi.marked)
  const long = commit.isPending || judge.isPending || leaveOut.isPending
  const told = (run: () => Promise<unknown>) => () =>
    void run().catch((error: unknown) => notify(failure(error), { tone: 'refused' }))
  return { commit, judge, leaveOut, marked, long, busy: long || marked.isPending, told }
}
