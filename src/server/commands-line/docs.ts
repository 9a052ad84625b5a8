/** `docs`: writes docs/rights.md and docs/api.md from the endpoints and the rule tables. */
import { writeFileSync } from 'node:fs'
import type { LineCommand } from '../command-line.ts'
import { apiDocument } from '../documents/open-api.ts'
import { rightsDocument } from '../documents/rights.ts'
import { loadSlots } from '../features.ts'

export const command: LineCommand = async () => {
  const slots = await loadSlots()
  writeFileSync('docs/rights.md', rightsDocument(slots))
  writeFileSync('docs/api.md', apiDocument(slots))
  console.log('Wrote docs/rights.md and docs/api.md.')
  return 0
}
