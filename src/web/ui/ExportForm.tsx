/** 导出 on a page, without script: a button for each kind of file; the page answers with the address of the file. */
import { say } from '#kernel/message'
import { tableFormats, type TableFormat } from '#kernel/table-export'
import { Actions, PostForm, Submit } from './form.tsx'
import { messages } from './messages.tsx'
import { text, type Form } from './page.tsx'
import { useMessages } from './session.tsx'

export function ExportForm() {
  const m = useMessages(messages).tableExport
  return (
    <PostForm label={m.label}>
      <Actions>
        {tableFormats.map((format) => (
          <Submit key={format} kind="secondary" name="format" value={format}>
            {say(m.as, { format: m.formats[format] })}
          </Submit>
        ))}
      </Actions>
    </PostForm>
  )
}

export const formatAsked = (form: Form): TableFormat =>
  tableFormats.find((one) => one === text(form, 'format')) ?? 'xlsx'
