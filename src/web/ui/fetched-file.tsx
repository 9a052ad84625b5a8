/** A file the server makes when it is asked for (导出、下载): made, told, and fetched like any other; a refusal is told instead. */
import { notify } from './notices.tsx'
import { useFailureWords } from './refusal.tsx'

export interface MadeFile {
  readonly fileId: string
  readonly said: string
}

export function useFileFetch(): (make: () => Promise<MadeFile>) => Promise<void> {
  const failure = useFailureWords()
  return async (make) => {
    try {
      const { fileId, said } = await make()
      notify(said)
      window.location.assign(`/files/${fileId}`)
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
  }
}

/** A text that was answered whole, kept as a file. */
export function saveText({ fileName, text }: { readonly fileName: string; readonly text: string }): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}
