/** 粘贴或拖入: the text, or a file with it. */
import { useState, type FormEvent } from 'react'
import { FileButton } from '#ui/FileButton'
import { RefusalNote, useFailureWords } from '#ui/refusal'
import { useMessages } from '#ui/session'
import { upload } from '#ui/upload'
import { useCommand } from '#ui/useEndpoint'
import { checkApi, longestText } from '../../domain/contract-check.ts'
import { checkerMessages } from '../../messages/checker.ts'
import type { Check } from './kept.ts'

export function NewCheck({ onChecked }: { onChecked: (check: Check) => void }) {
  const m = useMessages(checkerMessages)
  const failure = useFailureWords()
  const { mutateAsync: check } = useCommand(checkApi.check)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const [alone, setAlone] = useState(false)

  const run = async (given: () => Promise<{ text: string } | { fileId: string }>) => {
    if (busy) return
    setRefused(undefined)
    setBusy(true)
    try {
      onChecked(await check({ ...(await given()), ...(alone ? { ledger: false } : {}) }))
    } catch (error) {
      setRefused(failure(error))
    } finally {
      setBusy(false)
    }
  }
  const take = (file: File | undefined) => {
    if (file) void run(async () => ({ fileId: await upload('text', file) }))
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = new FormData(event.currentTarget).get('text')
    void run(async () => ({ text: typeof text === 'string' ? text : '' }))
  }
  return (
    <form
      className="drop"
      onSubmit={submit}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer.files[0])
      }}
    >
      <label className="report-text">
        {m.text}
        <textarea name="text" rows={14} maxLength={longestText} />
      </label>
      <label>
        <input type="checkbox" checked={alone} onChange={({ target }) => setAlone(target.checked)} /> {m.alone}
      </label>
      <div className="actions-inline">
        <button type="submit" className="button" disabled={busy}>
          {m.check}
        </button>
        <FileButton label={m.file} accept=".txt,.docx" disabled={busy} onChoose={take} />
        <span className="hint">{m.example}</span>
      </div>
      {busy && (
        <p role="status" aria-busy="true">
          {m.checking}
        </p>
      )}
      {refused && <RefusalNote message={refused} />}
    </form>
  )
}
