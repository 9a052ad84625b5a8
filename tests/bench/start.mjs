// The database part of a cold start against plain initdb + postgres; loading the demonstration; memory at rest; second start.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../../dist/server/db/embedded.js'
import { freePort } from '../../dist/server/db/embedded-launch.js'
import { findBinaries } from '../../dist/server/db/binaries.js'
import { interleaved, median, ms, report } from './table.mjs'

const folders = []
const fresh = () => {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-start-'))
  folders.push(folder)
  return folder
}

async function ours() {
  const { stop } = await startEmbedded({ folder: fresh(), log: () => undefined })
  stops.push(stop)
}

const stops = []
const binaries = findBinaries()
const asRoot = process.getuid?.() === 0
const bare = { ...(asRoot ? { uid: 65534, gid: 65534 } : {}), env: { ...process.env, LC_ALL: 'C.UTF-8' } }

/** initdb and postgres until it answers, with nothing around them. */
async function plain() {
  const folder = fresh()
  const data = join(folder, 'data')
  if (asRoot) spawnSync('chown', ['65534:65534', folder])
  const made = spawnSync(
    binaries.initdb,
    ['-D', data, '-E', 'UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '-k', '-U', 'postgres', '-A', 'trust'],
    bare,
  )
  if (made.status !== 0) throw new Error(String(made.stderr))
  const server = spawn(
    binaries.postgres,
    ['-D', data, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`],
    { ...bare, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  await new Promise((ready) =>
    server.stderr.on('data', (text) => String(text).includes('ready to accept connections') && ready()),
  )
  stops.push(async () => void server.kill('SIGINT'))
}

const cold = await interleaved({ rounds: 5, perRound: 1, ours, plain })
for (const stop of stops) await stop()

const home = fresh()
const first = await startProduct(home)
const demonstration = Number(/Demonstration loaded in ([\d.]+) s/.exec(first.output())?.[1] ?? NaN)
await first.stop()
const again = await startProduct(home)
await new Promise((rest) => setTimeout(rest, 5000))
const resident = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${again.pid}/status`, 'utf8'))?.[1]) / 1024
await again.stop()

report([
  [
    'cold start of the database, of initdb + start',
    `${(median(cold.ours) / median(cold.plain)).toFixed(2)}  (${ms(median(cold.ours))} : ${ms(median(cold.plain))})`,
    '≤ 2.0',
    median(cold.ours) <= 2 * median(cold.plain),
  ],
  ['loading the demonstration', `${demonstration} s`, '≤ 20 s', demonstration <= 20],
  ['second start to first page', `${(again.ms / 1000).toFixed(1)} s`, '≤ 3 s', again.ms <= 3000],
  ['memory of the app at rest', `${resident.toFixed(0)} MB`, '≤ 200 MB', resident <= 200],
])
for (const folder of folders) rmSync(folder, { recursive: true, force: true })

/** The product as `npm start` runs it, until its first page answers. */
async function startProduct(folder) {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=8', '--heap-growing-percent=60', 'dist/server/main.js'],
    {
      env: { ...process.env, HUIYIN_DATA: join(folder, 'house'), PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let output = ''
  child.stdout.on('data', (text) => (output += text))
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the product did not start: ${output}`)
    const answer = await fetch(`http://127.0.0.1:${port}/s`).catch(() => undefined)
    if (answer?.ok) break
    await new Promise((wait) => setTimeout(wait, 50))
  }
  return {
    pid: child.pid,
    ms: performance.now() - began,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM')
      await new Promise((ended) => child.once('exit', ended))
    },
  }
}
