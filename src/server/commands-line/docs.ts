/** `docs`: writes docs/rights.md and docs/api.md from the endpoints and the rule tables. */
import { writeFileSync } from 'node:fs'
import type { LineCommand, LineUsage } from '../command-line.ts'
import { apiDocument } from '../documents/open-api.ts'
import { rightsDocument } from '../documents/rights.ts'
import { loadSlots } from '../features.ts'

export const usage: LineUsage = {
  form: 'npm run docs',
  says: 'Writes docs/rights.md and docs/api.md.',
}

export const command: LineCommand = async () => {
  const slots = await loadSlots()
  writeFileSync('docs/rights.md', rightsDocument(slots))
  writeFileSync('docs/api.md', apiDocument(slots))
  console.log('Wrote docs/rights.md and docs/api.md.')
  return 0
}
