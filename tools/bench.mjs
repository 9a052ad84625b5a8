// `npm run bench [name …] [number]`: the benchmarks, each its own process; a number makes the large ones smaller.
import { spawnSync } from 'node:child_process'

const all = [
  'database',
  'search',
  'start',
  'pages',
  'desk',
  'report',
  'checker',
  'papers',
  'figures',
  'routing',
  'import',
  'live',
  'votes',
  'hall',
]
const asked = process.argv.slice(2).filter((word) => all.includes(word))
const numbers = process.argv.slice(2).filter((word) => /^\d+$/.test(word))
let failed = 0
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n## ${name}: npm run bench ${name}`)
  const { status } = spawnSync(process.execPath, [`tests/bench/${name}.mjs`, ...numbers], { stdio: 'inherit' })
  if (status !== 0) failed += 1
}
process.exit(failed)
