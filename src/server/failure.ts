/** What stopped a start or a command, for whoever reads the console: in words where it is known, whole where it is not. */
import { Refusal } from '#kernel/refusal'
import { loadRefusals } from './features.ts'
import { wordsFor } from './http/problem.ts'

export async function tellFailure(error: unknown): Promise<void> {
  const refusal = error instanceof Refusal ? error : fromSystem(error)
  if (!refusal) {
    console.error(error)
    return
  }
  const known = await loadRefusals()
  for (const language of ['zh-CN', 'en'] as const) console.error(wordsFor(known, language, refusal))
}

/** Codes of the operating system and of PostgreSQL whose cause lies outside the product. */
const codes: Readonly<Record<string, string>> = {
  EADDRINUSE: 'console.port_taken',
  EADDRNOTAVAIL: 'console.address_unknown',
  ENOENT: 'console.file_missing',
  ENOTDIR: 'console.file_missing',
  EISDIR: 'console.file_exists',
  EEXIST: 'console.file_exists',
  EPERM: 'console.file_forbidden',
  EROFS: 'console.file_forbidden',
  ENOSPC: 'console.disk_full',
  ECONNREFUSED: 'console.database_unreachable',
  ECONNRESET: 'console.database_unreachable',
  ENOTFOUND: 'console.database_unreachable',
  EAI_AGAIN: 'console.database_unreachable',
  ETIMEDOUT: 'console.database_unreachable',
  // invalid_authorization_specification, invalid_password, invalid_catalog_name
  '28000': 'console.database_refused',
  '28P01': 'console.database_refused',
  '3D000': 'console.database_refused',
  // undefined_table
  '42P01': 'console.no_house',
}

function fromSystem(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const of = (name: string): string => (name in error ? String(error[name as keyof typeof error]) : '')
  const code = of('syscall') === 'listen' && error.code === 'EACCES' ? 'console.port_forbidden' : codes[of('code')]
  const facts = { port: of('port'), host: of('address'), path: of('path'), problem: error.message || of('code') }
  if (error.code === 'EACCES' && !code) return new Refusal('conflict', 'console.file_forbidden', facts)
  return code ? new Refusal('conflict', code, facts) : undefined
}
