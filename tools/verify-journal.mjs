// Checks an exported journal (npm run verify -- --export FILE) without the product and without a database.
// Built-in modules only. Usage: node tools/verify-journal.mjs FILE; exit code 1 when a chain is broken.
//
// Each line is {"tenant", "entry"} or, after the last entry of a tenant, {"tenant", "head"}. An entry's leaf is
// sha256(canonical JSON (RFC 8785) of {tenant, seq, at, actorId, fact, subjectId, detail, personalCommitment});
// its hash is sha256(hash of the entry before || leaf), beginning with sha256('').
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const sha256 = (text) => createHash('sha256').update(text).digest('hex')

const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.keys(value)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
  return `{${members.join(',')}}`
}

/** Takes lines one by one; `finish` answers one verdict per tenant, `broken` naming the first bad entry. */
export function journalCheck() {
  const chains = new Map()
  const chainOf = (tenant) => {
    if (!chains.has(tenant)) chains.set(tenant, { seq: 0, hash: sha256(''), headed: false, broken: undefined })
    return chains.get(tenant)
  }

  const takeEntry = (tenant, chain, { leaf, hash, ...row }) => {
    if (chain.headed) return `entry ${row.seq} stands after the head`
    if (row.seq !== chain.seq + 1) return `entry ${chain.seq + 1} is missing`
    if (sha256(canonical({ tenant, ...row })) !== leaf) return `entry ${row.seq} was altered`
    if (sha256(chain.hash + leaf) !== hash) return `entry ${row.seq} does not follow from the one before`
    chain.seq = row.seq
    chain.hash = hash
  }
  const takeHead = (chain, head) => {
    if (chain.headed) return 'there are two heads'
    chain.headed = true
    if (!head) return chain.seq === 0 ? undefined : 'the head is gone'
    if (head.seq !== chain.seq || head.hash !== chain.hash) return `the chain is cut off after entry ${chain.seq}`
  }

  return {
    take(line) {
      const { tenant, entry, head } = JSON.parse(line)
      const chain = chainOf(tenant)
      const problem = entry ? takeEntry(tenant, chain, entry) : takeHead(chain, head)
      chain.broken ??= problem
    },
    finish: () =>
      [...chains].map(([tenant, { seq, hash, headed, broken }]) => ({
        tenant,
        entries: seq,
        hash,
        broken: broken ?? (headed ? undefined : 'the head is missing'),
      })),
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const check = journalCheck()
  for await (const line of createInterface({ input: createReadStream(process.argv[2] ?? 'journal.jsonl') }))
    if (line) check.take(line)
  const verdicts = check.finish()
  for (const { tenant, entries, hash, broken } of verdicts)
    console.log(broken ? `BROKEN  ${tenant}: ${broken}` : `intact  ${tenant}: ${entries} entries, head ${hash}`)
  process.exit(verdicts.length > 0 && verdicts.every(({ broken }) => !broken) ? 0 : 1)
}
