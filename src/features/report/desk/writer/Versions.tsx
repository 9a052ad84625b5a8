/** 历次稿: every sitting's last version with who wrote it; one opens to read, and can be put back as a new version. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { Moment } from '#ui/dates'
import { Modal } from '#ui/dialogs'
import { useMessages } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { compile, type Lookup } from '../../domain/writer/compile.ts'
import type { Content } from '../../domain/writer/content.ts'
import { writerApi } from '../../domain/writer/contract.ts'
import { writerMessages } from '../../messages/writer.ts'

interface VersionsProps {
  readonly reportId: string
  readonly lookup: Lookup
  /** The version to open at once. */
  readonly first: number | undefined
  readonly onRestore: ((content: Content) => void) | undefined
  readonly onClose: () => void
}

export function Versions({ reportId, lookup, first, onRestore, onClose }: VersionsProps) {
  const m = useMessages(writerMessages).versions
  const [open, setOpen] = useState(first)
  const { data, error } = useEndpoint(writerApi.versions, { id: reportId })
  return (
    <Modal title={m.title} onClose={onClose} wide>
      {open !== undefined && (
        <OneVersion
          reportId={reportId}
          version={open}
          lookup={lookup}
          onRestore={onRestore}
          onBack={() => setOpen(undefined)}
        />
      )}
      {open === undefined && !data && <Asking error={error} />}
      {open === undefined && (
        <ul className="plain-list">
          {data?.map(({ version, savedBy, savedAt }) => (
            <li key={version}>
              <button type="button" className="button secondary" onClick={() => setOpen(version)}>
                {say(m.row, { version, by: savedBy })}
              </button>{' '}
              <Moment at={savedAt} />
            </li>
          ))}
        </ul>
      )}
    </Modal>
  )
}

interface OneVersionProps extends Pick<VersionsProps, 'reportId' | 'lookup' | 'onRestore'> {
  readonly version: number
  readonly onBack: () => void
}

function OneVersion({ reportId, version, lookup, onRestore, onBack }: OneVersionProps) {
  const m = useMessages(writerMessages).versions
  const { data, error } = useEndpoint(writerApi.version, { id: reportId, version })
  if (!data) return <Asking error={error} />
  return (
    <>
      <p className="actions-inline">
        <button type="button" className="button secondary" onClick={onBack}>
          {m.close}
        </button>
        {onRestore && (
          <button type="button" className="button secondary" onClick={() => onRestore(data.content)}>
            {m.restore}
          </button>
        )}
        <span className="hint">
          {say(m.row, { version, by: data.savedBy })} <Moment at={data.savedAt} />
        </span>
      </p>
      <h3>{data.title}</h3>
      {compile(data.content, lookup).blocks.map(({ kind, pieces }, at) => {
        const text = pieces.map((piece) => piece.text).join('')
        return kind === 'heading' ? <h4 key={at}>{text}</h4> : <p key={at}>{text}</p>
      })}
    </>
  )
}
