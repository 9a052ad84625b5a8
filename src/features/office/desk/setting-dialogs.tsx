/** 修改设置 with its reason, and 历次修改. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { momentText } from '#ui/dates'
import { FormDialog, Modal } from '#ui/dialogs'
import { Field } from '#ui/fields'
import { Timeline } from '#ui/history'
import { written } from '#ui/checks'
import { notify } from '#ui/notices'
import { text, type Form } from '#ui/page'
import { useSession } from '#ui/session'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { settingApi, type SettingRow } from '../domain/contract.ts'
import { filledIn } from '../domain/setting-input.ts'
import { Lines, ReasonField, useWords } from './parts.tsx'
import { ValueEditor } from './ValueEditor.tsx'

interface DialogProps {
  readonly row: SettingRow
  readonly onClose: () => void
}

export function ChangeDialog({ row, onClose }: DialogProps) {
  const m = useWords().settings
  const change = useCommand(settingApi.change)
  const { key, name, explanation, basis, version, value, unit, input } = row
  const [filled, setFilled] = useState(value)
  const submit = async (form: Form) => {
    const next = input ? filledIn(input, filled) : typed(row, text(form, 'value'))
    await change.mutateAsync({ key, version, value: next, reason: written(form, 'reason', { label: m.reason }) })
    notify(say(m.saved, { name }))
  }
  return (
    <FormDialog title={name} submit={m.save} onClose={onClose} onSubmit={submit} wide={input !== null}>
      <p>{explanation}</p>
      <p className="hint">{say(m.basisOf, { basis })}</p>
      {input ? (
        <ValueEditor input={input} label={m.newValue} value={filled} onChange={setFilled} />
      ) : (
        <Field
          name="value"
          label={m.newValue}
          value={String(value)}
          width="medium"
          {...(typeof row.defaultValue === 'number' ? { inputMode: 'numeric' } : {})}
          {...(unit ? { unit } : {})}
        />
      )}
      <ReasonField />
    </FormDialog>
  )
}

/** What is no number is sent as it stands: the server says what is wrong with it. */
function typed({ defaultValue }: SettingRow, value: string): unknown {
  const word = value.trim()
  return typeof defaultValue === 'number' && /^-?\d+$/.test(word) ? Number(word) : word
}

export function HistoryDialog({ row: { key, name }, onClose }: DialogProps) {
  const m = useWords().settings
  const { language, today } = useSession()
  const { data, error } = useEndpoint(settingApi.history, { key })
  return (
    <Modal title={say(m.historyOf, { name })} onClose={onClose} wide>
      {!data && <Asking error={error} />}
      {data?.length === 0 && <p>{m.noHistory}</p>}
      {data && data.length > 0 && (
        <Timeline
          label={say(m.historyOf, { name })}
          steps={data.map(({ version, inWords, reason, setBy, setAt }) => ({
            id: String(version),
            title: say(m.version, { version }),
            state: 'done',
            facts: [setBy ?? m.house, momentText(setAt, language, today), reason],
            more: (
              <div>
                <Lines lines={inWords} none={m.nothing} />
              </div>
            ),
          }))}
        />
      )}
    </Modal>
  )
}
