/** 上传表格: the file is kept first, so that reading it again needs no second upload. */
import { RefusedCall } from '#ui/useEndpoint'

export async function uploadWorkbook(file: File): Promise<string> {
  const body = new FormData()
  body.append('workbook', file)
  const response = await fetch('/api/files', { method: 'POST', body })
  const answer: unknown = await response.json()
  if (!response.ok) throw new RefusedCall(answer as ConstructorParameters<typeof RefusedCall>[0])
  return (answer as { workbook: readonly string[] }).workbook[0] ?? ''
}
