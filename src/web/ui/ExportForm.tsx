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
  return (
    <div className="actions exports">
      {tableFormats.map((format) => {
        const label = say(m.as, { format: m.formats[format] })
        if (!signedIn)
          return (
            <ButtonLink key={format} kind="link" href={addressOf(path, format)}>
              {label}
            </ButtonLink>
          )
        // Each with a key of its own: whoever took one may take the other.
        return (
          <PostForm key={format} label={label}>
            <Submit kind="link" name="format" value={format}>
              {label}
            </Submit>
          </PostForm>
        )
      })}
    </div>
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
