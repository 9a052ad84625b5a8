/** 导出 on a page, without script: the whole list of the page, a button or a link for each kind of file. */
import { useContext } from 'react'
import { say } from '#kernel/message'
import { tableFormats, type TableFormat } from '#kernel/table-export'
import { ButtonLink, FormContext, PostForm, Submit } from './form.tsx'
import { messages } from './messages.tsx'
import { useMessages, useSession } from './session.tsx'

/** Belongs to a page with a `list`. What somebody signed in exports is noted, so he sends a form; nobody else's is. */
export function ExportForm() {
  const m = useMessages(messages).tableExport
  const { signedIn } = useSession()
  const { path = '' } = useContext(FormContext)
  const label = (format: TableFormat) => say(m.as, { format: m.formats[format] })
  if (!signedIn)
    return (
      <div className="actions exports">
        {tableFormats.map((format) => (
          <ButtonLink key={format} kind="link" href={addressOf(path, format)}>
            {label(format)}
          </ButtonLink>
        ))}
      </div>
    )
  return (
    <PostForm label={m.label}>
      <div className="actions exports">
        {tableFormats.map((format) => (
          <Submit key={format} kind="link" name="format" value={format}>
            {label(format)}
          </Submit>
        ))}
      </div>
    </PostForm>
  )
}

/** As the page is filtered, from its beginning. */
function addressOf(path: string, format: TableFormat): string {
  const [address = '', search] = path.split('?')
  const asked = new URLSearchParams(search)
  asked.delete('page')
  asked.delete('print')
  asked.set('format', format)
  return `${address}?${asked}`
}
