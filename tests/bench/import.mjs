// The longest sheets that are taken, and sheets of 100,000 rows, which are refused: memory of the server with its worker.
import { openProduct } from './browser.mjs'
import { through } from './door.mjs'
import { csvOf, deputiesOf, workbookOf } from './import-files.mjs'
import { peakOver } from './memory.mjs'
import { report } from './table.mjs'

const most = 10_000
const tooMany = 99_999
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
const megabytes = (size) => `${size.toFixed(0)} MB`

/** Looks at a sheet in a house that has just started, takes it when it may, and answers what came of it. */
async function brought(name, bytes) {
  const { url, pid } = await product.again()
  const { cookie, call } = await through(url, 'deputies-office')
  await rest()
  const began = performance.now()
  let outcome
  const more = await peakOver(pid, async () => {
    const fileId = await uploaded({ url, cookie }, name, bytes)
    outcome = await call('/api/imports', { kind: 'suggestions', fileId })
      .then(({ id, version }) => call(`/api/imports/${id}/commit`, { version }))
      .then(({ made }) => made)
      .catch((error) => String(error))
  })
  return { outcome, more, took: (performance.now() - began) / 1000 }
}

for (const { name, bytesOf, work } of [
  { name: '建议.xlsx', bytesOf: workbookOf, work: '改造' },
  { name: '建议.csv', bytesOf: csvOf, work: '修复' },
]) {
  const refused = await brought(name, await bytesOf(tooMany, deputies, { day, work }))
  const taken = await brought(name, await bytesOf(most, deputies, { day, work }))
  const says = String(refused.outcome).includes('import.too_many_rows')
  report([
    [`${name}: ${tooMany} rows`, says ? 'refused' : String(refused.outcome), 'refused', says],
    [`memory over rest, ${refused.took.toFixed(0)} s`, megabytes(refused.more), '≤ 256 MB', refused.more <= 256],
    [`${name}: ${most} rows looked at and taken`, String(taken.outcome), String(most), taken.outcome === most],
    [`memory over rest, ${taken.took.toFixed(0)} s`, megabytes(taken.more), '≤ 256 MB', taken.more <= 256],
  ])
}
await product.close()
