/** 依据中已公开的记录: what of a figure's rows everybody may open, on the page and as a list to keep. */
import { say } from '#kernel/message'
import { listTable, type ListTable } from '#kernel/table-export'
import { ExportForm } from '#ui/ExportForm'
import { listMessages } from '#ui/list-messages'
import { useMessages, type Session } from '#ui/session'
import { pageMessages } from '../messages/pages.ts'

interface Records {
  readonly published: number
  readonly rows: readonly { readonly label: string; readonly link: string }[]
}

export function PublicRecords({ published, rows }: Records) {
  const m = useMessages(pageMessages)
  if (rows.length === 0) return null
  return (
    <>
      <h2>{say(m.publicRecords, { published })}</h2>
      <ul>
        {rows.map(({ label, link }) => (
          <li key={link}>
            <a href={link}>{label}</a>
          </li>
        ))}
      </ul>
      <ExportForm />
    </>
  )
}

export const recordsTable = (name: string, { rows }: Pick<Records, 'rows'>, { language }: Session): ListTable =>
  listTable(name, rows, [[listMessages[language].record, ({ label }) => label]])
