/** Files to send (上传): what is kept, what is chosen, and the limit as the server checks it. */
import { say } from '#kernel/message'
import { megabytesText, purposeOf, uploadLimits } from '#kernel/uploads'
import { Labelled } from './fields.tsx'
import { useKeptFiles, useTypedAll, type KeptFile } from './form.tsx'
import { messages } from './messages.tsx'
import { useMessages } from './session.tsx'

interface FileFieldProps extends Labelled {
  /** Words on the button; the browser's own speak the language of the operating system. */
  readonly button: string
  readonly accept?: string
  readonly multiple?: boolean
  /** Pictures are shrunk to 1600 px before they leave the phone, which also drops where they were taken. */
  readonly photo?: boolean
  /** Files the server already has. */
  readonly kept?: readonly KeptFile[]
}

/** The name begins with photo, workbook or anything else: the server keeps the upload under that purpose. */
export function FileField({
  button,
  accept,
  multiple = false,
  photo = false,
  kept: known = [],
  hint,
  ...labelled
}: FileFieldProps) {
  const m = useMessages(messages)
  const kept = useKeptFiles(labelled.name, known)
  const limit = say(m.files.limit, { limit: megabytesText(uploadLimits[purposeOf(labelled.name)].megabytes) })
  const typed = useTypedAll(
    labelled.name,
    kept.map(({ id }) => id),
  )
  return (
    <Labelled
      {...labelled}
      hint={
        <>
          {hint}
          {hint && m.files.space}
          {limit}
        </>
      }
    >
      {(attributes) => (
        <>
          {kept.length > 0 && (
            <ul className="kept" aria-label={m.files.kept}>
              {kept.map(({ id, name }) => (
                <li key={id} data-kept={name}>
                  <label className="option">
                    <input type="checkbox" name={labelled.name} value={id} defaultChecked={typed.includes(id)} />
                    <span>
                      {m.files.keep} <a href={`/files/${id}`}>{name}</a>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          )}
          <span className="upload">
            <input
              {...attributes}
              type="file"
              accept={accept ?? (photo ? 'image/*' : undefined)}
              multiple={multiple}
              data-photo={photo ? '' : undefined}
            />
            <span aria-hidden="true">{button}</span>
          </span>
        </>
      )}
    </Labelled>
  )
}
