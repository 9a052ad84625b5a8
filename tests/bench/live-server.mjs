// Two servers in one process for the bench of live pages: the product, and a bare broadcast to everybody who is connected.
import { createServer as bareServer } from 'node:http'
import { createTenant } from '../../dist/server/tenants.js'
import { readSettings } from '../../dist/server/settings.js'
import { createServer } from '../../dist/server/site.js'
import { inWork } from '../../dist/server/work.js'
import { openHouse } from './house.mjs'

const channel = process.argv[2]
const opened = await openHouse()
const { database, slots } = opened.house
const tenant = await createTenant(opened.owner, { code: 'live', name: 'Bench', demonstration: false })
await opened.owner.query(`update tenant set host = '127.0.0.1' where id = $1`, [tenant.id])
const { app, site } = await createServer({
  database,
  slots,
  settings: readSettings({}, []),
  log: () => undefined,
})
const product = await app.listen({ port: 0, host: '127.0.0.1' })

const connected = new Set()
let told = 0
const bare = bareServer((request, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.write(`id: ${told}\ndata: ${told}\n\n`)
  connected.add(response)
  response.on('close', () => connected.delete(response))
})
await new Promise((listening) => bare.listen(0, '127.0.0.1', listening))

process.on('message', (asked) => void act(asked))
process.on('disconnect', () => process.exit(1))
process.send({ product, bare: `http://127.0.0.1:${bare.address().port}` })

async function act(asked) {
  if (asked === 'product') await inWork(site, { tenant: tenant.id }, (work) => work.ports.live.changed(work, channel))
  if (asked === 'bare') {
    told += 1
    for (const response of connected) response.write(`id: ${told}\ndata: ${told}\n\n`)
  }
  if (asked !== 'stop') return
  bare.closeAllConnections()
  bare.close()
  await app.close()
  await opened.close()
  process.exit(0)
}
