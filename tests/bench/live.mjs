// How soon a change reaches every screen of a full hall, beside a bare broadcast in the same process and the same run.
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { get } from 'node:http'
import { ms, percentile, report } from './table.mjs'

const screens = Number(process.argv[2] ?? 3000)
const rounds = 20
const channel = `meeting:${randomUUID()}`
const server = fork(new URL('live-server.mjs', import.meta.url), [channel])
const addresses = await new Promise((told) => server.once('message', told))

const product = await connect('product', `${addresses.product}/live/${channel}`)
const bare = await connect('bare', `${addresses.bare}/`)
for (let i = 0; i < rounds; i += 1) {
  await bare.round()
  await product.round()
}
for (const request of [...product.requests, ...bare.requests]) request.destroy()
server.send('stop')
await new Promise((ended) => server.once('exit', ended))

const told = percentile(product.delays, 95)
const plain = percentile(bare.delays, 95)
console.log(`p50: ${ms(percentile(product.delays, 50))}, bare ${ms(percentile(bare.delays, 50))}`)
report([
  [
    `a change, committed and told to ${screens} screens, p95`,
    `${ms(told)}, bare broadcast ${ms(plain)}: ${(told / plain).toFixed(2)} ×`,
    '≤ 2 × bare',
    told <= 2 * plain,
  ],
])

/** Connects all screens; a round tells them once and notes the delay of each from the moment the change was asked for. */
async function connect(name, address) {
  const delays = []
  const current = { began: 0, left: 0, done: undefined }
  const heard = () => {
    delays.push(performance.now() - current.began)
    current.left -= 1
    if (current.left === 0) current.done()
  }
  const requests = []
  for (let from = 0; from < screens; from += 200)
    requests.push(
      ...(await Promise.all(Array.from({ length: Math.min(200, screens - from) }, () => open(address, heard)))),
    )
  const round = async () => {
    await new Promise((done) => {
      Object.assign(current, { began: performance.now(), left: screens, done })
      server.send(name)
    })
    await new Promise((rest) => setTimeout(rest, 100))
  }
  return { requests, delays, round }
}

/** A screen: hears the first version when it connects, and calls `heard` for each other one. */
function open(address, heard) {
  return new Promise((connected, failed) => {
    const request = get(address, { agent: false }, (answer) => {
      let known
      answer.setEncoding('utf8').on('data', (text) => {
        for (const [, version] of text.matchAll(/data: ([\d.]+)\n/g)) {
          if (known === undefined) connected(request)
          else if (version !== known) heard()
          known = version
        }
      })
      answer.on('error', () => undefined)
    })
    request.on('error', failed)
  })
}
