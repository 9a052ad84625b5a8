// Everything `npm test` checks; the tests leave a processor idle now and then, so the rest runs beside them.
// Each part says what it found in one piece, and the last line counts them all.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

const run = (words, stdio) =>
  new Promise((resolve) => {
    const [script, ...rest] = words
    const child = spawn(process.execPath, [`node_modules/${script}`, ...rest], { stdio: ['ignore', stdio, stdio] })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(text))
    child.once('close', (status) => resolve({ passed: status === 0, said: Buffer.concat(said).toString() }))
  })

const steps = {
  types: ['typescript/bin/tsc', '-b'],
  lint: ['oxlint/bin/oxlint', '--type-aware'],
  format: ['oxfmt/bin/oxfmt', '--check'],
}
const names = Object.keys(steps)
const checks = names.map((name) => run(steps[name], 'pipe'))

const report = 'artifacts/tests.json'
mkdirSync('artifacts', { recursive: true })
rmSync(report, { force: true })
console.log('— tests')
await run(
  [
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
    ...process.argv.slice(2),
  ],
  'inherit',
)

const broken = []
for (const [at, name] of names.entries()) {
  const { passed, said } = await checks[at]
  console.log(`— ${name}\n${said.trimEnd()}`)
  if (!passed) broken.push(name)
}

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
