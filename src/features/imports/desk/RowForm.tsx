/** 当场改: the cells of one row with what is wrong beside each. */
import { useState, type FormEvent } from 'react'
import { say } from '#kernel/message'
import { RefusalNote, useFailureWords } from '#ui/refusal'
import { useMessages } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import { importApi, type ImportRowView, type ImportView } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'

export function RowForm({ view: { id, kindColumns }, row: { line, cells } }: { view: ImportView; row: ImportRowView }) {
  const m = useMessages(messages).desk
  const failure = useFailureWords()
  const mend = useCommand(importApi.mend)
  const [refused, setRefused] = useState<string>()

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    try {
      for (const { key } of kindColumns) {
        const value = textOf(typed, key)
        if (value !== (cells[key]?.value ?? '')) await mend.mutateAsync({ id, line, key, value })
      }
      setRefused(undefined)
    } catch (error) {
      setRefused(failure(error))
    }
  }
  return (
    <form onSubmit={(event) => void save(event)}>
      <h2>{say(m.row, { line })}</h2>
      {refused && <RefusalNote message={refused} />}
      {kindColumns.map(({ key, label }) => {
        const { value = '', problem } = cells[key] ?? {}
        const name = `cell-${line}-${key}`
        return (
          <div className={problem?.level === 'error' ? 'field wrong' : 'field'} key={key}>
            <label htmlFor={name}>{label}</label>
            {problem && (
              <span id={`${name}-problem`} className={problem.level === 'error' ? 'field-error' : 'hint'}>
                {problem.text}
              </span>
            )}
            <textarea
              id={name}
              name={key}
              className="control"
              rows={value.length > 40 ? 4 : 1}
              defaultValue={value}
              aria-invalid={problem?.level === 'error'}
              aria-describedby={problem && `${name}-problem`}
            />
          </div>
        )
      })}
      <button type="submit" className="button primary" disabled={mend.isPending}>
        {m.saveRow}
      </button>
    </form>
  )
}

/** A browser sends line breaks as CR LF. */
function textOf(typed: FormData, key: string): string {
  const value = typed.get(key)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}
