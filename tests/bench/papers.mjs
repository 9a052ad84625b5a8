// 265 letters of assignment over HTTP, in portions as the workbench asks for them, and the archive of all.
import { openProduct } from './browser.mjs'
import { through } from './door.mjs'
import { report } from './table.mjs'

const product = await openProduct()
const { url } = product

const { cookie, call } = await through(url, 'deputies-office')
const { sessions } = await call('/api/suggestions/choices')
const third = sessions.find(({ number }) => number === 3)
const { rows } = await call(`/api/suggestions?sessionId=${third.id}&limit=500`)
const subjectIds = rows.map(({ id }) => id)
const began = performance.now()
const issued = []
const waits = []
for (let at = 0; at < subjectIds.length; at += 25) {
  const asked = performance.now()
  const portion = await call('/api/papers/many', {
    kind: 'suggestion.assignment',
    subjectIds: subjectIds.slice(at, at + 25),
  })
  issued.push(...portion.issued.map(({ id }) => id))
  waits.push(performance.now() - asked)
}
const archive = await call('/api/papers/archives', { ids: issued })
const zip = await (await fetch(`${url}/files/${archive.fileId}`, { headers: { cookie } })).arrayBuffer()
const took = performance.now() - began

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`
report([
  ['letters of assignment issued', String(issued.length), '265', issued.length === 265],
  ['265 letters, numbered, frozen and packed', seconds(took), '≤ 20 s', took <= 20_000],
  ['longest time without progress', seconds(Math.max(...waits)), '≤ 3 s', Math.max(...waits) <= 3000],
  ['the archive', `${(zip.byteLength / 1024 / 1024).toFixed(1)} MB`, '≤ 20 MB', zip.byteLength <= 20 * 1024 * 1024],
])
await product.close()
