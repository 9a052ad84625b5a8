/** 修改设置 with its reason, and 历次修改. */
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { momentText } from '#ui/dates'
import { FormDialog, Modal } from '#ui/dialogs'
import { Field, TextArea } from '#ui/fields'
import { Timeline } from '#ui/history'
import { notify } from '#ui/notices'
import { text, type Form } from '#ui/page'
import { useSession } from '#ui/session'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { settingApi, type SettingRow } from '../domain/contract.ts'
import { Lines, ReasonField, useWords } from './parts.tsx'

interface DialogProps {
  readonly row: SettingRow
  readonly onClose: () => void
}

export function ChangeDialog({ row, onClose }: DialogProps) {
  const m = useWords().settings
  const change = useCommand(settingApi.change)
  const { key, name, explanation, version, value, unit } = row
  const submit = async (form: Form) => {
    await change.mutateAsync({ key, version, value: typed(row, text(form, 'value')), reason: text(form, 'reason') })
    notify(say(m.saved, { name }))
  }
  const scalar = isScalar(row)
  return (
    <FormDialog title={name} submit={m.save} onClose={onClose} onSubmit={submit} wide={!scalar}>
      <p>{explanation}</p>
      {scalar ? (
        <Field
          name="value"
          label={m.newValue}
          value={String(value)}
          width="medium"
          {...(typeof row.defaultValue === 'number' ? { inputMode: 'numeric' } : {})}
          {...(unit ? { unit } : {})}
        />
      ) : (
        <TextArea name="value" label={m.newValue} hint={m.structure} value={JSON.stringify(value, null, 2)} rows={16} />
      )}
      <ReasonField />
    </FormDialog>
  )
}

const isScalar = ({ defaultValue }: SettingRow): boolean => ['number', 'string'].includes(typeof defaultValue)

/** What cannot be read is sent as it stands: the server says what is wrong with it. */
function typed({ defaultValue }: SettingRow, value: string): unknown {
  if (typeof defaultValue === 'string') return value.trim()
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value
  }
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
