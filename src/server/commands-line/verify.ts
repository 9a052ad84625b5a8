/** `verify`: recomputes the journal of every district from its first entry; `--export FILE` also writes it as JSON lines. */
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { helpLines, type LineCommand, type LineUsage } from '../command-line.ts'
import { onServer } from '../on-server.ts'
import { reportChains } from '../report-chains.ts'
import { verifyJournals, type ExportedLine, type VerifiedChain } from '../verify.ts'

export const usage: LineUsage = {
  form: 'npm run verify [-- --export FILE]',
  says: 'Computes the journal of every district again and names the first entry that does not fit; --export also writes it.',
  options: ['--export'],
  words: [0, 1],
}

export const command: LineCommand = async (words) => {
  const file = words.find((word) => !word.startsWith('-'))
  if (words.includes('--export') !== (file !== undefined)) {
    for (const line of ['The file and --export belong together.', ...helpLines(usage)]) console.error(line)
    return 2
  }
  return onServer(async (owner) => {
    await owner.query('begin isolation level repeatable read read only')
    const chains = file ? await exporting(file, (onLine) => verifyJournals(owner, onLine)) : await verifyJournals(owner)
    await owner.query('commit')
    return reportChains(chains, console.log) ? 0 : 1
  })
}

async function exporting(
  file: string,
  verify: (onLine: (line: ExportedLine) => Promise<void>) => Promise<VerifiedChain[]>,
): Promise<VerifiedChain[]> {
  const output = createWriteStream(file, { flags: 'wx', mode: 0o600 })
  await once(output, 'open')
  const chains = await verify(async (line) => {
    if (!output.write(`${JSON.stringify(line)}\n`)) await once(output, 'drain')
  })
  output.end()
  await finished(output)
  console.log(`Wrote ${file}; check it anywhere with: node tools/verify-journal.mjs ${file}`)
  return chains
}
