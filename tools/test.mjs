// Everything `npm test` checks, in order of cost; the last line counts the tests.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

const node = (script, ...args) =>
  spawnSync(process.execPath, [`node_modules/${script}`, ...args], { stdio: ['ignore', 'inherit', 'inherit'] })
    .status === 0

const steps = {
  types: () => node('typescript/bin/tsc', '-b'),
  lint: () => node('oxlint/bin/oxlint', '--type-aware'),
  format: () => node('oxfmt/bin/oxfmt', '--check'),
}
const names = Object.keys(steps)
const broken = names.filter((name) => {
  console.log(`— ${name}`)
  return !steps[name]()
})

const report = 'artifacts/tests.json'
mkdirSync('artifacts', { recursive: true })
rmSync(report, { force: true })
console.log('— tests')
node(
  'vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${report}`,
  ...process.argv.slice(2),
)

const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, success = false } = read(report)
const failed = numFailedTests + broken.length + (success || numFailedTests > 0 ? 0 : 1)
for (const name of broken) console.log(`${name} failed`)
console.log(
  `${numPassedTests + names.length - broken.length} passed, ${failed} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}`,
)
process.exit(failed > 0 ? 1 : 0)

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
