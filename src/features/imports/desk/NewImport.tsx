/** 选表: the kind, the file, and the encoding when the file does not say. */
import { useState } from 'react'
import type { z } from 'zod'
import { say } from '#kernel/message'
import { textEncodings, type TextEncoding } from '#kernel/workbook'
import { useOpen } from '#ui/navigation'
import { RefusalNote, useFailureWords } from '#ui/refusal'
import { useMessages } from '#ui/session'
import { RefusedCall, useCommand } from '#ui/useEndpoint'
import { importApi, type ImportKindView } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'
import { uploadWorkbook } from './upload.ts'

export function NewImport({ kinds }: { kinds: readonly z.infer<typeof ImportKindView>[] }) {
  const m = useMessages(messages).desk
  const failure = useFailureWords()
  const open = useOpen()
  const preview = useCommand(importApi.preview)
  const [name, setName] = useState(kinds[0]?.name ?? '')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ message: string; fileId?: string; encodings: readonly TextEncoding[] }>()
  const kind = kinds.find((one) => one.name === name)

  const read = async (fileId: string, encoding?: TextEncoding) => {
    setBusy(true)
    try {
      const { id } = await preview.mutateAsync({ kind: name, fileId, encoding })
      open(`/desk/import/${id}`)
    } catch (error) {
      const asked = error instanceof RefusedCall && error.code === 'workbook.encoding'
      setRefused({ message: failure(error), fileId, encodings: asked ? candidatesOf(error) : [] })
    } finally {
      setBusy(false)
    }
  }
  const take = async (file: File | undefined) => {
    if (!file || busy) return
    setRefused(undefined)
    setBusy(true)
    try {
      await read(await uploadWorkbook(file))
    } catch (error) {
      setRefused({ message: failure(error), encodings: [] })
    } finally {
      setBusy(false)
    }
  }
  return (
    <section
      className="drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void take(event.dataTransfer.files[0])
      }}
    >
      <label>
        {m.kind}{' '}
        <select value={name} onChange={(event) => setName(event.target.value)}>
          {kinds.map((one) => (
            <option key={one.name} value={one.name}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      {kind && (
        <p className="hint">{say(m.columns, { columns: kind.columns.map(({ label }) => label).join(' · ') })}</p>
      )}
      <label>
        {m.choose}{' '}
        <input
          type="file"
          accept=".xlsx,.xls,.csv,.tsv"
          disabled={busy}
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </label>
      {busy && (
        <p role="status" aria-busy="true">
          {m.reading}
        </p>
      )}
      {refused && <RefusalNote message={refused.message} />}
      {refused?.fileId && refused.encodings.length > 0 && (
        <EncodingQuestion encodings={refused.encodings} onAnswer={(one) => void read(refused.fileId ?? '', one)} />
      )}
    </section>
  )
}

/** What the server could not tell apart stands first. */
function candidatesOf({ detail }: RefusedCall): TextEncoding[] {
  const named = String(detail['candidates'] ?? '').split(' ')
  return [...textEncodings].toSorted((a, b) => Number(named.includes(b)) - Number(named.includes(a)))
}

interface QuestionProps {
  readonly encodings: readonly TextEncoding[]
  readonly onAnswer: (encoding: TextEncoding) => void
}

function EncodingQuestion({ encodings, onAnswer }: QuestionProps) {
  const m = useMessages(messages).desk
  return (
    <fieldset>
      <legend>{m.encoding}</legend>
      {encodings.map((one) => (
        <button key={one} type="button" className="button secondary" onClick={() => onAnswer(one)}>
          {m.read} · {one.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}
