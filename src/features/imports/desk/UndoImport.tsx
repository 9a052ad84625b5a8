/** 撤销导入: takes back what an import made, after asking. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { FormDialog } from '#ui/dialogs'
import { notify } from '#ui/notices'
import { useMessages } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import { importApi, type ImportSummary } from '../domain/contract.ts'
import { rowsTaken } from '../domain/counts.ts'
import { messages } from '../messages/index.ts'
import { ImportProgress } from './ImportProgress.tsx'

export function UndoImport({ one }: { one: ImportSummary }) {
  const m = useMessages(messages).desk
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" className="button secondary" onClick={() => setAsking(true)}>
        {m.undo}
      </button>
      {asking && <UndoDialog one={one} onClose={() => setAsking(false)} />}
    </>
  )
}

function UndoDialog({ one, onClose }: { one: ImportSummary; onClose: () => void }) {
  const m = useMessages(messages).desk
  const { id, fileName } = one
  const undo = useCommand(importApi.undo)
  const submit = async () => {
    await undo.mutateAsync({ id })
    notify(say(m.undone, { file: fileName }))
  }
  return (
    <FormDialog title={m.undo} submit={m.undo} onClose={onClose} onSubmit={submit}>
      <p>{say(m.undoText, { file: fileName, rows: rowsTaken(one) })}</p>
      {undo.isPending && <ImportProgress id={id} />}
    </FormDialog>
  )
}
