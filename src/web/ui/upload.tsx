/** 上传: keeps one file; the field says what for, see #kernel/uploads. Answers its identifier. */
import { RefusedCall } from './useEndpoint.tsx'

export async function upload(field: string, file: File): Promise<string> {
  const body = new FormData()
  body.append(field, file)
  const response = await fetch('/api/files', { method: 'POST', body })
  const answer: unknown = await response.json()
  if (!response.ok) throw new RefusedCall(answer as ConstructorParameters<typeof RefusedCall>[0])
  return (answer as Record<string, readonly string[]>)[field]?.[0] ?? ''
}
