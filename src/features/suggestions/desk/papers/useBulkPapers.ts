/** 批量印发: in portions, so that progress shows and can be stopped between two of them; then one archive of all. */
import { useRef, useState } from 'react'
import { archivedAtOnce, issuedAtOnce, paperApi } from '#features/papers'
import { call } from '#ui/useEndpoint'

export interface Archive {
  readonly fileId: string
  readonly name: string
}

export interface BulkPapers {
  readonly phase: 'ready' | 'issuing' | 'packing' | 'stopped' | 'done'
  /** Issued or refused so far. */
  readonly done: number
  readonly issued: readonly string[]
  readonly refused: readonly { readonly subjectId: string; readonly message: string }[]
  readonly archive: Archive | undefined
  readonly error: unknown
  readonly start: () => Promise<void>
  readonly stop: () => void
  readonly pack: () => Promise<void>
}

type State = Pick<BulkPapers, 'phase' | 'issued' | 'refused' | 'archive' | 'error'>

const untouched: State = { phase: 'ready', issued: [], refused: [], archive: undefined, error: undefined }

export function useBulkPapers(kind: string, subjectIds: readonly string[]): BulkPapers {
  const [state, setState] = useState(untouched)
  const stopping = useRef(false)
  const add = (more: Partial<State>) => setState((before) => ({ ...before, ...more }))

  const packed = async (ids: readonly string[]) => {
    if (ids.length === 0) return add({ phase: 'done' })
    add({ phase: 'packing' })
    add({ phase: 'done', archive: await call(paperApi.archive, { ids: ids.slice(0, archivedAtOnce) }) })
  }
  const safely = async (run: () => Promise<void>) => {
    add({ error: undefined })
    await run().catch((error: unknown) => add({ phase: 'stopped', error }))
  }
  return {
    ...state,
    done: state.issued.length + state.refused.length,
    start: () =>
      safely(async () => {
        stopping.current = false
        const issued: string[] = []
        const refused: { subjectId: string; message: string }[] = []
        add({ phase: 'issuing', issued, refused, archive: undefined })
        for (let at = 0; at < subjectIds.length; at += issuedAtOnce) {
          const portion = await call(paperApi.issueMany, { kind, subjectIds: subjectIds.slice(at, at + issuedAtOnce) })
          issued.push(...portion.issued.map(({ id }) => id))
          refused.push(...portion.refused)
          add({ issued: [...issued], refused: [...refused] })
          if (stopping.current && at + issuedAtOnce < subjectIds.length) return add({ phase: 'stopped' })
        }
        await packed(issued)
      }),
    stop: () => void (stopping.current = true),
    pack: () => safely(() => packed(state.issued)),
  }
}
