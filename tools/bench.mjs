// `npm run bench [name …]`: the benchmarks, each its own process, their tables one below the other.
import { spawnSync } from 'node:child_process'

const all = ['database', 'start', 'pages', 'desk', 'report', 'checker', 'papers', 'figures']
const asked = process.argv.slice(2).filter((word) => all.includes(word))
let failed = 0
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n## ${name}: npm run bench ${name}`)
  const { status } = spawnSync(process.execPath, [`tests/bench/${name}.mjs`], { stdio: 'inherit' })
  if (status !== 0) failed += 1
}
process.exit(failed)
