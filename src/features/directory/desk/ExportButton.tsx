/** 导出: asks for the workbook and fetches it. */
import { say } from '#kernel/message'
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'
import { useMessages } from '#ui/session'
import type { ExportedFile } from '../domain/views.ts'
import { messages } from '../messages/index.ts'

export function ExportButton({ ask }: { ask: () => Promise<ExportedFile> }) {
  const m = useMessages(messages).desk
  const failure = useFailureWords()
  const fetchFile = async () => {
    try {
      const { fileId, name, rows } = await ask()
      notify(say(m.exported, { name, rows }))
      window.location.assign(`/files/${fileId}`)
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
  }
  return (
    <button type="button" className="button secondary" onClick={() => void fetchFile()}>
      {m.export}
    </button>
  )
}
