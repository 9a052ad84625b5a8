/** 选表: the kind, the file, and the encoding when the file does not say. */
import { useState } from 'react'
import type { z } from 'zod'
import { say } from '#kernel/message'
import { textEncodings, type TextEncoding } from '#kernel/workbook'
import { FileButton } from '#ui/FileButton'
import { useOpen } from '#ui/navigation'
import { RefusalNote, useFailureWords } from '#ui/refusal'
import { useMessages } from '#ui/session'
import { upload } from '#ui/upload'
import { RefusedCall, useCommand } from '#ui/useEndpoint'
import { importApi, type ImportKindView } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'
import { ImportProgress } from './ImportProgress.tsx'

type Kind = z.infer<typeof ImportKindView>

export function NewImport({ kinds }: { kinds: readonly Kind[] }) {
  const m = useMessages(messages).desk
  const failure = useFailureWords()
  const open = useOpen()
  const preview = useCommand(importApi.preview)
  const [name, setName] = useState(kinds[0]?.name ?? '')
  const [busy, setBusy] = useState(false)
  const [reading, setReading] = useState<string>()
  const [refused, setRefused] = useState<{ message: string; fileId?: string; encodings: readonly TextEncoding[] }>()

  const read = async (fileId: string, encoding?: TextEncoding) => {
    setBusy(true)
    setReading(fileId)
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
      await read(await upload('workbook', file))
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
      <KindChoice kinds={kinds} name={name} onChoose={setName} />
      <FileButton label={m.choose} accept=".xlsx,.xls,.csv,.tsv" disabled={busy} onChoose={(file) => void take(file)} />
      {busy && <ImportProgress id={reading} />}
      {refused && <RefusalNote message={refused.message} />}
      {refused?.fileId && refused.encodings.length > 0 && (
        <EncodingQuestion encodings={refused.encodings} onAnswer={(one) => void read(refused.fileId ?? '', one)} />
      )}
    </section>
  )
}

interface KindChoiceProps {
  readonly kinds: readonly Kind[]
  readonly name: string
  readonly onChoose: (name: string) => void
}

function KindChoice({ kinds, name, onChoose }: KindChoiceProps) {
  const m = useMessages(messages).desk
  const kind = kinds.find((one) => one.name === name)
  return (
    <>
      <label>
        {m.kind}{' '}
        <select value={name} onChange={(event) => onChoose(event.target.value)}>
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
    </>
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
