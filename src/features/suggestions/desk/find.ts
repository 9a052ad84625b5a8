/** Suggestions for the palette (找建议), by number, title or lead deputy. */
import type { Found } from '#ui/desk'
import { call } from '#ui/useEndpoint'
import { suggestionApi } from '../domain/contract.ts'
import { deskAddress } from './naming.ts'

export async function findSuggestions(words: string): Promise<Found[]> {
  const { rows } = await call(suggestionApi.list, { q: words, limit: 10 })
  return rows.map((row) => ({ label: `${row.reference ?? ''} ${row.title}`, hint: row.lead, href: deskAddress(row) }))
}
