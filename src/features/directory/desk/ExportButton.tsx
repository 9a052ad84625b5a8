/** 导出: asks for the workbook and fetches it. */
import { say } from '#kernel/message'
import { useFileFetch } from '#ui/fetched-file'
import { useMessages } from '#ui/session'
import type { ExportedFile } from '../domain/views.ts'
import { messages } from '../messages/index.ts'

export function ExportButton({ ask }: { ask: () => Promise<ExportedFile> }) {
  const m = useMessages(messages).desk
  const fetchFile = useFileFetch()
  const run = () =>
    fetchFile(async () => {
      const { fileId, name, rows } = await ask()
      return { fileId, said: say(m.exported, { name, rows }) }
    })
  return (
    <button type="button" className="button secondary" onClick={() => void run()}>
      {m.export}
    </button>
  )
}
