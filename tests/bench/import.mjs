// A sheet of 100,000 rows looked at and taken, as .xlsx and as .csv: seconds, and memory of the server with its worker.
// npm run bench import [rows]; the figures of memory are Linux's.
import { loadavg } from 'node:os'
import { openProduct } from './browser.mjs'
import { through } from './door.mjs'
import { csvOf, deputiesOf, workbookOf } from './import-files.mjs'
import { peakOf } from './memory.mjs'
import { report } from './table.mjs'

const rows = Number(process.argv[2] ?? 100_000)
const product = await openProduct()
const deputies = await deputiesOf(product.folder)
const day = new Date().toISOString().slice(0, 10)

async function uploaded({ url, cookie }, name, bytes) {
  const form = new FormData()
  form.set('workbook', new Blob([bytes]), name)
  const answer = await fetch(`${url}/api/files`, { method: 'POST', headers: { cookie }, body: form })
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
  return Object.values(await answer.json()).flat()[0]
}

const rest = () => new Promise((rested) => setTimeout(rested, 3000))
const megabytes = ({ over, peak }) => `${over.toFixed(0)} MB over rest, ${peak.toFixed(0)} MB in all`

/** Runs, and answers what came of it, how long it took and what the server held at most. */
async function measured(pid, run) {
  const began = performance.now()
  const { result, ...memory } = await peakOf(pid, () => run().catch((error) => ({ failed: String(error) })))
  return { result, memory, seconds: (performance.now() - began) / 1000 }
}

/** In a house that has just started. */
async function brought(name, bytes) {
  const { url, pid } = await product.again()
  const { cookie, call } = await through(url, 'deputies-office')
  await rest()
  const looked = await measured(pid, async () =>
    call('/api/imports', { kind: 'suggestions', fileId: await uploaded({ url, cookie }, name, bytes) }),
  )
  const steps = new Set()
  const asking = setInterval(
    () =>
      void call(`/api/imports/progress/${looked.result.id}`)
        .then(({ progress }) => progress && steps.add(progress.step))
        .catch(() => undefined),
    500,
  )
  const taken = await measured(pid, () =>
    call(`/api/imports/${looked.result.id}/commit`, { version: looked.result.version }),
  )
  clearInterval(asking)
  const page = await measured(pid, () => call(`/api/imports/${looked.result.id}?page=400&limit=200`))
  return { looked, taken, page, steps }
}

const said = (result, value) => result.failed ?? String(value)

for (const { name, bytesOf, work } of [
  { name: '建议.xlsx', bytesOf: workbookOf, work: '改造' },
  { name: '建议.csv', bytesOf: csvOf, work: '修复' },
]) {
  const { looked, taken, page, steps } = await brought(name, await bytesOf(rows, deputies, { day, work }))
  const fits = ({ memory }) => memory.over <= 256
  const fresh = looked.result.counts?.new
  report([
    [`${name}: rows looked at`, said(looked.result, fresh), String(rows), fresh === rows],
    ['read, judged and kept', `${looked.seconds.toFixed(1)} s`, 'for the table', true],
    ['memory', megabytes(looked.memory), '≤ 256 MB over rest', fits(looked)],
    [`${name}: rows taken`, said(taken.result, taken.result.made), String(rows), taken.result.made === rows],
    ['judged again, registered, indexed', `${taken.seconds.toFixed(1)} s`, 'for the table', true],
    ['memory', megabytes(taken.memory), '≤ 256 MB over rest', fits(taken)],
    ['steps shown meanwhile', [...steps].join(', '), 'at least one', steps.size > 0],
    ['a page of its rows', `${(page.seconds * 1000).toFixed(0)} ms`, 'for the table', true],
  ])
  console.log(`load ${loadavg()[0].toFixed(1)}`)
}
await product.close()
